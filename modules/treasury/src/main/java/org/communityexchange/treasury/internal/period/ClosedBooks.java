package org.communityexchange.treasury.internal.period;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.LedgerProblem;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.internal.sql.Statements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Asks the view that every organisation may read: cash of one may be booked while acting for another. */
@ApplicationScoped
class ClosedBooks implements Periods {

    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Statements sql;
    private final Organisations organisations;
    private final Clock clock;

    ClosedBooks(Statements sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void requireOpen(OrganisationId organisation, LocalDate date) {
        var closed = closedThrough(organisation);
        if (closed.isPresent() && isClosed(closed.get(), date)) {
            throw new ProblemException(
                            LedgerProblem.MONTH_CLOSED,
                            MONTH.format(date) + " is closed. Use a date from "
                                    + closed.get().plusMonths(1).atDay(1) + " on.")
                    .with("openFrom", closed.get().plusMonths(1).atDay(1).toString());
        }
    }

    @Override
    @Transactional
    public LocalDate bookingDate(OrganisationId organisation, LocalDate wanted) {
        var closed = closedThrough(organisation);
        return closed.isPresent() && isClosed(closed.get(), wanted)
                ? LocalDate.ofInstant(
                        clock.instant(), organisations.require(organisation).zone())
                : wanted;
    }

    @Override
    @Transactional
    public Optional<YearMonth> closedThrough(OrganisationId organisation) {
        return sql.one(
                "select month from treasury.closed_books where organisation_id = ?",
                row -> YearMonth.from(row.getObject("month", LocalDate.class)),
                organisation.value());
    }

    private static boolean isClosed(YearMonth through, LocalDate date) {
        return !YearMonth.from(date).isAfter(through);
    }
}
