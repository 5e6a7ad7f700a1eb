package org.communityexchange.pool.internal.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Organisations.Belonging;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.internal.words.PoolMessages;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

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

    /**
     * What a board was asked for, and what it can be asked for.
     *
     * @param own where the person belongs, to publish there; empty for visitors
     */
    record Search(
            String path, BoardFilter filter, List<Option> organisations, List<Option> categories, List<Belonging> own) {

        public String text() {
            return filter.text() == null ? "" : filter.text();
        }

        public String organisation() {
            return filter.organisation() == null ? "" : filter.organisation();
        }

        public String category() {
            return filter.category() == null ? "" : filter.category().name();
        }

        public boolean filtered() {
            return filter.text() != null || filter.organisation() != null || filter.category() != null;
        }

        /** The address of the part that follows. */
        public String more(UUID next) {
            return path + "?q=" + URLEncoder.encode(text(), StandardCharsets.UTF_8) + "&organisation=" + organisation()
                    + "&category=" + category() + "&after=" + next;
        }
    }

    @CheckedTemplate(basePath = "pool/board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance offers(Listing<OfferView> offers, Search search);

        static native TemplateInstance needs(Listing<NeedView> needs, Search search);

        static native TemplateInstance events(Listing<EventCard> events, Search search);
    }

    private final Boards boards;
    private final Organisations organisations;
    private final PoolMessages words;
    private final CurrentPerson me;

    BoardPages(Boards boards, Organisations organisations, PoolMessages words, CurrentPerson me) {
        this.boards = boards;
        this.organisations = organisations;
        this.words = words;
        this.me = me;
    }

    @GET
    @Path("offers")
    @OpenToAll
    public TemplateInstance offers(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("q") @Nullable String text,
            @QueryParam("category") @Nullable String category,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("after") @Nullable String after) {
        var filter = new BoardFilter(organisation, text, BoardResource.category(category));
        return Templates.offers(boards.offers(filter, ListQuery.parse(CARDS, after, sort)), search("/offers", filter));
    }

    @GET
    @Path("needs")
    @OpenToAll
    public TemplateInstance needs(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("q") @Nullable String text,
            @QueryParam("category") @Nullable String category,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("after") @Nullable String after) {
        var filter = new BoardFilter(organisation, text, BoardResource.category(category));
        return Templates.needs(boards.needs(filter, ListQuery.parse(CARDS, after, sort)), search("/needs", filter));
    }

    @GET
    @Path("events")
    @OpenToAll
    public TemplateInstance events(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("q") @Nullable String text,
            @QueryParam("after") @Nullable String after) {
        var filter = new BoardFilter(organisation, text, null);
        return Templates.events(boards.events(filter, ListQuery.parse(CARDS, after, null)), search("/events", filter));
    }

    private Search search(String path, BoardFilter filter) {
        var hosts = new ArrayList<Option>();
        hosts.add(new Option("", words.organisation_all()));
        organisations.all().forEach(host -> hosts.add(new Option(host.id(), host.name())));
        var categories = new ArrayList<Option>();
        categories.add(new Option("", words.category_all()));
        Arrays.stream(Category.values())
                .filter(category -> category != Category.TOOL_LENDING)
                .forEach(category -> categories.add(new Option(category.name(), words.category(category))));
        var own = me.find().isPresent() ? organisations.belongings() : List.<Belonging>of();
        return new Search(path, filter, hosts, categories, own);
    }
}
