package org.communityexchange.treasury.internal.simulator;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A lot in the replay: its terms, what is left of it, and the money reserved for that. Ordered as lots are spent. */
final class ReplayedLot implements Comparable<ReplayedLot> {

    final long id;
    final String issuer;
    /** Whose reserve holds its money. */
    final String reserve;

    final long issued;
    final long backingCents;
    final @Nullable Instant expiresAt;
    /** Whether it ends at its time without a fact that says so. */
    final boolean endsByItself;

    final boolean fromCash;
    /** Accounts that may have some of it; kept only when it ends by itself. */
    final Set<Long> holders = new HashSet<>();

    long outstanding;
    long fundedCents;
    /** The part of what is funded that came later, from the issuer's funding. */
    long toppedUpCents;

    ReplayedLot(
            long id,
            String issuer,
            String reserve,
            long issued,
            long backingCents,
            @Nullable Instant expiresAt,
            boolean endsByItself,
            boolean fromCash) {
        this.id = id;
        this.issuer = issuer;
        this.reserve = reserve;
        this.issued = issued;
        this.backingCents = backingCents;
        this.expiresAt = expiresAt;
        this.endsByItself = endsByItself;
        this.fromCash = fromCash;
    }

    /** Cents still declared for what is left; the last credit has the rest of the roundings. */
    long declaredCents() {
        return backingCents - part(backingCents, issued - outstanding, issued);
    }

    long shortfallCents() {
        return Math.max(0, declaredCents() - fundedCents);
    }

    /** Cents that so many of what is left take with them: ⌊funded × credits ÷ left⌋. */
    long releasedBy(long credits) {
        return part(fundedCents, credits, outstanding);
    }

    /** ⌊amount × share ÷ whole⌋ without overflow. */
    static long part(long amount, long share, long whole) {
        if (Math.multiplyHigh(amount, share) == 0 && amount * share >= 0) {
            return amount * share / whole;
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(share))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    @Override
    public int compareTo(ReplayedLot other) {
        if (expiresAt == null || other.expiresAt == null) {
            return expiresAt == other.expiresAt ? Long.compare(id, other.id) : expiresAt == null ? 1 : -1;
        }
        var byTime = expiresAt.compareTo(other.expiresAt);
        return byTime == 0 ? Long.compare(id, other.id) : byTime;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReplayedLot lot && lot.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
