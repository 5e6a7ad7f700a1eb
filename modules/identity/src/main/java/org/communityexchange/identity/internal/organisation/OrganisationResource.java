package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.kernel.access.OpenToAll;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One organisation, for programs. */
@Path("/api/v1/organisations/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationResource {

    private final Here here;

    OrganisationResource(Here here) {
        this.here = here;
    }

    @GET
    @OpenToAll
    @Operation(operationId = "getOrganisation", summary = "One organisation, with the questions it asks of newcomers")
    @APIResponse(responseCode = "200", description = "The organisation.")
    @APIResponse(responseCode = "404", description = "There is no such organisation.")
    public OrganisationView one() {
        return here.organisation();
    }
}
