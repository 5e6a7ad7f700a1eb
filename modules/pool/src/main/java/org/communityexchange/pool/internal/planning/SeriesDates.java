package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.event.EventMaker;
import org.communityexchange.pool.internal.event.EventPlaces;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the dates of a series as events, eight weeks ahead. */
@ApplicationScoped
class SeriesDates {

    private static final int WEEKS_AHEAD = 8;

    private final PlannedSeriesRepository series;
    private final PlanningRows rows;
    private final EventMaker maker;
    private final EventPlaces places;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final Clock clock;

    SeriesDates(
            PlannedSeriesRepository series,
            PlanningRows rows,
            EventMaker maker,
            EventPlaces places,
            Organisations organisations,
            TenantContext tenant,
            Clock clock) {
        this.series = series;
        this.rows = rows;
        this.maker = maker;
        this.places = places;
        this.organisations = organisations;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Those that may have dates to make. */
    List<UUID> goingOn() {
        return series.goingOn(today()).stream().map(PlannedSeries::id).toList();
    }

    /** Makes what is due by now; twice is once. */
    void goOn(UUID id) {
        makeAhead(series.requireForUpdate(id));
    }

    /** @param going locked, or new in this transaction and stored */
    void makeAhead(PlannedSeries going) {
        var today = today();
        var until = today.plusWeeks(WEEKS_AHEAD);
        var leftOut = rows.leftOut(going.id());
        var plan = going.plan(rows.shifts(going.id()));
        for (var day : going.rule().days()) {
            if (!day.isBefore(today) && !day.isAfter(until) && going.wants(day) && !leftOut.contains(day)) {
                var event = Ids.next();
                maker.make(event, plan.on(day), going.plannedBy(), going.id());
                if (going.taking().places() > 0) {
                    places.say(event, going.taking(), going.plannedBy(), clock.instant());
                }
            }
        }
        going.madeUntil(until);
    }

    LocalDate today() {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }
}
