package org.communityexchange.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The result of deriving every balance and holding again from the entries, and every seal from its transfers.
 *
 * @param holds a tick, or a cross
 * @param transfers how many were in the journal
 * @param findings what differs; empty exactly when it holds, at most 200
 */
public record Proof(Instant provedAt, boolean holds, long transfers, long entries, long seals, List<Finding> findings) {

    /**
     * @param rule which rule is broken: {@code balance-is-sum-of-entries}
     * @param place where: an account, a transfer, an entry, a lot or a block
     * @param expected what the entries say; for a block, how many transfers it sealed
     * @param found what is stored; for a block, how many transfers are there now
     */
    public record Finding(String rule, String place, long expected, long found) {}
}
