package org.communityexchange.pool.internal.dispute;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.OwnDispute;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class OwnDisputeResource {

    private final Disputes disputes;

    OwnDisputeResource(Disputes disputes) {
        this.disputes = disputes;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listOwnDisputes",
            summary = "Disputes of the caller, wherever, the latest first; at most 200")
    public List<OwnDispute> mine() {
        return disputes.mine();
    }
}
