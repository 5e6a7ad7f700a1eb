package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Credits held still while a dispute runs: the very ones that a promise or a spend brought, as far as they are still
 * there. Everything else in the wallet stays free. All but {@link #mine()} need
 * {@link org.communityexchange.identity.Right#CONFIRM} in the current organisation.
 */
public interface Freezes {

    /**
     * Freezes.
     *
     * @param key the sender's name for this command; the same key does it once
     * @throws InvalidInput without a reason, or unless exactly one of promise and spend is named
     * @throws NotFound when there is no such promise or spend here
     * @throws ProblemException 409: {@code not-in-this-state} when it brought no credits, {@code already-frozen},
     *     {@code nothing-left-to-freeze}, or {@code own-dispute} for whoever it concerns and their household
     * @throws Forbidden without the right
     */
    FreezeView freeze(FreezeDisputed said, UUID key);

    /**
     * Ends it in favour of the owner: the credits are theirs to spend again. Twice is once.
     *
     * @throws NotFound when there is no such freeze here
     * @throws InvalidInput without a reason
     * @throws ProblemException 409 {@code freeze-ended} when they were given back, {@code own-dispute}
     */
    FreezeView release(FreezeId id, @Nullable String reason);

    /**
     * Ends it against the owner. The credits of a spend go back to whoever had spent them, as many as were frozen; a
     * promise's confirmation is taken back as {@link Confirmations#reverse} does, or nothing happens. Twice is once.
     *
     * @throws NotFound when there is no such freeze here
     * @throws InvalidInput without a reason
     * @throws ProblemException 409 {@code freeze-ended} when they were released, {@code own-dispute}, and what
     *     {@link Confirmations#reverse} refuses
     */
    FreezeView giveBack(FreezeId id, @Nullable String reason);

    /** @throws NotFound when there is no such freeze here */
    FreezeView view(FreezeId id);

    /** What is frozen here, longest first; the only sort is oldest. */
    Listing<FreezeView> open(ListQuery query);

    /** What is frozen of whoever asks, in all organisations, longest first. */
    List<OwnFreeze> mine();
}
