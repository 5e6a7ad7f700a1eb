package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRights;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Claims as they are shown, inside the organisation that claims. */
@ApplicationScoped
class ClaimViews {

    private final ClaimedSpendRepository spends;
    private final ClaimChecks checks;
    private final ExchangeClaims exchange;
    private final RedemptionRights rights;
    private final Organisations organisations;
    private final People people;
    private final TenantContext tenant;
    private final Clock clock;

    ClaimViews(
            ClaimedSpendRepository spends,
            ClaimChecks checks,
            ExchangeClaims exchange,
            RedemptionRights rights,
            Organisations organisations,
            People people,
            TenantContext tenant,
            Clock clock) {
        this.spends = spends;
        this.checks = checks;
        this.exchange = exchange;
        this.rights = rights;
        this.organisations = organisations;
        this.people = people;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** With everything it rests on, and what was looked at while that still matters. */
    ClaimView full(CashClaim claim, Approver approver) {
        var claimed = spends.of(claim.id());
        var isOpen = claim.is(ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.QUEUED);
        return claim.view(new CashClaim.Around(
                here().name(),
                rateToday(claim),
                claimed.stream().map(ClaimedSpend::view).toList(),
                isOpen ? checks.of(claim, claimed, approver).checks() : List.of(),
                nameOf(claim.approvedBy()),
                payerName(claim),
                claim.is(ClaimState.QUEUED) ? exchange.position(claim.id()) : 0));
    }

    /** One line of a list. */
    List<ClaimView> lines(List<CashClaim> claims) {
        var here = here().name();
        return claims.stream()
                .map(claim -> claim.view(
                        new CashClaim.Around(here, rateToday(claim), List.of(), List.of(), null, payerName(claim), 0)))
                .toList();
    }

    private @Nullable Integer rateToday(CashClaim claim) {
        return claim.rateCents() != null
                ? claim.rateCents()
                : rights.inForce(tenant.requireOrganisation(), clock.instant())
                        .map(RedemptionRightView::rateCents)
                        .orElse(null);
    }

    private @Nullable String payerName(CashClaim claim) {
        var payer = claim.payer();
        return payer == null
                ? null
                : organisations.require(new OrganisationId(payer)).name();
    }

    private @Nullable String nameOf(@Nullable UUID person) {
        if (person == null) {
            return null;
        }
        var id = new PersonId(person);
        var found = people.byId(List.of(id)).get(id);
        return found == null ? null : found.displayName();
    }

    private OrganisationView here() {
        return organisations.require(tenant.requireOrganisation());
    }
}
