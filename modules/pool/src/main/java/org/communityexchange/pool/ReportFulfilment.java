package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Says that a promise was kept.
 *
 * @param minutes how long it took, 1 to 960
 * @param doneOn the day, from 2020 until today where the organisation is
 */
public record ReportFulfilment(
        @Nullable Integer minutes,
        @Nullable LocalDate doneOn,
        @Nullable String note) {}
