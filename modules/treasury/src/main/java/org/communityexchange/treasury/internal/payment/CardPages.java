package org.communityexchange.treasury.internal.payment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CardOrder;
import org.communityexchange.treasury.CardPayments;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.OrderByCard;
import org.communityexchange.treasury.internal.giving.GivingForms;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Paying by card: say how much, go to the provider's page, come back to what became of it. */
@Path("/o/{organisation}/payments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CardPages {

    @CheckedTemplate(basePath = "treasury/payment")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(OrganisationView organisation, Form form, List<Option> kinds);

        static native TemplateInstance show(CardOrder order);
    }

    private final CardPayments cards;
    private final Organisations organisations;
    private final GivingForms forms;
    private final PaymentMessages words;

    CardPages(CardPayments cards, Organisations organisations, GivingForms forms, PaymentMessages words) {
        this.cards = cards;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Path("new")
    @SignedIn
    public TemplateInstance start(
            @PathParam("organisation") String organisation, @QueryParam("kind") @Nullable String kind) {
        return page(organisation, forms.start(Map.of("kind", "GIFT".equals(kind) ? kind : "PURCHASE", "cents", "50")));
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pay(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("kind", words.kind_label()).label("cents", words.cents());
        var kind = form.oneOf("kind", kinds()).map(ContributionKind::valueOf).orElse(null);
        var cents = GivingForms.cents(form, "cents", OrderBook.LEAST, OrderBook.MOST);
        if (form.hasErrors()) {
            return GivingForms.refused(page(organisation, form));
        }
        try {
            return forms.done(
                    cards.start(new OrderByCard(kind, cents), GivingForms.key(form))
                            .href(),
                    words.begun());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return GivingForms.refused(page(organisation, form.reject(refusal)));
        }
    }

    @GET
    @Path("{id}")
    @SignedIn
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.show(cards.view(id));
    }

    private TemplateInstance page(String organisation, Form form) {
        var here = new OrganisationId(organisation);
        if (!cards.custodian().equals(java.util.Optional.of(here))) {
            throw PaymentDesk.notTaken();
        }
        return Templates.start(organisations.require(here), form, kinds());
    }

    private List<Option> kinds() {
        return List.of(
                new Option("PURCHASE", words.purchase(), words.purchase_hint()),
                new Option("GIFT", words.gift(), words.gift_hint()));
    }
}
