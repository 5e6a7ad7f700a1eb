package org.communityexchange.pool.internal.counter;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.CounterSeatView;
import org.communityexchange.pool.CounterSeats;
import org.communityexchange.pool.OpenCounterSeat;
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
import java.util.UUID;

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

/** The counters of a venue. Serving is for a device with the PIN, on its pages; no token serves. */
@Path("/api/v1/organisations/{organisation}/counter-seats")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Right.RUN_COUNTERS)
@Tag(name = "Counters")
class SeatResource {

    private static final String TABLET = """
            {"name": "Tablet in the kitchen", "pin": "246802", "lastDay": "2026-12-01"}""";

    private final CounterSeats seats;

    SeatResource(CounterSeats seats) {
        this.seats = seats;
    }

    @GET
    @Operation(operationId = "listCounterSeats", summary = "The counters that may serve now, by number; without PINs")
    public List<CounterSeatView> here(@PathParam("organisation") String organisation) {
        return seats.here();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openCounterSeat",
            summary = "Open a counter: a device that may serve from when its number and PIN are entered on it",
            description = "It serves in the name of whoever opened it, and only while they may run counters.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CounterSeatView.class)))
    public Response open(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key opens one", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a tablet", value = TABLET)))
                    OpenCounterSeat seat) {
        var opened = seats.open(Commands.body(seat), Commands.required(key));
        // A program is no device that serves, so nothing is said by which it would be known.
        return Response.status(Response.Status.CREATED).entity(opened.seat()).build();
    }

    @PUT
    @Path("{id}/closing")
    @Operation(operationId = "closeCounterSeat", summary = "Close a counter at once and for good. Twice is once.")
    @APIResponse(responseCode = "204", description = "It is closed")
    public void close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        seats.close(id);
    }
}
