package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A closed month: its figures as they were, and never otherwise.
 *
 * @param unmatchedBooks bookings the bank did not show by then, in cents
 * @param unmatchedBank bank lines not booked by then, in cents
 * @param remainderCents what the list below did not explain
 * @param cashTransfers how many transfers touched cash in the month
 * @param bankLines how many bank lines the month had
 * @param sealSeq number of the ledger's newest seal at the close; null when there was none
 * @param previousHash hash of the month before, or 64 zeros
 * @param hash over everything here and the hash before; 64 hexadecimal digits
 * @param intact whether the hash still follows from what is stored
 */
public record ClosedMonth(
        YearMonth month,
        long bookCents,
        long bankCents,
        long unmatchedBooks,
        long unmatchedBank,
        long remainderCents,
        String remainderReason,
        long cashTransfers,
        long bankLines,
        List<Account> accounts,
        List<Item> items,
        @Nullable Long sealSeq,
        String sealHash,
        String previousHash,
        String hash,
        boolean intact,
        UUID closedBy,
        Instant closedAt) {

    /** The same figures under a hash. */
    public ClosedMonth sealed(String hash, boolean intact) {
        return new ClosedMonth(
                month,
                bookCents,
                bankCents,
                unmatchedBooks,
                unmatchedBank,
                remainderCents,
                remainderReason,
                cashTransfers,
                bankLines,
                accounts,
                items,
                sealSeq,
                sealHash,
                previousHash,
                hash,
                intact,
                closedBy,
                closedAt);
    }

    /** One account over the month, in cents. */
    public record Account(String kind, long opening, long debits, long credits, long closing, long transfers) {}

    /**
     * What was open at the close, or took back a booking of an earlier month.
     *
     * @param side {@code BANK} for a bank line, {@code BOOKS} for a booking, {@code CORRECTION} for a reversal
     */
    public record Item(UUID id, String side, LocalDate day, long cents, String kind, String reason) {}
}
