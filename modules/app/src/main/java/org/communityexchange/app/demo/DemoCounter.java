package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.pool.CounterSeats;
import org.communityexchange.pool.MemberCards;
import org.communityexchange.pool.OpenCounterSeat;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** A counter of the demo's kitchen, whose name says its PIN, and cards whose codes the log says. */
@ApplicationScoped
class DemoCounter {

    private static final Logger LOG = Logger.getLogger(DemoCounter.class);
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final String PIN = "246802";
    private static final int DAYS = 30;

    private final DemoPeople people;
    private final Acting acting;
    private final CounterSeats seats;
    private final MemberCards cards;
    private final Clock clock;

    DemoCounter(DemoPeople people, Acting acting, CounterSeats seats, MemberCards cards, Clock clock) {
        this.people = people;
        this.acting = acting;
        this.seats = seats;
        this.cards = cards;
        this.clock = clock;
    }

    void open() {
        var lastDay = clock.instant().atZone(ZONE).toLocalDate().plusDays(DAYS);
        var said = new OpenCounterSeat("Demo tablet (PIN " + PIN + ")", PIN, lastDay);
        var seat = acting.as(REIMAGINE, people.person("Ines Duarte"), () -> seats.open(said, UUID.randomUUID())
                .seat());
        LOG.infof("Demo counter: /o/%s/counter, number %d, PIN %s.", REIMAGINE.value(), seat.number(), PIN);
        acting.as(REIMAGINE, people.person("Joy Williams"), () -> {
            cards.writeWords("Vegan, please. No peanuts.");
            return null;
        });
        for (var name : List.of("Ana Silva", "Joy Williams", "Kofi Asante")) {
            var person = people.person(name);
            var card = acting.as(REIMAGINE, person, () -> cards.printMine(UUID.randomUUID()));
            LOG.infof("Demo card of %s: %s", card.name(), card.code());
        }
    }
}
