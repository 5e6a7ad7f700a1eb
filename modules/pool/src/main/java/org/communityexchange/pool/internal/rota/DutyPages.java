package org.communityexchange.pool.internal.rota;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.ChangeDuty;
import org.communityexchange.pool.DefineDuty;
import org.communityexchange.pool.Duties;
import org.communityexchange.pool.DutyId;
import org.communityexchange.pool.DutyRhythm;
import org.communityexchange.pool.DutyView;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.Rotas;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.RotaMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Duties: what they are, taking one every time, and for those who plan, defining and removing them. */
@Path("/o/{organisation}/duties")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DutyPages {

    @CheckedTemplate(basePath = "pool/rota")
    static class Templates {
        private Templates() {}

        static native TemplateInstance duties(
                OrganisationView organisation, List<DutyView> duties, boolean plans, Duties.@Nullable Sharing sharing);

        static native TemplateInstance start(
                OrganisationView organisation,
                Form form,
                List<Option> days,
                List<Option> rhythms,
                List<Option> which,
                List<Option> fundings);

        static native TemplateInstance duty(
                OrganisationView organisation, DutyView duty, Form form, List<Option> people, boolean plans);

        static native TemplateInstance change(DutyView duty, Form form, List<Option> days);
    }

    private final Duties duties;
    private final Rotas rotas;
    private final Organisations organisations;
    private final PoolForms forms;
    private final RotaMessages words;
    private final CurrentPerson me;

    DutyPages(
            Duties duties,
            Rotas rotas,
            Organisations organisations,
            PoolForms forms,
            RotaMessages words,
            CurrentPerson me) {
        this.duties = duties;
        this.rotas = rotas;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Needs(Right.SEE_MEMBERS)
    public TemplateInstance all(@PathParam("organisation") String organisation) {
        var plans = me.may(Right.PLAN_EVENTS);
        return Templates.duties(here(organisation), duties.here(), plans, plans ? duties.sharing() : null);
    }

    @GET
    @Path("new")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        return start(
                organisation,
                forms.start(
                        Map.of("people", "1", "rhythm", DutyRhythm.WEEKLY.name(), "funding", Funding.ISSUE.name())));
    }

    @POST
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response define(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(body)
                .label("rhythm", words.rhythm_label())
                .label("nth", words.nth_label())
                .label("from", words.from())
                .label("until", words.until())
                .label("funding", words.funding());
        var rhythm = form.oneOf("rhythm", DutyRhythm.class).orElse(null);
        var said = new DefineDuty(
                form.requiredText("title", 120),
                form.optionalText("note", 1000).orElse(null),
                PoolForms.whole(form, "people", 1, 50),
                PoolForms.whole(form, "minutes", 15, 960),
                form.oneOf("weekday", DayOfWeek.class).orElse(null),
                form.time("starts").orElse(null),
                rhythm,
                rhythm == DutyRhythm.MONTHLY ? PoolForms.whole(form, "nth", 1, DutyCourse.LAST) : null,
                forms.optionalDay(form, "from"),
                forms.optionalDay(form, "until"),
                form.oneOf("funding", Funding.class).orElse(null));
        return PoolForms.answer(
                form,
                () -> start(organisation, form),
                () -> forms.done(
                        duties.define(said, PoolForms.id(form, PoolForms.COMMAND))
                                .href(),
                        words.defined()));
    }

    @GET
    @Path("{id}")
    @Needs(Right.SEE_MEMBERS)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(organisation, duties.view(new DutyId(id)), forms.start(Map.of()));
    }

    @GET
    @Path("{id}/change")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance change(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var duty = duties.view(new DutyId(id));
        return Templates.change(
                duty,
                forms.start(Map.of(
                        "title", duty.title(),
                        "note", duty.note(),
                        "people", Integer.toString(duty.people()),
                        "minutes", Integer.toString(duty.minutes()),
                        "weekday", duty.weekday().name(),
                        "starts", duty.starts().toString(),
                        "version", Integer.toString(duty.version()))),
                forms.days());
    }

    @POST
    @Path("{id}/change")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var duty = duties.view(new DutyId(id));
        var form = labelled(body);
        var said = new ChangeDuty(
                form.requiredText("title", 120),
                form.optionalText("note", 1000).orElse(null),
                PoolForms.whole(form, "people", 1, 50),
                PoolForms.whole(form, "minutes", 15, 960),
                form.oneOf("weekday", DayOfWeek.class).orElse(null),
                form.time("starts").orElse(null),
                PoolForms.optionalWhole(form, "version", 0, Integer.MAX_VALUE));
        return PoolForms.answer(form, () -> Templates.change(duty, form, forms.days()), () -> {
            try {
                duties.change(new DutyId(id), said);
            } catch (ProblemException refusal) {
                if (!refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return forms.backWhenRefused(duty.href(), refusal);
            }
            return forms.done(duty.href(), words.changed());
        });
    }

    @POST
    @Path("{id}/every-time")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response every(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var duty = duties.view(new DutyId(id));
        var form = forms.read(body).label("until", words.every_until());
        var until = forms.optionalDay(form, "until");
        return PoolForms.answer(form, () -> page(organisation, duty, form), () -> {
            try {
                var taken = rotas.takeEveryTime(new DutyId(id), until, RotaPages.forWhom(form, me));
                return forms.done("/o/" + organisation + "/rota", words.every_done(taken));
            } catch (ProblemException refusal) {
                if (!refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return forms.backWhenRefused(duty.href(), refusal);
            }
        });
    }

    @POST
    @Path("{id}/every-time/ending")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endEvery(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        rotas.endEveryTime(new DutyId(id), RotaPages.forWhom(forms.read(body), me));
        return forms.done("/o/" + organisation + "/rota", words.every_ended());
    }

    @POST
    @Path("{id}/ending")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var duty = duties.view(new DutyId(id));
        var form = forms.read(body).label("reason", words.remove_reason());
        var reason = form.requiredText("reason", 400);
        return PoolForms.answer(form, () -> page(organisation, duty, form), () -> {
            duties.end(new DutyId(id), reason);
            return forms.done("/o/" + organisation + "/duties", words.removed());
        });
    }

    private Form labelled(MultivaluedMap<String, String> body) {
        return forms.read(body)
                .label("title", words.title())
                .label("note", words.note())
                .label("people", words.people())
                .label("minutes", words.minutes())
                .label("weekday", words.weekday())
                .label("starts", words.starts());
    }

    private TemplateInstance page(String organisation, DutyView duty, Form form) {
        return Templates.duty(here(organisation), duty, form, forms.people(), me.may(Right.PLAN_EVENTS));
    }

    private TemplateInstance start(String organisation, Form form) {
        return Templates.start(
                here(organisation),
                form,
                forms.days(),
                Arrays.stream(DutyRhythm.values())
                        .map(rhythm -> new Option(rhythm.name(), words.rhythm(rhythm)))
                        .toList(),
                IntStream.rangeClosed(1, DutyCourse.LAST)
                        .mapToObj(which -> new Option(Integer.toString(which), words.nth(which)))
                        .toList(),
                List.of(
                        new Option(Funding.ISSUE.name(), words.funding_issue()),
                        new Option(Funding.THANKS.name(), words.funding_thanks())));
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
