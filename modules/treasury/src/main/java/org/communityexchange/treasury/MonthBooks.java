package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/** Months of the current organisation's cash: looked over, closed, and kept. */
public interface MonthBooks {

    /** Closed months, newest first. */
    List<ClosedMonth> closed();

    /** The month to close next: the one after the last, or the first in which anything happened; null before that. */
    @Nullable
    YearMonth next();

    /**
     * How far a month is from being closed.
     *
     * @param bankCents what the bank has at its end, or null when nobody said; then what the statements say is taken
     * @throws org.communityexchange.kernel.problem.NotFound when it is neither open nor the one to close next
     */
    MonthCheck check(YearMonth month, @Nullable Long bankCents);

    /** @throws org.communityexchange.kernel.problem.NotFound when that month is not closed */
    ClosedMonth view(YearMonth month);

    /**
     * Locks a month's figures. The same again is once.
     *
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code month-not-ready} saying what is missing
     * @throws org.communityexchange.kernel.problem.InvalidInput naming {@code bankCents} or {@code remainderReason}
     */
    ClosedMonth close(YearMonth month, CloseMonth said);

    /**
     * @param bankCents what the bank has at the end of the month, in cents
     * @param remainderReason why bank and books differ by more than what is listed; at most 500 characters, may be empty
     */
    record CloseMonth(@Nullable Long bankCents, @Nullable String remainderReason) {}
}
