package org.communityexchange.treasury.internal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.treasury.Scenario;
import org.communityexchange.treasury.ScenarioChange;
import org.communityexchange.treasury.SimulatedCourse;
import org.communityexchange.treasury.SimulatedCourse.Deposit;
import org.communityexchange.treasury.SimulatedMonth;
import org.communityexchange.treasury.internal.simulator.Fact.Part;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/**
 * ICS deposits $500.00 in January and issues 40 credits to ten people, 40 to Ben in February, half backed; $100.00 is
 * donated. In March 20 of the first and 10 of the second are spent at Reimagine, which claims $8.00 for each.
 */
class SimulationTest {

    private final Story story = new Story();

    SimulationTest() {
        story.on("2026-01-05").deposits("ics", 50_000);
        story.on("2026-01-10");
        for (var i = 1; i <= 10; i++) {
            story.issues("ics", "person" + i, 4, 2_000);
        }
        story.on("2026-02-10").issues("ics", "ben", 40, 20_000);
        story.on("2026-02-15").donates(10_000);
        story.on("2026-03-05");
        for (var i = 1; i <= 5; i++) {
            story.gives("person" + i, "reimagine", new Part(i, 4));
        }
        story.gives("ben", "reimagine", new Part(11, 10));
        story.on("2026-03-20")
                .claims(
                        "reimagine",
                        24_000,
                        new Part(1, 4),
                        new Part(2, 4),
                        new Part(3, 4),
                        new Part(4, 4),
                        new Part(5, 4),
                        new Part(11, 10));
    }

    @Test
    void measuresWhatWas() {
        var was = courses("2026-04-30").get(0);

        assertThat(was.months())
                .extracting(SimulatedMonth::lastDay)
                .containsExactly(day("2026-01-31"), day("2026-02-28"), day("2026-03-31"), day("2026-04-30"));
        // Before anybody claimed, a credit is weighed with the $10.00 it stands for.
        assertThat(was.months().get(0))
                .isEqualTo(new SimulatedMonth(
                        day("2026-01-31"), 40, 20_000, 20_000, 0, 0, 5_000L, 5_000L, 0, 0, 0, 0, 0L, 0L, 0L, 0L));
        assertThat(was.months().get(2))
                .isEqualTo(new SimulatedMonth(
                        day("2026-03-31"),
                        50,
                        25_000,
                        25_000,
                        0,
                        1_000,
                        6_500L,
                        6_500L,
                        30,
                        24_000,
                        0,
                        0,
                        0L,
                        0L,
                        0L,
                        0L));
    }

    @Test
    void backsTwiceAsMuchAsFarAsTheDepositGoes() {
        var would = course("2026-04-30", change(100, null, null, null, null));

        var march = would.months().get(2);
        // February's credits found only $100.00 of $400.00. The claim took $225.00 from reserves and $15.00 beside
        // them.
        assertThat(march.declaredCents()).isEqualTo(50_000);
        assertThat(march.fundedCents()).isEqualTo(27_500);
        assertThat(march.shortfallCents()).isEqualTo(22_500);
        assertThat(march.commonCents()).isEqualTo(8_500);
        assertThat(march.coverageBasisPoints()).isEqualTo(9_000);
        assertThat(march.coverageIfDeposited()).isEqualTo(14_625);
        assertThat(would.deposits()).containsExactly(new Deposit("ics", 30_000));
    }

    @Test
    void topsUpWhatIsShortAtTheNextDeposit() {
        story.on("2026-04-02").deposits("ics", 20_000);

        var april = course("2026-04-30", change(100, null, null, null, null)).end();

        assertThat(april.fundedCents()).isEqualTo(47_500);
        assertThat(april.shortfallCents()).isEqualTo(2_500);
    }

    @Test
    void backsNothingAndLeavesTheClaimWaitingForTheCommonFund() {
        var would = course("2026-04-30", change(0, null, null, null, null));

        // $240.00 were promised and $100.00 are there.
        assertThat(would.end().paidCredits()).isZero();
        assertThat(would.end().waitingCredits()).isEqualTo(30);
        assertThat(would.end().waitingCents()).isEqualTo(24_000);
        assertThat(would.end().commonCents()).isEqualTo(10_000);
        assertThat(would.end().outstanding()).isEqualTo(80);
        assertThat(would.deposits()).isEmpty();
    }

    @Test
    void paysWhatWaitedOnceTheCommonFundCan() {
        story.on("2026-04-02").donates(14_000);

        var april = course("2026-04-30", change(0, null, null, null, null)).end();

        assertThat(april.paidCents()).isEqualTo(24_000);
        assertThat(april.waitingCredits()).isZero();
        assertThat(april.commonCents()).isZero();
    }

    @Test
    void paysLessForACredit() {
        var march = course("2026-04-30", new ScenarioChange("reimagine", null, 700L, null, null, null))
                .months()
                .get(2);

        assertThat(march.paidCents()).isEqualTo(21_000);
        assertThat(march.commonCents()).isEqualTo(4_000);
        assertThat(march.fundedCents()).isEqualTo(25_000);
        // 29,000 over 50 × 700, rounded down.
        assertThat(march.coverageBasisPoints()).isEqualTo(8_285);
    }

    @Test
    void letsAClaimAboveTheCapWaitForTheNextMonth() {
        var months = course("2026-04-30", new ScenarioChange("reimagine", null, null, 20L, null, null))
                .months();

        assertThat(months.get(2).paidCredits()).isEqualTo(20);
        assertThat(months.get(2).paidCents()).isEqualTo(16_000);
        assertThat(months.get(2).waitingCredits()).isEqualTo(10);
        assertThat(months.get(2).waitingCents()).isEqualTo(8_000);
        assertThat(months.get(2).commonCents()).isEqualTo(4_000);
        assertThat(months.get(3).paidCents()).isEqualTo(8_000);
        assertThat(months.get(3).waitingCredits()).isZero();
        assertThat(months.get(3).commonCents()).isEqualTo(1_000);
    }

    @Test
    void endsEarnedCreditsAfterSixMonths() {
        var months = course("2026-08-31", change(null, null, null, null, 6)).months();

        // Five people still have four credits each in July; in August it is Ben alone, and his affair.
        assertThat(months.get(6).expiredCredits()).isEqualTo(20);
        assertThat(months.get(6).outstanding()).isEqualTo(30);
        assertThat(months.get(6).commonCents()).isEqualTo(11_000);
        assertThat(months.get(7).expiredCredits()).isNull();
        assertThat(months.get(7).outstanding()).isZero();
        assertThat(months.get(7).fundedCents()).isZero();
        assertThat(months.get(7).commonCents()).isEqualTo(26_000);
        assertThat(months.get(7).coverageBasisPoints()).isNull();
    }

    @Test
    void letsPurchasedCreditsBe() {
        story.on("2026-03-25").sells("cleo", 5);

        var end = course("2026-12-31", change(0, null, null, null, 6)).end();

        assertThat(end.outstanding()).isEqualTo(5);
        assertThat(end.fundedCents()).isEqualTo(5_000);
    }

    @Test
    void issuesNothingOverTheBudgetAndSaysWhatThatTookAlong() {
        var months = course("2026-04-30", change(null, null, null, 20L, null)).months();

        assertThat(months.get(0).refusedIssues()).isEqualTo(5);
        assertThat(months.get(0).refusedCredits()).isEqualTo(20);
        // In February and March it was one person.
        assertThat(months.get(1).refusedIssues()).isNull();
        assertThat(months.get(2).notSpentCredits()).isNull();
        assertThat(months.get(2).paidCredits()).isEqualTo(20);
        assertThat(months.get(2).paidCents()).isEqualTo(16_000);
        assertThat(months.get(3).outstanding()).isZero();
    }

    @Test
    void leavesWhatWasIssuedBeforeThePeriodAsItWas() {
        var would = story.replay("2026-02-01", "2026-04-30")
                .courses(List.of(new Scenario("Full backing", List.of(change(100, null, null, null, null)))))
                .get(1);

        // January half backed, February with the $300.00 that were left.
        assertThat(would.months().get(0).declaredCents()).isEqualTo(60_000);
        assertThat(would.months().get(0).fundedCents()).isEqualTo(50_000);
        assertThat(would.deposits()).containsExactly(new Deposit("ics", 10_000));
    }

    @Test
    void keepsWhatWasSetAsideThroughItsEnd() {
        story.on("2026-06-20");
        var captured = story.setsAside("person6", new Part(6, 4));
        var released = story.setsAside("person7", new Part(7, 4));
        story.on("2026-07-20");
        story.captures(captured, "reimagine");
        story.releases(released);

        var july = course("2026-07-31", change(null, null, null, null, 6)).end();

        // Both lots had ended on 10 July: whoever they came to loses them that moment.
        assertThat(july.outstanding()).isEqualTo(30);
    }

    @Test
    void takesBackWhatWasTakenBack() {
        story.on("2026-04-02");
        var issue = story.issues("ics", "dora", 10, 5_000);
        story.takesBack(issue, story.wallet("dora"), 0);
        var claim = story.claims("reimagine", 0);
        assertThat(claim.credits()).isZero();

        var courses = story.replay("2026-01-01", "2026-04-30")
                .courses(List.of(new Scenario("Full backing", List.of(change(100, null, null, null, null)))));

        assertThat(courses.get(0).end().outstanding()).isEqualTo(50);
        assertThat(courses.get(0).end().fundedCents()).isEqualTo(25_000);
        assertThat(courses.get(1).deposits()).containsExactly(new Deposit("ics", 30_000));
    }

    @Test
    void takesAPaidClaimBackToTheCent() {
        var claim = (Fact.Retired) story.facts.get(story.facts.size() - 1);
        story.on("2026-04-02").takesBack(claim, 0, claim.from());

        var courses = courses("2026-04-30", change(100, 700L, null, null, null));

        assertThat(courses.get(0).end().outstanding()).isEqualTo(80);
        assertThat(courses.get(0).end().fundedCents()).isEqualTo(40_000);
        assertThat(courses.get(0).end().commonCents()).isEqualTo(10_000);
        assertThat(courses.get(1).end().fundedCents()).isEqualTo(50_000);
        assertThat(courses.get(1).end().commonCents()).isEqualTo(10_000);
        assertThat(courses.get(1).end().paidCents()).isEqualTo(-24_000);
    }

    @Test
    void takesAClaimThatStillWaitsOutOfTheQueue() {
        var claim = (Fact.Retired) story.facts.get(story.facts.size() - 1);
        story.on("2026-04-02").takesBack(claim, 0, claim.from());

        var months = course("2026-04-30", change(0, null, null, null, null)).months();

        assertThat(months.get(2).waitingCredits()).isEqualTo(30);
        assertThat(months.get(3).waitingCredits()).isZero();
    }

    @Test
    void followsLotsThatWereChosenByHand() {
        story.on("2026-04-02").issues("ics", "ben", 5, 2_500);
        // What was disputed was set aside, though older credits were there.
        story.setsAside("ben", new Part(12, 5));
        var replay = story.replay("2026-01-01", "2026-04-30");

        var end = replay.courses(List.of()).get(0).end();

        assertThat(replay.chosenByHand()).hasSize(1);
        assertThat(end.outstanding()).isEqualTo(55);
    }

    @Test
    void letsAnotherClaimPassOneThatWaitsForItsCap() {
        story.on("2026-03-21").gives("ben", "hive", new Part(11, 2));
        story.on("2026-03-22").claims("hive", 1_600, new Part(11, 2));

        var march = course("2026-03-31", new ScenarioChange("reimagine", null, null, 20L, null, null))
                .end();

        assertThat(march.paidCredits()).isEqualTo(22);
        assertThat(march.waitingCredits()).isEqualTo(10);
    }

    @Test
    void giveTheSameTwice() {
        var scenario = new Scenario("All at once", List.of(change(75, null, null, 60L, 6)));

        var first = story.replay("2026-01-01", "2026-12-31").courses(List.of(scenario));
        var second = story.replay("2026-01-01", "2026-12-31").courses(List.of(scenario));

        assertThat(first).isEqualTo(second);
    }

    @Test
    void changeNothingWhenNothingChanges() {
        var courses = story.replay("2026-01-01", "2026-08-31")
                .courses(List.of(new Scenario("As it was", List.of(change(50, null, null, null, null)))));

        assertThat(courses.get(1).months()).isEqualTo(courses.get(0).months());
        assertThat(courses.get(1).deposits()).isEmpty();
    }

    private List<SimulatedCourse> courses(String to, ScenarioChange... changes) {
        return story.replay("2026-01-01", to).courses(List.of(new Scenario("Other rules", List.of(changes))));
    }

    private SimulatedCourse course(String to, ScenarioChange change) {
        return courses(to, change).get(1);
    }

    private static ScenarioChange change(Integer backing, Long rate, Long cap, Long budget, Integer expiry) {
        return new ScenarioChange("ics", backing, rate, cap, budget, expiry);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
