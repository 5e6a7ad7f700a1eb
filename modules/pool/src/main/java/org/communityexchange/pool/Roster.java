package org.communityexchange.pool;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * The roster of an event.
 *
 * @param cancelled whether it will not take place
 * @param closedAt when the roster was closed, or null
 * @param shifts of the event, soonest first
 * @param rows by shift and name
 */
public record Roster(
        UUID event,
        String organisation,
        String title,
        String place,
        LocalDate heldOn,
        boolean cancelled,
        @Nullable Instant closedAt,
        List<Shift> shifts,
        List<Row> rows) {

    public Roster {
        shifts = List.copyOf(shifts);
        rows = List.copyOf(rows);
    }

    /**
     * A shift, with its times where the organisation is.
     *
     * @param capacity how many people it has places for
     */
    @Schema(name = "RosterShift")
    public record Shift(UUID id, String role, LocalTime starts, LocalTime ends, int capacity) {}

    /**
     * One person in one shift.
     *
     * @param promise the promise of the shift that these times are about
     * @param state of the promise
     * @param in when they came, where the organisation is; null when nobody wrote it down
     * @param out when they left; null when nobody wrote it down
     * @param minutes between the two; null without both
     * @param missed whether they signed up and did not come
     * @param signedUp whether they signed up before, rather than walked in or came by a file
     * @param settled whether it was confirmed, so that times stand
     * @param version for {@link RecordTimes}
     * @param recordedAt when the times were last written down, or null
     * @param recordedBy who wrote them down last, or null
     * @param leftOut why it was left out of a confirmation last, or null
     */
    @Schema(name = "RosterRow")
    public record Row(
            UUID promise,
            PersonRef person,
            UUID shift,
            String role,
            CommitmentState state,
            @Nullable LocalTime in,
            @Nullable LocalTime out,
            @Nullable Integer minutes,
            boolean missed,
            boolean signedUp,
            boolean settled,
            int version,
            @Nullable Instant recordedAt,
            @Nullable PersonRef recordedBy,
            @Nullable String leftOut) {

        /** Whether they are there now, as far as anybody wrote down. */
        public boolean isHere() {
            return in != null && out == null;
        }

        /** Whether they signed up and nobody has written down yet that they came or did not. */
        public boolean isExpected() {
            return in == null && !missed && !isDone();
        }

        /** Whether the promise is kept as far as its person or a steward said, with times or without. */
        public boolean isDone() {
            return settled || state == CommitmentState.FULFILLED;
        }
    }

    public String href() {
        return "/o/" + organisation + "/events/" + event;
    }

    /** How many were there, each person once: those with a time, and those whose promise is kept. */
    public int came() {
        return Math.toIntExact(rows.stream()
                .filter(row -> row.in() != null || row.isDone())
                .map(row -> row.person().id())
                .distinct()
                .count());
    }

    /** Rows of people who are there now. */
    public int here() {
        return Math.toIntExact(rows.stream().filter(Row::isHere).count());
    }

    /** Rows of people who are expected. */
    public int expected() {
        return Math.toIntExact(rows.stream().filter(Row::isExpected).count());
    }

    /** All minutes together. */
    public int minutes() {
        return rows.stream()
                .mapToInt(row -> row.minutes() == null ? 0 : row.minutes())
                .sum();
    }
}
