package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Says that a promise was kept, in the size of its kind.
 *
 * @param minutes how long it took, 1 to 960; for work
 * @param doneOn the day, from 2020 until today where the organisation is; for units inside their month
 * @param valueCents what the goods were worth, 1 to 10,000,000 cents; for goods
 * @param units how many were given, 1 to 1,000; for units of an offer
 * @param reference where the evidence is: the number of a receipt, the page of an album; at most 200 characters. Goods need it. Photos
 *     themselves are {@link PromisePhotos}
 */
public record ReportFulfilment(
        @Nullable Integer minutes,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        @Nullable Long valueCents,
        @Nullable Integer units,
        @Nullable String reference) {

    /** Work that took so many minutes. */
    public ReportFulfilment(@Nullable Integer minutes, @Nullable LocalDate doneOn, @Nullable String note) {
        this(minutes, doneOn, note, null, null, null);
    }
}
