package org.communityexchange.treasury.internal.export;

import org.communityexchange.kernel.value.Unit;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One transfer as an accountant's program takes it.
 *
 * @param date by which it stands in the file
 * @param what why, in words
 * @param about what it was about, or empty
 * @param reference what bank and receipt know it by, or empty
 */
record Movement(
        UUID transfer,
        LocalDate date,
        LocalDate effective,
        LocalDate recorded,
        String reason,
        String what,
        String about,
        String reference,
        List<Posting> postings) {

    /**
     * @param account in the file
     * @param quantity above zero for a debit, below for a credit; whole credits, or cents
     */
    record Posting(
            FileAccount account,
            Unit unit,
            long quantity,
            @Nullable Long lot) {}
}
