package org.communityexchange.identity.internal.household;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.PersonOwned;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** People who live together. */
@Entity
@PersonOwned
@Table(schema = "identity", name = "household")
class Household {

    @Id
    private UUID id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Household() {}

    static Household named(String name, Instant now) {
        var household = new Household();
        household.id = Ids.next();
        household.name = name;
        household.createdAt = now;
        return household;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
