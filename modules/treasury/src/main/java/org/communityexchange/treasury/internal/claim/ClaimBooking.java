package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.RetireCredits.Payout;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.TreasuryProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Books an approved claim, or lets it wait for money. Inside the organisation that claims, in the caller's transaction.
 * Order of locks: the claim's row, the one lock of booking, the caps, the ledger's accounts.
 */
@ApplicationScoped
class ClaimBooking {

    private final CashClaimRepository claims;
    private final ClaimedSpendRepository spends;
    private final ClaimChecks checks;
    private final Caps caps;
    private final Ledger ledger;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    ClaimBooking(
            CashClaimRepository claims,
            ClaimedSpendRepository spends,
            ClaimChecks checks,
            Caps caps,
            Ledger ledger,
            Organisations organisations,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.claims = claims;
        this.spends = spends;
        this.checks = checks;
        this.caps = caps;
        this.ledger = ledger;
        this.organisations = organisations;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Looks again, with nobody else booking meanwhile. */
    Examination look(CashClaim claim, Approver approver) {
        claims.lockBooking();
        return checks.of(claim, spends.of(claim.id()), approver);
    }

    /**
     * Retires the credits and owes the money, or queues the claim when only money is missing.
     *
     * @param claim approved, its row locked
     * @param seen of {@link #look} in this transaction
     * @param actor who is kept in the journal as the one who did it
     * @throws ProblemException 409 {@code claim-checks-red} when something else is red
     */
    void book(CashClaim claim, Examination seen, UUID actor) {
        refuseBlocked(seen);
        var now = clock.instant();
        if (seen.waitsForMoney()) {
            var first = !claim.is(ClaimState.QUEUED);
            claim.queue(seen.missingCents(), false, now);
            if (first) {
                audit.record(Act.of(
                        "treasury.claim-queued",
                        claim.id(),
                        null,
                        "A cash claim waits until " + Dollars.words(seen.missingCents()) + " has come in."));
            }
            return;
        }
        var right = Objects.requireNonNull(seen.right(), "green without a right");
        var payer = Objects.requireNonNull(seen.payer(), "green without a payer");
        post(claim, seen, right, payer, actor, now);
    }

    private void post(
            CashClaim claim, Examination seen, RedemptionRightView right, String payer, UUID actor, Instant now) {
        var organisation = here();
        var day = LocalDate.ofInstant(now, organisation.zone());
        caps.use(right, day, claim.credits());
        var retired = ledger.retire(RetireCredits.of(
                TransferIds.of("claim-booking", organisation.id(), claim.id()),
                AccountRef.wallet(organisation.id()),
                seen.lots(),
                new Payout(organisation.id(), right.rateCents()),
                new Cause("CLAIM_BOOKED", claim.id(), actor)));
        claim.book(right, retired, payer, day, now);
        audit.record(Act.of(
                "treasury.claim-booked",
                claim.id(),
                null,
                claim.credits() + " credits were retired and " + Dollars.words(retired.payoutCents()) + " is owed."));
    }

    static void refuseBlocked(Examination seen) {
        if (seen.isBlocked()) {
            throw new ProblemException(
                            TreasuryProblem.CLAIM_CHECKS_RED,
                            seen.red().stream().map(check -> check.reason()).collect(Collectors.joining(" ")))
                    .with("checks", seen.red());
        }
    }

    private OrganisationView here() {
        return organisations.require(tenant.requireOrganisation());
    }
}
