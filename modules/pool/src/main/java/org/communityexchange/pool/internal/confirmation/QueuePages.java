package org.communityexchange.pool.internal.confirmation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Confirmations;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** A steward's ten minutes a day: longest waiting first, one press to confirm. */
@Path("/o/{organisation}/queue")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QueuePages {

    @CheckedTemplate(basePath = "pool/queue")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, Listing<CommitmentView> queue, UUID me);
    }

    private final Confirmations confirmations;
    private final Organisations organisations;
    private final CurrentPerson me;

    QueuePages(Confirmations confirmations, Organisations organisations, CurrentPerson me) {
        this.confirmations = confirmations;
        this.organisations = organisations;
        this.me = me;
    }

    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance queue(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.list(
                organisations.require(new OrganisationId(organisation)),
                confirmations.queue(ListQuery.parse("25", after, null)),
                me.id().value());
    }
}
