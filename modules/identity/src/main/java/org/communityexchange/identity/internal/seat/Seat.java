package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A role in an organisation with a term: its rights hold while {@code from <= now < until}. */
@Entity
@TenantOwned
@Table(schema = "identity", name = "seat")
class Seat {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private SeatKind kind;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "appointed_by")
    private @Nullable UUID appointedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Seat() {}

    static Seat of(PersonId person, SeatKind kind, Instant from, Instant until, @Nullable PersonId by, Instant now) {
        var seat = new Seat();
        seat.id = Ids.next();
        seat.personId = person.value();
        seat.kind = kind;
        seat.from = from;
        seat.until = until;
        seat.appointedBy = by == null ? null : by.value();
        seat.createdAt = now;
        return seat;
    }
}
