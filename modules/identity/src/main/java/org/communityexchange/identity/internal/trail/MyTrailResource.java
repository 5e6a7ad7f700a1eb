package org.communityexchange.identity.internal.trail;

import org.communityexchange.identity.internal.listing.ListQuery;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.access.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was recorded about the signed-in person, for programs. */
@Path("/api/v1/me/trail")
@Produces(MediaType.APPLICATION_JSON)
class MyTrailResource {

    private final Trail trail;

    MyTrailResource(Trail trail) {
        this.trail = trail;
    }

    @GET
    @SignedIn
    @Tag(name = "Me")
    @Operation(
            operationId = "listMyTrail",
            summary = "Every act recorded about the signed-in person",
            description = "Newest first: sorted by `-at`.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<TrailLine> mine(@BeanParam ListQuery query) {
        return trail.aboutMe(query.listing("-at"));
    }
}
