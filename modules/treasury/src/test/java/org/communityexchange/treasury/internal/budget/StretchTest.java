package org.communityexchange.treasury.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.treasury.BudgetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class StretchTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH,2026-11-21,2026-11-01,2026-11-30",
        "MONTH,2028-02-29,2028-02-01,2028-02-29",
        "QUARTER,2026-11-21,2026-10-01,2026-12-31",
        "QUARTER,2026-01-01,2026-01-01,2026-03-31",
        "QUARTER,2026-06-30,2026-04-01,2026-06-30"
    })
    void isTheCalendars(BudgetKind kind, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(Stretch.of(kind, null, null, day)).isEqualTo(new Stretch(first, last));
    }

    @Test
    void isOneForAnEventAndBetweenItsDays() {
        var day = LocalDate.of(2026, 11, 21);

        assertThat(Stretch.of(BudgetKind.EVENT, null, null, day)).isEqualTo(new Stretch(null, null));
        assertThat(Stretch.of(BudgetKind.DATES, day, day.plusDays(3), day.plusDays(1)))
                .isEqualTo(new Stretch(day, day.plusDays(3)));
    }
}
