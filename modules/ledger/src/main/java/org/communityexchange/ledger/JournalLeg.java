package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a transfer: a debit and the credit of the same amount that balances it.
 *
 * @param number of the leg in its transfer
 * @param quantity positive
 * @param lot which credits, or which credits the money backs; null for other money
 */
public record JournalLeg(
        TransferHeader transfer,
        int number,
        AccountRef debit,
        AccountRef credit,
        Amount quantity,
        @Nullable Long lot) {}
