package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.ICS;
import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.SpendId;
import org.communityexchange.pool.Spends;
import org.communityexchange.pool.TakeOffer;
import org.communityexchange.treasury.CapPeriod;
import org.communityexchange.treasury.CashClaims;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimPayments;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ExchangePolicies;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.RedemptionTerms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Meals that were eaten for credits, and what the kitchen claims for them: one claim is paid, one waits for a yes. */
@ApplicationScoped
class DemoClaims {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final String TREASURER = "Yara Nasser";
    private static final String PAYER = "Grace Liu";
    private static final String COUNCIL = "Amara Diallo";

    private final DemoPeople people;
    private final Acting acting;
    private final Offers offers;
    private final Spends spends;
    private final RedemptionRights rights;
    private final ExchangePolicies policies;
    private final CashClaims claims;
    private final ClaimPayments payments;
    private final Clock clock;

    DemoClaims(
            DemoPeople people,
            Acting acting,
            Offers offers,
            Spends spends,
            RedemptionRights rights,
            ExchangePolicies policies,
            CashClaims claims,
            ClaimPayments payments,
            Clock clock) {
        this.people = people;
        this.acting = acting;
        this.offers = offers;
        this.spends = spends;
        this.rights = rights;
        this.policies = policies;
        this.claims = claims;
        this.payments = payments;
        this.clock = clock;
    }

    void happen() {
        decide();
        var meal =
                acting
                        .as(REIMAGINE, people.person("Ines Duarte"), () -> offers.here(ListQuery.first(200)))
                        .items()
                        .stream()
                        .filter(offer -> offer.byOrganisation() && offer.priceCredits() != null)
                        .map(OfferView::id)
                        .findFirst()
                        .orElseThrow();
        var first = List.of(ate("Ana Silva", meal, 1), ate("Ben Okafor", meal, 1));
        pay(claim(first));
        claim(List.of(ate("Hana Kim", meal, 2), ate("Quinn Murphy", meal, 1)));
    }

    private void decide() {
        var today = today();
        acting.asCouncil(
                people.person(COUNCIL),
                () -> policies.set(
                        new ExchangePolicies.SetPolicy(10, ICS.value(), "ICS keeps the common account for us all."),
                        Ids.next()));
        acting.asCouncil(
                people.person(COUNCIL),
                () -> rights.grant(
                        REIMAGINE,
                        new RedemptionTerms(
                                800,
                                60,
                                CapPeriod.MONTH,
                                4_000,
                                List.of(),
                                null,
                                today,
                                today.plusYears(1),
                                "A warm meal costs Reimagine about $8 for each credit."),
                        Ids.next()));
    }

    private UUID ate(String guest, UUID meal, int quantity) {
        var spend = acting.as(
                REIMAGINE,
                people.person(guest),
                () -> spends.take(new TakeOffer(meal, quantity, null, null), Ids.next()));
        acting.as(REIMAGINE, people.person("Ines Duarte"), () -> spends.capture(new SpendId(spend.id())));
        return spend.id();
    }

    private ClaimId claim(List<UUID> eaten) {
        var claim = acting.as(REIMAGINE, people.person(TREASURER), () -> claims.prepare(eaten, Ids.next()));
        var id = new ClaimId(claim.id());
        acting.as(REIMAGINE, people.person(TREASURER), () -> claims.submit(id));
        return id;
    }

    private void pay(ClaimId claim) {
        var state = acting.as(REIMAGINE, people.person(TREASURER), () -> claims.view(claim))
                .state();
        if (state == ClaimState.APPROVED) {
            acting.as(
                    ICS,
                    people.person(PAYER),
                    () -> payments.pay(
                            claim, new ClaimPayments.RecordPayment(PaymentMethod.BANK_TRANSFER, "CLAIM-1", today())));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
