package org.communityexchange.pool.internal.commitment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.MyPlaces;
import org.communityexchange.pool.OwnCommitment;
import org.communityexchange.pool.PromiseThreads;
import org.communityexchange.pool.UnreadThread;
import org.jspecify.annotations.Nullable;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/commitments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MyCommitmentPages {

    @CheckedTemplate(basePath = "pool/commitment")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(
                Listing<OwnCommitment> commitments, List<UnreadThread> unread, MyPlaces.All places);
    }

    private final Commitments commitments;
    private final PromiseThreads threads;
    private final MyPlaces places;

    MyCommitmentPages(Commitments commitments, PromiseThreads threads, MyPlaces places) {
        this.commitments = commitments;
        this.threads = threads;
        this.places = places;
    }

    @GET
    @SignedIn
    public TemplateInstance mine(@QueryParam("after") @Nullable String after) {
        return Templates.mine(commitments.mine(ListQuery.parse("25", after, null)), threads.unread(), places.coming());
    }
}
