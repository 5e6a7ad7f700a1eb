package org.communityexchange.pool.internal.rota;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.pool.DutyRhythm;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** On which days a duty comes, and at which instant where clocks change. */
class DutyCourseTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Test
    void comesEveryWeekFromTheFirstSuchDay() {
        assertThat(course(DutyRhythm.WEEKLY, null, null).days(TUESDAY, TUESDAY.plusDays(20)))
                .containsExactly(day("2026-12-03"), day("2026-12-10"), day("2026-12-17"));
    }

    @Test
    void keepsItsFortnightWhenLookedAtLater() {
        assertThat(course(DutyRhythm.FORTNIGHTLY, null, null).days(day("2026-12-04"), day("2026-12-31")))
                .containsExactly(day("2026-12-17"), day("2026-12-31"));
    }

    @Test
    void comesOnTheSameWeekdayOfEachMonth() {
        assertThat(course(DutyRhythm.MONTHLY, 2, null).days(TUESDAY, day("2027-02-28")))
                .containsExactly(day("2026-12-10"), day("2027-01-14"), day("2027-02-11"));
        assertThat(course(DutyRhythm.MONTHLY, DutyCourse.LAST, null).days(TUESDAY, day("2027-02-28")))
                .containsExactly(day("2026-12-31"), day("2027-01-28"), day("2027-02-25"));
    }

    @Test
    void leavesOutWhatLiesBeforeItsFirstDayAndAfterItsLast() {
        var late = new DutyCourse(
                DayOfWeek.THURSDAY, LocalTime.of(18, 0), DutyRhythm.MONTHLY, 1, day("2026-12-04"), day("2027-01-31"));

        assertThat(late.days(TUESDAY, day("2027-06-30"))).containsExactly(day("2027-01-07"));
        assertThat(course(DutyRhythm.WEEKLY, null, day("2026-12-10")).days(TUESDAY, day("2027-06-30")))
                .containsExactly(day("2026-12-03"), day("2026-12-10"));
    }

    @Test
    void hasOneDayInEachWeekOrMonth() {
        var weekly = course(DutyRhythm.WEEKLY, null, null);
        var monthly = course(DutyRhythm.MONTHLY, 2, null);

        assertThat(weekly.period(day("2026-12-06"))).isEqualTo(day("2026-11-30"));
        assertThat(weekly.period(day("2026-12-07"))).isEqualTo(day("2026-12-07"));
        assertThat(monthly.period(day("2026-12-31"))).isEqualTo(day("2026-12-01"));
        assertThat(weekly.insteadOf(day("2026-12-06"))).isEqualTo(day("2026-12-03"));
        assertThat(monthly.insteadOf(day("2026-12-31"))).isEqualTo(day("2026-12-10"));
    }

    @Test
    void keepsTheTimeOnTheClockOverBothChanges() {
        var evening = course(DutyRhythm.WEEKLY, null, null);
        // Clocks go forward on 14 March 2027 and back on 7 November 2027.
        for (var each : List.of(
                "2027-03-11T23:00:00Z", "2027-03-18T22:00:00Z", "2027-11-04T22:00:00Z", "2027-11-11T23:00:00Z")) {
            assertThat(evening.begins(day(each.substring(0, 10)), TORONTO).toInstant())
                    .hasToString(each);
        }
    }

    @Test
    void movesATimeThatTheClocksLeaveOutAndTakesTheFirstOfTwo() {
        var night = new DutyCourse(DayOfWeek.SUNDAY, LocalTime.of(2, 30), DutyRhythm.WEEKLY, null, TUESDAY, null);
        var late = new DutyCourse(DayOfWeek.SUNDAY, LocalTime.of(1, 30), DutyRhythm.WEEKLY, null, TUESDAY, null);

        assertThat(night.begins(day("2027-03-14"), TORONTO).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat(late.begins(day("2027-11-07"), TORONTO).toInstant()).hasToString("2027-11-07T05:30:00Z");
    }

    private static DutyCourse course(DutyRhythm rhythm, Integer nth, LocalDate until) {
        return new DutyCourse(DayOfWeek.THURSDAY, LocalTime.of(18, 0), rhythm, nth, TUESDAY, until);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
