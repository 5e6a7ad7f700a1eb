package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;

import java.util.Optional;
import java.util.UUID;

/**
 * Paying by card on the provider's own page. Nothing is booked here: that happens when the provider says that the money has
 * arrived. Off unless {@code exchange.payments.provider} names a provider.
 */
public interface CardPayments {

    /** Which organisation's account takes cards for the exchange; empty when none does. */
    Optional<OrganisationId> custodian();

    /**
     * Starts a payment to the current organisation, once per key.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 404 {@code cards-not-taken}; 503 {@code payment-provider-unavailable}
     */
    CardOrder start(OrderByCard said, UUID key);

    /** @throws NotFound when the signed-in person has none of that id here */
    CardOrder view(UUID id);
}
