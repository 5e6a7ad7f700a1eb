package org.communityexchange.pool.internal.confirmation;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.StewardQueue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who looks at an item of the queue, and what waits for another day. */
@Path("/api/v1/organisations/{organisation}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class QueueMarkResource {

    /** @param until the day it is first again */
    record Snooze(@Nullable LocalDate until) {}

    private final StewardQueue queue;

    QueueMarkResource(StewardQueue queue) {
        this.queue = queue;
    }

    @PUT
    @Path("{id}/claim")
    @Needs(Right.CONFIRM)
    @Operation(operationId = "claimQueueItem", summary = "Look at an item for 30 minutes; somebody else’s claim stays")
    public void claim(@PathParam("organisation") String organisation, @PathParam("id") UUID commitment) {
        queue.claim(new CommitmentId(commitment));
    }

    @PUT
    @Path("{id}/snooze")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "snoozeQueueItem", summary = "Put an item aside until a day, at most 60 days ahead")
    public void snooze(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID commitment,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "day",
                                                            value = "{\"until\": \"2027-03-20\"}")))
                    Snooze snooze) {
        queue.snooze(new CommitmentId(commitment), Commands.body(snooze).until());
    }
}
