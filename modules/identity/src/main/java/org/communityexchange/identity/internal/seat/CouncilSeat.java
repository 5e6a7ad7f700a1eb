package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.ExchangeWide;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A seat on the council of the exchange, with a term. */
@Entity
@ExchangeWide
@Table(schema = "identity", name = "council_seat")
class CouncilSeat {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected CouncilSeat() {}

    static CouncilSeat of(PersonId person, Term term, Instant now) {
        var seat = new CouncilSeat();
        seat.id = Ids.next();
        seat.personId = person.value();
        seat.fromAt = term.from();
        seat.untilAt = term.until();
        seat.createdAt = now;
        return seat;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }
}
