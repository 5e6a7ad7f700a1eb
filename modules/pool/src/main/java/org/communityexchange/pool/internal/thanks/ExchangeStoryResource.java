package org.communityexchange.pool.internal.thanks;

import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.StoryView;
import org.communityexchange.pool.Thanks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thanks")
class ExchangeStoryResource {

    private final Thanks thanks;

    ExchangeStoryResource(Thanks thanks) {
        this.thanks = thanks;
    }

    @GET
    @OpenToAll
    @Operation(operationId = "listStories", summary = "Stories told to whoever asks, newest first. Sorts: newest.")
    public Listing<StoryView> all(@BeanParam ListParams list) {
        return thanks.stories(null, list.query());
    }
}
