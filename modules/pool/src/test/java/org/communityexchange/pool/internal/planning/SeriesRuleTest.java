package org.communityexchange.pool.internal.planning;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.Recurrence;
import org.communityexchange.pool.Recurrence.Pattern;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

/** The days a recurrence has, and that it is kept as RFC 5545 writes it. */
class SeriesRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void hasWeekdaysOfEveryWeek() {
        var rule = read(new Recurrence(Pattern.WEEKLY, 1, Set.of(TUESDAY, THURSDAY), null, null, 4), TODAY);

        assertThat(rule.text()).isEqualTo("FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,TH;COUNT=4");
        assertThat(rule.days())
                .containsExactly(
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 3));
    }

    @Test
    void hasEverySecondWeekUntilADayThatCounts() {
        var until = LocalDate.of(2026, 12, 19);
        var rule = read(new Recurrence(Pattern.WEEKLY, 2, Set.of(SATURDAY), null, until, null), TODAY);

        assertThat(rule.days()).containsExactly(TODAY, LocalDate.of(2026, 12, 5), until);
    }

    @Test
    void hasTheFirstAndTheLastSaturdayOfTheMonth() {
        var first = read(new Recurrence(Pattern.MONTHLY, 1, Set.of(SATURDAY), 1, null, 3), TODAY);
        var last = read(new Recurrence(Pattern.MONTHLY, 2, Set.of(SATURDAY), Recurrence.LAST, null, 3), TODAY);

        assertThat(first.days())
                .containsExactly(LocalDate.of(2026, 12, 5), LocalDate.of(2027, 1, 2), LocalDate.of(2027, 2, 6));
        assertThat(last.text()).isEqualTo("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SA;COUNT=3");
        assertThat(last.days())
                .containsExactly(LocalDate.of(2026, 11, 28), LocalDate.of(2027, 1, 30), LocalDate.of(2027, 3, 27));
    }

    @Test
    void refusesDaysBeyondAnyCalendarBesideAFirstOneThatIsRefused() {
        for (var until : java.util.List.of(LocalDate.MAX, LocalDate.MIN)) {
            var refusals = new Refusals();

            SeriesRule.read(
                    new Recurrence(Pattern.WEEKLY, 1, Set.of(SATURDAY), null, until, null),
                    TODAY.minusDays(1),
                    TODAY,
                    refusals);

            assertThatThrownBy(refusals::throwIfAny).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void isReadBackAsItWasSaid() {
        var until = LocalDate.of(2027, 3, 1);
        for (var said : java.util.List.of(
                new Recurrence(Pattern.WEEKLY, 3, Set.of(TUESDAY, SATURDAY), null, until, null),
                new Recurrence(Pattern.MONTHLY, 1, Set.of(THURSDAY), Recurrence.LAST, null, 7))) {
            assertThat(read(said, TODAY).said()).isEqualTo(said);
        }
    }

    @Test
    void refusesWhatIsNoRecurrenceFieldByField() {
        var refusals = new Refusals();
        SeriesRule.read(new Recurrence(null, 0, Set.of(), null, TODAY, 3), TODAY.minusDays(1), TODAY, refusals);

        assertThatThrownBy(refusals::throwIfAny).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(
                        refusal.errors())
                .extracting(error -> error.field())
                .containsExactlyInAnyOrder(
                        "firstOn", "recurrence.pattern", "recurrence.every", "recurrence.days", "recurrence.until"));
    }

    @Test
    void refusesAMonthWithoutWhichAndADayAfterTheEnd() {
        var which = new Refusals();
        SeriesRule.read(new Recurrence(Pattern.MONTHLY, 1, Set.of(SATURDAY), 5, null, 3), TODAY, TODAY, which);
        assertThatThrownBy(which::throwIfAny).hasMessageContaining("");
        var late = new Refusals();
        var none = SeriesRule.read(
                new Recurrence(Pattern.WEEKLY, 1, Set.of(TUESDAY), null, TODAY.plusDays(1), null), TODAY, TODAY, late);
        assertThat(none).isNull();
        assertThatThrownBy(late::throwIfAny).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(
                        refusal.errors().get(0).field())
                .isEqualTo("recurrence.until"));
    }

    private static SeriesRule read(Recurrence said, LocalDate from) {
        var refusals = new Refusals();
        var rule = SeriesRule.read(said, from, TODAY, refusals);
        refusals.throwIfAny();
        assertThat(rule).isNotNull();
        return rule;
    }
}
