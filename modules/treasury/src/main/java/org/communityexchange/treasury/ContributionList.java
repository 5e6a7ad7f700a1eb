package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Part of the contributions asked for, newest first, with the sums over all of them.
 *
 * @param next give it as {@code after} for the part that follows; null when this was the last
 * @param count how many there are in all
 * @param cents what stands of them in all; those taken back count nothing
 */
public record ContributionList(
        List<ContributionView> items, @Nullable UUID next, long count, long cents) {

    public ContributionList {
        items = List.copyOf(items);
    }
}
