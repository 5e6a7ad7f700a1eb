package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.treasury.ClaimApprovals;
import org.communityexchange.treasury.ClaimCheck;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Somebody of one organisation says yes or no to a claim of another. The claim's rows are the other organisation's, so the
 * work is done inside it, in a transaction of its own; none is open here meanwhile, or two connections would be held for one
 * request.
 */
@ApplicationScoped
class ApprovalService implements ClaimApprovals {

    private static final int WORD_MAX = 1_000;

    private final CashClaimRepository claims;
    private final ClaimedSpendRepository spends;
    private final ClaimBooking booking;
    private final ClaimChecks checks;
    private final ClaimViews views;
    private final ExchangeClaims exchange;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ApprovalService(
            CashClaimRepository claims,
            ClaimedSpendRepository spends,
            ClaimBooking booking,
            ClaimChecks checks,
            ClaimViews views,
            ExchangeClaims exchange,
            Tenants tenants,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.claims = claims;
        this.spends = spends;
        this.booking = booking;
        this.checks = checks;
        this.views = views;
        this.exchange = exchange;
        this.tenants = tenants;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Waiting> waiting() {
        me.demand(Right.APPROVE_CLAIMS);
        return exchange.submittedElsewhere(here());
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public ClaimView look(ClaimId id) {
        return inside(id, false, (claim, somebody) -> {});
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public ClaimView approve(ClaimId id, @Nullable String word) {
        var refusals = new Refusals();
        var said = refusals.optionalText("word", "Your word", word, WORD_MAX);
        refusals.throwIfAny();
        return inside(id, true, (claim, somebody) -> approve(claim, somebody, said));
    }

    private void approve(CashClaim claim, Approver.Somebody somebody, String word) {
        var by = somebody.person().value();
        if (by.equals(claim.approvedBy())) {
            return;
        }
        refuseOwn(claim, somebody);
        if (!claim.is(ClaimState.SUBMITTED)) {
            throw new ProblemException(TreasuryProblem.CLAIM_STATE, "Somebody else has answered this claim.");
        }
        var seen = booking.look(claim, somebody);
        ClaimBooking.refuseBlocked(seen);
        if (seen.hasAmber() && word.isEmpty()) {
            new Refusals()
                    .refuse("word", "Something is amber. Say why it may be paid all the same.")
                    .throwIfAny();
        }
        claim.approve(by, somebody.organisation(), word, clock.instant());
        audit.record(Act.of("treasury.claim-approved", claim.id(), null, "A cash claim was approved.")
                .because(word.isEmpty() ? null : word));
        booking.book(claim, seen, by);
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public ClaimView refuse(ClaimId id, @Nullable String reason) {
        var refusals = new Refusals();
        var why = refusals.text("reason", "Why", reason, WORD_MAX);
        refusals.throwIfAny();
        return inside(id, true, (claim, somebody) -> {
            refuseOwn(claim, somebody);
            if (claim.is(ClaimState.REFUSED)) {
                return;
            }
            var now = clock.instant();
            claim.refuse(why, somebody.person().value(), now);
            spends.of(claim.id()).forEach(spend -> spend.giveUp(now));
            audit.record(Act.of("treasury.claim-refused", claim.id(), null, "A cash claim was refused.")
                    .because(why));
        });
    }

    private void refuseOwn(CashClaim claim, Approver.Somebody somebody) {
        if (checks.isOwn(somebody, claim)) {
            throw new ProblemException(
                            TreasuryProblem.OWN_SIDE,
                            "You belong to the organisation that claims, or share a household with somebody of its side.")
                    .with("check", ClaimCheck.Name.APPROVER);
        }
    }

    private interface Step {
        void take(CashClaim claim, Approver.Somebody somebody);
    }

    /** Inside the organisation that claims, with the claim's row locked when a step is to be taken. */
    private ClaimView inside(ClaimId id, boolean locked, Step step) {
        me.demand(Right.APPROVE_CLAIMS);
        var here = here();
        var asking = me.id();
        var owner = tenants.call(new OrganisationId(here), asking.value(), () -> exchange.owner(id.value()));
        if (owner.organisation().value().equals(here)
                || !(owner.state().equals(ClaimState.SUBMITTED.name())
                        || owner.approvedFor().equals(here))) {
            throw new NotFound("claim");
        }
        return tenants.call(owner.organisation(), asking.value(), () -> {
            var claim = locked ? claims.requireForUpdate(id.value()) : claims.require(id.value());
            var somebody = new Approver.Somebody(asking, here);
            step.take(claim, somebody);
            claims.flush();
            return views.full(claim, somebody);
        });
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
