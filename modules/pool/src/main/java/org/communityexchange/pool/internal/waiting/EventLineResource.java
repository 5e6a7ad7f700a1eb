package org.communityexchange.pool.internal.waiting;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.Waiting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/events/{id}/line")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventLineResource {

    private final Waiting waiting;

    EventLineResource(Waiting waiting) {
        this.waiting = waiting;
    }

    @GET
    @Needs(Right.ACT_FOR_MEMBERS)
    @Operation(
            operationId = "listManagedInLine",
            summary = "Full shifts of the event, with the managed members who wait for a place in them")
    public Waiting.FullShifts managed(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return waiting.managed(new EventId(id));
    }
}
