package org.communityexchange.treasury.internal.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.treasury.InstalmentView;
import org.communityexchange.treasury.PledgeState;
import org.communityexchange.treasury.internal.pledge.PledgeTerms.AmountFrom;
import org.communityexchange.treasury.internal.pledge.PledgeTerms.Pause;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ScheduleTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static PledgeTerms twentyMonthlyFrom(String first) {
        return new PledgeTerms(day(first), 1, null, null, List.of(new AmountFrom(day(first), 2_000)), List.of());
    }

    private static PledgeTerms with(PledgeTerms terms, String endsOn, String endedOn, Pause... pauses) {
        return new PledgeTerms(
                terms.startsOn(),
                terms.everyMonths(),
                endsOn == null ? null : day(endsOn),
                endedOn == null ? null : day(endedOn),
                terms.amounts(),
                List.of(pauses));
    }

    private static Schedule on(String today, PledgeTerms terms, Map<LocalDate, Long> received) {
        return new Schedule(terms, received, day(today));
    }

    private static List<LocalDate> days(List<InstalmentView> instalments) {
        return instalments.stream().map(InstalmentView::dueOn).toList();
    }

    @Test
    void aPledgeOfThe31stIsDueOnTheLastDayOfShorterMonthsAndOnThe31stAgain() {
        var schedule = on("2026-12-01", twentyMonthlyFrom("2026-12-31"), Map.of());

        assertThat(days(schedule.until(day("2027-04-30"))))
                .containsExactly(
                        day("2026-12-31"), day("2027-01-31"), day("2027-02-28"), day("2027-03-31"), day("2027-04-30"));
        assertThat(days(on("2028-01-01", twentyMonthlyFrom("2028-01-31"), Map.of())
                        .until(day("2028-02-29"))))
                .containsExactly(day("2028-01-31"), day("2028-02-29"));
    }

    @Test
    void paysTheOldestOpenInstalmentFirstAndThenThoseToCome() {
        var terms = twentyMonthlyFrom("2026-09-15");
        var schedule = on("2026-11-20", terms, Map.of(day("2026-09-15"), 2_000L, day("2026-10-15"), 500L));

        assertThat(schedule.allocate(1_000)).containsExactly(Map.entry(day("2026-10-15"), 1_000L));
        assertThat(schedule.allocate(5_500))
                .containsExactly(
                        Map.entry(day("2026-10-15"), 1_500L),
                        Map.entry(day("2026-11-15"), 2_000L),
                        Map.entry(day("2026-12-15"), 2_000L));
    }

    @Test
    void whatIsMoreThanEverythingStaysWithTheLast() {
        var schedule = on("2026-11-20", with(twentyMonthlyFrom("2026-10-15"), "2026-11-15", null), Map.of());

        var parts = schedule.allocate(4_500);

        assertThat(parts).containsExactly(Map.entry(day("2026-10-15"), 2_000L), Map.entry(day("2026-11-15"), 2_500L));
        assertThat(on("2026-11-20", with(twentyMonthlyFrom("2026-10-15"), "2026-11-15", null), new HashMap<>(parts))
                        .until(day("2026-11-20")))
                .extracting(InstalmentView::state)
                .containsExactly(InstalmentView.State.RECEIVED, InstalmentView.State.MORE);
    }

    @Test
    void anInstalmentIsLateFromTheDayAfterAndOnlyWhileSomethingIsMissing() {
        var terms = twentyMonthlyFrom("2026-11-20");

        assertThat(on("2026-11-20", terms, Map.of()).lateCents()).isZero();
        assertThat(on("2026-11-21", terms, Map.of()).lateCents()).isEqualTo(2_000);
        assertThat(on("2026-11-21", terms, Map.of(day("2026-11-20"), 1_999L)).lateCents())
                .isEqualTo(1);
        assertThat(on("2026-11-21", terms, Map.of(day("2026-11-20"), 2_000L)).lateCents())
                .isZero();
    }

    @Test
    void lapsesAfterThreeMissedInARowAndNotADayBefore() {
        var terms = twentyMonthlyFrom("2026-07-01");

        assertThat(on("2026-09-15", terms, Map.of()).state()).isEqualTo(PledgeState.ACTIVE);
        var lapsed = on("2026-09-16", terms, Map.of());
        assertThat(lapsed.state()).isEqualTo(PledgeState.LAPSED);
        assertThat(lapsed.lapsedOn()).isEqualTo(day("2026-09-16"));
        assertThat(lapsed.firstMissed()).isEqualTo(day("2026-07-01"));
        assertThat(lapsed.nextDue()).isNull();
        assertThat(lapsed.lateCents()).as("a lapsed pledge is no debt").isZero();
    }

    @Test
    void anyPaymentBetweenBreaksTheRowAndALatePaymentRevives() {
        var terms = twentyMonthlyFrom("2026-07-01");

        assertThat(on("2026-09-20", terms, Map.of(day("2026-08-01"), 100L)).state())
                .isEqualTo(PledgeState.ACTIVE);
        assertThat(on("2026-12-20", terms, Map.of(day("2026-07-01"), 2_000L, day("2026-10-01"), 2_000L))
                        .state())
                .isEqualTo(PledgeState.ACTIVE);
    }

    @Test
    void expectsNothingWhilePausedAndKeepsWhatWasPaidBefore() {
        var paused = with(twentyMonthlyFrom("2026-07-01"), null, null, new Pause(day("2026-08-15"), day("2026-10-15")));

        var schedule = on("2026-09-20", paused, Map.of(day("2026-07-01"), 2_000L, day("2026-08-01"), 2_000L));

        assertThat(schedule.state()).isEqualTo(PledgeState.PAUSED);
        assertThat(schedule.nextDue()).isEqualTo(day("2026-11-01"));
        assertThat(days(schedule.until(day("2026-11-30"))))
                .containsExactly(day("2026-07-01"), day("2026-08-01"), day("2026-11-01"));
    }

    @Test
    void endsByItselfOnItsLastDayAndAtOnceWhenEnded() {
        assertThat(on("2026-11-15", with(twentyMonthlyFrom("2026-10-15"), "2026-11-15", null), Map.of())
                        .state())
                .isEqualTo(PledgeState.ACTIVE);
        assertThat(on("2026-11-16", with(twentyMonthlyFrom("2026-10-15"), "2026-11-15", null), Map.of())
                        .state())
                .isEqualTo(PledgeState.ENDED);
        var ended = on("2026-11-16", with(twentyMonthlyFrom("2026-10-15"), null, "2026-11-16"), Map.of());
        assertThat(ended.state()).isEqualTo(PledgeState.ENDED);
        assertThat(ended.lateCents()).isZero();
        assertThat(ended.nextDue()).isNull();
    }

    @Test
    void aNewAmountCountsFromItsDayOn() {
        var terms = new PledgeTerms(
                day("2026-09-15"),
                1,
                null,
                null,
                List.of(
                        new AmountFrom(day("2026-09-15"), 2_000),
                        new AmountFrom(day("2026-11-01"), 3_000),
                        new AmountFrom(day("2026-11-01"), 3_500)),
                List.of());

        assertThat(on("2026-11-20", terms, Map.of()).until(day("2026-11-30")))
                .extracting(InstalmentView::expectedCents)
                .containsExactly(2_000L, 2_000L, 3_500L);
    }

    @Test
    void writesBeforeAndAfterAndWhenItLapsesAndOtherwiseNot() {
        var terms = twentyMonthlyFrom("2026-11-20");

        assertThat(PledgeLetter.due(on("2026-11-16", terms, Map.of()), day("2026-11-16"), 3, 5))
                .isEmpty();
        assertThat(PledgeLetter.due(on("2026-11-17", terms, Map.of()), day("2026-11-17"), 3, 5))
                .contains(new PledgeLetter(PledgeLetter.Kind.BEFORE, day("2026-11-20")));
        assertThat(PledgeLetter.due(
                        on("2026-11-17", terms, Map.of(day("2026-11-20"), 2_000L)), day("2026-11-17"), 3, 5))
                .isEmpty();
        assertThat(PledgeLetter.due(on("2026-11-24", terms, Map.of()), day("2026-11-24"), 3, 5))
                .isEmpty();
        assertThat(PledgeLetter.due(on("2026-11-25", terms, Map.of()), day("2026-11-25"), 3, 5))
                .contains(new PledgeLetter(PledgeLetter.Kind.AFTER, day("2026-11-20")));
        assertThat(PledgeLetter.due(on("2027-02-04", terms, Map.of()), day("2027-02-04"), 3, 5))
                .contains(new PledgeLetter(PledgeLetter.Kind.LAPSED, day("2027-02-04")));
        assertThat(PledgeLetter.due(on("2027-02-11", terms, Map.of()), day("2027-02-11"), 3, 5))
                .isEmpty();
    }
}
