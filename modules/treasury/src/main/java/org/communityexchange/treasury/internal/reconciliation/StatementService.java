package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.BankStatements;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.DateOrder;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.ReadStatement;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.RowFilter;
import org.communityexchange.treasury.RowVerdict;
import org.communityexchange.treasury.StatementEncoding;
import org.communityexchange.treasury.StatementImport;
import org.communityexchange.treasury.StatementImport.State;
import org.communityexchange.treasury.StatementRow;
import org.communityexchange.treasury.TreasuryProblem;
import org.communityexchange.web.CsvText;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class StatementService implements BankStatements {

    private final Imports imports;
    private final StatementRows rows;
    private final Matches matches;
    private final OpenBooks books;
    private final Reconciliation reconciliation;
    private final Periods periods;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    StatementService(
            Imports imports,
            StatementRows rows,
            Matches matches,
            OpenBooks books,
            Reconciliation reconciliation,
            Periods periods,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.matches = matches;
        this.books = books;
        this.reconciliation = reconciliation;
        this.periods = periods;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public StatementImport read(ReadStatement said) {
        me.demand(Right.RUN_TREASURY);
        var refusals = new Refusals();
        var account = refusals.text("account", "Bank account", said.account(), 40);
        var fileName = refusals.optionalText("fileName", "File name", said.fileName(), 120);
        var content = said.content() == null ? new byte[0] : said.content();
        if (content.length == 0) {
            refusals.refuse("content", "Choose the CSV file your bank gave you.");
        }
        refusals.throwIfAny();
        var encoding = Objects.requireNonNullElse(said.encoding(), StatementEncoding.UTF_8);
        var order = Objects.requireNonNullElse(said.dateOrder(), DateOrder.DETECT);
        var file = StatementFile.read(content, encoding, order, books.today(here()));
        var id = Ids.next();
        imports.keep(
                here().value(),
                new Imports.Reading(
                        id,
                        account,
                        fileName.isEmpty() ? "statement.csv" : fileName,
                        hash(content),
                        encoding,
                        file.dateOrder(),
                        file.newestFirst(),
                        me.id().value(),
                        clock.instant()));
        rows.keep(here().value(), id, flagged(file.rows()));
        audit.record(Act.of("treasury.statement-read", id, null, "A bank statement was read; nothing was imported."));
        return imports.require(here().value(), id);
    }

    /** A row whose reference nothing in the books carries is imported all the same, and waits. */
    private List<ReadRow> flagged(List<ReadRow> read) {
        Set<String> known = new HashSet<>();
        books.all(here()).stream()
                .map(BookMovement::reference)
                .map(Pairing::plain)
                .forEach(known::add);
        return read.stream()
                .map(row -> row.verdict() == RowVerdict.NEW
                                && !row.reference().isEmpty()
                                && !known.contains(Pairing.plain(row.reference()))
                        ? row.judged(
                                RowVerdict.UNKNOWN_REFERENCE,
                                "Nothing in the books carries the reference “" + CsvText.spelled(row.reference(), 60)
                                        + "”.")
                        : row)
                .toList();
    }

    @Override
    @Transactional
    public List<StatementImport> all() {
        return imports.all(here().value());
    }

    @Override
    @Transactional
    public StatementImport view(UUID id) {
        return imports.require(here().value(), id);
    }

    @Override
    @Transactional
    public List<StatementRow> rows(UUID id, RowFilter show, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > MOST_ROWS) {
            throw new InvalidInput("limit", "Ask for 1 to " + MOST_ROWS + " rows at a time.");
        }
        imports.require(here().value(), id);
        return rows.list(here().value(), id, show, offset, limit);
    }

    @Override
    @Transactional
    public StatementImport confirm(UUID id, int willImport) {
        me.demand(Right.RUN_TREASURY);
        var here = here().value();
        var state = imports.lock(here, id);
        var before = imports.require(here, id);
        if (state == State.IMPORTED) {
            return before;
        }
        requireUndecided(state);
        if (before.willImport() != willImport) {
            throw changed();
        }
        if (willImport == 0) {
            throw new InvalidInput("willImport", "There is nothing in this file to import.");
        }
        rows.settle(here, id);
        imports.decide(here, id, State.IMPORTED, willImport, me.id().value(), clock.instant());
        if (rows.toLines(here, id) != willImport) {
            // Another file brought some of these rows at the same moment.
            throw changed();
        }
        audit.record(Act.of(
                "treasury.statement-imported",
                id,
                null,
                "A bank statement was imported: " + willImport + " rows, and " + before.willNot() + " not."));
        reconciliation.matchAll();
        return imports.require(here, id);
    }

    private static ProblemException changed() {
        return new ProblemException(
                KernelProblem.STALE,
                "Since you looked, some of these rows were imported from another file, or a month was closed. Nothing was"
                        + " imported; look at the list as it is now.");
    }

    private static void requireUndecided(State state) {
        if (state != State.READ) {
            throw new ProblemException(
                    TreasuryProblem.STATEMENT_DECIDED,
                    state == State.LEFT
                            ? "Nothing of this statement was wanted."
                            : "This statement was decided before.");
        }
    }

    @Override
    @Transactional
    public StatementImport leave(UUID id) {
        me.demand(Right.RUN_TREASURY);
        var here = here().value();
        var state = imports.lock(here, id);
        if (state != State.LEFT) {
            requireUndecided(state);
            rows.settle(here, id);
            imports.decide(here, id, State.LEFT, 0, me.id().value(), clock.instant());
            audit.record(Act.of("treasury.statement-left", id, null, "Nothing of a bank statement was imported."));
        }
        return imports.require(here, id);
    }

    @Override
    @Transactional
    public StatementImport undo(UUID id) {
        me.demand(Right.RUN_TREASURY);
        var here = here().value();
        var state = imports.lock(here, id);
        var before = imports.require(here, id);
        if (state == State.UNDONE) {
            return before;
        }
        if (state != State.IMPORTED) {
            throw new ProblemException(TreasuryProblem.STATEMENT_DECIDED, "Nothing of this statement was imported.");
        }
        imports.firstDay(here, id).ifPresent(day -> periods.requireOpen(here(), day));
        var now = clock.instant();
        matches.releaseImport(here, id, me.id().value(), now);
        imports.undo(here, id, me.id().value(), now);
        audit.record(Act.of("treasury.statement-undone", id, null, "The import of a bank statement was undone."));
        return imports.require(here, id);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OrganisationId here() {
        return tenant.requireOrganisation();
    }
}
