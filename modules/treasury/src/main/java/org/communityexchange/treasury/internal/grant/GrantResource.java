package org.communityexchange.treasury.internal.grant;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.treasury.CreditGrantView;
import org.communityexchange.treasury.CreditGrants;
import org.communityexchange.treasury.GrantCredits;
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

@Path("/api/v1/credit-grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credit grants")
class GrantResource {

    private static final String GRANT = """
            {"issuer": "ics", "to": {"pot": true}, "credits": 40, "decision": "A start for the solidarity pot.",
             "reference": "2026-11/4", "decidedOn": "2026-11-18", "besideBudgets": false}""";

    private static final String WHY = """
            {"reason": "The decision was annulled."}""";

    /** @param reason why it is taken back */
    record Why(@Nullable String reason) {}

    private final CreditGrants grants;

    GrantResource(CreditGrants grants) {
        this.grants = grants;
    }

    @GET
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Operation(operationId = "listCreditGrants", summary = "Credits granted by decisions. Sorts: newest.")
    public Listing<CreditGrantView> all(@BeanParam ListParams list) {
        return grants.all(list.query());
    }

    @GET
    @Path("{id}")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Operation(operationId = "readCreditGrant", summary = "One grant")
    public CreditGrantView one(@PathParam("id") UUID id) {
        return grants.view(id);
    }

    @POST
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "grantCredits",
            summary = "Grant new credits by a decision",
            description =
                    "Issued by the named organisation, with its backing and within its budgets unless the decision says"
                            + " otherwise. Never to whoever records it, nor their household or organisation.")
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = CreditGrantView.class)))
    public Response grant(
            @Parameter(description = "A UUID of your own; the same key grants once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "to the pot", value = GRANT)))
                    GrantCredits grant) {
        var granted = grants.grant(Commands.body(grant), Commands.required(key));
        return Response.created(URI.create("/api/v1/credit-grants/" + granted.id()))
                .entity(granted)
                .build();
    }

    @PUT
    @Path("{id}/reversal")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeBackCreditGrant", summary = "Take a grant back, with a reason. Twice is once.")
    public CreditGrantView takeBack(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "why", value = WHY))) @Nullable Why why) {
        return grants.takeBack(id, why == null ? null : why.reason());
    }
}
