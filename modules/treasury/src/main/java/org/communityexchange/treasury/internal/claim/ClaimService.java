package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.treasury.CashClaims;
import org.communityexchange.treasury.ClaimChoices;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.SpendsReceived;
import org.communityexchange.treasury.SpendsReceived.Received;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What the organisation that claims does itself. */
@ApplicationScoped
class ClaimService implements CashClaims {

    private static final int SPENDS_MAX = 200;
    private static final int PART = 500;
    private static final int REASON_MAX = 1_000;

    private final CashClaimRepository claims;
    private final ClaimedSpendRepository claimed;
    private final ClaimBooking booking;
    private final ClaimViews views;
    private final Caps caps;
    private final RedemptionRights rights;
    private final SpendsReceived received;
    private final ClaimQueue queue;
    private final Ledger ledger;
    private final Organisations organisations;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ClaimService(
            CashClaimRepository claims,
            ClaimedSpendRepository claimed,
            ClaimBooking booking,
            ClaimViews views,
            Caps caps,
            RedemptionRights rights,
            SpendsReceived received,
            ClaimQueue queue,
            Ledger ledger,
            Organisations organisations,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.claims = claims;
        this.claimed = claimed;
        this.booking = booking;
        this.views = views;
        this.caps = caps;
        this.rights = rights;
        this.received = received;
        this.queue = queue;
        this.ledger = ledger;
        this.organisations = organisations;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ClaimChoices choices() {
        me.demand(Right.READ_TREASURY);
        var right = right();
        if (right == null) {
            return new ClaimChoices(null, List.of(), false, 0);
        }
        var free = new ArrayList<Received>();
        Received last = null;
        List<Received> part;
        do {
            part = received.received(right.offers(), last, PART);
            var taken = claimed.taken(part.stream().map(Received::id).toList());
            part.stream().filter(spend -> !taken.contains(spend.id())).forEach(free::add);
            last = part.isEmpty() ? last : part.get(part.size() - 1);
        } while (part.size() == PART && free.size() <= SPENDS_MAX);
        var left = Math.max(0, right.capCredits() - caps.used(right, today()));
        return new ClaimChoices(
                right, free.subList(0, Math.min(free.size(), SPENDS_MAX)), free.size() > SPENDS_MAX, left);
    }

    @Override
    @Transactional
    public ClaimView prepare(Collection<UUID> spends, UUID key) {
        me.demand(Right.RUN_TREASURY);
        var chosen = List.copyOf(spends);
        if (chosen.isEmpty() || chosen.size() > SPENDS_MAX || new HashSet<>(chosen).size() < chosen.size()) {
            throw new InvalidInput("spends", "Choose 1 to " + SPENDS_MAX + " spends, each once.");
        }
        var id = commands.once(key, "claim|" + chosen.stream().sorted().toList(), made -> make(made, chosen));
        return views.full(claims.require(id), new Approver.Open());
    }

    private void make(UUID id, List<UUID> chosen) {
        var right = right();
        if (right == null) {
            throw new ProblemException(
                    TreasuryProblem.NO_RIGHT, "Your organisation has no redemption right in force today.");
        }
        var known = received.byId(chosen);
        if (known.size() < chosen.size() || known.stream().anyMatch(spend -> !right.holdsFor(spend.offer()))) {
            throw new InvalidInput("spends", "Choose among the captured spends of your own eligible offers.");
        }
        var number = claims.nextNumber(tenant.requireOrganisation().value());
        if (!claimed.taken(chosen).isEmpty()) {
            throw new ProblemException(
                    TreasuryProblem.SPEND_CLAIMED, "One of these spends is part of another claim already.");
        }
        var credits = known.stream().mapToLong(Received::credits).sum();
        claims.persist(CashClaim.prepared(id, number, credits, me.id().value(), clock.instant()));
        claims.flush();
        known.forEach(spend -> claimed.persist(ClaimedSpend.of(id, spend)));
        claimed.flush();
        audit.record(
                Act.of("treasury.claim-prepared", id, null, "A cash claim of " + credits + " credits was prepared."));
    }

    @Override
    @Transactional
    public ClaimView view(ClaimId id) {
        me.demand(Right.READ_TREASURY);
        return views.full(claims.require(id.value()), new Approver.Open());
    }

    @Override
    @Transactional
    public Listing<ClaimView> list(ListQuery query) {
        me.demand(Right.READ_TREASURY);
        var page = Listing.of(claims.newest(query), query.limit(), CashClaim::id);
        return new Listing<>(views.lines(page.items()), page.next());
    }

    @Override
    @Transactional
    public List<ClaimView> all() {
        me.demand(Right.READ_TREASURY);
        return views.lines(claims.all());
    }

    @Override
    @Transactional
    public ClaimView submit(ClaimId id) {
        me.demand(Right.RUN_TREASURY);
        var claim = claims.requireForUpdate(id.value());
        if (claim.is(ClaimState.DRAFT)) {
            var seen = booking.look(claim, new Approver.Open());
            ClaimBooking.refuseBlocked(seen);
            var right = Objects.requireNonNull(seen.right(), "green without a right");
            var now = clock.instant();
            claim.submit(right, me.id().value(), now);
            audit.record(Act.of("treasury.claim-submitted", claim.id(), null, "A cash claim was submitted."));
            if (isAutomatic(claim, right) && !seen.hasAmber()) {
                claims.flush();
                claim.approve(null, null, "", now);
                booking.book(
                        claim,
                        booking.look(claim, new Approver.Automatic()),
                        me.id().value());
            }
            claims.flush();
        } else if (claim.is(ClaimState.REFUSED, ClaimState.WITHDRAWN, ClaimState.REVERSED)) {
            throw new ProblemException(TreasuryProblem.CLAIM_STATE, "It is closed. Prepare another claim.");
        }
        return views.full(claim, new Approver.Open());
    }

    private static boolean isAutomatic(CashClaim claim, RedemptionRightView right) {
        var cash = claim.cashCents();
        return cash != null && cash <= right.automaticUpToCents();
    }

    @Override
    @Transactional
    public ClaimView withdraw(ClaimId id, @Nullable String reason) {
        me.demand(Right.RUN_TREASURY);
        var claim = claims.requireForUpdate(id.value());
        if (!claim.is(ClaimState.WITHDRAWN)) {
            var refusals = new Refusals();
            var words = refusals.optionalText("reason", "Why", reason, REASON_MAX);
            refusals.throwIfAny();
            var waited = claim.is(ClaimState.QUEUED);
            claim.withdraw(words, me.id().value(), clock.instant());
            giveUpSpends(claim);
            audit.record(Act.of("treasury.claim-withdrawn", claim.id(), null, "A cash claim was withdrawn.")
                    .because(words.isEmpty() ? null : words));
            if (waited) {
                queue.moneyCameIn();
            }
            claims.flush();
        }
        return views.full(claim, new Approver.Open());
    }

    @Override
    @Transactional
    public ClaimView reverse(ClaimId id, @Nullable String reason) {
        me.demand(Right.RUN_TREASURY);
        var claim = claims.requireForUpdate(id.value());
        if (!claim.is(ClaimState.REVERSED)) {
            var refusals = new Refusals();
            var words = refusals.text("reason", "Why", reason, REASON_MAX);
            refusals.throwIfAny();
            var booked = claim.booked().transfer();
            if (booked == null || !claim.is(ClaimState.APPROVED)) {
                throw new ProblemException(
                        TreasuryProblem.CLAIM_STATE, "Only what is booked and not paid is taken back.");
            }
            var reversal = TransferIds.of("claim-reversal", claim.organisation(), claim.id());
            claims.lockBooking();
            caps.giveBack(claim.booked().periods(), claim.credits());
            ledger.reverse(new ReverseTransfer(
                    reversal,
                    new TransferId(booked),
                    new Cause("CLAIM_REVERSED", claim.id(), me.id().value())));
            claim.reverse(reversal.value(), words, me.id().value(), clock.instant());
            giveUpSpends(claim);
            queue.moneyCameIn();
            audit.record(Act.of("treasury.claim-reversed", claim.id(), null, "An unpaid cash claim was taken back.")
                    .because(words));
            claims.flush();
        }
        return views.full(claim, new Approver.Open());
    }

    private void giveUpSpends(CashClaim claim) {
        var now = clock.instant();
        claimed.of(claim.id()).forEach(spend -> spend.giveUp(now));
    }

    private @Nullable RedemptionRightView right() {
        return rights.inForce(new OrganisationId(here().id()), clock.instant()).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), here().zone());
    }

    private OrganisationView here() {
        return organisations.require(tenant.requireOrganisation());
    }
}
