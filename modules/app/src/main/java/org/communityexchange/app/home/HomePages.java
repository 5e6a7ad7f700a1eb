package org.communityexchange.app.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.OpenToAll;

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

        static native TemplateInstance home(List<OrganisationView> organisations);

        static native TemplateInstance about();
    }

    private final Organisations organisations;

    HomePages(Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    public TemplateInstance home() {
        return Templates.home(organisations.all());
    }

    @GET
    @Path("about")
    public TemplateInstance about() {
        return Templates.about();
    }
}
