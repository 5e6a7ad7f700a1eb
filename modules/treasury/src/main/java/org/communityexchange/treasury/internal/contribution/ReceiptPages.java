package org.communityexchange.treasury.internal.contribution;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.treasury.ContributionId;
import org.communityexchange.treasury.ContributionView;
import org.communityexchange.treasury.Contributions;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A receipt to print, for whoever gave and for who reads the treasury; for anybody else there is nothing here. */
@Path("/o/{organisation}/contributions/{id}/receipt")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReceiptPages {

    @CheckedTemplate(basePath = "treasury/contribution")
    static class Templates {
        private Templates() {}

        static native TemplateInstance receipt(ContributionView contribution, String inWords, String lots, boolean own);
    }

    private final Contributions contributions;
    private final CurrentPerson me;

    ReceiptPages(Contributions contributions, CurrentPerson me) {
        this.contributions = contributions;
        this.me = me;
    }

    @GET
    @SignedIn
    public TemplateInstance receipt(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var contribution = contributions.view(new ContributionId(id));
        var lots = String.join(
                ", ", contribution.lots().stream().map(String::valueOf).toList());
        return Templates.receipt(
                contribution,
                InWords.dollars(contribution.cents()),
                lots,
                me.id().value().equals(contribution.person()));
    }
}
