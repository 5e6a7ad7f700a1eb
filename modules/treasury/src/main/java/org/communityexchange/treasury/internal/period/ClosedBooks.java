package org.communityexchange.treasury.internal.period;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.LedgerProblem;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.internal.sql.Statements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
        closedOver(organisation, date).ifPresent(through -> {
            throw refused(date, through, List.of());
        });
    }

    @Override
    @Transactional
    public void requireOpen(OrganisationId organisation, LocalDate date, String field) {
        closedOver(organisation, date).ifPresent(through -> {
            throw refused(date, through, List.of(new FieldError(field, why(date, through))));
        });
    }

    @Override
    @Transactional
    public boolean isOpen(OrganisationId organisation, LocalDate date) {
        return closedOver(organisation, date).isEmpty();
    }

    @Override
    @Transactional
    public LocalDate bookingDate(OrganisationId organisation, LocalDate wanted) {
        return isOpen(organisation, wanted)
                ? wanted
                : LocalDate.ofInstant(
                        clock.instant(), organisations.require(organisation).zone());
    }

    @Override
    @Transactional
    public Optional<YearMonth> closedThrough(OrganisationId organisation) {
        return sql.one(
                "select month from treasury.closed_books where organisation_id = ?",
                row -> YearMonth.from(row.getObject("month", LocalDate.class)),
                organisation.value());
    }

    /** The last closed month, when it or one before it holds the date. */
    private Optional<YearMonth> closedOver(OrganisationId organisation, LocalDate date) {
        return closedThrough(organisation)
                .filter(through -> !YearMonth.from(date).isAfter(through));
    }

    private static ProblemException refused(LocalDate date, YearMonth through, List<FieldError> errors) {
        return new ProblemException(LedgerProblem.MONTH_CLOSED, why(date, through), errors)
                .with("openFrom", openFrom(through).toString());
    }

    private static String why(LocalDate date, YearMonth through) {
        return MONTH.format(date) + " is closed. Use a date from " + openFrom(through) + " on.";
    }

    private static LocalDate openFrom(YearMonth through) {
        return through.plusMonths(1).atDay(1);
    }
}
