package org.communityexchange.identity.internal.household;

import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.PersonOwned;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An address asked into a household, whether or not it is anybody's. */
@Entity
@PersonOwned
@Table(schema = "identity", name = "household_ask")
class HouseholdAsk {

    enum State {
        OPEN,
        ACCEPTED,
        /** For whoever asked it looks like OPEN: a no is never seen. */
        DECLINED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    private String email;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    protected HouseholdAsk() {}

    static HouseholdAsk of(UUID household, EmailAddress email, PersonId by, Instant now) {
        var ask = new HouseholdAsk();
        ask.id = Ids.next();
        ask.householdId = household;
        ask.email = email.value();
        ask.askedBy = by.value();
        ask.askedAt = now;
        ask.state = State.OPEN;
        return ask;
    }

    void becomes(State answer) {
        state = answer;
    }

    UUID id() {
        return id;
    }

    UUID household() {
        return householdId;
    }

    String email() {
        return email;
    }

    PersonId askedBy() {
        return new PersonId(askedBy);
    }

    Instant askedAt() {
        return askedAt;
    }
}
