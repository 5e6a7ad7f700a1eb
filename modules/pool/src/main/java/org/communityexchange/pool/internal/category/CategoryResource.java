package org.communityexchange.pool.internal.category;

import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.Category;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards")
class CategoryResource {

    private final Categories categories;

    CategoryResource(Categories categories) {
        this.categories = categories;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "listCategories",
            summary = "What offers and needs are about: open to all, with a check, or prohibited with the reason")
    public List<Category> all() {
        return categories.all();
    }
}
