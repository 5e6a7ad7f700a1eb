package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.PoolProblem;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Credits that exist already and pay for a promise: set aside when it is accepted, paid when it is confirmed, given back when
 * it comes to nothing. The promise's row is locked by the caller, so each of these happens once; the transfers' ids follow
 * from the promise and what was agreed about it.
 */
@ApplicationScoped
class Purse {

    /** Who acts when time does. */
    private static final UUID THE_EXCHANGE_ITSELF = new UUID(0, 0);

    private final Ledger ledger;
    private final TenantContext tenant;
    private final CurrentPerson me;

    Purse(Ledger ledger, TenantContext tenant, CurrentPerson me) {
        this.ledger = ledger;
        this.tenant = tenant;
        this.me = me;
    }

    /**
     * Sets the agreed credits aside, where somebody pays.
     *
     * @throws ProblemException 409 {@code pot-not-agreed}
     * @throws org.communityexchange.ledger.NotEnoughCredits when the wallet or the pot has fewer
     */
    void setAside(Commitment commitment) {
        var price = commitment.price();
        var credits = price.credits();
        if (credits == null) {
            return;
        }
        if (commitment.funding() == Funding.POT && price.agreedBy() == null) {
            throw new ProblemException(
                    PoolProblem.POT_NOT_AGREED, "A steward of another organisation agrees first that the pot pays.");
        }
        var payer = price.payerId();
        var hold = TransferIds.of("promise-hold-" + commitment.version(), here(), commitment.id());
        ledger.hold(new HoldCredits(
                hold,
                payer == null ? AccountRef.pot() : AccountRef.wallet(payer),
                credits,
                cause("PROMISE_HELD", commitment)));
        price.setAside(hold.value());
    }

    /** Gives what was set aside back, if anything was. */
    void giveBack(Commitment commitment) {
        var hold = commitment.price().holdId();
        if (hold != null) {
            ledger.release(new ReleaseHold(
                    TransferIds.of("promise-release", here(), hold),
                    new TransferId(hold),
                    cause("PROMISE_RELEASED", commitment)));
            commitment.price().givenBack();
        }
    }

    /** Passes what was set aside on to who kept the promise. */
    TransferId pay(Commitment commitment) {
        var hold = Objects.requireNonNull(commitment.price().holdId(), "credits were set aside");
        var transfer = TransferIds.of("confirmation", here(), commitment.id());
        ledger.capture(new CaptureHold(
                transfer,
                new TransferId(hold),
                AccountRef.wallet(commitment.personId()),
                cause("PROMISE_PAID", commitment)));
        return transfer;
    }

    /**
     * Takes a payment back to where the credits were set aside from.
     *
     * @throws org.communityexchange.ledger.CreditsMovedOn when they were spent meanwhile
     */
    void takeBack(Commitment commitment, UUID payment) {
        ledger.reverse(new ReverseTransfer(
                TransferIds.of("reversal", here(), commitment.id()),
                new TransferId(payment),
                cause("CONFIRMATION_REVERSED", commitment)));
    }

    private Cause cause(String reason, Commitment commitment) {
        return new Cause(
                reason,
                commitment.id(),
                me.find().map(person -> person.id().value()).orElse(THE_EXCHANGE_ITSELF));
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
