package org.communityexchange.treasury.internal.giving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CardPayments;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.OwnContribution;
import org.communityexchange.treasury.PledgeView;
import org.communityexchange.treasury.Pledges;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a member gives: pledges, receipts, and how to buy credits. */
@Path("/me/giving")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GivingPages {

    @CheckedTemplate(basePath = "treasury/giving")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(
                List<PledgeView> pledges,
                List<OwnContribution> given,
                List<Organisations.Belonging> belongings,
                String cards);
    }

    private final Pledges pledges;
    private final Contributions contributions;
    private final CardPayments cards;
    private final Organisations organisations;

    GivingPages(Pledges pledges, Contributions contributions, CardPayments cards, Organisations organisations) {
        this.pledges = pledges;
        this.contributions = contributions;
        this.cards = cards;
        this.organisations = organisations;
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        return Templates.mine(
                pledges.mine(),
                contributions.mine(),
                organisations.belongings(),
                cards.custodian().map(OrganisationId::value).orElse(""));
    }
}
