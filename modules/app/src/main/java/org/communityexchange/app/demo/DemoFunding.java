package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.HIVE;
import static org.communityexchange.app.demo.DemoPeople.ICS;
import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.BackingFunds;
import org.communityexchange.treasury.BudgetKind;
import org.communityexchange.treasury.Budgets;
import org.communityexchange.treasury.MoneyPolicies;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.RecordBacking;
import org.communityexchange.treasury.SetBudget;
import org.communityexchange.treasury.SetMoneyPolicy;
import org.communityexchange.treasury.WhenFundingIsShort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

/** What the organisations of the demo town promise about their credits, before the first is issued. */
@ApplicationScoped
class DemoFunding {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final long DEPOSIT_CENTS = 50_000;

    private final DemoPeople people;
    private final Acting acting;
    private final MoneyPolicies policies;
    private final Budgets budgets;
    private final BackingFunds funds;
    private final Clock clock;

    DemoFunding(
            DemoPeople people,
            Acting acting,
            MoneyPolicies policies,
            Budgets budgets,
            BackingFunds funds,
            Clock clock) {
        this.people = people;
        this.acting = acting;
        this.policies = policies;
        this.budgets = budgets;
        this.funds = funds;
        this.clock = clock;
    }

    void begin() {
        policy(ICS, "Leo Fontaine", 50, "Half of each credit is there in dollars, from what our funders give.");
        policy(REIMAGINE, "Theo Brandt", 0, "Our meals are what our credits are worth.");
        policy(HIVE, "Wren Gallagher", 0, "Our desks are what our credits are worth.");
        acting.as(
                ICS,
                people.person("Leo Fontaine"),
                () -> budgets.set(
                        new SetBudget(BudgetKind.MONTH, "", null, null, 200, "What our funders cover each month."),
                        null));
        acting.as(
                ICS,
                people.person("Grace Liu"),
                () -> funds.deposit(
                        new RecordBacking(
                                DEPOSIT_CENTS,
                                PaymentMethod.E_TRANSFER,
                                "CA7Q2",
                                LocalDate.ofInstant(clock.instant(), ZONE),
                                "First instalment of the neighbourhood grant."),
                        Ids.next()));
    }

    private void policy(OrganisationId organisation, String admin, int percent, String reason) {
        acting.as(
                organisation,
                people.person(admin),
                () -> policies.set(
                        new SetMoneyPolicy(percent, WhenFundingIsShort.LIST, "2026-1", null, null, null, reason),
                        null));
    }
}
