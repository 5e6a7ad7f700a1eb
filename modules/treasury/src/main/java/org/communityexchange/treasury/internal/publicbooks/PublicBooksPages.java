package org.communityexchange.treasury.internal.publicbooks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.treasury.TreasuryFigures;
import org.communityexchange.treasury.TreasuryFigures.PublicBooks;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The public books. */
@Path("/books")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PublicBooksPages {

    @CheckedTemplate(basePath = "treasury/publicbooks")
    static class Templates {
        private Templates() {}

        static native TemplateInstance books(PublicBooks books);
    }

    private final TreasuryFigures figures;

    PublicBooksPages(TreasuryFigures figures) {
        this.figures = figures;
    }

    @GET
    @OpenToAll
    public TemplateInstance books() {
        return Templates.books(figures.publicBooks());
    }
}
