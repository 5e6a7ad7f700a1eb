package org.communityexchange.ledger;

import org.communityexchange.kernel.id.Ids;

import java.util.UUID;

/**
 * Identifies a transfer and is its idempotency key: the caller chooses it before posting, and posting the same command
 * again under the same id gives the first result again, for ever.
 */
public record TransferId(UUID value) {

    /** A new id, for a command that nobody can repeat under the same name. */
    public static TransferId next() {
        return new TransferId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
