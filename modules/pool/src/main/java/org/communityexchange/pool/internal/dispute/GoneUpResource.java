package org.communityexchange.pool.internal.dispute;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.DisputeCard;
import org.communityexchange.pool.Disputes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/relief/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class GoneUpResource {

    private final Disputes disputes;

    GoneUpResource(Disputes disputes) {
        this.disputes = disputes;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listDisputesGoneUp",
            summary = "Disputes of other organisations that were not settled in time, for stewards; never about what")
    public List<DisputeCard> goneUp() {
        return disputes.goneUp();
    }
}
