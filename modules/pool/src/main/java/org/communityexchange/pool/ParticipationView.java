package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * One person's place at an event.
 *
 * @param place where the event is; may be empty
 * @param starts when those who take part are there, by the organisation's clock; null as long as its shifts
 * @param ends null when {@code starts} is
 * @param enteredBy the steward who took it for them, or null
 * @param credits that it costs; 0 when it is free
 * @param kept whether the credits went to the organisation
 * @param cancelUntil the last day on which whoever has it can give it back; the event's own until it begins
 * @param closedBy who said how it ended; null while it is open, and for the exchange itself
 * @param mayCancel whether whoever asks can give it back now
 * @param maySettle whether whoever asks can say now that they were there, or were not
 */
public record ParticipationView(
        UUID id,
        String organisation,
        String organisationName,
        UUID event,
        String eventTitle,
        LocalDate heldOn,
        String place,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        PersonRef person,
        @Nullable PersonRef enteredBy,
        int credits,
        ParticipationState state,
        boolean kept,
        Instant takenAt,
        LocalDate cancelUntil,
        @Nullable Instant closedAt,
        @Nullable PersonRef closedBy,
        String closeReason,
        boolean mayCancel,
        boolean maySettle) {

    public String href() {
        return "/o/" + organisation + "/participations/" + id;
    }

    public String eventHref() {
        return "/o/" + organisation + "/events/" + event;
    }

    public boolean isUntilItBegins() {
        return cancelUntil.equals(heldOn);
    }

    public boolean isGoing() {
        return state == ParticipationState.GOING;
    }
}
