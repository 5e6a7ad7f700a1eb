package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.Organisations;
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

/** The signed-in person, for programs. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "The signed-in person.")
class MeResource {

    private final Profiles profiles;
    private final Organisations organisations;

    MeResource(Profiles profiles, Organisations organisations) {
        this.profiles = profiles;
        this.organisations = organisations;
    }

    @GET
    @SignedIn
    @Operation(operationId = "getMe", summary = "The signed-in person's own profile, with who sees each field")
    @APIResponse(responseCode = "200", description = "The profile.")
    public Profile me() {
        return profiles.mine();
    }

    @GET
    @Path("memberships")
    @SignedIn
    @Operation(
            operationId = "listMyMemberships",
            summary = "Organisations the signed-in person belongs to, with the seats held now",
            description = "Sorted by the organisation's `name`.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<Organisations.Belonging> memberships(@BeanParam ListQuery query) {
        return query.listing("name").cut(organisations.belongings(), belonging -> belonging
                .organisation()
                .id());
    }
}
