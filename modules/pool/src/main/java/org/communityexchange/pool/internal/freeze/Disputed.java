package org.communityexchange.pool.internal.freeze;

import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * A promise or a spend that brought credits.
 *
 * @param owner whose wallet they came to; null for the organisation's
 * @param payer who had spent them; null for a promise
 * @param payerOrganisation whose wallet they came from, where a person spent for an organisation; null otherwise
 * @param brought the transfer that brought them; null when none did, or not any more
 * @param concerned everybody who has a hand or a share in it
 */
record Disputed(
        @Nullable UUID commitment,
        @Nullable UUID spend,
        String title,
        @Nullable UUID owner,
        @Nullable UUID payer,
        @Nullable String payerOrganisation,
        @Nullable TransferId brought,
        Set<UUID> concerned) {}
