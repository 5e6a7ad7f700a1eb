package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Who does which duty when.
 *
 * @param from the Monday it begins with
 * @param habits what whoever asks takes every time
 * @param managed the members without a login for whom whoever asks may take a turn
 */
public record Rota(
        String organisation,
        String organisationName,
        LocalDate today,
        LocalDate from,
        List<RotaWeek> weeks,
        List<RotaHabit> habits,
        List<PersonRef> managed) {

    /**
     * @param monday its first day
     * @param places how many places its times have in all
     * @param free how many of them nobody has taken and can still be taken
     */
    public record RotaWeek(LocalDate monday, int places, int free, List<RotaSlot> slots) {}

    /**
     * One time of a duty.
     *
     * @param starts the time of day where the organisation is
     * @param free places that can still be taken; 0 once it is over
     * @param mine the promise of whoever asks, or null
     * @param over whether it has ended
     */
    public record RotaSlot(
            UUID id,
            UUID duty,
            String title,
            String note,
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            Funding funding,
            int people,
            int free,
            @Nullable UUID mine,
            boolean over,
            List<RotaTurn> turns) {

        /** Whether whoever asks could take a place now. */
        public boolean open() {
            return free > 0 && mine == null;
        }
    }

    /**
     * A place that somebody took.
     *
     * @param commitment the promise it is
     * @param mine whether whoever asks took it, or acts for whoever did
     * @param offered whether others may take it over
     * @param offerWords why, in the person's words; may be empty
     * @param state of the promise
     */
    public record RotaTurn(
            UUID commitment,
            PersonRef person,
            CommitmentState state,
            boolean mine,
            boolean offered,
            String offerWords) {

        /** Whether it was promised and nothing was said of it yet. */
        public boolean promised() {
            return state == CommitmentState.ACCEPTED;
        }
    }

    /** @param until the last day it is taken every time */
    public record RotaHabit(UUID id, UUID duty, String title, PersonRef person, LocalDate until) {}

    /** Whether nothing is planned in any of these weeks. */
    public boolean bare() {
        return weeks.stream().allMatch(week -> week.slots().isEmpty());
    }

    /** Own turns that are over and of which nothing was said yet. */
    public List<RotaSlot> toReport() {
        return weeks.stream()
                .flatMap(week -> week.slots().stream())
                .filter(slot -> slot.over() && slot.turns().stream().anyMatch(turn -> turn.mine() && turn.promised()))
                .toList();
    }

    /** The week after the one in which today is, if it is among these. */
    public @Nullable RotaWeek nextWeek() {
        return weeks.stream()
                .filter(week -> week.monday().isAfter(today) && !week.monday().isAfter(today.plusDays(7)))
                .findFirst()
                .orElse(null);
    }
}
