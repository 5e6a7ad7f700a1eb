package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/**
 * A month before it is closed. The bank agrees with the books when what it has, plus bookings it does not show yet, less lines
 * that are not booked, is what the books have.
 *
 * @param bookCents what the books have at its end
 * @param bankCents what the bank has at its end; null when nobody knows
 * @param bankCentsRead whether {@code bankCents} was read from a statement
 * @param unmatchedBooks sum of bookings without a bank line, up to its end
 * @param unmatchedBank sum of bank lines without a booking, up to its end
 * @param remainderCents what remains unexplained; null while the bank's balance is unknown
 * @param ended whether the month is over
 * @param itsTurn whether it is its turn
 * @param unexplained how many of the unmatched nobody has explained
 * @param unmatched what is not matched, explained or not
 * @param lines how many bank lines the month has
 */
public record MonthCheck(
        YearMonth month,
        long bookCents,
        @Nullable Long bankCents,
        boolean bankCentsRead,
        long unmatchedBooks,
        long unmatchedBank,
        @Nullable Long remainderCents,
        boolean ended,
        boolean itsTurn,
        int unexplained,
        Reconciliation.Exceptions unmatched,
        long lines) {

    /** Whether somebody said, or a statement says, what the bank has. */
    public boolean bankKnown() {
        return bankCents != null;
    }
}
