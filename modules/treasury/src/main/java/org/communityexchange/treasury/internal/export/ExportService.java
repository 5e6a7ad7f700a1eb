package org.communityexchange.treasury.internal.export;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Journal;
import org.communityexchange.ledger.JournalLeg;
import org.communityexchange.ledger.Span;
import org.communityexchange.treasury.AccountNames;
import org.communityexchange.treasury.CashSource;
import org.communityexchange.treasury.ChartAccount;
import org.communityexchange.treasury.JournalExports;
import org.communityexchange.treasury.StatementAsk;
import org.communityexchange.treasury.StatementPeriod;
import org.communityexchange.treasury.TransferSubjects;
import org.communityexchange.treasury.internal.export.Movement.Posting;
import org.communityexchange.web.Csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Only legs that touch an account of the organisation are written. Each balances by itself, so the file does, and what other
 * organisations did in the same transfer stays theirs.
 */
@ApplicationScoped
class ExportService implements JournalExports {

    /** Seconds: a long file goes as fast as whoever takes it. */
    private static final int LONG = 900;

    private final Journal journal;
    private final Organisations organisations;
    private final List<TransferSubjects> subjects;
    private final List<CashSource> cash;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ExportService(
            Journal journal,
            Organisations organisations,
            @All List<TransferSubjects> subjects,
            @All List<CashSource> cash,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.journal = journal;
        this.organisations = organisations;
        this.subjects = subjects;
        this.cash = cash;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** What is exported, once it is known that it may be. */
    private record Plan(OrganisationView here, StatementPeriod period) {

        String title() {
            return "Journal of " + here.name() + ", " + period.from() + " to " + period.to() + ", " + period.zone();
        }
    }

    @Override
    @Transactional
    public String check(StatementAsk ask, Format format) {
        var plan = plan(ask);
        return "journal " + plan.here().id() + " " + plan.period().from() + " to "
                + plan.period().to() + "." + format.ending();
    }

    @Override
    @Transactional
    @TransactionConfiguration(timeout = LONG)
    public void write(StatementAsk ask, Format format, OutputStream output) {
        var plan = plan(ask);
        try {
            if (format == Format.CSV) {
                Csv.write(output, CsvWriter.HEADER, csv -> write(plan, new CsvWriter(csv)));
                return;
            }
            var file = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            write(
                    plan,
                    format == Format.LEDGER
                            ? new LedgerWriter(file, plan.title())
                            : new BeancountWriter(
                                    file, plan.title(), plan.period().from()));
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Plan plan(StatementAsk ask) {
        me.demand(Right.READ_TREASURY);
        var here = organisations.require(tenant.requireOrganisation());
        var today = clock.instant().atZone(here.zone()).toLocalDate();
        return new Plan(here, StatementPeriod.of(ask, today, here.zone()));
    }

    private void write(Plan plan, JournalWriter writer) {
        var names = new AccountNames(organisations);
        var balances = opening(plan);
        writer.opening(plan.period().from(), postings(balances, names, false));
        var movements = new Movements(
                plan.period().zone(),
                names,
                references(plan),
                ids -> {
                    var found = new HashMap<UUID, String>();
                    subjects.forEach(source -> source.about(
                                    new OrganisationId(plan.here().id()), ids)
                            .forEach((id, subject) -> found.put(id, subject.title())));
                    return found;
                },
                writer);
        // Units in one file may go by different dates, as their statements do; then one unit follows the other.
        for (var unit : Unit.values()) {
            var own =
                    own(plan).stream().filter(account -> account.unit() == unit).toList();
            journal.eachLeg(own, span(plan, unit), leg -> {
                if (leg.quantity().unit() == unit) {
                    count(balances, leg);
                    movements.add(leg, plan.period().by(unit));
                }
            });
            movements.finish();
        }
        writer.closing(plan.period().to(), postings(balances, names, true));
    }

    /** By account, in the smallest step of its unit: debits above zero. */
    private Map<AccountRef, Long> opening(Plan plan) {
        var balances = new LinkedHashMap<AccountRef, Long>();
        for (var unit : Unit.values()) {
            var own =
                    own(plan).stream().filter(account -> account.unit() == unit).toList();
            journal.turnovers(own, span(plan, unit))
                    .forEach((account, turnover) -> balances.put(
                            account,
                            ChartAccount.of(account, true).growsByDebits()
                                    ? turnover.opening().quantity()
                                    : -turnover.opening().quantity()));
        }
        return balances;
    }

    private static void count(Map<AccountRef, Long> balances, JournalLeg leg) {
        balances.computeIfPresent(
                leg.debit(),
                (account, before) -> Math.addExact(before, leg.quantity().quantity()));
        balances.computeIfPresent(
                leg.credit(),
                (account, before) -> Math.subtractExact(before, leg.quantity().quantity()));
    }

    private static List<Posting> postings(Map<AccountRef, Long> balances, AccountNames names, boolean zeroes) {
        return balances.entrySet().stream()
                .filter(balance -> zeroes || balance.getValue() != 0)
                .map(balance -> new Posting(
                        FileAccount.of(balance.getKey(), names),
                        balance.getKey().unit(),
                        balance.getValue(),
                        null))
                .toList();
    }

    private Map<UUID, String> references(Plan plan) {
        var references = new HashMap<UUID, String>();
        for (var source : cash) {
            source.movements(
                            new OrganisationId(plan.here().id()),
                            plan.period().from(),
                            plan.period().to())
                    .forEach(movement -> references.put(movement.transfer(), movement.reference()));
        }
        return references;
    }

    private static List<AccountRef> own(Plan plan) {
        return ChartAccount.ofOrganisations().stream()
                .map(chart -> chart.of(plan.here().id()))
                .toList();
    }

    private static Span span(Plan plan, Unit unit) {
        return plan.period().span(unit);
    }
}
