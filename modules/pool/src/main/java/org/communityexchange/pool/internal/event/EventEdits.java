package org.communityexchange.pool.internal.event;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.ChangeEvent;
import org.communityexchange.pool.ChangeShift;
import org.communityexchange.pool.EventChanges;
import org.communityexchange.pool.PoolProblem;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Changes events that were planned, in the caller's transaction. Whether they may, and who is told, is the caller's. */
@ApplicationScoped
public class EventEdits {

    /**
     * An event as it is kept.
     *
     * @param seriesDay the day it had as a date of a series, or null
     */
    public record Kept(
            UUID id,
            String title,
            String place,
            LocalDate heldOn,
            Audience audience,
            boolean cancelled,
            @Nullable LocalDate seriesDay) {}

    /**
     * A shift as it was and as it is.
     *
     * @param version it has now
     * @param more whether it has more places than before
     */
    public record ShiftChange(Shifts.Place before, Shifts.Place after, int version, boolean more) {

        /** Whether it has other times now. */
        public boolean isMoved() {
            return !before.startsAt().equals(after.startsAt())
                    || !before.endsAt().equals(after.endsAt());
        }
    }

    private final EventRepository events;
    private final ShiftRepository shifts;
    private final EventPlaces places;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final Clock clock;

    EventEdits(
            EventRepository events,
            ShiftRepository shifts,
            EventPlaces places,
            Organisations organisations,
            TenantContext tenant,
            Clock clock) {
        this.events = events;
        this.shifts = shifts;
        this.places = places;
        this.organisations = organisations;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Those made of a series, cancelled ones too, earliest first. */
    public List<Kept> ofSeries(UUID series) {
        return events.ofSeries(series).stream().map(EventEdits::kept).toList();
    }

    /** @throws NotFound when there is no such event here */
    public Kept find(UUID id) {
        return kept(events.require(id));
    }

    /** As {@link #find}, locked until the transaction ends. */
    public Kept lock(UUID id) {
        return kept(events.requireForUpdate(id));
    }

    /** How many places of each of these events somebody has, to help or to take part. */
    public Map<UUID, Integer> taken(List<UUID> ids) {
        var all = shifts.of(ids);
        var taken = shifts.taken(all.stream().map(EventShift::id).toList());
        var counted = new HashMap<UUID, Integer>(places.taken(ids));
        all.forEach(shift -> counted.merge(shift.eventId(), taken.getOrDefault(shift.id(), 0), Integer::sum));
        return counted;
    }

    /**
     * Gives an event other words, another place or another day. Its shifts keep their times of the clock.
     *
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code closed} or {@code changed-meanwhile}
     */
    public Kept change(UUID id, ChangeEvent said) {
        var event = events.requireForUpdate(id);
        if (event.isCancelled()) {
            throw new ProblemException(PoolProblem.CLOSED, "This event does not take place.");
        }
        if (said.version() != null && said.version() != event.version()) {
            throw new ProblemException(
                    KernelProblem.STALE, "Somebody changed this event since you looked. Look at it again.");
        }
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var before = event.heldOn();
        // Before anything changes: whoever signs up meanwhile waits, and then sees what the event became.
        var its = shifts.of(List.of(id)).stream()
                .map(EventShift::id)
                .sorted()
                .map(shifts::requireForUpdate)
                .toList();
        var refusals = new Refusals();
        event.become(said, clock.instant().atZone(zone).toLocalDate(), refusals);
        refusals.throwIfAny();
        if (!event.heldOn().equals(before)) {
            its.forEach(shift -> shift.moveTo(event.heldOn(), zone));
        }
        events.flush();
        return kept(event);
    }

    /** @throws NotFound when it is no shift of this event */
    public EventChanges.ShiftNow shift(UUID id, UUID shiftId) {
        var event = events.require(id);
        var shift = shifts.require(shiftId);
        if (!shift.eventId().equals(id)) {
            throw new NotFound("shift");
        }
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return new EventChanges.ShiftNow(
                id,
                event.organisationId(),
                event.title(),
                event.place(),
                event.heldOn(),
                shiftId,
                shift.role(),
                shift.startsAt().atZone(zone).toLocalTime(),
                shift.endsAt().atZone(zone).toLocalTime(),
                shift.capacity(),
                shifts.taken(List.of(shiftId)).getOrDefault(shiftId, 0),
                shift.version());
    }

    /**
     * Gives a shift other times, another role or other places; it is locked until the transaction ends.
     *
     * @throws NotFound when it is no shift of this event
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code closed} or {@code changed-meanwhile}
     */
    public ShiftChange changeShift(UUID id, UUID shiftId, ChangeShift said) {
        var shift = shifts.requireForUpdate(shiftId);
        var event = events.require(id);
        if (!shift.eventId().equals(id)) {
            throw new NotFound("shift");
        }
        if (event.isCancelled()) {
            throw new ProblemException(PoolProblem.CLOSED, "This event does not take place.");
        }
        if (said.version() != null && said.version() != shift.version()) {
            throw new ProblemException(
                    KernelProblem.STALE, "Somebody changed this shift since you looked. Look at it again.");
        }
        var before = Shifts.place(shift, event);
        var places = shift.capacity();
        // Counted before the row changes: reading would store it, right or wrong.
        var taken = shifts.taken(List.of(shiftId)).getOrDefault(shiftId, 0);
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var refusals = new Refusals();
        shift.become(said, taken, event.heldOn(), zone, refusals);
        refusals.throwIfAny();
        shifts.flush();
        var change = new ShiftChange(before, Shifts.place(shift, event), shift.version(), shift.capacity() > places);
        var now = clock.instant();
        if (change.isMoved() && !before.startsAt().isAfter(now)) {
            throw new ProblemException(PoolProblem.CLOSED, "This shift has begun, so its times stay.");
        }
        if (change.isMoved() && !change.after().startsAt().isAfter(now)) {
            throw new InvalidInput("starts", "“From” is still to come.");
        }
        return change;
    }

    /** The event does not take place. */
    public void cancel(UUID id) {
        events.requireForUpdate(id).cancel();
        events.flush();
    }

    private static Kept kept(Event event) {
        return new Kept(
                event.id(),
                event.title(),
                event.place(),
                event.heldOn(),
                event.audience(),
                event.isCancelled(),
                event.seriesDay());
    }
}
