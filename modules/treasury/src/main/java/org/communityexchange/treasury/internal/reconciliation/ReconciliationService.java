package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.BankRule;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.TreasuryProblem;
import org.communityexchange.treasury.internal.reconciliation.Matches.Pair;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ReconciliationService implements Reconciliation {

    private static final int MOST = 200;
    private static final int CANDIDATE_DAYS = 62;
    private static final int MOST_CANDIDATES = 40;
    private static final int MOST_TRANSFERS = 100;

    private final Lines lines;
    private final OpenBooks books;
    private final Matches matches;
    private final Rules rules;
    private final Periods periods;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ReconciliationService(
            Lines lines,
            OpenBooks books,
            Matches matches,
            Rules rules,
            Periods periods,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.lines = lines;
        this.books = books;
        this.matches = matches;
        this.rules = rules;
        this.periods = periods;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Exceptions exceptions() {
        var old = books.today(here()).minusDays(DAYS_APART);
        return new Exceptions(
                lines.list(here().value(), BankLine.State.OPEN, null, 0, MOST),
                books.unmatched(here()).stream()
                        .filter(movement -> movement.explanation().isEmpty()
                                && movement.date().isBefore(old))
                        .toList());
    }

    @Override
    @Transactional
    public Exceptions unmatched(LocalDate upTo) {
        return new Exceptions(lines.unmatched(here().value(), upTo), books.unmatched(here(), upTo));
    }

    @Override
    @Transactional
    public long waiting() {
        // A month closes only when nothing in it is unexplained: what lies before need not be read again.
        var from =
                periods.closedThrough(here()).map(month -> month.plusMonths(1).atDay(1));
        return lines.open(here().value())
                + books.unexplained(
                        here(),
                        from.orElse(CashBook.BEGINNING),
                        books.today(here()).minusDays(DAYS_APART + 1L));
    }

    @Override
    @Transactional
    public List<BankLine> lines(BankLine.@Nullable State state, @Nullable UUID importId, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > MOST_LINES) {
            throw new InvalidInput("limit", "Ask for 1 to " + MOST_LINES + " lines at a time.");
        }
        return lines.list(here().value(), state, importId, offset, limit);
    }

    @Override
    @Transactional
    public BankLine line(UUID id) {
        return lines.find(here().value(), id).orElseThrow(() -> new NotFound("bank line"));
    }

    @Override
    @Transactional
    public List<BookMovement> candidates(UUID line) {
        var about = line(line);
        return books.unmatched(here()).stream()
                .filter(movement -> Long.signum(movement.cents()) == Long.signum(about.cents()))
                .filter(movement -> Math.abs(movement.cents()) <= Math.abs(about.cents()))
                .filter(movement -> apart(about, movement) <= CANDIDATE_DAYS)
                .sorted(Comparator.comparing((BookMovement movement) -> movement.cents() != about.cents())
                        .thenComparing(movement -> apart(about, movement)))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    @Override
    @Transactional
    public List<BookMovement> matched(BankLine line) {
        var wanted = new HashSet<>(line.matched());
        return books.all(here()).stream()
                .filter(movement -> wanted.contains(movement.transfer()))
                .toList();
    }

    @Override
    @Transactional
    public int matchAll() {
        me.demand(Right.RUN_TREASURY);
        var here = here().value();
        var unmatched = lines.unmatched(here);
        if (unmatched.isEmpty()) {
            return 0;
        }
        var found = Pairing.of(unmatched, books.unmatched(here()));
        var kept = matches.keep(here, found, me.id().value(), clock.instant());
        rules.name(here);
        return kept;
    }

    @Override
    @Transactional
    public BankLine match(UUID line, List<UUID> transfers) {
        me.demand(Right.RUN_TREASURY);
        var about = locked(line);
        var wanted = transfers.stream().filter(Objects::nonNull).distinct().toList();
        if (about.how() != null) {
            if (new HashSet<>(about.matched()).equals(new HashSet<>(wanted))) {
                return about;
            }
            throw new ProblemException(TreasuryProblem.ALREADY_MATCHED, "This bank line is matched already.");
        }
        if (wanted.isEmpty() || wanted.size() > MOST_TRANSFERS) {
            throw new InvalidInput(
                    "transfers", "Choose the bookings this line stands for, at most " + MOST_TRANSFERS + ".");
        }
        var open =
                books.unmatched(here()).stream().collect(Collectors.toMap(BookMovement::transfer, Function.identity()));
        if (!open.keySet().containsAll(wanted)) {
            throw unusable(wanted);
        }
        var chosen = wanted.stream().map(open::get).toList();
        var sum = chosen.stream().mapToLong(BookMovement::cents).sum();
        if (sum != about.cents()) {
            throw new InvalidInput(
                    "transfers",
                    "The line is " + Dollars.words(about.cents()) + ", what you chose adds up to " + Dollars.words(sum)
                            + ".");
        }
        var pairs = chosen.stream()
                .map(movement -> new Pair(
                        Ids.next(), line, movement.transfer(), movement.cents(), movement.date(), BankLine.How.BY_HAND))
                .toList();
        if (matches.keep(here().value(), pairs, me.id().value(), clock.instant()) != pairs.size()) {
            throw new ProblemException(TreasuryProblem.ALREADY_MATCHED, "Somebody matched one of these just now.");
        }
        audit.record(Act.of("treasury.bank-line-matched", line, null, "A bank line was matched to the books."));
        return line(line);
    }

    /** A booking that is nowhere in these books is unknown; one that has its line is taken. */
    private RuntimeException unusable(List<UUID> wanted) {
        var known = books.all(here()).stream().map(BookMovement::transfer).collect(Collectors.toSet());
        return known.containsAll(wanted)
                ? new ProblemException(
                        TreasuryProblem.ALREADY_MATCHED, "One of these bookings has its bank line already.")
                : new NotFound("booking");
    }

    @Override
    @Transactional
    public BankLine unmatch(UUID line) {
        me.demand(Right.RUN_TREASURY);
        var about = locked(line);
        if (about.how() == null) {
            return about;
        }
        periods.requireOpen(here(), about.day());
        matches.release(here().value(), line, me.id().value(), clock.instant());
        audit.record(Act.of("treasury.bank-line-released", line, null, "The match of a bank line was released."));
        return line(line);
    }

    @Override
    @Transactional
    public BankLine explainLine(UUID line, Explain said) {
        me.demand(Right.RUN_TREASURY);
        var checked = checked(said);
        var about = locked(line);
        if (about.how() != null) {
            throw new ProblemException(TreasuryProblem.ALREADY_MATCHED, "This bank line is matched already.");
        }
        periods.requireOpen(here(), about.day());
        matches.explain(here().value(), Ids.next(), line, null, checked, me.id().value(), clock.instant());
        audit.record(Act.of("treasury.bank-line-explained", line, null, "A bank line without a booking was explained.")
                .because(checked.reason()));
        return line(line);
    }

    @Override
    @Transactional
    public BookMovement explainMovement(UUID transfer, Explain said) {
        me.demand(Right.RUN_TREASURY);
        var checked = checked(said);
        var about = movement(transfer);
        if (about.matched()) {
            throw new ProblemException(TreasuryProblem.ALREADY_MATCHED, "This booking has its bank line already.");
        }
        periods.requireOpen(here(), about.date());
        matches.explain(
                here().value(), Ids.next(), null, transfer, checked, me.id().value(), clock.instant());
        audit.record(
                Act.of("treasury.booking-explained", transfer, null, "A booking without a bank line was explained.")
                        .because(checked.reason()));
        return movement(transfer);
    }

    @Override
    @Transactional
    public BookMovement movement(UUID transfer) {
        return books.all(here()).stream()
                .filter(movement -> movement.transfer().equals(transfer))
                .findFirst()
                .orElseThrow(() -> new NotFound("booking"));
    }

    @Override
    @Transactional
    public List<BankRule> rules() {
        return rules.all(here().value());
    }

    @Override
    @Transactional
    public BankRule addRule(AddRule said) {
        me.demand(Right.RUN_TREASURY);
        var refusals = new Refusals();
        var contains = refusals.text("contains", "The bank writes", said.contains(), 80);
        var kind = refusals.chosen("kind", "What is it?", said.kind());
        var counterparty = refusals.optionalText("counterparty", "Who is it?", said.counterparty(), 120);
        if (contains.length() == 1) {
            refusals.refuse("contains", "One letter is in every line; write at least two.");
        }
        refusals.throwIfAny();
        var rule = new BankRule(Ids.next(), contains, kind, counterparty);
        rules.add(here().value(), rule, me.id().value(), clock.instant());
        rules.name(here().value());
        audit.record(Act.of("treasury.bank-rule-added", rule.id(), null, "A rule for naming bank lines was added."));
        return rule;
    }

    @Override
    @Transactional
    public void endRule(UUID id) {
        me.demand(Right.RUN_TREASURY);
        if (rules.end(here().value(), id, clock.instant()) == 0) {
            throw new NotFound("bank rule");
        }
        audit.record(Act.of("treasury.bank-rule-ended", id, null, "A rule for naming bank lines was ended."));
    }

    private static Explain checked(Explain said) {
        var refusals = new Refusals();
        var kind = refusals.chosen("kind", "What is it?", said.kind());
        var reason = refusals.text("reason", "Why", said.reason(), 500);
        refusals.throwIfAny();
        return new Explain(kind, reason);
    }

    private BankLine locked(UUID line) {
        if (!lines.lock(here().value(), line)) {
            throw new NotFound("bank line");
        }
        return line(line);
    }

    private static long apart(BankLine line, BookMovement movement) {
        return Math.abs(ChronoUnit.DAYS.between(line.day(), movement.date()));
    }

    private OrganisationId here() {
        return tenant.requireOrganisation();
    }
}
