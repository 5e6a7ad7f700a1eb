package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a promise would be, before it is made.
 *
 * @param minutes of work each time; 0 for goods and units
 * @param startsAt when the shift starts, or null
 * @param split what its minutes would bring, with what is in the minute bank today; null when they do not go through the bank
 * @param size how much it is, each time
 * @param credits it would bring each time: 0 for thanks
 * @param payer who would pay from the wallet, or null
 * @param days when it would be, of what has a day; at most the first twelve
 * @param times how often in all; 1 for what does not repeat
 */
public record PromisePreview(
        PersonRef person,
        String title,
        CommitmentKind kind,
        Funding funding,
        int minutes,
        String note,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable MinuteSplit split,
        PromiseSize size,
        int credits,
        @Nullable PersonRef payer,
        List<LocalDate> days,
        int times) {}
