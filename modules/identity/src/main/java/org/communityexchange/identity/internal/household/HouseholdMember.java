package org.communityexchange.identity.internal.household;

import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.PersonOwned;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody's place in a household, from when they accepted it until they left. */
@Entity
@PersonOwned
@Table(schema = "identity", name = "household_member")
class HouseholdMember {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    protected HouseholdMember() {}

    static HouseholdMember of(UUID household, PersonId person, @Nullable UUID recordedBy, Instant now) {
        var member = new HouseholdMember();
        member.id = Ids.next();
        member.householdId = household;
        member.personId = person.value();
        member.recordedBy = recordedBy;
        member.acceptedAt = now;
        return member;
    }

    void leave(Instant now) {
        leftAt = now;
    }

    UUID household() {
        return householdId;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    /** Who wrote it down, when that was not the person themselves. */
    @Nullable
    PersonId recordedByAnother() {
        return recordedBy == null || recordedBy.equals(personId) ? null : new PersonId(recordedBy);
    }

    Instant acceptedAt() {
        return acceptedAt;
    }
}
