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
        int left) {

    public String href() {
        return "/o/" + organisation + "/events/" + id;
    }
}
