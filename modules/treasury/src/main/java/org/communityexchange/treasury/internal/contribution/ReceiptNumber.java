package org.communityexchange.treasury.internal.contribution;

import java.util.Locale;

/**
 * The number of a receipt: the year it was recorded, where the organisation is, and a count that starts anew each year and
 * has no gap.
 */
record ReceiptNumber(int year, int number) {

    /** {@code ICS-2026-000123}. */
    String of(String organisation) {
        return String.format(Locale.ROOT, "%s-%d-%06d", organisation.toUpperCase(Locale.ROOT), year, number);
    }
}
