package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** The parameters of a statement: its cursor is the ledger's own text, not an id. */
final class StatementQuery {

    /** What the ledger gives as {@code next}: whole numbers, small enough to be its own. */
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

    private StatementQuery() {}

    /** @throws InvalidInput for a limit out of range or an unknown sort */
    static int lines(@Nullable String limit, @Nullable String sort) {
        var query = ListQuery.parse(limit, null, sort);
        query.sortOf(List.of("newest"));
        return query.limit();
    }

    /** @throws InvalidInput for what no statement gave */
    static @Nullable String cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        if (!PLACE.matcher(after.strip()).matches()) {
            throw new InvalidInput("after", "“after” takes the “next” of the part before.");
        }
        return after.strip();
    }
}
