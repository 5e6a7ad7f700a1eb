package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

class MeasureTest {

    @Test
    void hidesTheSpreadOfFewWallets() {
        assertThat(measure(100, 60, 40, 4).concentration()).isNull();
        assertThat(measure(100, 60, 40, 40).concentration())
                .as("the fullest tenth is four people")
                .isNull();
        assertThat(measure(100, 60, 40, 41).concentration()).isEqualTo(5_000);
    }

    @Test
    void neverSendsWhatTheFullestWalletsHold() throws Exception {
        var sent = new ObjectMapper().registerModule(new JavaTimeModule()).writeValueAsString(measure(100, 60, 40, 9));

        assertThat(sent).contains("\"wallets\":9").doesNotContain("topTenth");
    }

    @Test
    void saysNothingOfWhatIsNotThere() {
        var empty = measure(0, 0, 0, 0);

        assertThat(empty.turnover()).isNull();
        assertThat(empty.concentration()).isNull();
        assertThat(empty.unfilled()).as("ten came back, none were given").isEqualTo(10_000);
    }

    @Test
    void countsTurnoverAgainstTheMeanOfWhatWasOut() {
        assertThat(measure(100, 60, 40, 9).turnover()).isEqualTo(5_000);
    }

    private static Measure measure(long outstanding, long before, long spent90, long wallets) {
        return new Measure(
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-21T08:00:00Z"),
                outstanding,
                before,
                30,
                20,
                90,
                spent90,
                10,
                5,
                200_000,
                wallets,
                100,
                50);
    }
}
