package org.communityexchange.app.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.LatestPromise;
import org.communityexchange.pool.MyPlaces;
import org.communityexchange.pool.WalletBalance;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The front door: what this is for visitors, what to do next for members. */
@Path("/")
@OpenToAll
@Produces(MediaType.TEXT_HTML)
class HomePages {

    @CheckedTemplate(basePath = "app")
    static class Templates {
        private Templates() {}

        static native TemplateInstance welcome(List<OrganisationView> organisations, News news);

        static native TemplateInstance home(
                String name,
                WalletBalance wallet,
                List<LatestPromise> promises,
                List<MyPlaces.Place> places,
                List<Organisations.Belonging> belongings,
                List<OrganisationView> organisations,
                int others,
                News news);

        static native TemplateInstance about();
    }

    private final Organisations organisations;
    private final Newsstand news;
    private final CurrentPerson me;

    HomePages(Organisations organisations, Newsstand news, CurrentPerson me) {
        this.organisations = organisations;
        this.news = news;
        this.me = me;
    }

    @GET
    public TemplateInstance home() {
        if (me.find().isEmpty()) {
            return Templates.welcome(organisations.all(), news.of(BoardFilter.NONE));
        }
        var found = news.forMember();
        return Templates.home(
                me.require().displayName(),
                found.wallet(),
                found.promises(),
                found.places(),
                found.belongings(),
                found.organisations(),
                found.others(),
                found.news());
    }

    @GET
    @Path("about")
    public TemplateInstance about() {
        return Templates.about();
    }
}
