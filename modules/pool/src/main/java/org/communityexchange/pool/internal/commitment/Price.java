package org.communityexchange.pool.internal.commitment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a wallet or the pot pays for a promise. Empty where the organisation issues the credits, or thanks. */
@Embeddable
class Price {

    @Column(name = "payer_id")
    private @Nullable UUID payerId;

    @Column(name = "agreed_credits")
    private @Nullable Integer credits;

    @Column(name = "agreed_by")
    private @Nullable UUID agreedBy;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "hold_id")
    private @Nullable UUID holdId;

    protected Price() {}

    static Price none() {
        return new Price();
    }

    /** @param payer whose wallet, or null for the pot */
    static Price of(@Nullable UUID payer, int credits) {
        var price = new Price();
        price.payerId = payer;
        price.credits = credits;
        return price;
    }

    /** The same price for another promise: nothing agreed or set aside yet. */
    Price again() {
        var price = new Price();
        price.payerId = payerId;
        price.credits = credits;
        return price;
    }

    /** Of as many credits now; what was agreed to before does not stand for another sum. */
    Price changed(int to) {
        return credits != null && credits == to ? this : of(payerId, to);
    }

    void agree(UUID steward, Instant now) {
        agreedBy = steward;
        agreedAt = now;
    }

    void setAside(UUID hold) {
        holdId = hold;
    }

    void givenBack() {
        holdId = null;
    }

    @Nullable
    UUID payerId() {
        return payerId;
    }

    @Nullable
    Integer credits() {
        return credits;
    }

    @Nullable
    UUID agreedBy() {
        return agreedBy;
    }

    @Nullable
    UUID holdId() {
        return holdId;
    }
}
