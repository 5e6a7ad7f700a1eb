package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.app.Town;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

/** Counters, cards and tickets of a test: what people do with them, and the codes that only paper shows. */
@ApplicationScoped
class CounterTown {

    static final String PIN = "246802";

    private final MemberCards cards;
    private final MealTickets tickets;
    private final Tenants tenants;
    private final CurrentPerson me;
    private final People people;
    private final Seats seats;

    CounterTown(MemberCards cards, MealTickets tickets, Tenants tenants, CurrentPerson me, People people, Seats seats) {
        this.cards = cards;
        this.tickets = tickets;
        this.tenants = tenants;
        this.me = me;
        this.people = people;
        this.seats = seats;
    }

    /** A tablet nobody is signed in at, unlocked; the counter's number is the next of the organisation. */
    PageClient tablet(String organisation, Town.Person opener) {
        var number = open(organisation, opener);
        var tablet = new PageClient(ExchangeResource.publicUrl());
        assertThat(enter(tablet, organisation, number, PIN).path()).isEqualTo("/o/" + organisation + "/counter/next");
        return tablet;
    }

    int open(String organisation, Town.Person opener) {
        var address = "/o/" + organisation + "/counter-seats";
        var lastDay = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(3).toString();
        var page = opener.pages()
                .submit(
                        address,
                        address,
                        Map.of(
                                "name",
                                "Tablet",
                                "pin",
                                PIN,
                                "lastDay",
                                lastDay,
                                "command",
                                UUID.randomUUID().toString()));
        assertThat(page.status()).isEqualTo(200);
        return (int)
                Town.count("select max(number) from pool.counter_seat where organisation_id = '" + organisation + "'");
    }

    static PageClient.Page enter(PageClient device, String organisation, int number, String pin) {
        return device.submit(
                "/o/" + organisation + "/counter",
                "/o/" + organisation + "/counter/pin",
                Map.of("number", Integer.toString(number), "pin", pin));
    }

    static PageClient.Page look(PageClient tablet, String organisation, String code) {
        return tablet.submit(next(organisation), next(organisation), Map.of("code", code));
    }

    static PageClient.Page serve(PageClient tablet, String organisation, String code, String offer, UUID key) {
        return tablet.submit(
                next(organisation),
                next(organisation) + "/served",
                Map.of("code", code, "offer", offer, "quantity", "1", "command", key.toString()));
    }

    static String next(String organisation) {
        return "/o/" + organisation + "/counter/next";
    }

    /** The code on a new card of theirs. */
    String card(String organisation, Town.Person person) {
        return as(organisation, person, () -> cards.printMine(UUID.randomUUID()))
                .code();
    }

    PrintedTickets tickets(String organisation, Town.Person person, String offer, int count, String paidBy) {
        var lastDay = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(10);
        var said = new PrintTickets(UUID.fromString(offer), count, lastDay, paidBy);
        return as(organisation, person, () -> tickets.print(said, UUID.randomUUID()));
    }

    List<TicketSheet.Ticket> onSheet(String organisation, Town.Person person, UUID sheet) {
        return as(organisation, person, () -> tickets.sheet(sheet)).tickets();
    }

    <T> T as(String organisation, Town.Person person, Callable<T> work) {
        var here = new OrganisationId(organisation);
        return tenants.call(here, person.id(), () -> {
            me.is(people.require(new PersonId(person.id())));
            me.holds(seats.rightsOf(new PersonId(person.id()), here, Instant.now()));
            return work.call();
        });
    }
}
