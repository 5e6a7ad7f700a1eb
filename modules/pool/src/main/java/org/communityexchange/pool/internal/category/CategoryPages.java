package org.communityexchange.pool.internal.category;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.Category;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is exchanged here, what asks for a check, and what is not exchanged and why. */
@Path("/categories")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CategoryPages {

    @CheckedTemplate(basePath = "pool/category")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Category> categories);
    }

    private final Categories categories;

    CategoryPages(Categories categories) {
        this.categories = categories;
    }

    @GET
    @OpenToAll
    public TemplateInstance all() {
        return Templates.list(categories.all());
    }
}
