package org.communityexchange.identity.internal.trail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.identity.internal.listing.Slice;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What was done in an organisation. */
@Path("/o/{organisation}/audit")
@Produces(MediaType.TEXT_HTML)
class AuditPages {

    @CheckedTemplate(basePath = "identity/trail")
    static class Templates {
        static native TemplateInstance organisation(OrganisationView organisation, Slice<TrailLine> trail);
    }

    private final Trail trail;
    private final Here here;

    AuditPages(Trail trail, Here here) {
        this.trail = trail;
        this.here = here;
    }

    @GET
    @Needs(Right.READ_AUDIT)
    public TemplateInstance organisation(@QueryParam("after") @Nullable String after) {
        return Templates.organisation(here.organisation(), trail.here(new Listing(Listing.USUAL, after, "-at")));
    }
}
