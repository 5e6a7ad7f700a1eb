package org.communityexchange.pool.internal.need;

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
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.form.PublicationForms;
import org.communityexchange.pool.internal.words.AskingMessages;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
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

@Path("/o/{organisation}/needs")
@Produces(MediaType.TEXT_HTML)
@Blocking
class NeedPages {

    @CheckedTemplate(basePath = "pool/need")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, Listing<NeedView> needs, boolean publishes);

        static native TemplateInstance start(
                OrganisationView organisation,
                Form form,
                PublicationForms.Choices choices,
                List<Option> urgencies,
                List<Option> givingBack,
                @Nullable OfferView asked);

        static native TemplateInstance unanswered(OrganisationView organisation, List<NeedView> needs);

        static native TemplateInstance show(NeedView need, boolean signedIn);
    }

    private final PublishedNeeds needs;
    private final Boards boards;
    private final Organisations organisations;
    private final PoolForms forms;
    private final PublicationForms publications;
    private final NeedForm typed;
    private final NeedMessages words;
    private final AskingMessages asking;
    private final CurrentPerson me;

    NeedPages(
            PublishedNeeds needs,
            Boards boards,
            Organisations organisations,
            PoolForms forms,
            PublicationForms publications,
            NeedForm typed,
            NeedMessages words,
            AskingMessages asking,
            CurrentPerson me) {
        this.needs = needs;
        this.boards = boards;
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
                here(organisation), needs.here(ListQuery.parse("24", after, null)), me.may(Right.PUBLISH));
    }

    @GET
    @Path("new")
    @Needs(Right.PUBLISH)
    public TemplateInstance start(
            @PathParam("organisation") String organisation,
            @QueryParam("like") @Nullable String like,
            @QueryParam("title") @Nullable String title,
            @QueryParam("offer") @Nullable String offer) {
        var asked = PoolForms.id(offer);
        if (asked != null) {
            return page(organisation, ask(organisation, boards.offer(new OfferId(asked))));
        }
        var id = PoolForms.id(like);
        return page(organisation, id == null ? start(title) : again(needs.view(new NeedId(id))));
    }

    /** @param title what they looked for and did not find, or null */
    private Form start(@Nullable String title) {
        return publications.start(Map.of(
                "urgency",
                Urgency.WHENEVER.name(),
                NeedForm.GIVE_BACK,
                Funding.TRANSFER.name(),
                "title",
                title == null ? "" : title));
    }

    /** What an offer says, to be asked for: among the members, unless those who read the offer are others. */
    private Form ask(String organisation, OfferView offer) {
        var isHere = offer.organisation().equals(organisation);
        return publications.start(Map.of(
                "urgency",
                Urgency.WHENEVER.name(),
                "title",
                offer.title(),
                "category",
                offer.category(),
                "place",
                offer.place(),
                "audience",
                (isHere ? Audience.ORGANISATION : Audience.EXCHANGE).name(),
                NeedForm.GIVE_BACK,
                Funding.TRANSFER.name(),
                NeedForm.OFFER,
                offer.id().toString()));
    }

    /** Whoever may close it may publish it again; anybody else starts with an empty form. */
    private Form again(NeedView like) {
        if (!like.mayClose() || like.veiled()) {
            return start(null);
        }
        var more = new HashMap<String, @Nullable Object>();
        more.put("urgency", like.urgency());
        more.put("minutesEstimate", like.minutesEstimate());
        // New credits once stood for what people need as well.
        more.put(
                NeedForm.GIVE_BACK,
                !like.byOrganisation() && like.giveBack() == Funding.ISSUE ? Funding.TRANSFER : like.giveBack());
        return publications.again(like, like.neededBy(), more);
    }

    @GET
    @Path("unanswered")
    @Needs(Right.CONFIRM)
    public TemplateInstance unanswered(@PathParam("organisation") String organisation) {
        return Templates.unanswered(here(organisation), needs.unanswered());
    }

    @POST
    @Needs(Right.PUBLISH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = typed.labelled(body);
        var said = typed.read(form);
        return PoolForms.answer(form, () -> page(organisation, form), () -> {
            var need = needs.publish(said, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(need.href(), said.offer() == null ? words.published() : asking.sent());
        });
    }

    @GET
    @Path("{id}")
    @OpenToAll
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.show(needs.view(new NeedId(id)), me.find().isPresent());
    }

    @POST
    @Path("{id}/closing")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return forms.done(needs.close(new NeedId(id)).href(), words.closed());
    }

    @POST
    @Path("{id}/renewal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renew(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(needs.renew(new NeedId(id)).href(), words.renewed());
        } catch (ProblemException refusal) {
            return forms.backWhenRefused("/o/" + organisation + "/needs/" + id, refusal);
        }
    }

    /** The offer that is asked for; null for none, and for one that was taken back while somebody typed. */
    private @Nullable OfferView asked(@Nullable UUID offer) {
        try {
            return offer == null ? null : boards.offer(new OfferId(offer));
        } catch (NotFound takenBack) {
            return null;
        }
    }

    private TemplateInstance page(String organisation, Form form) {
        var asked = asked(PoolForms.id(form, NeedForm.OFFER));
        var choices = publications.choices();
        return Templates.start(
                here(organisation),
                form,
                asked == null || asked.organisation().equals(organisation) ? choices : choices.beyondHere(),
                forms.urgencies(),
                typed.givingBack(me.may(Right.PUBLISH_FOR_ORGANISATION)),
                asked);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
