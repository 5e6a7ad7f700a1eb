package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.PlaceLines;
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

@Path("/api/v1/organisations/{organisation}/events/{id}/place-line")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class PlaceLineResource {

    private static final String FOR = "The managed member who waits; without it, oneself";

    private final PlaceLines lines;

    PlaceLineResource(PlaceLines lines) {
        this.lines = lines;
    }

    @PUT
    @SignedIn
    @Operation(
            operationId = "joinPlaceLine",
            summary = "Wait for a place to take part in a full event; nothing is set aside before it is there")
    public PlaceLines.Standing join(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = FOR) @QueryParam("for") @Nullable UUID forPerson) {
        return lines.join(new EventId(id), forPerson);
    }

    @DELETE
    @SignedIn
    @Operation(operationId = "leavePlaceLine", summary = "Wait no longer for a place to take part")
    public PlaceLines.Standing leave(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = FOR) @QueryParam("for") @Nullable UUID forPerson) {
        return lines.leave(new EventId(id), forPerson);
    }
}
