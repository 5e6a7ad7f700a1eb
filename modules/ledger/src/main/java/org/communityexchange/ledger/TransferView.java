package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Amount;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A transfer with its entries.
 *
 * @param entries by leg, debit first
 * @param reversedBy the transfer that took this one back, or null
 */
public record TransferView(
        TransferHeader header,
        List<EntryView> entries,
        @Nullable TransferId reversedBy) {

    /**
     * One side of one leg.
     *
     * @param quantity positive, in the unit of the account
     * @param lot which credits; null for money
     * @param balanceAfter the account's balance after this entry; null where balances are derived
     */
    public record EntryView(
            int leg,
            Side side,
            AccountRef account,
            Amount quantity,
            @Nullable Lot lot,
            @Nullable Amount balanceAfter) {}
}
