package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.Relief;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/relief")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class ReliefResource {

    private final Relief relief;

    ReliefResource(Relief relief) {
        this.relief = relief;
    }

    @GET
    @Path("steward-work")
    @SignedIn
    @Operation(
            operationId = "listStewardWork",
            summary =
                    "Work of stewards of other organisations that a steward from outside confirms; longest waiting first")
    public List<Relief.StewardWork> work() {
        return relief.stewardWork();
    }

    @GET
    @Path("pot-requests")
    @SignedIn
    @Operation(
            operationId = "listPotRequests",
            summary =
                    "Quiet requests of other organisations to the solidarity pot, for stewards; longest waiting first")
    public List<Relief.PotRequest> requests() {
        return relief.potRequests();
    }
}
