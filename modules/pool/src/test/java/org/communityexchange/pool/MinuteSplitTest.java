package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class MinuteSplitTest {

    @Test
    void refusesABankOfThirtyMinutesOrMore() {
        assertThatThrownBy(() -> MinuteSplit.of(30, 15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MinuteSplit.of(-1, 15)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToLoseAMinute() {
        assertThatThrownBy(() -> new MinuteSplit(45, 1, 0, 14)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} banked and {1} more are {2} credits and {3} banked")
    @CsvSource({
        "0, 45, 1, 15",
        "15, 15, 1, 0",
        "0, 15, 0, 15",
        "0, 1, 0, 1",
        "29, 1, 1, 0",
        "0, 120, 4, 0",
        "29, 960, 32, 29",
        "15, -45, -1, 0",
        "0, -45, -2, 15",
        "20, -15, 0, 5",
    })
    void keepsWhatDoesNotMakeAWholeCredit(int banked, int minutes, int credits, int after) {
        assertThat(MinuteSplit.of(banked, minutes)).isEqualTo(new MinuteSplit(minutes, credits, banked, after));
    }

    @Test
    void conservesMinutesOverAnyHistory() {
        var random = new Random(20261120);
        for (var person = 0; person < 200; person++) {
            var banked = 0;
            var credits = 0;
            var confirmed = 0;
            for (var confirmation = 0; confirmation < 50; confirmation++) {
                var minutes = 1 + random.nextInt(960);
                var split = MinuteSplit.of(banked, minutes);
                banked = split.bankedAfter();
                credits += split.credits();
                confirmed += minutes;
            }
            assertThat(credits * 30 + banked).isEqualTo(confirmed);
        }
    }
}
