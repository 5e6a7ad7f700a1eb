package org.communityexchange.pool.internal.commitment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.Reliability;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Promises kept, for the eyes of stewards. */
@Path("/o/{organisation}/reliability")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReliabilityPages {

    @CheckedTemplate(basePath = "pool/reliability")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, List<Reliability.Kept> everybody);
    }

    private final Reliability reliability;
    private final Organisations organisations;

    ReliabilityPages(Reliability reliability, Organisations organisations) {
        this.reliability = reliability;
        this.organisations = organisations;
    }

    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        return Templates.list(organisations.require(new OrganisationId(organisation)), reliability.here());
    }
}
