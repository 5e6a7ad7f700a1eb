package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.OwnCommitment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MyCommitmentResource {

    private final Commitments commitments;

    MyCommitmentResource(Commitments commitments) {
        this.commitments = commitments;
    }

    @GET
    @SignedIn
    @Operation(operationId = "listMyCommitments", summary = "Own promises at all organisations. Sorts: newest.")
    public Listing<OwnCommitment> all(@BeanParam ListParams list) {
        return commitments.mine(list.query());
    }
}
