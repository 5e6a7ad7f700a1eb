package org.communityexchange.kernel.id;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.UUID;

/** Makes identifiers. They are time-ordered (UUID version 7, RFC 9562), so that indexes grow at one end. */
public final class Ids {

    private Ids() {}

    /** A new identifier, unique without asking the database. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
