package org.communityexchange.treasury.internal.home;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.treasury.Coverage;
import org.communityexchange.treasury.CreditGrants;
import org.communityexchange.treasury.MealOffers;
import org.communityexchange.treasury.MealOffers.Meal;
import org.communityexchange.treasury.MealOutlook;
import org.communityexchange.treasury.Measure;
import org.communityexchange.treasury.Measures;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.TreasuryFigures;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class FigureService implements TreasuryFigures {

    private static final int SEALS = 14;
    private static final int HISTORY = 90;

    private final Books books;
    private final Coverage coverage;
    private final RedemptionRights rights;
    private final CreditGrants grants;
    private final MealOffers offers;
    private final Measures measures;
    private final CurrentPerson me;

    FigureService(
            Books books,
            Coverage coverage,
            RedemptionRights rights,
            CreditGrants grants,
            MealOffers offers,
            Measures measures,
            CurrentPerson me) {
        this.books = books;
        this.coverage = coverage;
        this.rights = rights;
        this.grants = grants;
        this.offers = offers;
        this.measures = measures;
        this.me = me;
    }

    @Override
    @Transactional
    public Home of(OrganisationId organisation) {
        me.demand(Right.READ_TREASURY);
        var name = organisation.value();
        var cash = AccountRef.cash(name);
        var funding = AccountRef.funding(name);
        var reserve = AccountRef.reserve(name);
        var payable = AccountRef.payable(name);
        var wallet = AccountRef.wallet(name);
        var purchased = AccountRef.reserveOfPurchased();
        var found = books.balances(List.of(cash, funding, reserve, payable, wallet, purchased));
        var view = coverage.now();
        var measure = measures.latest().orElse(null);
        return new Home(
                view,
                new Own(
                        found.get(cash).quantity(),
                        found.get(funding).quantity(),
                        found.get(reserve).quantity(),
                        found.get(payable).quantity(),
                        found.get(wallet).quantity()),
                view.commonCents(),
                found.get(purchased).quantity(),
                books.balancesOf(AccountKind.PAYABLE).values().stream()
                        .mapToLong(Amount::quantity)
                        .sum(),
                coverage.ofAll(),
                meals(view, rights.all(), measure),
                measure);
    }

    @Override
    @Transactional
    public PublicBooks publicBooks() {
        var view = coverage.now();
        var granted = rights.all();
        var measure = measures.latest().orElse(null);
        return new PublicBooks(
                view,
                coverage.ofAll(),
                granted.stream().filter(RedemptionRightView::isInForce).toList(),
                grants.totals(),
                meals(view, granted, measure),
                measure,
                measures.history(HISTORY),
                books.latestProof()
                        .map(proof -> new ProofMark(
                                proof.provedAt(),
                                proof.holds(),
                                proof.transfers(),
                                proof.entries(),
                                proof.seals(),
                                proof.findings().size()))
                        .orElse(null),
                books.seals(SEALS));
    }

    private @Nullable MealOutlook meals(
            Coverage.View view, List<RedemptionRightView> granted, @Nullable Measure measure) {
        var rates = granted.stream()
                .filter(RedemptionRightView::isInForce)
                .collect(Collectors.toMap(RedemptionRightView::organisation, RedemptionRightView::rateCents));
        var meals = rates.isEmpty() ? List.<Meal>of() : offers.of(rates.keySet());
        if (meals.isEmpty()) {
            return null;
        }
        var cheapest = meals.get(0);
        var perMonth = meals.stream().anyMatch(meal -> meal.perMonth() == 0)
                ? 0
                : meals.stream().mapToLong(Meal::perMonth).sum();
        return new MealOutlook(
                cheapest.priceCredits(),
                (long) cheapest.priceCredits() * rates.get(cheapest.organisation()),
                view.reserveCents() + view.commonCents(),
                measure == null ? view.outstanding() : measure.walletCredits(),
                perMonth);
    }
}
