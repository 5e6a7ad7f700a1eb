package org.communityexchange.pool.internal.dispute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.OwnDispute;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The disputes a person is part of, at whichever organisation: the open ones, then those that ended. */
@Path("/disputes")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OwnDisputePages {

    @CheckedTemplate(basePath = "pool/dispute")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(List<OwnDispute> open, List<OwnDispute> ended);
    }

    private final Disputes disputes;

    OwnDisputePages(Disputes disputes) {
        this.disputes = disputes;
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        var byOpen = disputes.mine().stream()
                .collect(Collectors.partitioningBy(dispute -> dispute.state() == DisputeState.OPEN));
        return Templates.mine(byOpen.getOrDefault(true, List.of()), byOpen.getOrDefault(false, List.of()));
    }
}
