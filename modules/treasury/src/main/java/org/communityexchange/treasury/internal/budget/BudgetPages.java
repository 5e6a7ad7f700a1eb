package org.communityexchange.treasury.internal.budget;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.BudgetId;
import org.communityexchange.treasury.BudgetKind;
import org.communityexchange.treasury.BudgetView;
import org.communityexchange.treasury.Budgets;
import org.communityexchange.treasury.ChangeBudget;
import org.communityexchange.treasury.SetBudget;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What may be issued, what was, and who decided that. */
@Path("/o/{organisation}/treasury/budgets")
@Produces(MediaType.TEXT_HTML)
@Blocking
class BudgetPages {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @CheckedTemplate(basePath = "treasury/budget")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                OrganisationView organisation, List<BudgetView> budgets, boolean sets, BudgetWords names);

        static native TemplateInstance start(OrganisationView organisation, Form form, List<Option> kinds);

        static native TemplateInstance show(
                OrganisationView organisation,
                BudgetView budget,
                Form form,
                Form ending,
                boolean sets,
                BudgetWords names);
    }

    private final Budgets budgets;
    private final Organisations organisations;
    private final TreasuryForms forms;
    private final BudgetMessages words;
    private final BudgetWords names;
    private final CurrentPerson me;

    BudgetPages(
            Budgets budgets,
            Organisations organisations,
            TreasuryForms forms,
            BudgetMessages words,
            BudgetWords names,
            CurrentPerson me) {
        this.budgets = budgets;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.names = names;
        this.me = me;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        return Templates.list(here(organisation), budgets.open(), me.may(Right.SET_MONEY_POLICY), names);
    }

    @GET
    @Path("csv")
    @Needs(Right.READ_TREASURY)
    public Response csv(@PathParam("organisation") String organisation) {
        var open = budgets.open();
        return Csv.download(
                organisation + "-budgets.csv",
                List.of("budget", "kind", "first_day", "last_day", "credits", "issued", "left"),
                csv -> open.forEach(budget -> csv.row(
                        budget.title(),
                        budget.kind().name(),
                        budget.firstDay(),
                        budget.lastDay(),
                        budget.cap(),
                        budget.used(),
                        budget.left())));
    }

    @GET
    @Path("new")
    @Needs(Right.SET_MONEY_POLICY)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        return page(organisation, forms.start(Map.of("kind", BudgetKind.MONTH.name())));
    }

    @POST
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(forms.read(body));
        var kind = form.oneOf("kind", BudgetKind.class).orElse(null);
        var title = form.optionalText("title", Budget.LONGEST_TITLE).orElse("");
        var isBetween = kind == BudgetKind.DATES;
        var first = isBetween ? form.date("firstDay", EARLIEST, LATEST).orElse(null) : null;
        var last = isBetween ? form.date("lastDay", EARLIEST, LATEST).orElse(null) : null;
        var cap = TreasuryForms.whole(form, "cap", 0, Budget.MOST_CREDITS);
        var reason = form.requiredText("reason", Budget.LONGEST_REASON);
        if (form.hasErrors()) {
            return TreasuryForms.refused(page(organisation, form));
        }
        try {
            budgets.set(new SetBudget(kind, title, first, last, cap, reason), TreasuryForms.command(form));
            return forms.done(address(organisation), words.was_set());
        } catch (InvalidInput refusal) {
            return TreasuryForms.refused(page(organisation, form.reject(refusal)));
        } catch (ProblemException refusal) {
            return TreasuryForms.refused(page(organisation, conflict(form, "kind", refusal)));
        }
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var budget = budgets.view(new BudgetId(id));
        return show(
                organisation, budget, forms.start(Map.of("cap", Long.toString(budget.cap()))), forms.start(Map.of()));
    }

    @POST
    @Path("{id}")
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = labelled(forms.read(body));
        var budget = new BudgetId(id);
        var cap = TreasuryForms.whole(form, "cap", 0, Budget.MOST_CREDITS);
        var reason = form.requiredText("reason", Budget.LONGEST_REASON);
        if (!form.hasErrors()) {
            try {
                budgets.change(budget, new ChangeBudget(cap, reason), TreasuryForms.command(form));
                return forms.done(address(organisation) + "/" + id, words.was_changed());
            } catch (InvalidInput refusal) {
                form.reject(refusal);
            } catch (ProblemException refusal) {
                conflict(form, "cap", refusal);
            }
        }
        return TreasuryForms.refused(show(organisation, budgets.view(budget), form, forms.start(Map.of())));
    }

    @POST
    @Path("{id}/end")
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("endReason", words.reason());
        var reason = form.requiredText("endReason", Budget.LONGEST_REASON);
        if (form.hasErrors()) {
            var budget = budgets.view(new BudgetId(id));
            return TreasuryForms.refused(
                    show(organisation, budget, forms.start(Map.of("cap", Long.toString(budget.cap()))), form));
        }
        budgets.end(new BudgetId(id), reason);
        return forms.done(address(organisation), words.was_ended());
    }

    private Form labelled(Form form) {
        return form.label("kind", words.kind_label())
                .label("title", words.what_for())
                .label("firstDay", words.first_day())
                .label("lastDay", words.last_day())
                .label("cap", words.cap())
                .label("reason", words.reason());
    }

    /** A refusal of the state belongs beside the field that can mend it; any other is not the form's to show. */
    private static Form conflict(Form form, String field, ProblemException refusal) {
        if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
            throw refusal;
        }
        return form.reject(field, refusal.detail());
    }

    private TemplateInstance show(String organisation, BudgetView budget, Form form, Form ending) {
        return Templates.show(here(organisation), budget, form, ending, me.may(Right.SET_MONEY_POLICY), names);
    }

    private TemplateInstance page(String organisation, Form form) {
        var kinds = Stream.of(BudgetKind.MONTH, BudgetKind.QUARTER, BudgetKind.DATES)
                .map(kind -> new Option(kind.name(), words.kind(kind), words.kind_hint(kind)))
                .toList();
        return Templates.start(here(organisation), form, kinds);
    }

    private static String address(String organisation) {
        return "/o/" + organisation + "/treasury/budgets";
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
