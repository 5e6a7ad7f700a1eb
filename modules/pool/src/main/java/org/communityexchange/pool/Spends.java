package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Taking an offer of the current organisation for credits. The credits are set aside first and reach whoever gave only when
 * it was given, so nobody pays for what did not happen. Members of any organisation may take what is offered to the exchange.
 */
public interface Spends {

    /**
     * What it would do; does nothing.
     *
     * @throws NotFound when there is no such offer for whoever asks
     * @throws InvalidInput for a quantity outside 1 to 10
     * @throws ProblemException 409 {@code closed}, {@code no-credit-price}, {@code own-offer} or
     *     {@code none-left-this-month}
     */
    SpendPreview preview(TakeOffer take);

    /**
     * Sets the credits aside.
     *
     * @param key the sender's name for this command; the same key does it once
     * @throws org.communityexchange.ledger.NotEnoughCredits when the wallet has fewer
     * @throws ProblemException as {@link #preview}; 409 {@code idempotency-key-reused}
     */
    SpendView take(TakeOffer take, UUID key);

    /** @throws NotFound when there is no such spend for whoever asks */
    SpendView view(SpendId id);

    /** What waits to be served, oldest first. Needs {@link org.communityexchange.identity.Right#SERVE_SPENDS}. */
    Listing<SpendView> open(ListQuery query);

    /**
     * It was given: the credits go to whoever gave. Doing it twice is doing it once.
     *
     * @throws Forbidden for anybody but who offered it and who serves for the organisation; never the spender
     * @throws ProblemException 409 {@code spend-closed} when the credits went back before
     */
    SpendView capture(SpendId id);

    /**
     * It was not given: the credits go back. The spender cancels like this too. Doing it twice is doing it once.
     *
     * @throws Forbidden for anybody it does not concern
     * @throws ProblemException 409 {@code spend-closed} when the credits were passed on before
     */
    SpendView release(SpendId id, @Nullable String reason);
}
