package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.treasury.ContributionId;
import org.communityexchange.treasury.ContributionList;
import org.communityexchange.treasury.ContributionView;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.PaymentAlarms;
import org.communityexchange.treasury.RecordContribution;
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

@Path("/api/v1/organisations/{organisation}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class ContributionResource {

    private static final String EXAMPLE = """
            {"kind": "GIFT", "payer": "OUTSIDE", "person": null, "payerOrganisation": null, "outsideName": "A neighbour",
             "pledge": null, "method": "CHEQUE", "reference": "cheque 114", "receivedOn": "2026-11-20", "cents": 10000,
             "settled": true, "note": ""}""";

    /** @param reason why it was taken back; at most 500 characters */
    record ReverseContribution(@Nullable String reason) {}

    /** @param note what was done about it; at most 500 characters */
    record SettleAlarm(@Nullable String note) {}

    private final Contributions contributions;
    private final PaymentAlarms alarms;

    ContributionResource(Contributions contributions, PaymentAlarms alarms) {
        this.contributions = contributions;
        this.alarms = alarms;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(
            operationId = "listContributions",
            summary = "Money that came in, newest first, with the sum over all that were asked for")
    public ContributionList all(
            @PathParam("organisation") String organisation,
            @BeanParam ContributionQuery query,
            @BeanParam ListParams list) {
        var asked = list.query();
        asked.sortOf(List.of("newest"));
        return contributions.list(query.filter(), asked);
    }

    @POST
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordContribution",
            summary = "Write down money that was received. A purchase gives its credits at once.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ContributionView.class)))
    public Response record(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key records once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "gift", value = EXAMPLE)))
                    RecordContribution received) {
        var recorded = contributions.record(Commands.body(received), Commands.required(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/contributions/" + recorded.id()))
                .entity(recorded)
                .build();
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "readContribution",
            summary = "One contribution: one's own, or any for who reads the treasury")
    public ContributionView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return contributions.view(new ContributionId(id));
    }

    @PUT
    @Path("{id}/reversal")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseContribution",
            summary = "Take a contribution back, with the credits it bought. Twice is once.")
    public ContributionView reverse(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "bounced",
                                                            value = "{\"reason\": \"The cheque bounced.\"}")))
                    ReverseContribution said) {
        var reason = Commands.body(said).reason();
        return contributions.reverse(new ContributionId(id), reason == null ? "" : reason);
    }

    @PUT
    @Path("{id}/payer-forgotten")
    @Needs(Right.RUN_TREASURY)
    @Operation(operationId = "forgetPayer", summary = "Forget the name of a payer from outside. Twice is once.")
    public ContributionView forget(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return contributions.forgetPayer(new ContributionId(id));
    }

    @GET
    @Path("alarms")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listPaymentAlarms", summary = "What the card provider said that is not booked by itself")
    public List<PaymentAlarms.Alarm> alarms(@PathParam("organisation") String organisation) {
        return alarms.open();
    }

    @PUT
    @Path("alarms/{alarm}/settlement")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "settlePaymentAlarm", summary = "Say what was done about an alarm. Twice is once.")
    public PaymentAlarms.Alarm settle(
            @PathParam("organisation") String organisation,
            @PathParam("alarm") UUID alarm,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "refunded",
                                                            value = "{\"note\": \"Taken back here too.\"}")))
                    SettleAlarm said) {
        var note = Commands.body(said).note();
        return alarms.settle(alarm, note == null ? "" : note);
    }
}
