package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Amount;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one transfer did to one account, in the order of the span's dates.
 *
 * @param transfer why, about what, when and by whom
 * @param change what the account gained, or lost when negative
 * @param balance the opening balance and every change up to and with this one, in this order
 * @param counterparties the accounts on the other side
 * @param reversedBy the transfer that took this one back, or null
 */
public record JournalLine(
        TransferHeader transfer,
        Amount change,
        Amount balance,
        List<AccountRef> counterparties,
        @Nullable TransferId reversedBy) {}
