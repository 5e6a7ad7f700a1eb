package org.communityexchange.treasury.internal.funding;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.treasury.BackingMovement;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.RecordBacking;
import org.hibernate.annotations.DynamicUpdate;
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

/** Money that came in to back credits, or went out unused. Only a correction changes it, and once. */
@Entity
@DynamicUpdate
@TenantOwned
@Table(schema = "treasury", name = "backing_movement")
class Movement {

    static final long MOST_CENTS = 100_000_000_000L;
    static final int LONGEST_REFERENCE = 80;
    static final int LONGEST_REASON = 1000;
    static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Enumerated(EnumType.STRING)
    private BackingMovement.Kind kind;

    private long cents;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String reference;

    @Column(name = "moved_on")
    private LocalDate movedOn;

    private String reason;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "transfer_id")
    private UUID transferId;

    @Column(name = "corrected_on")
    private @Nullable LocalDate correctedOn;

    @Column(name = "corrected_by")
    private @Nullable UUID correctedBy;

    @Column(name = "correction_reason")
    private @Nullable String correctionReason;

    @Column(name = "correction_transfer")
    private @Nullable UUID correctionTransfer;

    protected Movement() {}

    /** Who writes it down, and when. */
    record Recorder(UUID person, Instant now, LocalDate today) {}

    /** Notes what is wrong; look at the refusals before keeping it. */
    static Movement recorded(
            UUID id,
            BackingMovement.Kind kind,
            RecordBacking said,
            Recorder recorder,
            UUID transfer,
            Refusals refusals) {
        var movement = new Movement();
        movement.id = id;
        movement.kind = kind;
        movement.cents = cents(said.cents(), refusals);
        movement.method = refusals.chosen("method", "How", said.method());
        if (movement.method == PaymentMethod.CARD) {
            refusals.refuse("method", "An organisation moves its money in another way than by card.");
        }
        movement.reference = refusals.optionalText("reference", "Reference", said.reference(), LONGEST_REFERENCE);
        movement.movedOn = refusals.chosen("movedOn", "Day", said.movedOn());
        if (movement.movedOn != null
                && (movement.movedOn.isBefore(EARLIEST) || movement.movedOn.isAfter(recorder.today()))) {
            refusals.refuse("movedOn", "“Day” is from 1 January 2020 until today.");
        }
        movement.reason = kind == BackingMovement.Kind.DEPOSIT
                ? refusals.optionalText("reason", "Note", said.reason(), LONGEST_REASON)
                : refusals.text("reason", "Why", said.reason(), LONGEST_REASON);
        movement.recordedBy = recorder.person();
        movement.recordedAt = recorder.now();
        movement.transferId = transfer;
        return movement;
    }

    private static long cents(@Nullable Long said, Refusals refusals) {
        if (said == null) {
            refusals.refuse("cents", "Fill in “Amount”.");
            return 0;
        }
        if (said < 1 || said > MOST_CENTS) {
            refusals.refuse("cents", "“Amount” is $0.01 to $1,000,000,000.00.");
            return 0;
        }
        return said;
    }

    void corrected(LocalDate today, UUID by, String why, UUID reversal) {
        correctedOn = today;
        correctedBy = by;
        correctionReason = why;
        correctionTransfer = reversal;
    }

    boolean isCorrected() {
        return correctedOn != null;
    }

    UUID id() {
        return id;
    }

    BackingMovement.Kind kind() {
        return kind;
    }

    long cents() {
        return cents;
    }

    LocalDate movedOn() {
        return movedOn;
    }

    String reference() {
        return reference;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID transferId() {
        return transferId;
    }

    @Nullable
    LocalDate correctedOn() {
        return correctedOn;
    }

    @Nullable
    UUID correctionTransfer() {
        return correctionTransfer;
    }

    BackingMovement view(String recordedByName) {
        return new BackingMovement(
                id,
                kind,
                cents,
                method,
                reference,
                movedOn,
                reason,
                recordedByName,
                recordedAt,
                transferId,
                correctedOn,
                correctionReason);
    }
}
