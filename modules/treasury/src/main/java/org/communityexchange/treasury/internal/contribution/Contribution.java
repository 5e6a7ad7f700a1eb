package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.PayerKind;
import org.communityexchange.treasury.PaymentMethod;
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

/** Money that was received. Nothing of it is changed but that it was taken back, or an outside payer's name forgotten. */
@Entity
@TenantOwned
@Table(schema = "treasury", name = "contribution")
class Contribution {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContributionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "payer_kind", updatable = false)
    private PayerKind payerKind;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID personId;

    @Column(name = "payer_organisation", updatable = false)
    private @Nullable String payerOrganisation;

    @Column(name = "outside_name")
    private @Nullable String outsideName;

    @Column(name = "forgotten_at")
    private @Nullable Instant forgottenAt;

    @Column(name = "pledge_id", updatable = false)
    private @Nullable UUID pledgeId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PaymentMethod method;

    @Column(updatable = false)
    private String reference;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(updatable = false)
    private long cents;

    @Column(updatable = false)
    private long credits;

    @Column(updatable = false)
    private String note;

    @Column(name = "receipt_year", updatable = false)
    private int receiptYear;

    @Column(name = "receipt_number", updatable = false)
    private int receiptNumber;

    @Column(name = "recorded_by", updatable = false)
    private @Nullable UUID recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "transfer_id", updatable = false)
    private UUID transferId;

    @Column(name = "reversed_at")
    private @Nullable Instant reversedAt;

    @Column(name = "reversed_on")
    private @Nullable LocalDate reversedOn;

    @Column(name = "reversed_by")
    private @Nullable UUID reversedBy;

    @Column(name = "reversal_reason")
    private @Nullable String reversalReason;

    @Column(name = "reversal_transfer")
    private @Nullable UUID reversalTransfer;

    @Version
    private int version;

    protected Contribution() {}

    static Contribution received(
            UUID id, Money money, long credits, ReceiptNumber receipt, TransferId transfer, Instant now) {
        var contribution = new Contribution();
        contribution.id = id;
        contribution.kind = money.kind();
        contribution.payerKind = money.payer().kind();
        contribution.personId = money.payer().person();
        contribution.payerOrganisation = money.payer().organisation();
        contribution.outsideName = money.payer().outsideName();
        contribution.pledgeId = money.pledge();
        contribution.method = money.method();
        contribution.reference = money.reference();
        contribution.receivedOn = money.receivedOn();
        contribution.cents = money.cents();
        contribution.credits = credits;
        contribution.note = money.note();
        contribution.receiptYear = receipt.year();
        contribution.receiptNumber = receipt.number();
        contribution.recordedBy = money.recordedBy();
        contribution.recordedAt = now;
        contribution.transferId = transfer.value();
        return contribution;
    }

    void reverse(UUID by, String reason, LocalDate on, TransferId transfer, Instant now) {
        reversedAt = now;
        reversedOn = on;
        reversedBy = by;
        reversalReason = reason;
        reversalTransfer = transfer.value();
    }

    void forgetOutsideName(Instant now) {
        if (outsideName != null) {
            outsideName = null;
            forgottenAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisationId;
    }

    ContributionKind kind() {
        return kind;
    }

    PayerKind payerKind() {
        return payerKind;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    @Nullable
    String payerOrganisation() {
        return payerOrganisation;
    }

    @Nullable
    String outsideName() {
        return outsideName;
    }

    @Nullable
    UUID pledgeId() {
        return pledgeId;
    }

    PaymentMethod method() {
        return method;
    }

    String reference() {
        return reference;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    long cents() {
        return cents;
    }

    long credits() {
        return credits;
    }

    String note() {
        return note;
    }

    ReceiptNumber receipt() {
        return new ReceiptNumber(receiptYear, receiptNumber);
    }

    @Nullable
    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    TransferId transfer() {
        return new TransferId(transferId);
    }

    boolean isReversed() {
        return reversedAt != null;
    }

    @Nullable
    LocalDate reversedOn() {
        return reversedOn;
    }

    @Nullable
    String reversalReason() {
        return reversalReason;
    }

    @Nullable
    UUID reversalTransfer() {
        return reversalTransfer;
    }
}
