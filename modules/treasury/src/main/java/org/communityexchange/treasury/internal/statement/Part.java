package org.communityexchange.treasury.internal.statement;

import org.communityexchange.kernel.listing.ListQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a statement is wanted; its cursor is the ledger's own text. */
final class Part {

    private Part() {}

    /** @throws org.communityexchange.kernel.problem.InvalidInput when the limit is out of range */
    static int lines(@Nullable String limit) {
        return ListQuery.parse(limit, null, null).limit();
    }

    static @Nullable String after(@Nullable String after) {
        return after == null || after.isBlank() ? null : after.strip();
    }
}
