package org.communityexchange.app.demo;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets somebody of the demo act inside an organisation, with the rights they hold and no other. */
@ApplicationScoped
class Acting {

    private final Tenants tenants;
    private final CurrentPerson me;
    private final People people;
    private final Seats seats;
    private final Clock clock;

    Acting(Tenants tenants, CurrentPerson me, People people, Seats seats, Clock clock) {
        this.tenants = tenants;
        this.me = me;
        this.people = people;
        this.seats = seats;
        this.clock = clock;
    }

    <T> T as(OrganisationId organisation, PersonId person, Callable<T> work) {
        return tenants.call(organisation, person.value(), () -> {
            me.is(people.require(person));
            me.holds(seats.rightsOf(person, organisation, clock.instant()));
            return work.call();
        });
    }

    /** Somebody who decides for the whole exchange, outside organisations. */
    <T> T asCouncil(PersonId person, Callable<T> work) {
        return tenants.call(null, person.value(), () -> {
            me.is(people.require(person));
            me.holds(
                    seats.onCouncil(person, clock.instant())
                            ? RightsTable.of(SeatKind.COUNCIL)
                            : EnumSet.noneOf(Right.class));
            return work.call();
        });
    }
}
