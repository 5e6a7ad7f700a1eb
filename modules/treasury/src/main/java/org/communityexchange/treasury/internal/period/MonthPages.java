package org.communityexchange.treasury.internal.period;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ClosedMonth;
import org.communityexchange.treasury.MonthBooks;
import org.communityexchange.treasury.MonthBooks.CloseMonth;
import org.communityexchange.treasury.MonthCheck;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Months of the cash books: looked over, closed, and kept. */
@Path("/o/{organisation}/treasury/months")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MonthPages {

    private static final long MOST_CENTS = 100_000_000_000L;

    /** @param name "October 2026" */
    record Named(YearMonth month, String name) {}

    /** @param name "October 2026" */
    record Closed(String name, ClosedMonth figures) {}

    @CheckedTemplate(basePath = "treasury/months")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, List<Closed> closed, @Nullable Named next);

        static native TemplateInstance open(
                OrganisationView organisation, Named named, MonthCheck check, Form form, boolean runs);

        static native TemplateInstance closed(
                OrganisationView organisation, Named named, ClosedMonth month, String closedBy);
    }

    private final MonthBooks months;
    private final Organisations organisations;
    private final People people;
    private final TreasuryForms forms;
    private final MonthMessages words;
    private final CurrentPerson me;

    MonthPages(
            MonthBooks months,
            Organisations organisations,
            People people,
            TreasuryForms forms,
            MonthMessages words,
            CurrentPerson me) {
        this.months = months;
        this.organisations = organisations;
        this.people = people;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance all(@PathParam("organisation") String organisation) {
        var next = months.next();
        return Templates.list(
                here(organisation),
                months.closed().stream()
                        .map(month -> new Closed(named(month.month()).name(), month))
                        .toList(),
                next == null ? null : named(next));
    }

    @GET
    @Path("{month}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance one(@PathParam("organisation") String organisation, @PathParam("month") String name) {
        var month = MonthName.of(name);
        var closed = months.closed().stream()
                .filter(one -> one.month().equals(month))
                .findFirst();
        if (closed.isEmpty()) {
            var check = months.check(month, null);
            return open(
                    organisation,
                    check,
                    forms.start(
                            check.bankCents() == null
                                    ? Map.of()
                                    : Map.of("bankCents", Dollars.plain(check.bankCents()))));
        }
        var by = new PersonId(closed.get().closedBy());
        var found = people.byId(List.of(by)).get(by);
        return Templates.closed(
                here(organisation), named(month), closed.get(), found == null ? "" : found.displayName());
    }

    @POST
    @Path("{month}/close")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(
            @PathParam("organisation") String organisation,
            @PathParam("month") String name,
            MultivaluedMap<String, String> body) {
        var month = MonthName.of(name);
        var form = forms.read(body)
                .label("bankCents", words.bank_label(named(month).name()))
                .label("remainderReason", words.reason_label());
        var typed = form.value("bankCents").strip();
        var below = typed.startsWith("-") || typed.startsWith("−");
        var bank = below
                ? forms.start(Map.of("bankCents", typed.substring(1))).cents("bankCents", 0, MOST_CENTS)
                : form.cents("bankCents", 0, MOST_CENTS);
        var reason = form.optionalText("remainderReason", 500).orElse("");
        if (bank.isEmpty() && !form.hasErrors()) {
            form.reject("bankCents", words.check_bank(false));
        }
        if (form.hasErrors()) {
            return TreasuryForms.refused(open(organisation, months.check(month, null), form));
        }
        var cents = below ? -bank.getAsLong() : bank.getAsLong();
        try {
            months.close(month, new CloseMonth(cents, reason));
            return forms.done(
                    "/o/" + organisation + "/treasury/months/" + month,
                    words.was_closed(named(month).name()));
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return TreasuryForms.refused(open(organisation, months.check(month, cents), form.reject(refusal)));
        }
    }

    /** The figures of a closed month, for whoever audits them. */
    @GET
    @Path("{month}/snapshot.csv")
    @Needs(Right.READ_TREASURY)
    public Response sheet(@PathParam("organisation") String organisation, @PathParam("month") String name) {
        var month = months.view(MonthName.of(name));
        return Csv.download(
                "closed-" + month.month() + ".csv",
                List.of("What", "Opening", "Debits", "Credits", "Closing", "Transfers or day", "Why"),
                csv -> write(csv, month));
    }

    private static void write(Csv csv, ClosedMonth month) {
        for (var account : month.accounts()) {
            csv.row(
                    account.kind(),
                    Csv.dollars(account.opening()),
                    Csv.dollars(account.debits()),
                    Csv.dollars(account.credits()),
                    Csv.dollars(account.closing()),
                    account.transfers(),
                    "");
        }
        for (var item : month.items()) {
            var why = item.kind() + ": " + item.reason();
            csv.row(item.side(), "", "", "", Csv.dollars(item.cents()), item.day(), why);
        }
        csv.row("BANK", "", "", "", Csv.dollars(month.bankCents()), "", month.remainderReason());
        csv.row("HASH", "", "", "", "", "", month.hash());
        csv.row("PREVIOUS HASH", "", "", "", "", "", month.previousHash());
        csv.row("LEDGER SEAL", "", "", "", "", "", month.sealHash());
    }

    private TemplateInstance open(String organisation, MonthCheck check, Form form) {
        return Templates.open(here(organisation), named(check.month()), check, form, me.may(Right.RUN_TREASURY));
    }

    private static Named named(YearMonth month) {
        return new Named(month, ClosedBooks.MONTH.format(month));
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
