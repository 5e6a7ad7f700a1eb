package org.communityexchange.treasury.internal.coverage;

import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.treasury.Coverage;
import org.communityexchange.treasury.Coverage.OfOrganisation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class CoverageResource {

    private final Coverage coverage;

    CoverageResource(Coverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @OpenToAll
    @Operation(operationId = "readCoverage", summary = "How far money covers the credits that are out")
    public Coverage.View now() {
        return coverage.now();
    }

    @GET
    @Path("organisations")
    @OpenToAll
    @Operation(
            operationId = "listCoverageOfOrganisations",
            summary = "What backs each organisation's credits, and how much of them can reach cash")
    public List<OfOrganisation> ofAll() {
        return coverage.ofAll();
    }
}
