package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.Reliability;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/reliability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class ReliabilityResource {

    private final Reliability reliability;

    ReliabilityResource(Reliability reliability) {
        this.reliability = reliability;
    }

    @GET
    @Needs(Right.CONFIRM)
    @Operation(
            operationId = "listReliability",
            summary = "Promises kept in the last twelve months, for stewards only; those who may need a hand first")
    public List<Reliability.Kept> list(@PathParam("organisation") String organisation) {
        return reliability.here();
    }
}
