package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.Found;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Search;
import org.communityexchange.pool.SearchKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards", description = "What all organisations publish, side by side")
class BoardResource {

    private final Boards boards;
    private final Search search;

    BoardResource(Boards boards, Search search) {
        this.boards = boards;
        this.search = search;
    }

    @GET
    @Path("offers")
    @OpenToAll
    @Operation(operationId = "listOffers", summary = "Open offers of all organisations. Sorts: newest, title, price.")
    public Listing<OfferView> offers(@BeanParam BoardParams asked, @BeanParam ListParams list) {
        return boards.offers(asked.filter(), list.query());
    }

    @GET
    @Path("needs")
    @OpenToAll
    @Operation(operationId = "listNeeds", summary = "Open needs of all organisations. Sorts: newest, title, urgent.")
    public Listing<NeedView> needs(@BeanParam BoardParams asked, @BeanParam ListParams list) {
        return boards.needs(asked.filter(), list.query());
    }

    @GET
    @Path("events")
    @OpenToAll
    @Operation(operationId = "listEvents", summary = "Events of all organisations from today on. Sorts: soonest.")
    public Listing<EventCard> events(
            @Parameter(description = "Only of this organisation") @QueryParam("organisation") @Nullable
                    String organisation,
            @Parameter(description = "Words in the title or the details") @QueryParam("q") @Nullable String text,
            @BeanParam ListParams list) {
        return boards.events(new BoardFilter(organisation, text, null), list.query());
    }

    @GET
    @Path("search")
    @OpenToAll
    @Operation(
            operationId = "search",
            summary = "Offers and needs of all organisations by words, what fits best first; misspelt words too")
    public Listing<Found> search(
            @Parameter(description = "Only these: OFFER, NEED") @QueryParam("kind") @Nullable String kind,
            @BeanParam BoardParams asked,
            @BeanParam ListParams list) {
        return search.find(BoardParams.one("kind", SearchKind.class, kind), asked.filter(), list.query());
    }
}
