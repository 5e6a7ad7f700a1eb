package org.communityexchange.identity.internal.seat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.identity.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CouncilSeatRepository implements PanacheRepositoryBase<CouncilSeat, UUID> {

    boolean heldDuring(PersonId person, Term term) {
        return count("personId = ?1 and fromAt < ?3 and untilAt > ?2", person.value(), term.from(), term.until()) > 0;
    }

    List<CouncilSeat> heldAt(Instant now) {
        return list("fromAt <= ?1 and untilAt > ?1", now);
    }

    boolean heldAt(PersonId person, Instant now) {
        return count("personId = ?1 and fromAt <= ?2 and untilAt > ?2", person.value(), now) > 0;
    }
}
