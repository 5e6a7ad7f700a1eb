package org.communityexchange.pool.internal.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.AskedNeed;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.Found;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.OwnPublication;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.Search;
import org.communityexchange.pool.SearchKind;
import org.jspecify.annotations.Nullable;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The boards of the whole exchange. Filters are in the address, so that a board can be kept and sent on. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class BoardPages {

    private static final String CARDS = "24";

    @CheckedTemplate(basePath = "pool/board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance offers(Listing<OfferView> offers, BoardSearch search);

        static native TemplateInstance needs(Listing<NeedView> needs, BoardSearch search);

        static native TemplateInstance search(Listing<Found> found, BoardSearch search);

        static native TemplateInstance mine(Listing<OwnPublication> published, List<AskedNeed> asked);

        static native TemplateInstance events(Listing<EventCard> events, BoardSearch search);
    }

    private final Boards boards;
    private final Search search;
    private final PublishedNeeds needs;
    private final BoardSearches searches;

    BoardPages(Boards boards, Search search, PublishedNeeds needs, BoardSearches searches) {
        this.boards = boards;
        this.search = search;
        this.needs = needs;
        this.searches = searches;
    }

    @GET
    @Path("offers")
    @OpenToAll
    public TemplateInstance offers(
            @BeanParam BoardParams asked,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("after") @Nullable String after) {
        var filter = asked.filter();
        return Templates.offers(
                boards.offers(filter, ListQuery.parse(CARDS, after, sort)),
                searches.of("/offers", filter, sort == null ? "newest" : sort));
    }

    @GET
    @Path("needs")
    @OpenToAll
    public TemplateInstance needs(
            @BeanParam BoardParams asked,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("after") @Nullable String after) {
        var filter = asked.filter();
        // What waits longest and is wanted soonest stands first: the board is there so that nobody is forgotten.
        var order = sort == null || sort.isBlank() ? "urgent" : sort;
        return Templates.needs(
                boards.needs(filter, ListQuery.parse(CARDS, after, order)), searches.of("/needs", filter, order));
    }

    @GET
    @Path("events")
    @OpenToAll
    public TemplateInstance events(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("q") @Nullable String text,
            @QueryParam("after") @Nullable String after) {
        var filter = new BoardFilter(organisation, text, null);
        return Templates.events(
                boards.events(filter, ListQuery.parse(CARDS, after, null)), searches.of("/events", filter, ""));
    }

    @GET
    @Path("search")
    @OpenToAll
    public TemplateInstance search(
            @BeanParam BoardParams asked,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after) {
        var filter = asked.filter();
        var wanted = BoardParams.one("kind", SearchKind.class, kind);
        var form = searches.of("/search", filter, "").only(wanted);
        // Nothing asked yet: the form alone, and no list of everything.
        var found = form.filtered()
                ? search.find(wanted, filter, ListQuery.parse(CARDS, after, null))
                : new Listing<Found>(List.of(), null);
        return Templates.search(found, form);
    }

    @GET
    @Path("published")
    @SignedIn
    public TemplateInstance mine(@QueryParam("after") @Nullable String after) {
        var unanswered =
                needs.askedOfMe().stream().filter(need -> need.answered() == 0).toList();
        return Templates.mine(boards.mine(ListQuery.parse(CARDS, after, null)), unanswered);
    }
}
