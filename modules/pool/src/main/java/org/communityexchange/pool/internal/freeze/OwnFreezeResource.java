package org.communityexchange.pool.internal.freeze;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.Freezes;
import org.communityexchange.pool.OwnFreeze;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/freezes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class OwnFreezeResource {

    private final Freezes freezes;

    OwnFreezeResource(Freezes freezes) {
        this.freezes = freezes;
    }

    @GET
    @SignedIn
    @Operation(operationId = "listOwnFreezes", summary = "Credits of the caller frozen in disputes, and why")
    public List<OwnFreeze> mine() {
        return freezes.mine();
    }
}
