package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.pool.DisputeCard;
import org.communityexchange.pool.DisputeEnding;
import org.communityexchange.pool.DisputeId;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.DisputeView;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.OpenDispute;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Disputes: for the two they are between, who opened them, and who listens. */
@Path("/api/v1/organisations/{organisation}/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class DisputeResource {

    private static final String OPEN = """
            {"spend": "01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10", "kind": "NOT_SERVED", "text": "The kitchen was closed.",
             "wish": "The credits back."}""";
    private static final String TEXT = """
            {"text": "We opened at six, an hour late."}""";
    private static final String ENDING = """
            {"ending": "TAKEN_BACK"}""";
    private static final String DECISION = """
            {"outcome": "UPHELD", "reason": "The kitchen was closed that day."}""";
    private static final String REASON = """
            {"reason": "We talked on the phone."}""";

    /** @param text plain, 1 to 500 characters */
    record Text(@Nullable String text) {}

    /** @param ending how it ends when both agree */
    record Ending(@Nullable DisputeEnding ending) {}

    /**
     * @param outcome UPHELD, NOT_UPHELD or ACKNOWLEDGED
     * @param reason both read it, 1 to 1,000 characters
     */
    record Decision(
            @Nullable DisputeState outcome, @Nullable String reason) {}

    private final Disputes disputes;

    DisputeResource(Disputes disputes) {
        this.disputes = disputes;
    }

    @GET
    @Needs(Right.CONFIRM)
    @Operation(
            operationId = "listDisputes",
            summary = "That there are disputes, longest first; never about what. At most 200")
    public List<DisputeCard> here(@PathParam("organisation") String organisation) {
        return disputes.here();
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openDispute",
            summary = "Call a promise or a served spend into question",
            description =
                    "What is in question waits: no other step, and credits it brought are frozen as far as they are"
                            + " there.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response open(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key opens one", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a spend", value = OPEN)))
                    OpenDispute dispute) {
        var opened = disputes.open(Commands.body(dispute), Commands.required(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/disputes/" + opened.id()))
                .entity(opened)
                .build();
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "readDispute", summary = "A dispute with its messages, for those it is between")
    public DisputeView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return disputes.view(new DisputeId(id));
    }

    @POST
    @Path("{id}/messages")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeInDispute", summary = "Say how one saw it")
    public DisputeView write(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key writes once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "text", value = TEXT))) Text text) {
        return disputes.write(new DisputeId(id), Commands.body(text).text(), Commands.optional(key));
    }

    @PUT
    @Path("{id}/messages/{message}/removal")
    @SignedIn
    @Operation(operationId = "removeFromDispute", summary = "Take an own message away. Twice is once.")
    public DisputeView remove(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message) {
        return disputes.remove(new DisputeId(id), message);
    }

    @PUT
    @Path("{id}/messages/{message}/hiding")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "hideInDispute", summary = "Hide a message, as one who listens. Twice is once.")
    public DisputeView hide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON)))
                    Reason reason) {
        return disputes.hide(new DisputeId(id), message, Commands.body(reason).reason());
    }

    @PUT
    @Path("{id}/handling")
    @SignedIn
    @Operation(
            operationId = "takeUpDispute",
            summary = "Listen to both from now on. Twice is once.",
            description = "For a steward whom it does not concern; after 14 days also for one of another organisation.")
    public DisputeView takeUp(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return disputes.takeUp(new DisputeId(id));
    }

    @PUT
    @Path("{id}/proposal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeEnding", summary = "Propose to the other side how it ends")
    public DisputeView propose(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "ending", value = ENDING)))
                    Ending ending) {
        return disputes.propose(new DisputeId(id), Commands.body(ending).ending());
    }

    @PUT
    @Path("{id}/agreement")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "agreeToEnding",
            summary = "Agree to what the other side proposed: it is so at once. Twice is once.")
    public DisputeView agree(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "looked", value = ENDING)))
                    Ending looked) {
        return disputes.agree(new DisputeId(id), Commands.body(looked).ending());
    }

    @PUT
    @Path("{id}/decision")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideDispute",
            summary = "Decide with a reason, after having listened to both; carried out at once. Twice is once.")
    public DisputeView decide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "decision", value = DECISION)))
                    Decision decision) {
        var said = Commands.body(decision);
        return disputes.decide(new DisputeId(id), said.outcome(), said.reason());
    }

    @PUT
    @Path("{id}/withdrawal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawDispute",
            summary = "Take an own dispute back: everything goes on where it was. Twice is once.")
    public DisputeView withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return disputes.withdraw(new DisputeId(id), Reason.of(reason));
    }
}
