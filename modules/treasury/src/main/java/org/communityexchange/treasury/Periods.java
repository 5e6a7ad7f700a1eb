package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which months of an organisation's cash are open. Ask before booking cash with a date of one's own; the database refuses
 * it as well.
 */
public interface Periods {

    /**
     * @param date in the organisation's zone
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code month-closed}
     */
    void requireOpen(OrganisationId organisation, LocalDate date);

    /**
     * As {@link #requireOpen(OrganisationId, LocalDate)}, for a date somebody gave.
     *
     * @param field the one that holds the date; the refusal names it
     */
    void requireOpen(OrganisationId organisation, LocalDate date, String field);

    /** @param date in the organisation's zone */
    boolean isOpen(OrganisationId organisation, LocalDate date);

    /** The date to book under: the one wanted while its month is open, otherwise today. */
    LocalDate bookingDate(OrganisationId organisation, LocalDate wanted);

    /** The last month that is closed; it and every month before it are. */
    Optional<YearMonth> closedThrough(OrganisationId organisation);
}
