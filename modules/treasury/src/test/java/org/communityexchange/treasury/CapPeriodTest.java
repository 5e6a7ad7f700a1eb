package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class CapPeriodTest {

    @Test
    void namesTheMonthAndTheQuarterOfADay() {
        assertThat(CapPeriod.MONTH.of(LocalDate.of(2026, 11, 30))).isEqualTo("2026-11");
        assertThat(CapPeriod.QUARTER.of(LocalDate.of(2026, 1, 1))).isEqualTo("2026-Q1");
        assertThat(CapPeriod.QUARTER.of(LocalDate.of(2026, 3, 31))).isEqualTo("2026-Q1");
        assertThat(CapPeriod.QUARTER.of(LocalDate.of(2026, 4, 1))).isEqualTo("2026-Q2");
        assertThat(CapPeriod.QUARTER.of(LocalDate.of(2026, 12, 31))).isEqualTo("2026-Q4");
    }
}
