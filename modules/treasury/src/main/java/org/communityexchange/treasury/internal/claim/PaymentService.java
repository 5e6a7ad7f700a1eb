package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimPayments;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.TreasuryProblem;
import org.communityexchange.treasury.internal.redemption.OwnSide;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The paying organisation's side of other organisations' claims; the claim's rows are theirs, as in {@link ApprovalService}. */
@ApplicationScoped
class PaymentService implements ClaimPayments {

    private static final int REFERENCE_MAX = 80;

    private final CashClaimRepository claims;
    private final ClaimViews views;
    private final ExchangeClaims exchange;
    private final OwnSide ownSide;
    private final Ledger ledger;
    private final Organisations organisations;
    private final Periods periods;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    PaymentService(
            CashClaimRepository claims,
            ClaimViews views,
            ExchangeClaims exchange,
            OwnSide ownSide,
            Ledger ledger,
            Organisations organisations,
            Periods periods,
            Tenants tenants,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.claims = claims;
        this.views = views;
        this.exchange = exchange;
        this.ownSide = ownSide;
        this.ledger = ledger;
        this.organisations = organisations;
        this.periods = periods;
        this.tenants = tenants;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<ToPay> toMake() {
        me.demand(Right.READ_TREASURY);
        return exchange.toPay(here().value());
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public ClaimView view(ClaimId id) {
        me.demand(Right.READ_TREASURY);
        return inside(id, false, (claim, payer) -> {});
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public ClaimView pay(ClaimId id, RecordPayment said) {
        me.demand(Right.RUN_TREASURY);
        var asking = me.id();
        return inside(id, true, (claim, payer) -> pay(claim, payer, said, asking));
    }

    private void pay(CashClaim claim, OrganisationId payer, RecordPayment said, PersonId by) {
        var zone = organisations.require(payer).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var booked = claim.booked().at();
        var earliest = booked == null ? today : LocalDate.ofInstant(booked, zone);
        var refusals = new Refusals();
        var method = refusals.chosen("method", "How it was sent", said.method());
        if (method == PaymentMethod.CARD) {
            refusals.refuse("method", "A claim is paid in another way than by card.");
        }
        var reference = refusals.optionalText("reference", "Reference", said.reference(), REFERENCE_MAX);
        var day = refusals.chosen("paidOn", "The day it left", said.paidOn());
        if (day != null && (day.isBefore(earliest) || day.isAfter(today))) {
            refusals.refuse("paidOn", "“The day it left” is from " + earliest + " to " + today + ".");
        }
        refusals.throwIfAny();
        ownSide.refuse(by, ClaimChecks.hadAHandIn(claim));
        if (claim.is(ClaimState.PAID)) {
            if (!claim.payment().is(method, reference, day)) {
                throw new ProblemException(TreasuryProblem.CLAIM_STATE, "It was paid already, and recorded otherwise.");
            }
            return;
        }
        var cash = claim.cashCents();
        if (!claim.is(ClaimState.APPROVED) || cash == null) {
            throw new ProblemException(TreasuryProblem.CLAIM_STATE, "It is not waiting to be paid.");
        }
        periods.requireOpen(payer, day, "paidOn");
        var transfer = TransferIds.of("claim-payment", claim.organisation(), claim.id());
        ledger.post(new PostMoney(
                transfer,
                List.of(new PostMoney.Leg(
                        AccountRef.payable(claim.organisation()), AccountRef.cash(payer.value()), cash)),
                paidFor(claim, by, day, today, zone)));
        claim.pay(method, reference, day, transfer.value(), by.value(), clock.instant());
        audit.record(
                Act.of("treasury.claim-paid", claim.id(), null, "A cash claim was paid: " + Dollars.words(cash) + "."));
    }

    /** Counts from when the money left; today that is now. */
    private static Cause paidFor(CashClaim claim, PersonId by, LocalDate day, LocalDate today, ZoneId zone) {
        var cause = new Cause("CLAIM_PAID", claim.id(), by.value());
        return day.equals(today)
                ? cause
                : cause.effectiveAt(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    private ClaimView inside(ClaimId id, boolean locked, BiConsumer<CashClaim, OrganisationId> step) {
        var payer = here();
        var asking = me.id();
        var owner = tenants.call(payer, asking.value(), () -> exchange.owner(id.value()));
        if (!owner.payer().equals(payer.value())) {
            throw new NotFound("claim");
        }
        return tenants.call(owner.organisation(), asking.value(), () -> {
            var claim = locked ? claims.requireForUpdate(id.value()) : claims.require(id.value());
            step.accept(claim, payer);
            claims.flush();
            return views.full(claim, new Approver.Before());
        });
    }

    private OrganisationId here() {
        return tenant.requireOrganisation();
    }
}
