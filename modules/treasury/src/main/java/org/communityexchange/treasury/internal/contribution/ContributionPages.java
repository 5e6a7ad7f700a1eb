package org.communityexchange.treasury.internal.contribution;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ContributionId;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.ContributionList;
import org.communityexchange.treasury.ContributionView;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.PayerKind;
import org.communityexchange.treasury.PaymentAlarms;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.PledgeState;
import org.communityexchange.treasury.Pledges;
import org.communityexchange.treasury.RecordContribution;
import org.communityexchange.treasury.Reversals;
import org.communityexchange.treasury.Reversals.TakingBack;
import org.communityexchange.treasury.internal.giving.GivingForms;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
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

/** The treasurer's pages of money that came in. */
@Path("/o/{organisation}/treasury/contributions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ContributionPages {

    record Choices(
            List<Option> kinds,
            List<Option> methods,
            List<Option> payers,
            List<Option> people,
            List<Option> pledges,
            List<Option> organisations) {}

    record Filters(Form form, List<Option> kinds, List<Option> methods, List<Option> states, String address) {}

    @CheckedTemplate(basePath = "treasury/contribution")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                OrganisationView organisation,
                ContributionList contributions,
                Filters filters,
                List<PaymentAlarms.Alarm> alarms,
                boolean records);

        static native TemplateInstance start(OrganisationView organisation, Form form, Choices choices);

        static native TemplateInstance show(
                ContributionView contribution, Form form, boolean records, @Nullable TakingBack touches);
    }

    private final Contributions contributions;
    private final Reversals reversals;
    private final PaymentAlarms alarms;
    private final Pledges pledges;
    private final Booking booking;
    private final Organisations organisations;
    private final People people;
    private final GivingForms forms;
    private final Forms plain;
    private final ContributionMessages words;
    private final CurrentPerson me;

    ContributionPages(
            Contributions contributions,
            Reversals reversals,
            PaymentAlarms alarms,
            Pledges pledges,
            Booking booking,
            Organisations organisations,
            People people,
            GivingForms forms,
            Forms plain,
            ContributionMessages words,
            CurrentPerson me) {
        this.contributions = contributions;
        this.reversals = reversals;
        this.alarms = alarms;
        this.pledges = pledges;
        this.booking = booking;
        this.organisations = organisations;
        this.people = people;
        this.forms = forms;
        this.plain = plain;
        this.words = words;
        this.me = me;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance all(
            @PathParam("organisation") String organisation,
            @BeanParam ContributionQuery query,
            @QueryParam("after") @Nullable String after) {
        return Templates.list(
                here(organisation),
                contributions.list(query.filter(), ListQuery.parse("50", after, null)),
                new Filters(
                        query.form(plain),
                        GivingForms.options(ContributionKind.class, words::kind),
                        GivingForms.options(PaymentMethod.class, words::method),
                        List.of(new Option("STANDING", words.stands()), new Option("REVERSED", words.reversed())),
                        query.address()),
                alarms.open(),
                me.may(Right.RUN_TREASURY));
    }

    @GET
    @Path("csv")
    @Needs(Right.READ_TREASURY)
    public Response csv(@PathParam("organisation") String organisation, @BeanParam ContributionQuery query) {
        return ContributionCsv.of(
                organisation,
                after -> contributions.list(query.filter(), new ListQuery(ListQuery.MAX_LIMIT, after, null)));
    }

    @GET
    @Path("new")
    @Needs(Right.RUN_TREASURY)
    public TemplateInstance start(
            @PathParam("organisation") String organisation,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("pledge") @Nullable String pledge,
            @QueryParam("cents") @Nullable Long cents,
            @QueryParam("date") @Nullable String date,
            @QueryParam("amount") @Nullable String amount,
            @QueryParam("reference") @Nullable String reference) {
        var known = new LinkedHashMap<String, String>();
        known.put("kind", kind == null ? "" : kind);
        known.put("pledge", pledge == null ? "" : pledge);
        known.put("cents", cents == null ? Objects.requireNonNullElse(amount, "") : Dollars.plain(cents));
        known.put("receivedOn", Objects.requireNonNullElseGet(date, () -> booking.today()
                .toString()));
        known.put("reference", Objects.requireNonNullElse(reference, ""));
        return page(organisation, forms.start(known));
    }

    @POST
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("kind", words.kind_label())
                .label("method", words.method_label())
                .label("receivedOn", words.received_on())
                .label("reference", words.reference())
                .label("cents", words.cents());
        var said = read(form);
        if (form.hasErrors()) {
            return GivingForms.refused(page(organisation, form));
        }
        try {
            var recorded = contributions.record(said, GivingForms.key(form));
            return forms.done(recorded.href(), words.recorded(recorded.receipt()));
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return GivingForms.refused(page(organisation, form.reject(refusal)));
        }
    }

    private RecordContribution read(Form form) {
        var kind = form.oneOf("kind", ContributionKind.class).orElse(null);
        var payer = kind == ContributionKind.DONATION || form.value("payer").isBlank()
                ? null
                : form.oneOf("payer", PayerKind.class).orElse(null);
        var method = form.oneOf("method", PaymentMethod.class).orElse(null);
        var day = form.date("receivedOn", LocalDate.of(2020, 1, 1), booking.today())
                .orElse(null);
        var cents = GivingForms.cents(form, "cents", 1, ContributionService.MOST);
        return new RecordContribution(
                kind,
                payer,
                GivingForms.id(form.value("person")),
                form.value("payerOrganisation"),
                form.value("outsideName"),
                GivingForms.id(form.value("pledge")),
                method,
                form.value("reference"),
                day,
                cents,
                form.checked("settled"),
                form.value("note"));
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return show(contributions.view(new ContributionId(id)), plain.empty(), me.may(Right.RUN_TREASURY));
    }

    private TemplateInstance show(ContributionView contribution, Form form, boolean records) {
        var touches = records && contribution.reversal() == null
                ? reversals.of(contribution.transfer()).orElse(null)
                : null;
        return Templates.show(contribution, form, records, touches);
    }

    @POST
    @Path("{id}/reversal")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reverse(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var contribution = contributions.view(new ContributionId(id));
        var reason = form.requiredText("reason", 500);
        if (form.hasErrors()) {
            return GivingForms.refused(show(contribution, form, true));
        }
        try {
            return forms.done(
                    contributions.reverse(new ContributionId(id), reason).href(), words.reverse_done());
        } catch (ProblemException refusal) {
            return forms.back(contribution.href(), refusal);
        }
    }

    @POST
    @Path("{id}/payer-forgotten")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return forms.done(contributions.forgetPayer(new ContributionId(id)).href(), words.forgotten());
    }

    @POST
    @Path("alarms/{alarm}")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @PathParam("organisation") String organisation,
            @PathParam("alarm") UUID alarm,
            MultivaluedMap<String, String> body) {
        var list = "/o/" + organisation + "/treasury/contributions";
        try {
            alarms.settle(alarm, forms.read(body).value("note"));
            return forms.done(list, words.alarm_settled());
        } catch (ProblemException refusal) {
            return forms.back(list, refusal);
        }
    }

    private TemplateInstance page(String organisation, Form form) {
        var kinds = java.util.Arrays.stream(ContributionKind.values())
                .map(kind -> new Option(kind.name(), words.kind(kind), words.kind_hint(kind)))
                .toList();
        var choices = new Choices(
                kinds,
                GivingForms.options(PaymentMethod.class, words::method),
                GivingForms.options(PayerKind.class, words::payer),
                people.membersHere().stream()
                        .map(person -> new Option(person.id().toString(), person.displayName()))
                        .toList(),
                pledges.here().stream()
                        .filter(pledge -> pledge.state() != PledgeState.ENDED || pledge.lateCents() > 0)
                        .map(pledge -> new Option(
                                pledge.id().toString(),
                                words.pledge_option(pledge.personName(), Dollars.words(pledge.cents()))))
                        .toList(),
                organisations.all().stream()
                        .filter(other -> !other.id().equals(organisation))
                        .map(other -> new Option(other.id(), other.name()))
                        .toList());
        return Templates.start(here(organisation), form, choices);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
