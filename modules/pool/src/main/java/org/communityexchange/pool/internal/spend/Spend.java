package org.communityexchange.pool.internal.spend;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.SpendState;
import org.communityexchange.pool.SpendView;
import org.communityexchange.pool.internal.offer.Shelf;
import org.communityexchange.treasury.SpendsReceived.Received;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Credits set aside for an offer, until it was given or not. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "spend")
class Spend {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "offer_id")
    private UUID offerId;

    private String title;

    @Column(name = "unit_label")
    private String unitLabel;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "receiver_id")
    private @Nullable UUID receiverId;

    private int quantity;

    @Column(name = "price_each")
    private int priceEach;

    private int credits;
    private String month;

    @Enumerated(EnumType.STRING)
    private SpendState state;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "hold_transfer")
    private UUID holdTransfer;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "close_transfer")
    private @Nullable UUID closeTransfer;

    @Column(name = "counter_id")
    private @Nullable UUID counterId;

    @Column(name = "ticket_id")
    private @Nullable UUID ticketId;

    @Column(name = "paid_by_organisation")
    private @Nullable String paidByOrganisation;

    @Column(name = "close_reason")
    private String closeReason = "";

    @Version
    private int version;

    protected Spend() {}

    static Spend held(
            UUID id, Shelf.Item item, int quantity, UUID person, UUID enteredBy, TransferId hold, Instant now) {
        var spend = new Spend();
        spend.id = id;
        spend.offerId = item.offer();
        spend.title = item.title();
        spend.unitLabel = item.unitLabel();
        spend.personId = person;
        spend.enteredBy = enteredBy;
        spend.receiverId = item.offeredBy();
        spend.quantity = quantity;
        spend.priceEach = item.price();
        spend.credits = Math.multiplyExact(quantity, item.price());
        spend.month = item.month();
        spend.state = SpendState.HELD;
        spend.heldAt = now;
        spend.holdTransfer = hold.value();
        return spend;
    }

    /** Served where it was asked for. */
    Spend at(UUID counter) {
        counterId = counter;
        return this;
    }

    /** Paid in advance, for what it cost then. */
    Spend withTicket(Till.Ticket ticket) {
        ticketId = ticket.id();
        paidByOrganisation = ticket.paidByOrganisation();
        title = ticket.title();
        priceEach = ticket.credits();
        credits = ticket.credits();
        return this;
    }

    /** @throws ProblemException 409 {@code spend-closed} when it went the other way before */
    void close(SpendState outcome, UUID by, TransferId transfer, String reason, Instant now) {
        if (state != SpendState.HELD) {
            throw new ProblemException(
                    PoolProblem.SPEND_CLOSED,
                    state == SpendState.CAPTURED
                            ? "It was given, and the credits were passed on."
                            : "The credits already went back.");
        }
        state = outcome;
        closedBy = by;
        closeTransfer = transfer.value();
        closeReason = reason;
        closedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID offerId() {
        return offerId;
    }

    @Nullable
    UUID counterId() {
        return counterId;
    }

    int quantity() {
        return quantity;
    }

    String title() {
        return title;
    }

    UUID personId() {
        return personId;
    }

    UUID enteredBy() {
        return enteredBy;
    }

    @Nullable
    UUID receiverId() {
        return receiverId;
    }

    @Nullable
    UUID closedBy() {
        return closedBy;
    }

    int credits() {
        return credits;
    }

    SpendState state() {
        return state;
    }

    Instant heldAt() {
        return heldAt;
    }

    TransferId hold() {
        return new TransferId(holdTransfer);
    }

    /** As the treasury knows it: what was given and for how much. Only of a captured one. */
    Received received() {
        return new Received(
                id,
                offerId,
                quantity == 1 ? title : quantity + " × " + title,
                credits,
                Objects.requireNonNull(closeTransfer, "captured"),
                Objects.requireNonNull(closedAt, "captured"));
    }

    /** Whose wallet is paid: the person's who offered it, or the organisation's. */
    AccountRef payee() {
        return receiverId == null ? AccountRef.wallet(organisationId) : AccountRef.wallet(receiverId);
    }

    SpendView view(String organisationName, Function<UUID, PersonRef> people, boolean mayServe, boolean mayCancel) {
        return new SpendView(
                id,
                organisationId,
                organisationName,
                offerId,
                title,
                unitLabel,
                people.apply(personId),
                enteredBy.equals(personId) ? null : people.apply(enteredBy),
                receiverId == null ? null : people.apply(receiverId),
                quantity,
                priceEach,
                credits,
                state,
                heldAt,
                holdTransfer,
                closedAt,
                closedBy == null ? null : people.apply(closedBy),
                closeTransfer,
                closeReason,
                mayServe,
                mayCancel);
    }
}
