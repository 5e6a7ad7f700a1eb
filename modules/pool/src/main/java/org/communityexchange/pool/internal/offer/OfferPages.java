package org.communityexchange.pool.internal.offer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.form.PublicationForms;
import org.communityexchange.pool.internal.words.AskingMessages;
import org.communityexchange.pool.internal.words.OfferMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.net.URI;
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

@Path("/o/{organisation}/offers")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OfferPages {

    @CheckedTemplate(basePath = "pool/offer")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                OrganisationView organisation, Listing<OfferView> offers, boolean publishes);

        /** @param pricing whether whoever asks may set a price */
        static native TemplateInstance start(
                OrganisationView organisation, Form form, PublicationForms.Choices choices, boolean pricing);

        /** @param askable whether it has no price, and whoever asks may ask for it */
        static native TemplateInstance show(OfferView offer, boolean signedIn, boolean mine, boolean askable);
    }

    private final Offers offers;
    private final Organisations organisations;
    private final PoolForms forms;
    private final PublicationForms publications;
    private final OfferForm typed;
    private final OfferMessages words;
    private final AskingMessages asking;
    private final CurrentPerson me;

    OfferPages(
            Offers offers,
            Organisations organisations,
            PoolForms forms,
            PublicationForms publications,
            OfferForm typed,
            OfferMessages words,
            AskingMessages asking,
            CurrentPerson me) {
        this.offers = offers;
        this.organisations = organisations;
        this.forms = forms;
        this.publications = publications;
        this.typed = typed;
        this.words = words;
        this.asking = asking;
        this.me = me;
    }

    @GET
    @OpenToAll
    public TemplateInstance all(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.list(
                here(organisation), offers.here(ListQuery.parse("24", after, null)), me.may(Right.PUBLISH));
    }

    @GET
    @Path("new")
    @Needs(Right.PUBLISH)
    public TemplateInstance start(
            @PathParam("organisation") String organisation, @QueryParam("like") @Nullable String like) {
        var id = PoolForms.id(like);
        return page(organisation, id == null ? publications.start(Map.of()) : again(offers.view(new OfferId(id))));
    }

    /** Whoever may take it back may publish it again; anybody else starts with an empty form. */
    private Form again(OfferView like) {
        if (!like.mayClose() || like.veiled()) {
            return publications.start(Map.of());
        }
        return publications.again(like, like.offeredBy(), OfferForm.price(like));
    }

    @POST
    @Needs(Right.PUBLISH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = typed.labelled(body);
        var said = typed.read(form);
        return PoolForms.answer(form, () -> page(organisation, form), () -> {
            var offer = offers.publish(said, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(offer.href(), words.published());
        });
    }

    @GET
    @Path("{id}")
    @OpenToAll
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var offer = offers.view(new OfferId(id));
        var by = offer.offeredBy();
        var mine = by != null
                && me.find().map(person -> person.id().value().equals(by.id())).orElse(false);
        var askable =
                offer.state() == PublishedState.PUBLISHED && offer.priceCredits() == null && !mine && !offer.veiled();
        return Templates.show(offer, me.find().isPresent(), mine, askable);
    }

    /** On to the form of a need where whoever asks belongs: here if they can, else where they publish otherwise. */
    @GET
    @Path("{id}/asking")
    @SignedIn
    public Response ask(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        offers.view(new OfferId(id));
        var where = me.may(Right.PUBLISH)
                ? organisation
                : organisations.belongings().stream()
                        .map(belonging -> belonging.organisation().id())
                        .findFirst()
                        .orElse(null);
        return where == null
                ? forms.done(
                        "/o/" + organisation + "/join",
                        asking.join_first(here(organisation).name()))
                : Response.seeOther(URI.create("/o/" + where + "/needs/new?offer=" + id))
                        .build();
    }

    @POST
    @Path("{id}/closing")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return forms.done(offers.close(new OfferId(id)).href(), words.closed());
    }

    @POST
    @Path("{id}/renewal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renew(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(offers.renew(new OfferId(id)).href(), words.renewed());
        } catch (ProblemException refusal) {
            return forms.backWhenRefused("/o/" + organisation + "/offers/" + id, refusal);
        }
    }

    private TemplateInstance page(String organisation, Form form) {
        return Templates.start(
                here(organisation), form, publications.choices(), me.may(Right.PUBLISH_FOR_ORGANISATION));
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
