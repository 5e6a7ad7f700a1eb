package org.communityexchange.treasury.internal.period;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.LedgerProblem;
import org.communityexchange.ledger.Turnovers;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.ClosedMonth;
import org.communityexchange.treasury.MonthBooks;
import org.communityexchange.treasury.MonthCheck;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.Reconciliation.Exceptions;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class MonthService implements MonthBooks {

    private final Closes closes;
    private final Periods periods;
    private final Reconciliation reconciliation;
    private final Turnovers turnovers;
    private final Books books;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    MonthService(
            Closes closes,
            Periods periods,
            Reconciliation reconciliation,
            Turnovers turnovers,
            Books books,
            Organisations organisations,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.closes = closes;
        this.periods = periods;
        this.reconciliation = reconciliation;
        this.turnovers = turnovers;
        this.books = books;
        this.organisations = organisations;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<ClosedMonth> closed() {
        return closes.all(here().value());
    }

    @Override
    @Transactional
    public @Nullable YearMonth next() {
        var last = periods.closedThrough(here());
        if (last.isPresent()) {
            return last.get().plusMonths(1);
        }
        var booked = turnovers.earliest(AccountRef.cash(here().value()));
        var first = closes.firstLine(here().value());
        if (booked.isEmpty()) {
            return first == null ? null : YearMonth.from(first);
        }
        var day = day(booked.get());
        return YearMonth.from(first == null || day.isBefore(first) ? day : first);
    }

    @Override
    @Transactional
    public MonthCheck check(YearMonth month, @Nullable Long bankCents) {
        var next = next();
        var today = day(clock.instant());
        if (next == null || month.isBefore(next) || month.isAfter(YearMonth.from(today))) {
            throw new NotFound("month");
        }
        var read = closes.bankBalance(here().value(), month.atEndOfMonth());
        var bank = bankCents == null ? read : bankCents;
        var book = cash(month).closing();
        var unmatched = reconciliation.unmatched(month.atEndOfMonth());
        var inBooks =
                unmatched.movements().stream().mapToLong(BookMovement::cents).sum();
        var atBank = unmatched.lines().stream().mapToLong(BankLine::cents).sum();
        return new MonthCheck(
                month,
                book,
                bank,
                bankCents == null && read != null,
                inBooks,
                atBank,
                bank == null ? null : (Long) (bank + inBooks - atBank - book),
                today.isAfter(month.atEndOfMonth()),
                month.equals(next),
                unexplained(unmatched),
                unmatched,
                closes.lines(here().value(), month));
    }

    @Override
    @Transactional
    public ClosedMonth view(YearMonth month) {
        return closes.find(here().value(), month).orElseThrow(() -> new NotFound("month"));
    }

    @Override
    @Transactional
    public ClosedMonth close(YearMonth month, CloseMonth said) {
        me.demand(Right.RUN_TREASURY);
        closes.lock(here().value());
        var before = closes.find(here().value(), month);
        if (before.isPresent()) {
            if (said.bankCents() != null && said.bankCents() == before.get().bankCents()) {
                return before.get();
            }
            throw new ProblemException(
                    LedgerProblem.MONTH_CLOSED, ClosedBooks.MONTH.format(month) + " is closed already.");
        }
        var check = check(month, said.bankCents());
        var reason = ready(check, said);
        var previous = closes.find(here().value(), month.minusMonths(1));
        var closed = figures(check, reason, previous.map(ClosedMonth::hash).orElse(CloseHash.BEGINNING));
        closed = closed.sealed(CloseHash.of(here().value(), closed), true);
        closes.keep(here().value(), closed, start(month.plusMonths(1)), previous.isEmpty());
        audit.record(Act.of(
                        "treasury.month-closed",
                        UUID.nameUUIDFromBytes((here() + "/" + month).getBytes(StandardCharsets.UTF_8)),
                        null,
                        "The books of " + ClosedBooks.MONTH.format(month) + " were closed.")
                .because(reason.isEmpty() ? null : reason));
        return closed;
    }

    /** @return why bank and books differ; empty when they do not */
    private static String ready(MonthCheck check, CloseMonth said) {
        if (!check.ended()) {
            throw notReady(ClosedBooks.MONTH.format(check.month()) + " is not over yet.");
        }
        if (!check.itsTurn()) {
            throw notReady(
                    "A month before " + ClosedBooks.MONTH.format(check.month()) + " is still open. Close that first.");
        }
        if (check.unexplained() > 0) {
            throw notReady(
                    check.unexplained() == 1
                            ? "One item is neither matched nor explained."
                            : check.unexplained() + " items are neither matched nor explained.");
        }
        if (check.bankCents() == null || check.remainderCents() == null) {
            throw new InvalidInput("bankCents", "Fill in what the bank has at the end of the month.");
        }
        var refusals = new Refusals();
        var reason = refusals.optionalText("remainderReason", "Why bank and books differ", said.remainderReason(), 500);
        refusals.throwIfAny();
        if (check.remainderCents() == 0) {
            return "";
        }
        if (reason.isEmpty()) {
            throw new InvalidInput(
                    "remainderReason",
                    "Bank and books differ by " + Dollars.words(check.remainderCents())
                            + " more than the list explains. Say why.");
        }
        return reason;
    }

    private ClosedMonth figures(MonthCheck check, String reason, String previousHash) {
        var month = check.month();
        var seal = books.seals(1).stream().findFirst();
        var bank = check.bankCents();
        var remainder = check.remainderCents();
        if (bank == null || remainder == null) {
            throw new IllegalStateException("A month is closed with the bank's balance");
        }
        return new ClosedMonth(
                month,
                check.bookCents(),
                bank,
                check.unmatchedBooks(),
                check.unmatchedBank(),
                remainder,
                reason,
                cash(month).transfers(),
                check.lines(),
                accounts(month),
                items(check),
                seal.map(found -> found.seq()).orElse(null),
                seal.map(found -> found.hash()).orElse(""),
                previousHash,
                "",
                true,
                me.id().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private List<ClosedMonth.Account> accounts(YearMonth month) {
        var owner = here().value();
        var refs = List.of(
                AccountRef.cash(owner),
                AccountRef.funding(owner),
                AccountRef.reserve(owner),
                AccountRef.payable(owner));
        var found = turnovers.of(refs, start(month), start(month.plusMonths(1)));
        return refs.stream()
                .map(ref -> {
                    var turned = found.get(ref);
                    return new ClosedMonth.Account(
                            ref.kind().name(),
                            turned.opening(),
                            turned.debits(),
                            turned.credits(),
                            turned.closing(),
                            turned.transfers());
                })
                .toList();
    }

    private List<ClosedMonth.Item> items(MonthCheck check) {
        var items = new ArrayList<ClosedMonth.Item>();
        check.unmatched()
                .lines()
                .forEach(line -> items.add(new ClosedMonth.Item(
                        line.id(), "BANK", line.day(), line.cents(), String.valueOf(line.kind()), line.explanation())));
        check.unmatched()
                .movements()
                .forEach(movement -> items.add(new ClosedMonth.Item(
                        movement.transfer(),
                        "BOOKS",
                        movement.date(),
                        movement.cents(),
                        String.valueOf(movement.kind()),
                        movement.explanation())));
        items.addAll(corrections(check.month()));
        return items;
    }

    /** What was booked in this month to take back something of an earlier one. */
    private List<ClosedMonth.Item> corrections(YearMonth month) {
        var cash = AccountRef.cash(here().value());
        return turnovers.movements(cash, start(month), start(month.plusMonths(1))).stream()
                .filter(movement -> movement.reverses() != null)
                .flatMap(movement -> {
                    var corrected = day(
                            books.transfer(movement.reverses()).header().cause().effectiveAt());
                    return YearMonth.from(corrected).isBefore(month)
                            ? java.util.stream.Stream.of(new ClosedMonth.Item(
                                    movement.transfer().value(),
                                    "CORRECTION",
                                    day(movement.effectiveAt()),
                                    movement.change(),
                                    "CORRECTION",
                                    "Takes back a booking of " + corrected + "."))
                            : java.util.stream.Stream.<ClosedMonth.Item>empty();
                })
                .toList();
    }

    private static int unexplained(Exceptions unmatched) {
        var lines = unmatched.lines().stream()
                .filter(line -> line.explanation().isEmpty())
                .count();
        var movements = unmatched.movements().stream()
                .filter(movement -> movement.explanation().isEmpty())
                .count();
        return Math.toIntExact(lines + movements);
    }

    private Turnovers.Turnover cash(YearMonth month) {
        var account = AccountRef.cash(here().value());
        return turnovers
                .of(List.of(account), start(month), start(month.plusMonths(1)))
                .get(account);
    }

    private static ProblemException notReady(String why) {
        return new ProblemException(TreasuryProblem.MONTH_NOT_READY, why);
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(organisations.require(here()).zone()).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, organisations.require(here()).zone());
    }

    private OrganisationId here() {
        return tenant.requireOrganisation();
    }
}
