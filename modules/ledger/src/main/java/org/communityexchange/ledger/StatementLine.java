package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.Posted.LotPart;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one transfer did to one account.
 *
 * @param transfer why, about what, when and by whom
 * @param change what the account gained, or lost when negative
 * @param balance what it had afterwards
 * @param lots the credits gained or lost, by lot in the order they were spent; empty for
 *     money that names none
 * @param counterparties the accounts on the other side
 * @param reversedBy the transfer that took this one back, or null
 */
public record StatementLine(
        TransferHeader transfer,
        Amount change,
        Amount balance,
        List<LotPart> lots,
        List<AccountRef> counterparties,
        @Nullable TransferId reversedBy) {}
