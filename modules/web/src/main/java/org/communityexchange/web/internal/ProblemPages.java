package org.communityexchange.web.internal;

import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemCatalogue;
import org.communityexchange.web.ProblemPage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The catalogue of refusals: where the {@code type} of every problem leads. */
@Path("/problems")
@OpenToAll
class ProblemPages {

    private final ProblemCatalogue catalogue;

    ProblemPages(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public TemplateInstance all() {
        return ProblemPage.catalogue(catalogue.all());
    }

    @GET
    @Path("{slug}")
    public TemplateInstance one(@PathParam("slug") String slug) {
        return ProblemPage.entry(catalogue.find(slug).orElseThrow(() -> new NotFound("kind of refusal")));
    }
}
