package org.communityexchange.pool.internal.event;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PlanEvent;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.treasury.Budgets;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes events with their shifts and their budget, in the caller's transaction. Whether they may, the caller has asked. */
@ApplicationScoped
public class EventMaker {

    /** As many as an event has shifts. */
    public static final int MOST_SHIFTS = 40;

    private final EventRepository events;
    private final ShiftRepository shifts;
    private final Budgets budgets;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    EventMaker(
            EventRepository events,
            ShiftRepository shifts,
            Budgets budgets,
            Organisations organisations,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.events = events;
        this.shifts = shifts;
        this.budgets = budgets;
        this.organisations = organisations;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * @param plannedBy on whose word; the same person for every date of a series
     * @param series that it is a date of, or null
     * @throws InvalidInput naming every field that cannot be used; shifts as {@code shifts.0.role}
     */
    public void make(UUID id, PlanEvent said, UUID plannedBy, @Nullable UUID series) {
        var refusals = new Refusals();
        var event = Event.planned(id, said, plannedBy, today(), clock.instant(), refusals);
        var made = shifts(id, said, event.heldOn(), refusals);
        refusals.throwIfAny();
        if (series != null) {
            event.isDateOf(series);
        }
        events.persist(event);
        events.flush();
        shifts.persist(made);
        if (said.creditBudget() != null) {
            budgets.declareForEvent(id, event.title(), said.creditBudget(), plannedBy);
        }
        audit.record(Act.of("pool.event-planned", id, null, "An event was planned."));
    }

    /**
     * Whether an event could be made of this, without making it.
     *
     * @throws InvalidInput as {@link #make}
     */
    public void check(PlanEvent said, UUID plannedBy) {
        var refusals = new Refusals();
        var event = Event.planned(Ids.next(), said, plannedBy, today(), clock.instant(), refusals);
        shifts(event.id(), said, event.heldOn(), refusals);
        refusals.throwIfAny();
    }

    private List<EventShift> shifts(UUID event, PlanEvent said, @Nullable LocalDate day, Refusals refusals) {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var planned = said.shifts() == null ? List.<PlanShift>of() : said.shifts();
        if (planned.isEmpty() || planned.size() > MOST_SHIFTS) {
            refusals.refuse("shifts", "An event has 1 to " + MOST_SHIFTS + " shifts.");
        }
        var made = new ArrayList<EventShift>();
        for (var number = 0; number < planned.size() && day != null; number++) {
            var field = "shifts." + number;
            if (planned.get(number) == null) {
                refusals.refuse(field, "Say what is done, from when until when, and by how many.");
                continue;
            }
            made.add(EventShift.planned(Ids.next(), event, planned.get(number), day, zone, field + ".", refusals));
        }
        return made;
    }

    private LocalDate today() {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }
}
