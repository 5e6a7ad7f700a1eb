package org.communityexchange.treasury.internal.giving;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.OwnContribution;
import org.communityexchange.treasury.PledgeView;
import org.communityexchange.treasury.Pledges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/giving")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class GivingResource {

    /** What somebody promised and gave, in every organisation. */
    record Giving(List<PledgeView> pledges, List<OwnContribution> contributions) {}

    private final Pledges pledges;
    private final Contributions contributions;

    GivingResource(Pledges pledges, Contributions contributions) {
        this.pledges = pledges;
        this.contributions = contributions;
    }

    @GET
    @SignedIn
    @Operation(operationId = "readMyGiving", summary = "One's own pledges and contributions, in every organisation")
    public Giving mine() {
        return new Giving(pledges.mine(), contributions.mine());
    }
}
