package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An event on a board.
 *
 * @param startsAt when its first shift starts, or null
 * @param left places in all shifts not yet taken
 * @param partPrice credits to take part, 0 for free; null when people only help
 * @param partLeft places to take part not yet taken; null when people only help
 * @param takesPart whether whoever asks has one of them
 */
public record EventCard(
        UUID id,
        String organisation,
        String organisationName,
        String title,
        String description,
        String place,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        int places,
        int left,
        @Nullable Integer partPrice,
        @Nullable Integer partLeft,
        boolean takesPart) {

    public String href() {
        return "/o/" + organisation + "/events/" + id;
    }
}
