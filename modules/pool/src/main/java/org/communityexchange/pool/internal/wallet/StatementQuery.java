package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.ListQuery;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The parameters of a statement: its cursor is the ledger's own text, not an id. */
final class StatementQuery {

    private StatementQuery() {}

    /** @throws InvalidInput for a limit out of range or an unknown sort */
    static int lines(@Nullable String limit, @Nullable String sort) {
        var query = ListQuery.parse(limit, null, sort);
        query.sortOf(List.of("newest"));
        return query.limit();
    }

    static @Nullable String cursor(@Nullable String after) {
        return after == null || after.isBlank() ? null : after;
    }
}
