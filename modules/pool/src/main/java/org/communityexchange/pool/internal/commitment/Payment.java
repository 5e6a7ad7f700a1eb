package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.minutes.MinuteBank;
import org.communityexchange.pool.internal.offer.Shelf;
import org.communityexchange.treasury.IssueForWork;
import org.communityexchange.treasury.Issuing;
import org.communityexchange.treasury.TakeBackIssue;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a confirmed promise brings, by its one source of credits, and how that is taken back. Order of locks after the
 * promise's own: an offer, the person's minute bank, budgets, the ledger's accounts.
 */
@ApplicationScoped
class Payment {

    /**
     * @param bankedAfter what is in the minute bank then; null when its minutes did not go through the bank
     * @param transfer null when it brought no credits
     */
    record Brought(
            int credits,
            @Nullable Integer bankedAfter,
            @Nullable UUID transfer) {}

    private static final Brought THANKS = new Brought(0, null, null);

    private final MinuteBank bank;
    private final Shelf shelf;
    private final Shifts shifts;
    private final Issuing issuing;
    private final Purse purse;
    private final TenantContext tenant;
    private final CurrentPerson me;

    Payment(
            MinuteBank bank,
            Shelf shelf,
            Shifts shifts,
            Issuing issuing,
            Purse purse,
            TenantContext tenant,
            CurrentPerson me) {
        this.bank = bank;
        this.shelf = shelf;
        this.shifts = shifts;
        this.issuing = issuing;
        this.purse = purse;
        this.tenant = tenant;
        this.me = me;
    }

    /** Brings the credits of what was done; the caller has locked the promise and checked that it may be confirmed. */
    Brought bring(Commitment done) {
        if (done.funding() == Funding.THANKS) {
            return THANKS;
        }
        if (done.funding().isPaid()) {
            var transfer = purse.pay(done);
            return new Brought(Objects.requireNonNull(done.price().credits()), null, transfer.value());
        }
        if (done.terms().kind().isByMinutes()) {
            var split = bank.move(
                    done.personId(), here(), done.id(), banked -> MinuteSplit.of(banked, done.actualMinutes()));
            return new Brought(split.credits(), split.bankedAfter(), issue(done, split.credits()));
        }
        var credits = unpaid(done);
        return new Brought(credits, null, issue(done, credits));
    }

    /**
     * Credits the organisation would issue, without a minute bank. Units that somebody took for credits are paid by them
     * already, so they are not issued for once more; the offer is locked, so none is taken meanwhile.
     */
    int unpaid(Commitment done) {
        var size = done.counted();
        var units = size.units();
        if (units == null) {
            return size.credits();
        }
        var paid = shelf.taken(
                new OfferId(Objects.requireNonNull(done.terms().offerId())), Objects.requireNonNull(size.month()));
        return Math.multiplyExact(Math.max(0, units - paid), Objects.requireNonNull(size.unitCredits()));
    }

    /** No credits, no transfer. */
    private @Nullable UUID issue(Commitment done, int credits) {
        if (credits == 0) {
            return null;
        }
        var transfer = TransferIds.of("confirmation", here(), done.id());
        issuing.issue(new IssueForWork(
                transfer,
                AccountRef.wallet(done.personId()),
                credits,
                shifts.eventOf(done.terms().shiftId()),
                new Cause("FULFILMENT_CONFIRMED", done.id(), me.id().value())));
        return transfer.value();
    }

    /** Takes back what was brought: credits to where they came from, and the minutes. */
    void takeBack(Commitment confirmed) {
        var transfer = confirmed.transferId();
        if (confirmed.funding().isPaid()) {
            purse.takeBack(confirmed, Objects.requireNonNull(transfer));
        } else if (confirmed.funding() == Funding.ISSUE) {
            var split = confirmed.terms().kind().isByMinutes() ? minutesBack(confirmed) : null;
            if (transfer != null) {
                takeBackIssue(confirmed, transfer, split == null ? 0 : split.credits() + confirmed.credits());
            }
        }
    }

    /**
     * The minutes go back through the bank, which may since have been added to or used up: then one more credit stays with
     * the person, or taking back is refused.
     */
    private MinuteSplit minutesBack(Commitment confirmed) {
        return bank.move(confirmed.personId(), here(), confirmed.id(), banked -> {
            var back = MinuteSplit.of(banked, -confirmed.actualMinutes());
            if (back.credits() < -confirmed.credits()) {
                throw new ProblemException(
                        PoolProblem.MINUTES_COUNTED_SINCE,
                        "Its leftover minutes have become part of a later credit. Take that confirmation back first.");
            }
            return back;
        });
    }

    /** The lot goes back as it was issued. @param due credits that are due all the same */
    private void takeBackIssue(Commitment confirmed, UUID transfer, int due) {
        var rest = due == 0
                ? null
                : new TakeBackIssue.Rest(
                        TransferIds.of("reversal-rest", here(), confirmed.id()),
                        AccountRef.wallet(confirmed.personId()),
                        due);
        issuing.takeBack(new TakeBackIssue(
                TransferIds.of("reversal", here(), confirmed.id()),
                new TransferId(transfer),
                new Cause("CONFIRMATION_REVERSED", confirmed.id(), me.id().value()),
                rest));
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
