package org.communityexchange.pool.internal.pot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.pool.AskPot;
import org.communityexchange.pool.PotAskView;
import org.communityexchange.pool.PotAsks;
import org.communityexchange.pool.PotPolicy;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PotMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Asking quietly, and deciding for people whom one does not know. Outside organisations, like the pot itself. */
@Path("/pot")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class PotPages {

    private static final String HOME = "/pot";
    private static final String REQUESTS = "/pot/requests";

    @CheckedTemplate(basePath = "pool/pot")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(
                List<PotAskView> asks, Form form, PotPolicy rules, List<Option> organisations, List<Option> people);

        static native TemplateInstance decide(List<PotAsks.PotAskToDecide> asks, Form form, String refused);
    }

    private final PotAsks asks;
    private final Organisations organisations;
    private final People people;
    private final Tenants tenants;
    private final PoolForms forms;
    private final PotMessages words;
    private final CurrentPerson me;

    PotPages(
            PotAsks asks,
            Organisations organisations,
            People people,
            Tenants tenants,
            PoolForms forms,
            PotMessages words,
            CurrentPerson me) {
        this.asks = asks;
        this.organisations = organisations;
        this.people = people;
        this.tenants = tenants;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    public TemplateInstance mine() {
        return page(forms.start(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("organisation", words.through())
                .label("credits", words.credits())
                .label("words", words.what_for());
        var chosen = PoolForms.id(form, PoolForms.FOR);
        var said = new AskPot(
                form.requiredText("organisation", 64),
                PoolForms.whole(form, "credits", 1, 1000),
                form.optionalText("words", 280).orElse(null),
                chosen == null || chosen.equals(me.id().value()) ? null : chosen);
        return PoolForms.answer(form, () -> page(form), () -> {
            asks.ask(said, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(HOME, words.sent());
        });
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        return act(HOME, () -> asks.withdraw(id), words.withdrawn());
    }

    @POST
    @Path("{id}/raising")
    public Response raise(@PathParam("id") UUID id) {
        return act(HOME, () -> asks.raise(id), words.raised());
    }

    @GET
    @Path("requests")
    public TemplateInstance requests() {
        return Templates.decide(asks.toDecide(), forms.start(Map.of()), "");
    }

    @POST
    @Path("requests/{id}/grant")
    public Response grant(@PathParam("id") UUID id) {
        return act(REQUESTS, () -> asks.grant(id), words.granted());
    }

    @POST
    @Path("requests/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("id") UUID id, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var reason = form.requiredText("reason", 600);
        return PoolForms.answer(form, () -> Templates.decide(asks.toDecide(), form, id.toString()), () -> {
            asks.decline(id, reason);
            return forms.done(REQUESTS, words.declined());
        });
    }

    private Response act(String address, Runnable act, String said) {
        try {
            act.run();
        } catch (ProblemException refusal) {
            if (!refusal.errors().isEmpty()) {
                throw refusal;
            }
            return forms.backWhenRefused(address, refusal);
        }
        return forms.done(address, said);
    }

    private TemplateInstance page(Form form) {
        var belongings = organisations.belongings();
        var through = belongings.stream()
                .map(place -> new Option(
                        place.organisation().id(), place.organisation().name()))
                .toList();
        var whom = new ArrayList<Option>();
        for (var place : belongings) {
            if (place.isSteward()) {
                tenants.call(
                                new OrganisationId(place.organisation().id()),
                                me.id().value(),
                                people::managedHere)
                        .forEach(person -> whom.add(new Option(person.id().toString(), person.displayName())));
            }
        }
        if (!whom.isEmpty()) {
            whom.add(0, new Option(me.id().toString(), me.require().displayName()));
        }
        return Templates.mine(asks.mine(), form, asks.policy(), through, whom);
    }
}
