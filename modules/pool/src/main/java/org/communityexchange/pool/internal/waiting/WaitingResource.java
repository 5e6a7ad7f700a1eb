package org.communityexchange.pool.internal.waiting;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.Waiting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/shifts/{shift}/line")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class WaitingResource {

    private static final String FOR = "The managed member who waits; without it, oneself";

    private final Waiting waiting;

    WaitingResource(Waiting waiting) {
        this.waiting = waiting;
    }

    @PUT
    @Needs(Right.COMMIT)
    @Operation(
            operationId = "joinLine",
            summary = "Wait for a place in a full shift; the first in line gets the next one")
    public Waiting.Place join(
            @PathParam("organisation") String organisation,
            @PathParam("shift") UUID shift,
            @Parameter(description = FOR) @QueryParam("for") @Nullable UUID forPerson) {
        return waiting.join(new ShiftId(shift), forPerson);
    }

    @DELETE
    @Needs(Right.COMMIT)
    @Operation(operationId = "leaveLine", summary = "Wait no longer")
    public Waiting.Place leave(
            @PathParam("organisation") String organisation,
            @PathParam("shift") UUID shift,
            @Parameter(description = FOR) @QueryParam("for") @Nullable UUID forPerson) {
        return waiting.leave(new ShiftId(shift), forPerson);
    }
}
