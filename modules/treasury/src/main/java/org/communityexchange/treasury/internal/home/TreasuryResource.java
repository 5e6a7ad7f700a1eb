package org.communityexchange.treasury.internal.home;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.TreasuryFigures;
import org.communityexchange.treasury.TreasuryFigures.Home;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/treasury")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Treasury")
class TreasuryResource {

    private final TreasuryFigures figures;

    TreasuryResource(TreasuryFigures figures) {
        this.figures = figures;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readTreasury", summary = "The figures of the treasurer's front page.")
    public Home home(@PathParam("organisation") String organisation) {
        return figures.of(new OrganisationId(organisation));
    }
}
