package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What confirming many brought.
 *
 * @param confirmed how many
 * @param credits all of them together
 * @param minutes all of them together
 * @param items each, in the order asked
 */
public record ConfirmedAll(int confirmed, long credits, long minutes, List<Item> items) {

    public ConfirmedAll {
        items = List.copyOf(items);
    }

    /**
     * What one of them brought.
     *
     * @param person whose work it was
     * @param bankedAfter what was in their minute bank then; null when it was done for thanks
     * @param transfer that brought the credits; null when it brought none
     */
    public record Item(
            UUID id,
            UUID person,
            int minutes,
            int credits,
            @Nullable Integer bankedAfter,
            @Nullable UUID transfer) {}

    /**
     * One that stands in the way of all, as the refusal {@code batch-refused} names it.
     *
     * @param index its place in what was sent, from 0
     * @param type of the problem, as a refusal of it alone would have
     */
    public record Refused(int index, UUID id, String type, String title, String detail) {}
}
