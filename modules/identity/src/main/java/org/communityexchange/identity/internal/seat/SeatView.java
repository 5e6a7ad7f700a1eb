package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.SeatKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A seat and its term. Public only for templates and the API.
 *
 * @param until the first instant without power
 * @param firstDay and {@code lastDay}: the term in days of the organisation
 * @param endedBy who ended it before its term, if anybody did
 */
@Schema(description = "A seat and its term.")
public record SeatView(
        UUID id,
        PersonView person,
        SeatKind kind,
        Instant from,
        Instant until,
        LocalDate firstDay,
        LocalDate lastDay,
        Phase phase,
        @Nullable PersonView appointedBy,
        @Nullable PersonView endedBy) {

    /** Where now is in its term. */
    public enum Phase {
        COMING,
        HELD,
        OVER
    }

    public boolean isOver() {
        return phase == Phase.OVER;
    }

    public boolean isHeld() {
        return phase == Phase.HELD;
    }
}
