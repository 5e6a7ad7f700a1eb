package org.communityexchange.pool.internal.commitment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.DisputeCard;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.Relief;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a steward does for other organisations. */
@Path("/relief")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReliefPages {

    @CheckedTemplate(basePath = "pool/relief")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<Relief.PotRequest> requests, List<Relief.StewardWork> work, List<DisputeCard> disputes);
    }

    private final Relief relief;
    private final Disputes disputes;

    ReliefPages(Relief relief, Disputes disputes) {
        this.relief = relief;
        this.disputes = disputes;
    }

    @GET
    @SignedIn
    public TemplateInstance list() {
        return Templates.list(relief.potRequests(), relief.stewardWork(), disputes.goneUp());
    }
}
