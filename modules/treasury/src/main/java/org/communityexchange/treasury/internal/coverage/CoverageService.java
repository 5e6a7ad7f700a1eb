package org.communityexchange.treasury.internal.coverage;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.Backings.BackingTotals;
import org.communityexchange.ledger.Books;
import org.communityexchange.treasury.CashReach;
import org.communityexchange.treasury.Coverage;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.SpendsReceived;
import org.communityexchange.treasury.internal.coverage.WeightedRate.Rated;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class CoverageService implements Coverage {

    /** Long enough for a quarter's habits, short enough to follow a change of rate. */
    private static final Duration WEIGHED = Duration.ofDays(90);

    private final Books books;
    private final Backings backings;
    private final RedemptionRights rights;
    private final SpendsReceived spends;
    private final Organisations organisations;
    private final Clock clock;

    CoverageService(
            Books books,
            Backings backings,
            RedemptionRights rights,
            SpendsReceived spends,
            Organisations organisations,
            Clock clock) {
        this.books = books;
        this.backings = backings;
        this.rights = rights;
        this.spends = spends;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    @Transactional
    public View now() {
        return after(0, 0);
    }

    @Override
    @Transactional
    public View after(long credits, long cashCents) {
        var out = everything();
        var common = books.balance(AccountRef.common()).quantity();
        var rate = weightedRate();
        var outstanding = out.outstanding() - credits;
        var funds = out.fundedCents() + common - cashCents;
        return new View(
                out.fundedCents(),
                common,
                outstanding,
                rate.floorCents(),
                outstanding <= 0 ? null : (Long) rate.ratioBasisPoints(Math.max(0, funds), outstanding));
    }

    @Override
    @Transactional
    public long missingCents(int floorPercent, long credits, long cashCents) {
        var out = everything();
        var funds = out.fundedCents() + books.balance(AccountRef.common()).quantity() - cashCents;
        return Math.max(0, weightedRate().fundsFor(floorPercent, Math.max(0, out.outstanding() - credits)) - funds);
    }

    @Override
    @Transactional
    public OfOrganisation of(OrganisationId organisation) {
        return of(organisations.require(organisation), weightedRate());
    }

    @Override
    @Transactional
    public List<OfOrganisation> ofAll() {
        var rate = weightedRate();
        return organisations.all().stream()
                .map(organisation -> of(organisation, rate))
                .toList();
    }

    private OfOrganisation of(OrganisationView organisation, WeightedRate rate) {
        var out = backings.totals(organisation.id());
        return new OfOrganisation(
                organisation.id(),
                organisation.name(),
                out.outstanding(),
                out.declaredCents(),
                out.fundedCents(),
                out.shortfallCents(),
                new CashReach(
                        out.fundedCents(),
                        out.outstanding(),
                        rate.cents().longValueExact(),
                        rate.parts().longValueExact()));
    }

    private BackingTotals everything() {
        return backings.totals().values().stream()
                .reduce(
                        BackingTotals.NONE,
                        (one, other) -> new BackingTotals(
                                one.outstanding() + other.outstanding(),
                                one.declaredCents() + other.declaredCents(),
                                one.fundedCents() + other.fundedCents(),
                                one.shortfallCents() + other.shortfallCents()));
    }

    private WeightedRate weightedRate() {
        var now = clock.instant();
        var income = spends.income(now.minus(WEIGHED), now);
        return WeightedRate.of(rights.all().stream()
                .filter(RedemptionRightView::isInForce)
                .map(right -> new Rated(
                        right.rateCents(),
                        income.stream()
                                .filter(part -> part.organisation().value().equals(right.organisation())
                                        && right.holdsFor(part.offer()))
                                .mapToLong(SpendsReceived.Income::credits)
                                .sum()))
                .toList());
    }
}
