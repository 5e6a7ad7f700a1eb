package org.communityexchange.treasury.internal.funding;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.treasury.BackingFunds;
import org.communityexchange.treasury.BackingFunds.Recorded;
import org.communityexchange.treasury.BackingMovement;
import org.communityexchange.treasury.BackingMovementId;
import org.communityexchange.treasury.FundingView;
import org.communityexchange.treasury.RecordBacking;
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

@Path("/api/v1/organisations/{organisation}/treasury/funding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Treasury")
class FundingResource {

    private static final String DEPOSIT = """
            {"cents": 50000, "method": "E_TRANSFER", "reference": "CA7Q2", "movedOn": "2026-11-20", "reason": ""}""";
    private static final String WITHDRAWAL = """
            {"cents": 10000, "method": "CHEQUE", "reference": "118", "movedOn": "2026-11-20",
             "reason": "The winter programme costs less than planned."}""";
    private static final String KEY = "A UUID of your own; the same key records it once";

    /** @param reason why the record was wrong */
    record Why(@Nullable String reason) {}

    private final BackingFunds funds;

    FundingResource(BackingFunds funds) {
        this.funds = funds;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(
            operationId = "readFunding",
            summary = "How an organisation's credits are backed: declared, funded, and what is missing, oldest first")
    public FundingView view(@PathParam("organisation") String organisation) {
        return funds.view();
    }

    @GET
    @Path("movements")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listBackingMovements", summary = "Deposits and withdrawals of backing. Sorts: newest.")
    public Listing<BackingMovement> movements(
            @PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return funds.movements(list.query());
    }

    @GET
    @Path("movements/{id}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readBackingMovement", summary = "One deposit or withdrawal of backing")
    public BackingMovement one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return funds.movement(new BackingMovementId(id));
    }

    @POST
    @Path("deposits")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "depositBacking",
            summary = "Record money that came in to back credits",
            description = "What is missing of the backing of credits is filled at once, oldest first.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response deposit(
            @PathParam("organisation") String organisation,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "deposit", value = DEPOSIT)))
                    RecordBacking deposit) {
        var recorded = funds.deposit(Commands.body(deposit), Commands.required(key));
        return Response.created(address(organisation, recorded.movement()))
                .entity(recorded)
                .build();
    }

    @POST
    @Path("withdrawals")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawBacking", summary = "Record that unused funding was taken out, with a reason")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = BackingMovement.class)))
    public Response withdraw(
            @PathParam("organisation") String organisation,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "withdrawal", value = WITHDRAWAL)))
                    RecordBacking withdrawal) {
        var recorded = funds.withdraw(Commands.body(withdrawal), Commands.required(key));
        return Response.created(address(organisation, recorded))
                .entity(recorded)
                .build();
    }

    @PUT
    @Path("movements/{id}/correction")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctBackingMovement",
            summary = "Take a wrong record back, with a reason. Twice is once.")
    public BackingMovement correct(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "why",
                                                            value = "{\"reason\": \"It was $50.00, not $500.00.\"}")))
                    @Nullable
                    Why why) {
        return funds.correct(new BackingMovementId(id), why == null ? null : why.reason());
    }

    private static URI address(String organisation, BackingMovement movement) {
        return URI.create("/api/v1/organisations/" + organisation + "/treasury/funding/movements/" + movement.id());
    }
}
