package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

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

    BoardResource(Boards boards) {
        this.boards = boards;
    }

    @GET
    @Path("offers")
    @OpenToAll
    @Operation(operationId = "listOffers", summary = "Open offers of all organisations. Sorts: newest, title, price.")
    public Listing<OfferView> offers(
            @Parameter(description = "Only of this organisation") @QueryParam("organisation") @Nullable
                    String organisation,
            @Parameter(description = "Words in the title or the details") @QueryParam("q") @Nullable String text,
            @Parameter(description = "Only of this category") @QueryParam("category") @Nullable String category,
            @BeanParam ListParams list) {
        return boards.offers(new BoardFilter(organisation, text, category(category)), list.query());
    }

    @GET
    @Path("needs")
    @OpenToAll
    @Operation(operationId = "listNeeds", summary = "Open needs of all organisations. Sorts: newest, title.")
    public Listing<NeedView> needs(
            @Parameter(description = "Only of this organisation") @QueryParam("organisation") @Nullable
                    String organisation,
            @Parameter(description = "Words in the title or the details") @QueryParam("q") @Nullable String text,
            @Parameter(description = "Only of this category") @QueryParam("category") @Nullable String category,
            @BeanParam ListParams list) {
        return boards.needs(new BoardFilter(organisation, text, category(category)), list.query());
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

    /** @throws InvalidInput when there is no such category */
    static @Nullable Category category(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("category", "There is no such category."));
    }
}
