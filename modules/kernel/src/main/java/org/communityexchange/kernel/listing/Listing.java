package org.communityexchange.kernel.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One part of a list.
 *
 * @param next give it as {@code after} for the part that follows; null when this was the last
 */
public record Listing<T>(List<T> items, @Nullable UUID next) {

    public Listing {
        items = List.copyOf(items);
    }

    /** From one row more than was asked for, which shows whether anything follows. */
    public static <T> Listing<T> of(List<T> oneMore, int limit, Function<T, UUID> id) {
        if (oneMore.size() <= limit) {
            return new Listing<>(oneMore, null);
        }
        return new Listing<>(oneMore.subList(0, limit), id.apply(oneMore.get(limit - 1)));
    }

    public <R> Listing<R> map(Function<T, R> change) {
        return new Listing<>(items.stream().map(change).toList(), next);
    }
}
