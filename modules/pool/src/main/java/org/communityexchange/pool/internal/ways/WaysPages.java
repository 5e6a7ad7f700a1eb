package org.communityexchange.pool.internal.ways;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.WaysToSpend;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What my credits can do now, at the moment of spending. */
@Path("/spend")
@Produces(MediaType.TEXT_HTML)
@SignedIn
@Blocking
class WaysPages {

    @CheckedTemplate(basePath = "pool/ways")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(WaysToSpend.View all);
    }

    private final WaysToSpend ways;

    WaysPages(WaysToSpend ways) {
        this.ways = ways;
    }

    @GET
    public TemplateInstance mine() {
        return Templates.mine(ways.mine());
    }
}
