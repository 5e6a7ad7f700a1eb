package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.HIVE;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.OfferPlaces;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.PlanEvent;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.pool.TakePart;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** One workshop in which taking part costs credits, and one person who has a place. */
@ApplicationScoped
class DemoWorkshop {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final int DAYS_AHEAD = 12;

    private final DemoPeople people;
    private final Acting acting;
    private final Events events;
    private final Participations participations;
    private final Clock clock;

    DemoWorkshop(DemoPeople people, Acting acting, Events events, Participations participations, Clock clock) {
        this.people = people;
        this.acting = acting;
        this.events = events;
        this.participations = participations;
        this.clock = clock;
    }

    void plan() {
        var day = clock.instant().atZone(ZONE).toLocalDate().plusDays(DAYS_AHEAD);
        var wren = people.person("Wren Gallagher");
        var workshop = acting.as(
                HIVE,
                wren,
                () -> events.plan(
                        new PlanEvent(
                                "Sewing evening: mend what you wear",
                                "Bring one thing with a hole. Machines, thread and soup are there.",
                                "The big table, London, Ontario",
                                day,
                                Audience.PUBLIC,
                                List.of(
                                        new PlanShift("Showing how", LocalTime.of(18, 0), LocalTime.of(20, 30), 2),
                                        new PlanShift("Soup", LocalTime.of(17, 0), LocalTime.of(19, 0), 1)),
                                null),
                        null));
        var event = new EventId(workshop.id());
        acting.as(
                HIVE,
                wren,
                () -> participations.offer(event, new OfferPlaces(8, 2, 1, LocalTime.of(18, 0), LocalTime.of(20, 30))));
        acting.as(
                HIVE, people.person("Quinn Murphy"), () -> participations.take(event, new TakePart(null), Ids.next()));
    }
}
