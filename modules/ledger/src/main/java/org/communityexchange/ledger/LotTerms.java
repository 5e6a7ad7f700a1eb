package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What the credits of one issue remember wherever they go.
 *
 * @param source how they came to be
 * @param backingCents cents declared to back the whole lot; what is really funded is booked apart
 * @param expiresAt when they end, or null for never; always null for what was purchased
 * @param version of the terms they were issued under: letters, digits, dots and hyphens, at most 40
 */
public record LotTerms(
        LotSource source, long backingCents, @Nullable Instant expiresAt, String version) {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /** @throws InvalidInput when backing is negative or purchased credits would expire */
    public LotTerms {
        if (backingCents < 0) {
            throw new InvalidInput("backing", "Backing cannot be below zero.");
        }
        if (source == LotSource.PURCHASE && expiresAt != null) {
            throw new InvalidInput("expiresAt", "Purchased credits never expire.");
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("Not a terms version");
        }
    }
}
