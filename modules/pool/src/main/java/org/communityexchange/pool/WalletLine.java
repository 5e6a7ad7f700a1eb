package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a statement.
 *
 * @param reason a code that says what happened: FULFILMENT_CONFIRMED, SPEND_HELD …
 * @param title what it was about, of a gift the other side; empty when whoever asks may not see that
 * @param source the address of the promise or spend it came from, or null
 * @param change credits gained, or lost when negative
 * @param balance credits there were then
 * @param takenBack whether a later transfer took it back
 */
public record WalletLine(
        UUID transfer,
        Instant at,
        String reason,
        String title,
        @Nullable String organisationName,
        @Nullable String source,
        long change,
        long balance,
        boolean takenBack) {}
