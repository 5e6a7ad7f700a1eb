package org.communityexchange.identity.internal.trail;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.listing.ListQuery;
import org.communityexchange.identity.internal.listing.Slice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was done in an organisation, for programs. */
@Path("/api/v1/organisations/{organisation}/audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private final Trail trail;

    AuditResource(Trail trail) {
        this.trail = trail;
    }

    @GET
    @Needs(Right.READ_AUDIT)
    @Tag(name = "Organisations")
    @Operation(
            operationId = "listOrganisationAudit",
            summary = "Every act recorded in the organisation",
            description = "Newest first: sorted by `-at`.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<TrailLine> organisation(@BeanParam ListQuery query) {
        return trail.here(query.listing("-at"));
    }
}
