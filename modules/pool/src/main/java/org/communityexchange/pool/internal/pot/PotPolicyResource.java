package org.communityexchange.pool.internal.pot;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.PotAsks;
import org.communityexchange.pool.PotPolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/pot-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Solidarity pot")
class PotPolicyResource {

    private final PotAsks asks;

    PotPolicyResource(PotAsks asks) {
        this.asks = asks;
    }

    @GET
    @SignedIn
    @Operation(operationId = "readPotPolicy", summary = "How much the pot gives quietly, and how often")
    public PotPolicy policy() {
        return asks.policy();
    }

    @PUT
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decidePotPolicy", summary = "Decide it, as the council")
    public PotPolicy decide(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "policy",
                                                            value =
                                                                    "{\"mostCredits\": 10, \"windowDays\": 90, \"mostInWindow\": 20, \"mostAsks\": 3, \"answerDays\": 30}")))
                    PotPolicy policy) {
        return asks.decide(Commands.body(policy));
    }
}
