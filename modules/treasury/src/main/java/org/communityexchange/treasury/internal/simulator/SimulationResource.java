package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
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

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
class SimulationResource {

    private static final String EXAMPLE = """
            {"title": "What if ICS backed all of its credits?", "months": 6, "scenarios": [
              {"name": "Full backing", "changes": [{"organisation": "ics", "backingPercent": 100}]},
              {"name": "A lower rate", "changes": [{"organisation": "reimagine", "rateCents": 700, "capCredits": 60}]}]}""";

    private final Simulator simulator;

    SimulationResource(Simulator simulator) {
        this.simulator = simulator;
    }

    @POST
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "simulate", summary = "Replay the past under other rules of any organisation")
    @APIResponse(
            responseCode = "201",
            description = "Replayed and kept",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    public Response run(
            @Parameter(description = "A UUID of your own; the same key runs once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "two scenarios", value = EXAMPLE)))
                    Simulate said) {
        return created(simulator, said, key);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "readSimulation", summary = "A simulation as it came out when it was run")
    public SimulationView one(@PathParam("id") UUID id) {
        return simulator.view(id);
    }

    static Response created(Simulator simulator, Simulate said, @Nullable String key) {
        var simulation = simulator.run(Commands.body(said), Commands.optional(key));
        return Response.created(URI.create("/api/v1/simulations/" + simulation.id()))
                .entity(simulation)
                .build();
    }
}
