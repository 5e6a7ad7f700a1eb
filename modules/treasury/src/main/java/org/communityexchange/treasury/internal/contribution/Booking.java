package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.internal.pledge.Instalments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Books money that is here: a receipt, a transfer and the instalments it pays, in the caller's transaction. Order of locks:
 * the pledge, the receipt counter, then the ledger's accounts.
 */
@ApplicationScoped
public class Booking {

    /** Version of the terms under which credits are sold: $10.00 each, never expiring. */
    static final String TERMS = "purchase-1";

    private final ContributionRepository contributions;
    private final Instalments instalments;
    private final Organisations organisations;
    private final Ledger ledger;
    private final ClaimQueue queue;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Booking(
            ContributionRepository contributions,
            Instalments instalments,
            Organisations organisations,
            Ledger ledger,
            ClaimQueue queue,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.contributions = contributions;
        this.instalments = instalments;
        this.organisations = organisations;
        this.ledger = ledger;
        this.queue = queue;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Today, where the organisation is. */
    public LocalDate today() {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * The money counts from the day it was received, which the caller has found to be no later than today and in no
     * closed month.
     *
     * @param id of the contribution; its transfer's id follows from it
     * @param actor who is named in the ledger: the treasurer, or whoever paid by card
     */
    public void book(UUID id, Money money, UUID actor) {
        var here = tenant.requireOrganisation().value();
        var today = today();
        var transfer = TransferIds.of("contribution", here, id);
        var credits = money.kind() == ContributionKind.PURCHASE ? money.cents() / Contributions.CENTS_PER_CREDIT : 0;
        var receipt = contributions.nextReceipt(today.getYear());
        contributions.persist(Contribution.received(id, money, credits, receipt, transfer, clock.instant()));
        contributions.flush();
        if (money.pledge() != null) {
            instalments.pay(money.pledge(), id, money.cents(), today);
        }
        post(
                transfer,
                money,
                credits,
                receivedOn(money.receivedOn(), today, new Cause(reason(money.kind()), id, actor)));
        queue.moneyCameIn();
        audit.record(Act.of(
                "treasury.contribution-recorded",
                id,
                money.payer().person(),
                Dollars.words(money.cents()) + " came in, receipt " + receipt.of(here) + "."));
    }

    /** Takes it back: money, and for a purchase the credits. */
    void reverse(Contribution contribution, String reason, UUID actor) {
        var transfer = TransferIds.of("contribution-reversal", contribution.organisation(), contribution.id());
        var cause = new Cause(reason(contribution.kind()) + "_REVERSED", contribution.id(), actor);
        contribution.reverse(actor, reason, today(), transfer, clock.instant());
        ledger.reverse(new ReverseTransfer(transfer, contribution.transfer(), cause));
        audit.record(Act.of(
                        "treasury.contribution-reversed",
                        contribution.id(),
                        contribution.personId(),
                        Dollars.words(contribution.cents()) + " were taken back, receipt "
                                + contribution.receipt().of(contribution.organisation()) + ".")
                .because(reason));
    }

    private void post(TransferId transfer, Money money, long credits, Cause cause) {
        var custodian = tenant.requireOrganisation().value();
        if (money.kind() != ContributionKind.PURCHASE) {
            var leg = new PostMoney.Leg(AccountRef.cash(custodian), AccountRef.common(), money.cents());
            ledger.post(new PostMoney(transfer, List.of(leg), cause));
            return;
        }
        var bought = new IssueCredits(
                transfer,
                AccountRef.EXCHANGE,
                AccountRef.wallet(money.payer().person()),
                credits,
                new LotTerms(LotSource.PURCHASE, money.cents(), null, TERMS),
                cause);
        ledger.issue(bought.backedBy(Backing.ofPurchase(custodian)));
    }

    /** Counts from the day it came, as statements, month closes and the bank count it; today that is now. */
    private Cause receivedOn(LocalDate day, LocalDate today, Cause cause) {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return day.equals(today)
                ? cause
                : cause.effectiveAt(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    private static String reason(ContributionKind kind) {
        return switch (kind) {
            case DONATION -> "PLEDGE_PAID";
            case PURCHASE -> "CREDITS_BOUGHT";
            case GIFT -> "GIFT_RECEIVED";
        };
    }
}
