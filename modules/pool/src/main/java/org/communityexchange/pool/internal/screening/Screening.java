package org.communityexchange.pool.internal.screening;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.RecordScreening;
import org.communityexchange.pool.ScreeningKind;
import org.communityexchange.pool.ScreeningView;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** That a steward saw the paper of a check. What the paper says is kept nowhere. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "screening")
class Screening {

    /** Longer than any of these checks is trusted by those who ask for them. */
    static final int LONGEST_YEARS = 3;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ScreeningKind kind;

    @Column(name = "given_by", updatable = false)
    private UUID givenBy;

    @Column(name = "checked_on", updatable = false)
    private LocalDate checkedOn;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "end_reason")
    private String endReason;

    @Version
    private int version;

    protected Screening() {}

    /** Looks at every field; who is checked was looked at before. */
    static Screening recorded(
            UUID id, RecordScreening said, UUID givenBy, LocalDate today, Instant now, Refusals refusals) {
        var screening = new Screening();
        screening.id = id;
        screening.personId = said.person();
        screening.kind = refusals.chosen("kind", "Which check?", said.kind());
        screening.givenBy = givenBy;
        screening.checkedOn = said.checkedOn();
        screening.expiresOn = said.expiresOn();
        screening.recordedAt = now;
        screening.endReason = "";
        if (said.checkedOn() == null) {
            refusals.refuse("checkedOn", "Fill in “Day on the paper”.");
        } else if (said.checkedOn().isAfter(today)) {
            refusals.refuse("checkedOn", "“Day on the paper” cannot be after today.");
        }
        if (said.expiresOn() == null) {
            refusals.refuse("expiresOn", "Fill in “Counts until”.");
        } else if (said.expiresOn().isBefore(today)) {
            refusals.refuse("expiresOn", "“Counts until” is over already.");
        } else if (said.checkedOn() != null
                && !said.checkedOn().isAfter(today)
                && said.expiresOn().isAfter(said.checkedOn().plusYears(LONGEST_YEARS))) {
            refusals.refuse(
                    "expiresOn", "A check counts for at most " + LONGEST_YEARS + " years from the day on the paper.");
        }
        refusals.throwIfAny();
        return screening;
    }

    void end(UUID by, String reason, Instant now) {
        endedBy = by;
        endReason = reason;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID givenBy() {
        return givenBy;
    }

    ScreeningKind kind() {
        return kind;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    ScreeningView view(PersonRef person, PersonRef steward, LocalDate today) {
        return new ScreeningView(
                id,
                person,
                kind,
                steward,
                checkedOn,
                expiresOn,
                recordedAt,
                endedAt,
                endReason,
                endedAt == null && !expiresOn.isBefore(today));
    }
}
