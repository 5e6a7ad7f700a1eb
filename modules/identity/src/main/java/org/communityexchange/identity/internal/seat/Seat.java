package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.IdentityProblem;
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
    private Instant fromAt;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "appointed_by")
    private @Nullable UUID appointedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Version
    private int version;

    protected Seat() {}

    static Seat of(PersonId person, SeatKind kind, Term term, @Nullable PersonId by, Instant now) {
        var seat = new Seat();
        seat.id = Ids.next();
        seat.personId = person.value();
        seat.kind = kind;
        seat.fromAt = term.from();
        seat.untilAt = term.until();
        seat.appointedBy = by == null ? null : by.value();
        seat.createdAt = now;
        return seat;
    }

    /** @throws org.communityexchange.kernel.problem.ProblemException 409 when its term is over */
    void end(@Nullable PersonId by, Instant now) {
        if (!untilAt.isAfter(now)) {
            throw IdentityProblem.SEAT_ENDED.refusal();
        }
        // A seat that has not begun ends at its beginning: it never held power.
        untilAt = fromAt.isAfter(now) ? fromAt : now;
        endedBy = by == null ? null : by.value();
    }

    boolean isHeldAt(Instant now) {
        return !fromAt.isAfter(now) && untilAt.isAfter(now);
    }

    boolean overlaps(Term term) {
        return fromAt.isBefore(term.until()) && term.from().isBefore(untilAt);
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    SeatKind kind() {
        return kind;
    }

    Instant from() {
        return fromAt;
    }

    Instant until() {
        return untilAt;
    }

    @Nullable
    PersonId appointedBy() {
        return appointedBy == null ? null : new PersonId(appointedBy);
    }

    @Nullable
    PersonId endedBy() {
        return endedBy == null ? null : new PersonId(endedBy);
    }
}
