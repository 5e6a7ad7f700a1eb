package org.communityexchange.treasury.internal.claim;

import org.communityexchange.treasury.PaymentMethod;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a claim was paid; without a day until it is. */
@Embeddable
class ClaimPayment {

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "paid_by")
    private @Nullable UUID paidBy;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_method")
    private @Nullable PaymentMethod method;

    @Column(name = "payment_reference")
    private String reference = "";

    @Column(name = "payment_transfer")
    private @Nullable UUID transfer;

    protected ClaimPayment() {}

    static ClaimPayment made(
            PaymentMethod method, String reference, LocalDate day, UUID transfer, UUID by, Instant now) {
        var payment = new ClaimPayment();
        payment.method = method;
        payment.reference = reference;
        payment.paidOn = day;
        payment.transfer = transfer;
        payment.paidBy = by;
        payment.paidAt = now;
        return payment;
    }

    /** Whether this is how it was paid. */
    boolean is(PaymentMethod how, String known, LocalDate day) {
        return how == method && known.equals(reference) && day.equals(paidOn);
    }

    @Nullable
    LocalDate day() {
        return paidOn;
    }

    @Nullable
    PaymentMethod method() {
        return method;
    }

    String reference() {
        return reference;
    }

    @Nullable
    UUID transfer() {
        return transfer;
    }
}
