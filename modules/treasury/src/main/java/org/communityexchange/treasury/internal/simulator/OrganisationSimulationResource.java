package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.treasury.Simulate;
import org.communityexchange.treasury.SimulationView;
import org.communityexchange.treasury.Simulator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
class OrganisationSimulationResource {

    private static final String EXAMPLE = """
            {"title": "What if our credits ended after a year?", "from": "2026-01-01", "to": "2026-10-31", "scenarios": [
              {"name": "A year", "changes": [{"organisation": "ics", "expiryMonths": 12}]}]}""";

    private final Simulator simulator;

    OrganisationSimulationResource(Simulator simulator) {
        this.simulator = simulator;
    }

    @POST
    @Needs(Right.READ_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulateForOrganisation",
            summary = "Replay the past of the exchange under other rules of this organisation")
    @APIResponse(
            responseCode = "201",
            description = "Replayed and kept",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    public Response run(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key runs once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "expiry", value = EXAMPLE)))
                    Simulate said) {
        return SimulationResource.created(simulator, said, key);
    }
}
