package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.internal.listing.ListQuery;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.access.OpenToAll;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The directory of organisations, for programs. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "The partner organisations of the exchange.")
class DirectoryResource {

    private final Organisations organisations;

    DirectoryResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "listOrganisations",
            summary = "The organisations of the exchange",
            description = "Sorted by `name`. Suspended organisations are left out.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<OrganisationView> all(@BeanParam ListQuery query) {
        return query.listing("name").cut(organisations.all(), OrganisationView::id);
    }
}
