package org.communityexchange.treasury.internal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.treasury.SimulatedCourse;
import org.communityexchange.treasury.SimulatedMonth;
import org.communityexchange.treasury.internal.simulator.CoverageChart.Tick;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

class CoverageChartTest {

    @Test
    void leavesAGapWhereNothingWasOut() {
        var chart = chart(course(5_000L, null, 10_000L));

        // 0 to 100 % is from 200 up to 12.
        assertThat(chart.lines().get(0).name()).isEqualTo("As it was");
        assertThat(chart.lines().get(0).path()).isEqualTo("M56 106 M380 12");
        assertThat(chart.lines().get(0).points()).hasSize(2);
    }

    @Test
    void joinsMonthsThatFollowOneAnother() {
        assertThat(chart(course(0L, 5_000L)).lines().get(0).path()).isEqualTo("M56 200 L380 106");
    }

    @Test
    void reachesAsHighAsTheHighestCourse() {
        var chart = chart(course(5_000L), course(14_625L));

        assertThat(chart.heights())
                .containsExactly(
                        new Tick(200, "0 %"),
                        new Tick(169, "25 %"),
                        new Tick(138, "50 %"),
                        new Tick(106, "75 %"),
                        new Tick(75, "100 %"),
                        new Tick(44, "125 %"),
                        new Tick(12, "150 %"));
        // 14,625 of 15,000: 183 of 188 up from 200.
        assertThat(chart.lines().get(1).points().get(0).y()).isEqualTo(17);
    }

    @Test
    void namesAtMostSixMonths() {
        var year = chart(course(IntStream.range(0, 13).mapToObj(i -> 1L).toArray(Long[]::new)));

        assertThat(year.months()).extracting(Tick::label).containsExactly("Jan", "Apr", "Jul", "Oct", "Jan");
    }

    private static CoverageChart chart(SimulatedCourse... courses) {
        return CoverageChart.of(List.of(courses), "As it was", points -> points / 100 + " %");
    }

    private static SimulatedCourse course(Long... coverage) {
        var months = IntStream.range(0, coverage.length)
                .mapToObj(i -> month(LocalDate.of(2026, 1, 31).plusMonths(i), coverage[i]))
                .toList();
        return new SimulatedCourse("Course", List.of(), months, List.of());
    }

    private static SimulatedMonth month(LocalDate day, Long coverage) {
        return new SimulatedMonth(day, 1, 0, 0, 0, 0, coverage, coverage, 0, 0, 0, 0, 0L, 0L, 0L, 0L);
    }
}
