package org.communityexchange.treasury.internal.funding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.BackingFunds;
import org.communityexchange.treasury.BackingMovement;
import org.communityexchange.treasury.BackingMovementId;
import org.communityexchange.treasury.FundingView;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.RecordBacking;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
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

/** What backs the credits, and the money that came and went for it. */
@Path("/o/{organisation}/treasury/funding")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FundingPages {

    @CheckedTemplate(basePath = "treasury/funding")
    static class Templates {
        private Templates() {}

        static native TemplateInstance show(
                OrganisationView organisation,
                FundingView funding,
                Listing<BackingMovement> movements,
                boolean records);

        static native TemplateInstance deposit(OrganisationView organisation, Form form, List<Option> methods);

        static native TemplateInstance withdraw(
                OrganisationView organisation, Form form, List<Option> methods, String unused);

        static native TemplateInstance movement(
                OrganisationView organisation, BackingMovement movement, Form form, boolean records);
    }

    private final BackingFunds funds;
    private final Organisations organisations;
    private final TreasuryForms forms;
    private final FundingMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    FundingPages(
            BackingFunds funds,
            Organisations organisations,
            TreasuryForms forms,
            FundingMessages words,
            CurrentPerson me,
            Clock clock) {
        this.funds = funds;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance show(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.show(
                here(organisation),
                funds.view(),
                funds.movements(ListQuery.parse("50", after, null)),
                me.may(Right.RUN_TREASURY));
    }

    @GET
    @Path("movements/csv")
    @Needs(Right.READ_TREASURY)
    public Response movementsCsv(@PathParam("organisation") String organisation) {
        return FundingCsv.movements(
                organisation, after -> funds.movements(new ListQuery(ListQuery.MAX_LIMIT, after, null)));
    }

    @GET
    @Path("shortfalls/csv")
    @Needs(Right.READ_TREASURY)
    public Response shortfallsCsv(@PathParam("organisation") String organisation) {
        return FundingCsv.shortfalls(organisation, funds.shortfalls());
    }

    @GET
    @Path("deposits/new")
    @Needs(Right.RUN_TREASURY)
    public TemplateInstance startDeposit(@PathParam("organisation") String organisation) {
        return Templates.deposit(here(organisation), started(organisation), methods());
    }

    @POST
    @Path("deposits")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deposit(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(body).label("reason", words.note());
        var said = read(organisation, form, false);
        if (!form.hasErrors()) {
            try {
                var topped = funds.deposit(said, key(form)).toppedUpCents();
                return forms.done(
                        address(organisation),
                        topped == 0 ? words.was_deposited() : words.was_topped_up(Dollars.words(topped)));
            } catch (ProblemException refusal) {
                beside(form, "movedOn", refusal);
            }
        }
        return TreasuryForms.refused(Templates.deposit(here(organisation), form, methods()));
    }

    @GET
    @Path("withdrawals/new")
    @Needs(Right.RUN_TREASURY)
    public TemplateInstance startWithdrawal(@PathParam("organisation") String organisation) {
        return withdrawing(organisation, started(organisation));
    }

    @POST
    @Path("withdrawals")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(body).label("reason", words.reason());
        var said = read(organisation, form, true);
        if (!form.hasErrors()) {
            try {
                funds.withdraw(said, key(form));
                return forms.done(address(organisation), words.was_withdrawn());
            } catch (ProblemException refusal) {
                beside(form, "cents", refusal);
            }
        }
        return TreasuryForms.refused(withdrawing(organisation, form));
    }

    @GET
    @Path("movements/{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance movement(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return movement(organisation, id, forms.start(Map.of()));
    }

    @POST
    @Path("movements/{id}/correction")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        try {
            funds.correct(new BackingMovementId(id), form.value("reason"));
            return forms.done(address(organisation), words.was_corrected());
        } catch (ProblemException refusal) {
            beside(form, "reason", refusal);
        }
        return TreasuryForms.refused(movement(organisation, id, form));
    }

    private RecordBacking read(String organisation, Form form, boolean needsReason) {
        var cents = form.cents("cents", 1, Movement.MOST_CENTS);
        var method = form.oneOf("method", PaymentMethod.class).orElse(null);
        var reference =
                form.optionalText("reference", Movement.LONGEST_REFERENCE).orElse("");
        var day = form.date("movedOn", Movement.EARLIEST, today(organisation)).orElse(null);
        var reason = needsReason
                ? form.requiredText("reason", Movement.LONGEST_REASON)
                : form.optionalText("reason", Movement.LONGEST_REASON).orElse("");
        return new RecordBacking(cents.isPresent() ? (Long) cents.getAsLong() : null, method, reference, day, reason);
    }

    /** Money is recorded once however often the form is sent; a form without its command was not made here. */
    private static UUID key(Form form) {
        var key = TreasuryForms.command(form);
        if (key == null) {
            throw new InvalidInput(TreasuryForms.COMMAND, "Open the form again, then send it.");
        }
        return key;
    }

    private Form started(String organisation) {
        return forms.start(
                Map.of("movedOn", today(organisation).toString(), "method", PaymentMethod.E_TRANSFER.name()));
    }

    private Form labelled(MultivaluedMap<String, String> body) {
        return forms.read(body)
                .label("cents", words.amount())
                .label("method", words.method_label())
                .label("reference", words.reference())
                .label("movedOn", words.moved_on());
    }

    /** @param field the one beside which a conflict is said that names none itself */
    private static void beside(Form form, String field, ProblemException refusal) {
        if (!refusal.errors().isEmpty()) {
            form.reject(refusal);
            return;
        }
        if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
            throw refusal;
        }
        form.reject(field, refusal.detail());
    }

    private TemplateInstance withdrawing(String organisation, Form form) {
        return Templates.withdraw(
                here(organisation), form, methods(), Dollars.words(funds.view().fundingCents()));
    }

    private TemplateInstance movement(String organisation, UUID id, Form form) {
        return Templates.movement(
                here(organisation), funds.movement(new BackingMovementId(id)), form, me.may(Right.RUN_TREASURY));
    }

    private List<Option> methods() {
        return PaymentMethod.WITHOUT_CARDS.stream()
                .map(method -> new Option(method.name(), words.method(method)))
                .toList();
    }

    private LocalDate today(String organisation) {
        return clock.instant().atZone(here(organisation).zone()).toLocalDate();
    }

    private static String address(String organisation) {
        return "/o/" + organisation + "/treasury/funding";
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
