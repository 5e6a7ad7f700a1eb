package org.communityexchange.app.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.StoryView;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The face of an organisation: who it is, what is new there, how to take part. */
@Path("/o/{organisation}")
@OpenToAll
@Produces(MediaType.TEXT_HTML)
class OrganisationHomePages {

    @CheckedTemplate(basePath = "app")
    static class Templates {
        private Templates() {}

        static native TemplateInstance organisation(
                OrganisationView organisation, boolean member, News news, List<StoryView> stories);
    }

    private final Organisations organisations;
    private final Newsstand news;
    private final CurrentPerson me;

    OrganisationHomePages(Organisations organisations, Newsstand news, CurrentPerson me) {
        this.organisations = organisations;
        this.news = news;
        this.me = me;
    }

    @GET
    public TemplateInstance show(@PathParam("organisation") String organisation) {
        var here = organisations.require(new OrganisationId(organisation));
        var told = news.ofOrganisation(organisation);
        return Templates.organisation(here, me.may(Right.COMMIT), told.news(), told.stories());
    }
}
