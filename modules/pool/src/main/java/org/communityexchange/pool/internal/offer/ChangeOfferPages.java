package org.communityexchange.pool.internal.offer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.pool.ChangeOffer;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.form.PublicationForms;
import org.communityexchange.pool.internal.words.ChangeMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Saying anew what an offer says. */
@Path("/o/{organisation}/offers/{id}/change")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChangeOfferPages {

    @CheckedTemplate(basePath = "pool/offer")
    static class Templates {
        private Templates() {}

        /** @param pricing whether whoever asks may set a price */
        static native TemplateInstance change(
                OfferView offer, Form form, PublicationForms.Choices choices, boolean pricing);
    }

    private final Offers offers;
    private final PoolForms forms;
    private final PublicationForms publications;
    private final OfferForm typed;
    private final ChangeMessages words;
    private final CurrentPerson me;

    ChangeOfferPages(
            Offers offers,
            PoolForms forms,
            PublicationForms publications,
            OfferForm typed,
            ChangeMessages words,
            CurrentPerson me) {
        this.offers = offers;
        this.forms = forms;
        this.publications = publications;
        this.typed = typed;
        this.words = words;
        this.me = me;
    }

    @GET
    @SignedIn
    public TemplateInstance start(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var offer = changeable(id);
        var more = OfferForm.price(offer);
        more.put("version", offer.version());
        return page(offer, publications.change(offer, more));
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var offer = changeable(id);
        var form = typed.labelled(body);
        var said = typed.read(form);
        var version = PoolForms.optionalWhole(form, "version", 0, Integer.MAX_VALUE);
        return forms.answerOn(offer.href(), form, () -> page(offer, form), () -> {
            offers.change(new OfferId(id), change(said, offer, version));
            return words.changed();
        });
    }

    /** Whoever may not set a price leaves it as it is. */
    private ChangeOffer change(PublishOffer said, OfferView offer, @Nullable Integer version) {
        var pricing = me.may(Right.PUBLISH_FOR_ORGANISATION);
        return new ChangeOffer(
                said.title(),
                said.description(),
                said.category(),
                said.place(),
                said.when(),
                said.days(),
                said.times(),
                said.from(),
                said.until(),
                pricing ? said.priceCredits() : offer.priceCredits(),
                pricing ? said.unitLabel() : offer.unitLabel(),
                pricing ? said.capacityPerMonth() : offer.capacityPerMonth(),
                pricing ? said.capacityPerWeek() : offer.capacityPerWeek(),
                said.audience(),
                version);
    }

    private OfferView changeable(UUID id) {
        var offer = offers.view(new OfferId(id));
        if (!offer.mayChange()) {
            throw new Forbidden("Whose it is changes it; a steward what is the organisation's or a managed member's.");
        }
        return offer;
    }

    private TemplateInstance page(OfferView offer, Form form) {
        return Templates.change(offer, form, publications.choices().ofOne(), me.may(Right.PUBLISH_FOR_ORGANISATION));
    }
}
