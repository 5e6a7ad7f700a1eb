package org.communityexchange.pool.internal.thanks;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.pool.Thanks;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The stories of all organisations, as far as they are told to whoever asks. */
@Path("/stories")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ExchangeStoryPages {

    private final Thanks thanks;

    ExchangeStoryPages(Thanks thanks) {
        this.thanks = thanks;
    }

    @GET
    @OpenToAll
    public TemplateInstance all(@QueryParam("after") @Nullable String after) {
        return StoryPages.Templates.stories(
                null, thanks.stories(null, ListQuery.parse(StoryPages.ROWS, after, null)), "/stories", false);
    }
}
