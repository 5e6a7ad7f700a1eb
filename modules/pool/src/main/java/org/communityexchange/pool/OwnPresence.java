package org.communityexchange.pool;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * The own presence at an event.
 *
 * @param isToday whether the event is today, where the organisation is
 */
public record OwnPresence(
        UUID event, String organisation, String title, LocalDate heldOn, boolean isToday, List<Shift> shifts) {

    public OwnPresence {
        shifts = List.copyOf(shifts);
    }

    /**
     * One shift of it.
     *
     * @param left places not yet taken
     * @param promise the own promise, or null
     * @param in when I came, or null
     * @param out when I left, or null
     * @param minutes between the two, or null
     */
    @Schema(name = "OwnPresenceShift")
    public record Shift(
            UUID id,
            String role,
            LocalTime starts,
            LocalTime ends,
            int left,
            @Nullable UUID promise,
            @Nullable LocalTime in,
            @Nullable LocalTime out,
            @Nullable Integer minutes) {}

    public String href() {
        return "/o/" + organisation + "/events/" + event;
    }
}
