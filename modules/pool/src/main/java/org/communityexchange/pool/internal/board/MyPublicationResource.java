package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.AskedNeed;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.OwnPublication;
import org.communityexchange.pool.PublishedNeeds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards")
class MyPublicationResource {

    private final Boards boards;
    private final PublishedNeeds needs;

    MyPublicationResource(Boards boards, PublishedNeeds needs) {
        this.boards = boards;
        this.needs = needs;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listMyPublications",
            summary = "Offers and needs of one's own, wherever and in whichever state. Sorts: newest.")
    public Listing<OwnPublication> mine(@BeanParam ListParams list) {
        return boards.mine(list.query());
    }

    @GET
    @Path("asked")
    @SignedIn
    @Operation(
            operationId = "listNeedsAskedOfMe",
            summary =
                    "Open needs that ask for what one offers, or published for somebody, longest waiting first; at most 50")
    public List<AskedNeed> asked() {
        return needs.askedOfMe();
    }
}
