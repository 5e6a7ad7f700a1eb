package org.communityexchange.treasury.internal.payment;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.treasury.CardOrder;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.Contributions;
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

/** Somebody set out to pay by card. */
@Entity
@TenantOwned
@Table(schema = "treasury", name = "card_order")
class PlacedOrder {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContributionKind kind;

    @Column(updatable = false)
    private long cents;

    @Enumerated(EnumType.STRING)
    private CardOrder.State state;

    @Column(updatable = false)
    private String provider;

    @Column(name = "session_id")
    private @Nullable String sessionId;

    @Column(name = "checkout_url")
    private @Nullable String checkoutUrl;

    @Column(name = "payment_id")
    private @Nullable String paymentId;

    @Column(name = "contribution_id")
    private @Nullable UUID contributionId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected PlacedOrder() {}

    static PlacedOrder placed(UUID id, UUID person, ContributionKind kind, long cents, String provider, Instant now) {
        var order = new PlacedOrder();
        order.id = id;
        order.personId = person;
        order.kind = kind;
        order.cents = cents;
        order.state = CardOrder.State.OPEN;
        order.provider = provider;
        order.createdAt = now;
        return order;
    }

    void opened(String session, String url) {
        sessionId = session;
        checkoutUrl = url;
    }

    /** The provider's answer may be here before its page's address is written down. */
    boolean isOf(@Nullable String session) {
        return sessionId == null || sessionId.equals(session);
    }

    void paid(UUID contribution, @Nullable String payment) {
        state = CardOrder.State.PAID;
        contributionId = contribution;
        paymentId = payment;
    }

    /** What is told arrives in any order: the end of an order is not taken back by its beginning. */
    void becomes(CardOrder.State next) {
        if (state == CardOrder.State.OPEN || (next != CardOrder.State.PENDING && !isPaid())) {
            state = next;
        }
    }

    /** Whether it was paid by this very payment; the provider need not name one. */
    boolean isPaidBy(@Nullable String payment) {
        return isPaid() && (payment == null || payment.equals(paymentId));
    }

    boolean isPaid() {
        return state == CardOrder.State.PAID;
    }

    boolean isWaiting() {
        return state == CardOrder.State.OPEN;
    }

    boolean hasPage() {
        return checkoutUrl != null;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    ContributionKind kind() {
        return kind;
    }

    long cents() {
        return cents;
    }

    @Nullable
    UUID contributionId() {
        return contributionId;
    }

    CardOrder view(String organisationName) {
        return new CardOrder(
                id,
                organisationId,
                organisationName,
                kind,
                cents,
                kind == ContributionKind.PURCHASE ? cents / Contributions.CENTS_PER_CREDIT : 0,
                state,
                isWaiting() ? checkoutUrl : null,
                contributionId);
    }
}
