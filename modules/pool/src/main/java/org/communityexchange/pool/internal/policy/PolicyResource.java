package org.communityexchange.pool.internal.policy;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.PromisePolicies;
import org.communityexchange.pool.PromisePolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/promise-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class PolicyResource {

    private static final String RULES = """
            {"answerDays": 14, "remindDays": 7, "overdueAskDays": 14, "overdueLapseDays": 28, "roomStart": 3,
             "roomMost": 12, "roomKeptEach": 2, "secondAbove": 20, "evidenceAbove": 20, "stewardsElsewhere": true,
             "pairMost": 10, "photoDays": 180}""";

    private final PromisePolicies policies;

    PolicyResource(PromisePolicies policies) {
        this.policies = policies;
    }

    @GET
    @Needs(Right.SEE_MEMBERS)
    @Operation(operationId = "readPromisePolicy", summary = "How promises are answered, remembered and confirmed here")
    public PromisePolicy read(@PathParam("organisation") String organisation) {
        return policies.here();
    }

    @PUT
    @Needs(Right.CONFIGURE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decidePromisePolicy", summary = "Decide the rules of promises. Twice the same is once.")
    public PromisePolicy decide(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "exchange", value = RULES)))
                    PromisePolicy policy) {
        return policies.decide(Commands.body(policy));
    }
}
