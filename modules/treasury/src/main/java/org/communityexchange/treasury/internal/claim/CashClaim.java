package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.ledger.Retired;
import org.communityexchange.treasury.ClaimCheck;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.TreasuryProblem;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Received credits on their way to cash. Each step says where it must come from. */
@Entity
@TenantOwned
@Table(schema = "treasury", name = "cash_claim")
class CashClaim {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    @Column(updatable = false)
    private long credits;

    @Column(name = "rate_cents")
    private @Nullable Integer rateCents;

    @Column(name = "cash_cents")
    private @Nullable Long cashCents;

    @Column(name = "right_id")
    private @Nullable UUID rightId;

    @Column(name = "prepared_by", updatable = false)
    private UUID preparedBy;

    @Column(name = "prepared_at", updatable = false)
    private Instant preparedAt;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_for")
    private @Nullable String approvedFor;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "approval_word")
    private String approvalWord = "";

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "missing_cents")
    private long missingCents;

    @Column(name = "is_passable")
    private boolean passable;

    private @Nullable String payer;

    @Embedded
    private BookedClaim booked = new BookedClaim();

    @Embedded
    private ClaimPayment payment = new ClaimPayment();

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_reason")
    private String closedReason = "";

    @Column(name = "reversal_transfer")
    private @Nullable UUID reversalTransfer;

    @Version
    private int version;

    protected CashClaim() {}

    static CashClaim prepared(UUID id, int number, long credits, UUID by, Instant now) {
        var claim = new CashClaim();
        claim.id = id;
        claim.number = number;
        claim.state = ClaimState.DRAFT;
        claim.credits = credits;
        claim.preparedBy = by;
        claim.preparedAt = now;
        return claim;
    }

    void submit(RedemptionRightView right, UUID by, Instant now) {
        require("It was submitted already.", ClaimState.DRAFT);
        state = ClaimState.SUBMITTED;
        rateCents = right.rateCents();
        cashCents = Math.multiplyExact(credits, (long) right.rateCents());
        rightId = right.id();
        submittedBy = by;
        submittedAt = now;
    }

    /** @param by and {@code forOrganisation} null when the right allows the amount without anybody */
    void approve(@Nullable UUID by, @Nullable String forOrganisation, String word, Instant now) {
        require("It does not wait for a yes.", ClaimState.SUBMITTED);
        approvedBy = by;
        approvedFor = forOrganisation;
        approvalWord = word;
        approvedAt = now;
    }

    /**
     * Approved, and there is not enough money for it.
     *
     * @param mayBePassed whether something else stops it as well, so that nobody waits behind it
     */
    void queue(long missing, boolean mayBePassed, Instant now) {
        require("It does not wait for money.", ClaimState.SUBMITTED, ClaimState.QUEUED);
        if (state == ClaimState.SUBMITTED) {
            queuedAt = now;
        }
        state = ClaimState.QUEUED;
        missingCents = missing;
        passable = mayBePassed;
    }

    void book(RedemptionRightView right, Retired retired, String paidBy, LocalDate day, Instant now) {
        require("It was booked already.", ClaimState.SUBMITTED, ClaimState.QUEUED);
        state = ClaimState.APPROVED;
        missingCents = 0;
        passable = false;
        rightId = right.id();
        payer = paidBy;
        booked = BookedClaim.of(retired, day, now);
    }

    void pay(PaymentMethod method, String reference, LocalDate day, UUID transfer, UUID by, Instant now) {
        require("It is not waiting to be paid.", ClaimState.APPROVED);
        state = ClaimState.PAID;
        payment = ClaimPayment.made(method, reference, day, transfer, by, now);
    }

    void refuse(String reason, UUID by, Instant now) {
        require("It does not wait for a yes or no.", ClaimState.SUBMITTED);
        close(ClaimState.REFUSED, reason, by, now);
    }

    void withdraw(String reason, UUID by, Instant now) {
        require("It cannot be withdrawn any more.", ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.QUEUED);
        missingCents = 0;
        passable = false;
        close(ClaimState.WITHDRAWN, reason, by, now);
    }

    void reverse(UUID transfer, String reason, UUID by, Instant now) {
        require("Only what is booked and not paid is taken back.", ClaimState.APPROVED);
        reversalTransfer = transfer;
        close(ClaimState.REVERSED, reason, by, now);
    }

    private void close(ClaimState outcome, String reason, UUID by, Instant now) {
        state = outcome;
        closedReason = reason;
        closedBy = by;
        closedAt = now;
    }

    private void require(String otherwise, ClaimState... possible) {
        if (!Set.of(possible).contains(state)) {
            throw new ProblemException(TreasuryProblem.CLAIM_STATE, otherwise).with("state", state);
        }
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisationId;
    }

    int number() {
        return number;
    }

    ClaimState state() {
        return state;
    }

    boolean is(ClaimState... any) {
        return Set.of(any).contains(state);
    }

    long credits() {
        return credits;
    }

    /** What was submitted; null for a draft. */
    @Nullable
    Integer rateCents() {
        return rateCents;
    }

    @Nullable
    Long cashCents() {
        return cashCents;
    }

    UUID preparedBy() {
        return preparedBy;
    }

    @Nullable
    UUID submittedBy() {
        return submittedBy;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    UUID approvedBy() {
        return approvedBy;
    }

    @Nullable
    String approvedFor() {
        return approvedFor;
    }

    @Nullable
    String payer() {
        return payer;
    }

    BookedClaim booked() {
        return booked;
    }

    /** What the entity does not know of itself. */
    record Around(
            String organisationName,
            @Nullable Integer rateToday,
            List<ClaimView.ClaimedSpendView> spends,
            List<ClaimCheck> checks,
            @Nullable String approvedByName,
            @Nullable String payerName,
            int position) {}

    ClaimView view(Around around) {
        var rate = rateCents == null ? around.rateToday() : rateCents;
        return new ClaimView(
                id,
                organisationId,
                around.organisationName(),
                number,
                state,
                credits,
                rate,
                rate == null ? null : (Long) Math.multiplyExact(credits, (long) rate),
                around.spends(),
                around.checks(),
                preparedAt,
                submittedAt,
                approvedAt != null && approvedBy == null,
                around.approvedByName(),
                approvedFor,
                approvedAt,
                approvalWord,
                missingCents,
                around.position(),
                booked.at(),
                booked.transfer(),
                booked.fromReserveCents(),
                booked.fromCommonCents(),
                booked.toCommonCents(),
                payer,
                around.payerName(),
                payment.day(),
                payment.method(),
                payment.reference(),
                payment.transfer(),
                closedAt,
                closedReason);
    }

    ClaimPayment payment() {
        return payment;
    }
}
