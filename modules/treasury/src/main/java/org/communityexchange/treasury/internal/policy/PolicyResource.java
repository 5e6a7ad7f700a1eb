package org.communityexchange.treasury.internal.policy;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.treasury.MoneyPolicies;
import org.communityexchange.treasury.MoneyPolicy;
import org.communityexchange.treasury.MoneyPolicyVersion;
import org.communityexchange.treasury.SetMoneyPolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/treasury/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Treasury")
class PolicyResource {

    private static final String POLICY = """
            {"backingPercent": 50, "whenShort": "LIST", "termsVersion": "2026-1", "expiryMonths": null,
             "softLimit": 40, "validFrom": null, "reason": "Agreed at the November meeting."}""";

    /** @param history every version ever set, the one that starts last first */
    record PolicyView(MoneyPolicy inForce, List<MoneyPolicyVersion> history) {}

    private final MoneyPolicies policies;

    PolicyResource(MoneyPolicies policies) {
        this.policies = policies;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readMoneyPolicy", summary = "How far credits are backed, when they end, and its history")
    public PolicyView read(@PathParam("organisation") String organisation) {
        return new PolicyView(policies.inForce(), policies.history());
    }

    @POST
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setMoneyPolicy",
            summary = "Set the policy from today or a day to come",
            description = "Credits issued before keep the terms and the backing they were issued with.")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = MoneyPolicyVersion.class)))
    public Response set(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key sets it once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "half", value = POLICY)))
                    SetMoneyPolicy policy) {
        var set = policies.set(Commands.body(policy), Commands.optional(key));
        return Response.status(Response.Status.CREATED).entity(set).build();
    }
}
