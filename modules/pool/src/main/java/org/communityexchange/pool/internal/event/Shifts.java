package org.communityexchange.pool.internal.event;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.publication.Sight;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** The places of shifts. The shift's row is the lock under which the last place is given away. */
@ApplicationScoped
public class Shifts {

    /** A shift somebody may sign up for, with the event it belongs to. */
    public record Place(
            UUID shift, String title, String place, LocalDate day, Instant startsAt, Instant endsAt, int minutes) {}

    private final EventRepository events;
    private final ShiftRepository shifts;
    private final Sight sight;

    Shifts(EventRepository events, ShiftRepository shifts, Sight sight) {
        this.events = events;
        this.shifts = shifts;
        this.sight = sight;
    }

    /** @throws NotFound when there is no such shift for whoever asks */
    public Place look(ShiftId id) {
        var shift = shifts.require(id.value());
        return place(shift, seen(events.require(shift.eventId())));
    }

    /**
     * Locks the shift until the transaction ends and takes one of its places.
     *
     * @throws NotFound when there is no such shift for whoever asks
     * @throws ProblemException 409 {@code closed}, {@code already-signed-up} or {@code shift-full}
     */
    public Place take(ShiftId id, UUID person) {
        var shift = shifts.requireForUpdate(id.value());
        var place = open(shift);
        var one = List.of(shift.id());
        if (shifts.promisedBy(person, one).containsKey(shift.id())) {
            throw new ProblemException(PoolProblem.ALREADY_SIGNED_UP, "You already have a place in this shift.");
        }
        if (shifts.taken(one).getOrDefault(shift.id(), 0) >= shift.capacity()) {
            throw new ProblemException(PoolProblem.SHIFT_FULL, "All places of this shift are taken.")
                    .with("capacity", shift.capacity());
        }
        return place;
    }

    /**
     * Locks shifts of one event until the transaction ends, for people who are there already: their places are not counted.
     *
     * @throws NotFound when one of them is no shift of this event
     */
    public Map<UUID, Place> open(UUID event, Collection<UUID> ids) {
        var locked = hold(ids);
        if (locked.isEmpty()) {
            return Map.of();
        }
        if (locked.stream().anyMatch(shift -> !shift.eventId().equals(event))) {
            throw new NotFound("shift");
        }
        var held = seen(events.requireAnew(event));
        return locked.stream().collect(Collectors.toMap(EventShift::id, shift -> place(shift, held)));
    }

    /** Locks shifts of any events until the transaction ends, each as it stands then; by id, as everybody does. */
    public void lock(Collection<UUID> ids) {
        hold(ids);
    }

    private List<EventShift> hold(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().map(shifts::requireForUpdate).toList();
    }

    /**
     * Locks the shift until the transaction ends.
     *
     * @throws NotFound when there is no such shift for whoever asks
     * @throws ProblemException 409 {@code closed} when its event does not take place or it has begun
     */
    public Place lock(ShiftId id, Instant now) {
        var shift = shifts.requireForUpdate(id.value());
        var place = open(shift);
        if (!shift.startsAt().isAfter(now)) {
            throw new ProblemException(PoolProblem.CLOSED, "This shift has begun.");
        }
        return place;
    }

    /** Whether somebody has a place in the shift. */
    public boolean has(UUID shift, UUID person) {
        return shifts.promisedBy(person, List.of(shift)).containsKey(shift);
    }

    /** Places nobody took. The caller holds the lock of the shift. */
    public int free(UUID shift) {
        return Math.max(
                0,
                shifts.require(shift).capacity() - shifts.taken(List.of(shift)).getOrDefault(shift, 0));
    }

    /**
     * Locks a shift in which a place came free, whoever may see it; empty when its event does not take place or it has begun.
     */
    public Optional<Place> freed(UUID id, Instant now) {
        var shift = shifts.requireForUpdate(id);
        var event = events.requireAnew(shift.eventId());
        return event.isCancelled() || !shift.startsAt().isAfter(now)
                ? Optional.empty()
                : Optional.of(place(shift, event));
    }

    /** The event a shift belongs to; null for a promise that is for none. */
    public @Nullable UUID eventOf(@Nullable UUID shift) {
        return shift == null ? null : shifts.require(shift).eventId();
    }

    /** The shifts of an event as they are, whoever asks. */
    public List<Place> placesOf(UUID event) {
        var held = events.require(event);
        return shifts.of(List.of(event)).stream()
                .map(shift -> place(shift, held))
                .toList();
    }

    /** An event with its full shifts; none when it does not take place. */
    public record Full(String title, List<Place> shifts) {}

    /** @throws NotFound when there is no such event for whoever asks */
    public Full full(UUID id) {
        var event = events.require(id);
        if (!sight.sees(event.audience())) {
            throw new NotFound("event");
        }
        var all = event.isCancelled() ? List.<EventShift>of() : shifts.of(List.of(id));
        var taken = shifts.taken(all.stream().map(EventShift::id).toList());
        return new Full(
                event.title(),
                all.stream()
                        .filter(shift -> taken.getOrDefault(shift.id(), 0) >= shift.capacity())
                        .map(shift -> place(shift, event))
                        .toList());
    }

    /** The shifts of an event. */
    public List<UUID> of(UUID event) {
        return shifts.of(List.of(event)).stream().map(EventShift::id).toList();
    }

    /** Of a shift that is locked; whoever waited for it may have read its event before. */
    private Place open(EventShift shift) {
        var event = seen(events.requireAnew(shift.eventId()));
        if (event.isCancelled()) {
            throw new ProblemException(PoolProblem.CLOSED, "This event does not take place.");
        }
        return place(shift, event);
    }

    private Event seen(Event event) {
        if (!sight.sees(event.audience())) {
            throw new NotFound("shift");
        }
        return event;
    }

    static Place place(EventShift shift, Event event) {
        var title = event.title() + ": " + shift.role();
        return new Place(
                shift.id(),
                title.length() <= 120 ? title : title.substring(0, 117) + "…",
                event.place(),
                event.heldOn(),
                shift.startsAt(),
                shift.endsAt(),
                shift.minutes());
    }
}
