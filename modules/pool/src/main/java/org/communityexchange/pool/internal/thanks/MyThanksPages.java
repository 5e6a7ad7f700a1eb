package org.communityexchange.pool.internal.thanks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.OwnThanks;
import org.communityexchange.pool.Thanks;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Own notes of thanks, given and received. */
@Path("/thanks")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class MyThanksPages {

    @CheckedTemplate(basePath = "pool/thanks")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(List<OwnThanks> notes);
    }

    private final Thanks thanks;

    MyThanksPages(Thanks thanks) {
        this.thanks = thanks;
    }

    @GET
    public TemplateInstance mine() {
        return Templates.mine(thanks.mine());
    }
}
