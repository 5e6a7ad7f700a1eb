package org.communityexchange.pool.internal.event;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.ChangeEvent;
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
        var refusals = new Refusals();
        event.become(said, clock.instant().atZone(zone).toLocalDate(), refusals);
        refusals.throwIfAny();
        if (!event.heldOn().equals(before)) {
            var moved =
                    shifts.of(List.of(id)).stream().map(EventShift::id).sorted().toList();
            moved.forEach(shift -> shifts.requireForUpdate(shift).moveTo(event.heldOn(), zone));
        }
        events.flush();
        return kept(event);
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
