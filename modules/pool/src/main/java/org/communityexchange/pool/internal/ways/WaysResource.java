package org.communityexchange.pool.internal.ways;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.WaysToSpend;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/ways-to-spend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class WaysResource {

    private final WaysToSpend ways;

    WaysResource(WaysToSpend ways) {
        this.ways = ways;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listMyWaysToSpend",
            summary = "What the caller's credits can do now and what they cannot yet, the commons first")
    public WaysToSpend.View mine() {
        return ways.mine();
    }
}
