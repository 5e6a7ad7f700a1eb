package org.communityexchange.treasury.internal.pledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ChangePledge;
import org.communityexchange.treasury.MakePledge;
import org.communityexchange.treasury.PledgeId;
import org.communityexchange.treasury.PledgeRhythm;
import org.communityexchange.treasury.PledgeView;
import org.communityexchange.treasury.Pledges;
import org.communityexchange.treasury.internal.giving.GivingForms;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A pledge, for whoever made it: make, look, change, pause, go on, end. A treasurer does the same for them. */
@Path("/o/{organisation}/pledges")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PledgePages {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    @CheckedTemplate(basePath = "treasury/pledge")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(
                OrganisationView organisation, Form form, List<Option> rhythms, List<Option> people);

        static native TemplateInstance show(PledgeView pledge, Form form, String back, boolean records);
    }

    private final Pledges pledges;
    private final Organisations organisations;
    private final People people;
    private final GivingForms forms;
    private final PledgeMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    PledgePages(
            Pledges pledges,
            Organisations organisations,
            People people,
            GivingForms forms,
            PledgeMessages words,
            CurrentPerson me,
            Clock clock) {
        this.pledges = pledges;
        this.organisations = organisations;
        this.people = people;
        this.forms = forms;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Needs(Right.COMMIT)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        var today = LocalDate.ofInstant(clock.instant(), here(organisation).zone());
        return page(
                organisation,
                forms.start(
                        Map.of("cents", "20", "rhythm", "MONTHLY", "startsOn", today.toString(), "reminders", "yes")));
    }

    @POST
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(body);
        var cents = GivingForms.cents(form, "cents", PledgeService.LEAST, PledgeService.MOST);
        var rhythm = form.oneOf("rhythm", PledgeRhythm.class).orElse(null);
        var starts = form.date("startsOn", EARLIEST, LATEST).orElse(null);
        var ends = GivingForms.optionalDate(form, "endsOn", EARLIEST, LATEST);
        if (form.hasErrors()) {
            return GivingForms.refused(page(organisation, form));
        }
        try {
            var made = pledges.make(
                    new MakePledge(
                            GivingForms.id(form.value("for")), cents, rhythm, starts, ends, form.checked("reminders")),
                    GivingForms.key(form));
            return forms.done(made.href(), words.made());
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
        var pledge = pledges.view(new PledgeId(id));
        return page(pledge, forms.start(known(pledge)));
    }

    @POST
    @Path("{id}/change")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var pledge = pledges.view(new PledgeId(id));
        var form = labelled(body);
        var cents = GivingForms.cents(form, "cents", PledgeService.LEAST, PledgeService.MOST);
        var ends = GivingForms.optionalDate(form, "endsOn", EARLIEST, LATEST);
        if (form.hasErrors()) {
            return GivingForms.refused(page(pledge, form));
        }
        return act(
                pledge,
                () -> pledges.change(new PledgeId(id), new ChangePledge(cents, ends, form.checked("reminders"))),
                words.changed());
    }

    @POST
    @Path("{id}/pause")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var pledge = pledges.view(new PledgeId(id));
        var form = labelled(body);
        var until = GivingForms.optionalDate(form, "until", EARLIEST, LATEST);
        if (form.hasErrors()) {
            return GivingForms.refused(page(pledge, form));
        }
        return act(pledge, () -> pledges.pause(new PledgeId(id), until), words.paused());
    }

    @POST
    @Path("{id}/resumption")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resume(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return act(pledges.view(new PledgeId(id)), () -> pledges.resume(new PledgeId(id)), words.resumed());
    }

    @POST
    @Path("{id}/ending")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return act(pledges.view(new PledgeId(id)), () -> pledges.end(new PledgeId(id)), words.ended());
    }

    private Response act(PledgeView pledge, Supplier<PledgeView> deed, String said) {
        try {
            return forms.done(deed.get().href(), said);
        } catch (ProblemException refusal) {
            return forms.back(pledge.href(), refusal);
        }
    }

    private Form labelled(MultivaluedMap<String, String> body) {
        return forms.read(body)
                .label("cents", words.cents())
                .label("rhythm", words.rhythm_label())
                .label("startsOn", words.starts())
                .label("endsOn", words.ends())
                .label("until", words.until());
    }

    private static Map<String, String> known(PledgeView pledge) {
        return Map.of(
                "cents",
                Dollars.plain(pledge.cents()),
                "endsOn",
                pledge.endsOn() == null ? "" : pledge.endsOn().toString(),
                "reminders",
                pledge.reminders() ? "yes" : "");
    }

    private TemplateInstance page(PledgeView pledge, Form form) {
        var back = pledge.mine() ? "/me/giving" : "/o/" + pledge.organisation() + "/treasury/pledges";
        return Templates.show(pledge, form, back, me.may(Right.RUN_TREASURY));
    }

    private TemplateInstance page(String organisation, Form form) {
        var others = new ArrayList<Option>();
        if (me.may(Right.RUN_TREASURY)) {
            others.add(new Option(me.id().toString(), words.myself()));
            people.membersHere().stream()
                    .filter(person -> !person.id().equals(me.id()))
                    .forEach(person -> others.add(new Option(person.id().toString(), person.displayName())));
        }
        return Templates.start(
                here(organisation), form, GivingForms.options(PledgeRhythm.class, words::rhythm), others);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
