package org.communityexchange.identity.internal.listing;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What part of a list is asked for.
 *
 * @param limit 1 to {@link #MOST}
 * @param after the cursor of the item before the first one wanted, or null from the start
 * @param sort one of the orders the list offers
 */
public record Listing(int limit, @Nullable String after, String sort) {

    public static final int MOST = 200;
    public static final int USUAL = 50;

    /**
     * Reads the parameters of a request; all that is wrong is said at once.
     *
     * @param offered the orders the list has; the first is the usual one
     * @throws InvalidInput for a limit outside 1 to 200, or an order that is not offered
     */
    public static Listing of(@Nullable String limit, @Nullable String after, @Nullable String sort, String... offered) {
        var errors = new ArrayList<FieldError>();
        var size = USUAL;
        if (limit != null) {
            size = wholeOrZero(limit);
            if (size < 1 || size > MOST) {
                errors.add(new FieldError("limit", "The limit is a whole number from 1 to " + MOST + "."));
            }
        }
        var order = sort == null ? offered[0] : sort;
        if (!List.of(offered).contains(order)) {
            errors.add(new FieldError("sort", "This list can be sorted by: " + String.join(", ", offered) + "."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Listing(size, after, order);
    }

    /**
     * The cursor as the id it is.
     *
     * @throws InvalidInput when it is not one
     */
    public Optional<UUID> afterId() {
        if (after == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(after));
        } catch (IllegalArgumentException notAnId) {
            throw unknownCursor();
        }
    }

    public InvalidInput unknownCursor() {
        return new InvalidInput("after", "This cursor is not one of this list; start again without it.");
    }

    /** One more than wanted, to know whether there is more. */
    public int oneMore() {
        return limit + 1;
    }

    /** Cuts what {@link #oneMore()} brought; the cursor of the last item leads to the rest. */
    public <T> Slice<T> slice(List<T> found, Function<T, Object> cursor) {
        if (found.size() <= limit) {
            return new Slice<>(List.copyOf(found), null);
        }
        return new Slice<>(
                List.copyOf(found.subList(0, limit)),
                cursor.apply(found.get(limit - 1)).toString());
    }

    /** For a list that is in memory as a whole: the part after the cursor. */
    public <T> Slice<T> cut(List<T> all, Function<T, Object> cursor) {
        var start = 0;
        if (after != null) {
            while (start < all.size()
                    && !cursor.apply(all.get(start)).toString().equals(after)) {
                start++;
            }
            if (start == all.size()) {
                throw unknownCursor();
            }
            start++;
        }
        return slice(all.subList(start, Math.min(all.size(), start + oneMore())), cursor);
    }

    private static int wholeOrZero(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
