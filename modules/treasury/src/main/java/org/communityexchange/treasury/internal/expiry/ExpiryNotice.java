package org.communityexchange.treasury.internal.expiry;

import org.communityexchange.kernel.tenancy.PersonOwned;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That somebody was told. */
@PersonOwned
@Entity
@Table(schema = "treasury", name = "expiry_notice")
class ExpiryNotice {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "lot_id")
    private long lotId;

    private int days;
    private long credits;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected ExpiryNotice() {}

    ExpiryNotice(UUID id, UUID personId, long lotId, int days, long credits, Instant toldAt, Instant endsAt) {
        this.id = id;
        this.personId = personId;
        this.lotId = lotId;
        this.days = days;
        this.credits = credits;
        this.toldAt = toldAt;
        this.endsAt = endsAt;
    }

    long lotId() {
        return lotId;
    }

    int days() {
        return days;
    }

    Instant endsAt() {
        return endsAt;
    }
}
