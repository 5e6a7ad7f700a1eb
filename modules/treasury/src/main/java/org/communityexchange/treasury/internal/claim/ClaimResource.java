package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.treasury.CashClaims;
import org.communityexchange.treasury.ClaimChoices;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.ClaimView;
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

@Path("/api/v1/organisations/{organisation}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash claims")
class ClaimResource {

    private static final String SPENDS = """
            {"spends": ["01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10"]}""";

    private static final String REASON = """
            {"reason": "Claimed the wrong month."}""";

    /** @param spends captured spends of the organisation's own eligible offers, each once */
    record Prepare(@Nullable List<UUID> spends) {}

    private final CashClaims claims;
    private final ClaimQueue queue;

    ClaimResource(CashClaims claims, ClaimQueue queue) {
        this.claims = claims;
        this.queue = queue;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listClaims", summary = "The organisation's cash claims. Sorts: newest.")
    public Listing<ClaimView> list(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return claims.list(list.query());
    }

    @GET
    @Path("choices")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readClaimChoices", summary = "What a claim can be made of now")
    public ClaimChoices choices(@PathParam("organisation") String organisation) {
        return claims.choices();
    }

    @POST
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "prepareClaim",
            summary = "Prepare a claim",
            description = "Nothing moves. Its spends are kept for it until it is closed.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response prepare(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key prepares once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one spend", value = SPENDS)))
                    Prepare prepare) {
        var spends = Commands.body(prepare).spends();
        var claim = claims.prepare(spends == null ? List.of() : spends, Commands.required(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/claims/" + claim.id()))
                .entity(claim)
                .build();
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readClaim", summary = "One claim, with what it rests on and what was looked at")
    public ClaimView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return claims.view(new ClaimId(id));
    }

    @PUT
    @Path("{id}/submission")
    @Needs(Right.RUN_TREASURY)
    @Operation(operationId = "submitClaim", summary = "Ask for the money. Twice is once.")
    public ClaimView submit(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return claims.submit(new ClaimId(id));
    }

    @PUT
    @Path("{id}/withdrawal")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawClaim", summary = "Take a claim back before it is booked. Twice is once.")
    public ClaimView withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return claims.withdraw(new ClaimId(id), Reason.of(reason));
    }

    @PUT
    @Path("{id}/reversal")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseClaim",
            summary = "Take a booked and unpaid claim back: credits, backing, spends and cap as before. Twice is once.")
    public ClaimView reverse(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON)))
                    Reason reason) {
        return claims.reverse(new ClaimId(id), Commands.body(reason).reason());
    }

    @PUT
    @Path("{id}/retry")
    @Needs(Right.RUN_TREASURY)
    @Operation(operationId = "retryClaim", summary = "Look at the whole queue again, oldest first")
    public ClaimView retry(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var claim = claims.view(new ClaimId(id));
        queue.examine();
        return claims.view(new ClaimId(claim.id()));
    }
}
