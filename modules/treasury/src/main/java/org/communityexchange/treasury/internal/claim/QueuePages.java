package org.communityexchange.treasury.internal.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.ClaimQueue.Place;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What waits for money, of all organisations. */
@Path("/exchange/claim-queue")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QueuePages {

    @CheckedTemplate(basePath = "treasury/claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance queue(List<Place> places);
    }

    private final ClaimQueue queue;

    QueuePages(ClaimQueue queue) {
        this.queue = queue;
    }

    @GET
    @SignedIn
    public TemplateInstance places() {
        return Templates.queue(queue.places());
    }
}
