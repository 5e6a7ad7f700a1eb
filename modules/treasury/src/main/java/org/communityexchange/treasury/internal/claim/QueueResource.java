package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.ClaimQueue.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/claim-queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash claims")
class QueueResource {

    private final ClaimQueue queue;

    QueueResource(ClaimQueue queue) {
        this.queue = queue;
    }

    @GET
    @SignedIn
    @Operation(operationId = "readClaimQueue", summary = "Approved claims of all organisations that wait for money")
    public List<Place> places() {
        return queue.places();
    }
}
