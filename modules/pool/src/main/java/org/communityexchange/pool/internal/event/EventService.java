package org.communityexchange.pool.internal.event;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.EventView.ShiftView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.PlanEvent;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.publication.Sight;
import org.communityexchange.treasury.BudgetView;
import org.communityexchange.treasury.Budgets;
import org.communityexchange.treasury.ChangeBudget;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class EventService implements Events {

    private final EventRepository events;
    private final ShiftRepository shifts;
    private final EventMaker maker;
    private final ShiftLines lines;
    private final EventPlaces places;
    private final jakarta.enterprise.event.Event<ShiftAdded> added;
    private final Budgets budgets;
    private final Organisations organisations;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    EventService(
            EventRepository events,
            ShiftRepository shifts,
            EventMaker maker,
            ShiftLines lines,
            EventPlaces places,
            jakarta.enterprise.event.Event<ShiftAdded> added,
            Budgets budgets,
            Organisations organisations,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.events = events;
        this.shifts = shifts;
        this.maker = maker;
        this.lines = lines;
        this.places = places;
        this.added = added;
        this.budgets = budgets;
        this.organisations = organisations;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EventView plan(PlanEvent said, @Nullable UUID key) {
        me.demand(Right.PLAN_EVENTS);
        var id = commands.once(
                key, "event|" + said, made -> maker.make(made, said, me.id().value(), null));
        return view(events.require(id));
    }

    @Override
    @Transactional
    public EventView addShift(EventId id, PlanShift said, @Nullable UUID key) {
        me.demand(Right.PLAN_EVENTS);
        commands.once(key, "shift|" + id + said, made -> {
            var event = events.requireForUpdate(id.value());
            if (event.isCancelled()) {
                throw new ProblemException(PoolProblem.CLOSED, "This event does not take place.");
            }
            var zone = organisations.require(tenant.requireOrganisation()).zone();
            var refusals = new Refusals();
            var shift = EventShift.planned(made, event.id(), said, event.heldOn(), zone, "", refusals);
            refusals.throwIfAny();
            var before = places.lock(event.id(), null).map(EventPlaces.Terms::hours);
            shifts.persistAndFlush(shift);
            added.fire(new ShiftAdded(event.id(), before));
            audit.record(Act.of("pool.shift-added", made, null, "A shift was added to an event."));
        });
        return view(events.require(id.value()));
    }

    @Override
    @Transactional
    public EventView budget(EventId id, ChangeBudget said, @Nullable UUID key) {
        me.demand(Right.SET_MONEY_POLICY);
        var event = events.require(id.value());
        budgets.setForEvent(event.id(), event.title(), said, key);
        return view(event);
    }

    @Override
    @Transactional
    public EventView view(EventId id) {
        return view(seen(id));
    }

    @Override
    @Transactional
    public EventView programme(EventId id) {
        var event = seen(id);
        return views(List.of(event), shifts.of(List.of(event.id())), Map.of(), Map.of(), Map.of())
                .get(0);
    }

    private Event seen(EventId id) {
        var event = events.require(id.value());
        if (!sight.sees(event.audience())) {
            throw new NotFound("event");
        }
        return event;
    }

    @Override
    @Transactional
    public Listing<EventView> here(ListQuery query) {
        var page = Listing.of(events.from(today(), sight.audiences(), query), query.limit(), Event::id);
        return new Listing<>(views(page.items()), page.next());
    }

    private LocalDate today() {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }

    private EventView view(Event event) {
        return views(List.of(event)).get(0);
    }

    private List<EventView> views(List<Event> shown) {
        var all = shifts.of(shown.stream().map(Event::id).toList());
        var ids = all.stream().map(EventShift::id).toList();
        var declared = me.may(Right.PLAN_EVENTS)
                ? budgets.ofEvents(shown.stream().map(Event::id).toList())
                : Map.<UUID, BudgetView>of();
        var asking = me.find().map(person -> person.id().value()).orElse(null);
        var taken = shifts.taken(ids, asking);
        // Nobody waits where a place is left: whoever waited longest has got it.
        var full = all.stream()
                .filter(shift -> places(taken, shift) >= shift.capacity())
                .map(EventShift::id)
                .toList();
        return views(shown, all, declared, taken, lines.of(full, asking));
    }

    private List<EventView> views(
            List<Event> shown,
            List<EventShift> all,
            Map<UUID, BudgetView> declared,
            Map<UUID, ShiftRepository.Taken> taken,
            Map<UUID, ShiftLines.Line> inLine) {
        var here = organisations.require(tenant.requireOrganisation());
        var plans = me.may(Right.PLAN_EVENTS);
        return shown.stream()
                .map(event -> new EventView(
                        event.id(),
                        event.organisationId(),
                        here.name(),
                        event.title(),
                        event.description(),
                        event.place(),
                        event.heldOn(),
                        event.audience(),
                        event.isCancelled(),
                        all.stream()
                                .filter(shift -> shift.eventId().equals(event.id()))
                                .map(shift -> view(shift, taken, inLine))
                                .toList(),
                        cap(declared.get(event.id())),
                        used(declared.get(event.id())),
                        plans,
                        event.seriesId(),
                        event.version(),
                        me.may(Right.COMMIT) && !event.isCancelled()))
                .toList();
    }

    private static @Nullable Long cap(@Nullable BudgetView budget) {
        return budget == null ? null : (Long) budget.cap();
    }

    private static @Nullable Long used(@Nullable BudgetView budget) {
        return budget == null ? null : (Long) budget.used();
    }

    private static int places(Map<UUID, ShiftRepository.Taken> taken, EventShift shift) {
        return taken.getOrDefault(shift.id(), ShiftRepository.Taken.NOTHING).places();
    }

    private static ShiftView view(
            EventShift shift, Map<UUID, ShiftRepository.Taken> taken, Map<UUID, ShiftLines.Line> lines) {
        var line = lines.getOrDefault(shift.id(), ShiftLines.Line.EMPTY);
        return new ShiftView(
                shift.id(),
                shift.role(),
                shift.startsAt(),
                shift.endsAt(),
                shift.minutes(),
                shift.capacity(),
                Math.max(0, shift.capacity() - places(taken, shift)),
                taken.getOrDefault(shift.id(), ShiftRepository.Taken.NOTHING).mine(),
                line.waiting(),
                line.mine(),
                shift.version());
    }
}
