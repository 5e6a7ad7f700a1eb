package org.communityexchange.pool.internal.confirmation;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.StewardQueue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class QueueResource {

    private final Confirmations confirmations;
    private final StewardQueue queue;

    QueueResource(Confirmations confirmations, StewardQueue queue) {
        this.confirmations = confirmations;
        this.queue = queue;
    }

    @GET
    @Needs(Right.CONFIRM)
    @Operation(operationId = "listQueue", summary = "What waits for a steward, longest waiting first. Sorts: oldest.")
    public Listing<CommitmentView> queue(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return confirmations.queue(list.query());
    }

    @GET
    @Path("today")
    @Needs(Right.CONFIRM)
    @Operation(
            operationId = "listQueueToday",
            summary =
                    "What waits today by the harm of delay, with warnings, an even share, and who looks at what; at most 100")
    public StewardQueue.Queue today(@PathParam("organisation") String organisation) {
        return queue.today();
    }
}
