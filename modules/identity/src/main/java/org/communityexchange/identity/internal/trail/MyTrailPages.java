package org.communityexchange.identity.internal.trail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.access.SignedIn;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What was recorded about the signed-in person. */
@Path("/me/trail")
@Produces(MediaType.TEXT_HTML)
class MyTrailPages {

    @CheckedTemplate(basePath = "identity/trail")
    static class Templates {
        static native TemplateInstance mine(Slice<TrailLine> trail);
    }

    private final Trail trail;

    MyTrailPages(Trail trail) {
        this.trail = trail;
    }

    @GET
    @SignedIn
    public TemplateInstance mine(@QueryParam("after") @Nullable String after) {
        return Templates.mine(trail.aboutMe(new Listing(Listing.USUAL, after, "-at")));
    }
}
