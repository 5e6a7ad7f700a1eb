package org.communityexchange.kernel.listing;

import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 200
 * @param after the {@code next} of the part before, or null for the first
 * @param sort one of the list's orders, or null for its own
 */
public record ListQuery(
        int limit, @Nullable UUID after, @Nullable String sort) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** @throws InvalidInput when the limit is out of range */
    public ListQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("limit", "“limit” is a whole number from 1 to " + MAX_LIMIT + ".");
        }
    }

    public static ListQuery first(int limit) {
        return new ListQuery(limit, null, null);
    }

    /**
     * As it came in an address.
     *
     * @throws InvalidInput naming the parameter that cannot be used
     */
    public static ListQuery parse(@Nullable String limit, @Nullable String after, @Nullable String sort) {
        int size;
        try {
            size = limit == null || limit.isBlank() ? DEFAULT_LIMIT : Integer.parseInt(limit.strip());
        } catch (NumberFormatException notANumber) {
            size = 0;
        }
        UUID cursor;
        try {
            cursor = after == null || after.isBlank() ? null : UUID.fromString(after.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidInput("after", "“after” takes the “next” of the part before.");
        }
        return new ListQuery(size, cursor, sort == null || sort.isBlank() ? null : sort.strip());
    }

    /**
     * The order wanted, one of those the list knows; the first is its own.
     *
     * @throws InvalidInput for any other
     */
    public String sortOf(List<String> known) {
        if (sort == null) {
            return known.get(0);
        }
        if (!known.contains(sort)) {
            throw new InvalidInput("sort", "This list is sorted by " + String.join(" or ", known) + ".");
        }
        return sort;
    }
}
