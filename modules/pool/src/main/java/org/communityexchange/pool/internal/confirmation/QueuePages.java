package org.communityexchange.pool.internal.confirmation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.StewardQueue;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A steward's ten minutes a day: what it harms most to leave lying first, one press to confirm. */
@Path("/o/{organisation}/queue")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QueuePages {

    @CheckedTemplate(basePath = "pool/queue")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, StewardQueue.Queue queue, UUID me);
    }

    private final StewardQueue queue;
    private final Organisations organisations;
    private final CurrentPerson me;

    QueuePages(StewardQueue queue, Organisations organisations, CurrentPerson me) {
        this.queue = queue;
        this.organisations = organisations;
        this.me = me;
    }

    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance queue(@PathParam("organisation") String organisation) {
        return Templates.list(
                organisations.require(new OrganisationId(organisation)),
                queue.today(),
                me.id().value());
    }
}
