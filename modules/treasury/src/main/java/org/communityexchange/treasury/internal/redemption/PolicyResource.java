package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.treasury.ExchangePolicies;
import org.communityexchange.treasury.ExchangePolicies.SetPolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.Clock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/claim-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redemption rights")
class PolicyResource {

    private static final String POLICY = """
            {"coverageFloorPercent": 25, "payer": "ics", "reason": "Decided at the council of November."}""";

    private final ExchangePolicies policies;
    private final Clock clock;

    PolicyResource(ExchangePolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    @Operation(operationId = "readClaimPolicy", summary = "The floor of coverage and who pays, as set by the council")
    public ExchangePolicies.View now() {
        return policies.at(clock.instant());
    }

    @PUT
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setClaimPolicy", summary = "Set the floor of coverage and who pays, from now on")
    public ExchangePolicies.View set(
            @Parameter(description = "A UUID of your own; the same key sets once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a floor", value = POLICY)))
                    SetPolicy policy) {
        return policies.set(Commands.body(policy), Commands.required(key));
    }
}
