package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.ReportFulfilment;
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
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/organisations/{organisation}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class CommitmentResource {

    private static final String PROMISE = """
            {"need": null, "offer": null, "shift": null, "title": "Sort donated books", "minutes": 90,
             "note": "I come on Friday.", "funding": "ISSUE", "for": null}""";
    private static final String FULFILMENT = """
            {"minutes": 45, "doneOn": "2026-11-20", "note": "Six lamps work again."}""";

    private static final String DAY = """
            {"on": "2027-03-20"}""";

    private static final String REASON = """
            {"reason": "The lamp was mended by somebody else meanwhile."}""";
    private static final String QUESTION = """
            {"question": "Was it 45 minutes for all six lamps?"}""";

    /**
     * @param version what was looked at; null confirms what is there
     * @param why why the same steward confirms for the same person again, where that is asked
     */
    record Looked(@Nullable Integer version, @Nullable String why) {}

    /** @param on the day it is moved to */
    record Day(@Nullable LocalDate on) {}

    /** @param question what the person reads */
    record Question(@Nullable String question) {}

    private final Commitments commitments;
    private final Confirmations confirmations;

    CommitmentResource(Commitments commitments, Confirmations confirmations) {
        this.commitments = commitments;
        this.confirmations = confirmations;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listCommitmentsOfOrganisation",
            summary = "Own promises at an organisation; for a steward, all of them. Sorts: newest.")
    public Listing<CommitmentView> all(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return commitments.here(list.query());
    }

    @POST
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makePromise",
            summary = "Promise to do something",
            description =
                    "In answer to a need, resting on an own offer, for a shift, or openly with a title. A shift is"
                            + " accepted at once while it has places.")
    @APIResponse(
            responseCode = "201",
            description = "Promised",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response promise(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key promises once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "open", value = PROMISE)))
                    MakePromise promise) {
        var made = commitments.promise(Commands.body(promise), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/commitments/" + made.id()))
                .entity(made)
                .build();
    }

    @POST
    @Path("preview")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewPromise", summary = "What a promise would be and bring; makes nothing")
    public PromisePreview preview(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "open", value = PROMISE)))
                    MakePromise promise) {
        return commitments.preview(Commands.body(promise));
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "readCommitment", summary = "One promise with every step it took")
    public CommitmentView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return commitments.view(new CommitmentId(id));
    }

    @PUT
    @Path("{id}/acceptance")
    @SignedIn
    @Operation(operationId = "acceptCommitment", summary = "Take up an offered promise. Twice is once.")
    public CommitmentView accept(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return commitments.accept(new CommitmentId(id));
    }

    @PUT
    @Path("{id}/refusal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declineCommitment", summary = "Say no, with a reason. Twice is once.")
    public CommitmentView decline(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return commitments.decline(new CommitmentId(id), Reason.of(reason));
    }

    @PUT
    @Path("{id}/withdrawal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawCommitment", summary = "Take an own promise back. Twice is once.")
    public CommitmentView withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return commitments.withdraw(new CommitmentId(id), Reason.of(reason));
    }

    @PUT
    @Path("{id}/day")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rescheduleCommitment", summary = "Move an own promise to another day. Twice is once.")
    public CommitmentView reschedule(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "day", value = DAY))) Day day) {
        return commitments.reschedule(new CommitmentId(id), Commands.body(day).on());
    }

    @PUT
    @Path("{id}/series/ending")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endSeries",
            summary = "End an own promise that repeats: later days are taken back. Twice is once.")
    public CommitmentView endSeries(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return commitments.endSeries(new CommitmentId(id), Reason.of(reason));
    }

    @PUT
    @Path("{id}/dispute")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "disputeCommitment",
            summary = "Say, with a reason, that it was not as reported. A steward settles it. Twice is once.")
    public CommitmentView dispute(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return commitments.dispute(new CommitmentId(id), Reason.of(reason));
    }

    @PUT
    @Path("{id}/fulfilment")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fulfilCommitment", summary = "Say that it was done. Twice the same is once.")
    public CommitmentView fulfil(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "lamps", value = FULFILMENT)))
                    ReportFulfilment fulfilment) {
        return commitments.fulfil(new CommitmentId(id), Commands.body(fulfilment));
    }

    @PUT
    @Path("{id}/confirmation")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmCommitment",
            summary = "Confirm that it was done. Twice is once.",
            description =
                    "Issues the credits, once however often it is sent. Leftover minutes stay in the minute bank.")
    public CommitmentView confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "looked", value = "{\"version\": 2}")))
                    @Nullable
                    Looked looked) {
        return confirmations.confirm(
                new CommitmentId(id), looked == null ? null : looked.version(), looked == null ? null : looked.why());
    }

    @PUT
    @Path("{id}/question")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askAboutCommitment", summary = "Send it back to who promised, with a question")
    public CommitmentView ask(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "question", value = QUESTION))) @Nullable
                    Question question) {
        return confirmations.ask(new CommitmentId(id), question == null ? null : question.question());
    }

    @PUT
    @Path("{id}/reversal")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseConfirmation",
            summary = "Take a confirmation back, with a reason. Credits and minutes return. Twice is once.")
    public CommitmentView reverse(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return confirmations.reverse(new CommitmentId(id), Reason.of(reason));
    }
}
