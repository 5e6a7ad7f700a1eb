package org.communityexchange.treasury;

import org.communityexchange.app.Town;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** People who decide for the exchange. */
@ApplicationScoped
public class Council {

    private final Town town;
    private final Tenants tenants;
    private final SeatOffice seats;
    private final Clock clock;

    Council(Town town, Tenants tenants, SeatOffice seats, Clock clock) {
        this.town = town;
        this.tenants = tenants;
        this.seats = seats;
        this.clock = clock;
    }

    /** Somebody with a seat on the council, and no other. */
    public Town.Person member(String firstName) {
        var person = town.person(firstName);
        var now = clock.instant();
        tenants.runAs(
                null,
                null,
                () -> seats.appointToCouncil(new PersonId(person.id()), now, now.plus(Duration.ofDays(30))));
        return person;
    }
}
