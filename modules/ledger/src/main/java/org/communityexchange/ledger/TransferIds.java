package org.communityexchange.ledger;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.UUID;

/**
 * Names the transfers that facts cause. The name follows from the fact (UUID version 5), so that trying again
 * after a crash can only find the transfer, never make a second one.
 */
public final class TransferIds {

    private static final UUID FACTS = UUID.fromString("5b0f3f3e-3c0a-5f0e-9d6b-2f6f5d1c7a10");

    private TransferIds() {}

    /**
     * @param act what was done to the subject: {@code confirmation}, {@code hold}
     * @param organisation whose the subject is; ids are only unique inside one
     */
    public static TransferId of(String act, String organisation, UUID subject) {
        return new TransferId(UuidCreator.getNameBasedSha1(FACTS, act + "/" + organisation + "/" + subject));
    }
}
