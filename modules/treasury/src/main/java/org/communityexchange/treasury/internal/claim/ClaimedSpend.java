package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.treasury.ClaimView.ClaimedSpendView;
import org.communityexchange.treasury.SpendsReceived.Received;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One spend that a claim rests on; free for another claim once it is given up. */
@Entity
@TenantOwned
@IdClass(ClaimedSpend.Key.class)
@Table(schema = "treasury", name = "claimed_spend")
class ClaimedSpend {

    /** A class and not a record, because that is what identifies a row to Hibernate. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID claimId;
        private UUID spendId;

        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(key.claimId, claimId)
                    && Objects.equals(key.spendId, spendId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(claimId, spendId);
        }
    }

    @Id
    @Column(name = "claim_id")
    private UUID claimId;

    @Id
    @Column(name = "spend_id")
    private UUID spendId;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "offer_id", updatable = false)
    private UUID offerId;

    @Column(updatable = false)
    private String label;

    @Column(updatable = false)
    private long credits;

    @Column(name = "capture_transfer", updatable = false)
    private UUID captureTransfer;

    @Column(name = "captured_at", updatable = false)
    private Instant capturedAt;

    @Column(name = "given_up_at")
    private @Nullable Instant givenUpAt;

    protected ClaimedSpend() {}

    static ClaimedSpend of(UUID claim, Received received) {
        var spend = new ClaimedSpend();
        spend.claimId = claim;
        spend.spendId = received.id();
        spend.offerId = received.offer();
        spend.label = received.label();
        spend.credits = received.credits();
        spend.captureTransfer = received.capture();
        spend.capturedAt = received.capturedAt();
        return spend;
    }

    void giveUp(Instant now) {
        givenUpAt = now;
    }

    UUID spendId() {
        return spendId;
    }

    UUID offerId() {
        return offerId;
    }

    long credits() {
        return credits;
    }

    UUID captureTransfer() {
        return captureTransfer;
    }

    ClaimedSpendView view() {
        return new ClaimedSpendView(spendId, offerId, label, credits, capturedAt);
    }
}
