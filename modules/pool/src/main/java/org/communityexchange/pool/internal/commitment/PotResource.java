package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Relief;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/commitments/{id}/pot")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class PotResource {

    private final Relief relief;

    PotResource(Relief relief) {
        this.relief = relief;
    }

    @PUT
    @SignedIn
    @Operation(
            operationId = "agreeToPot",
            summary = "Agree, as a steward of another organisation, that the pot pays. Twice is once.")
    public void agree(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        relief.agreeToPot(new CommitmentId(id));
    }
}
