package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;

class MoneyPolicyTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @ParameterizedTest
    @CsvSource({"0,4,0", "50,4,2000", "50,1,500", "33,1,330", "1,1,10", "100,7,7000", "50,10000,5000000"})
    void declaresAWholePercentOfTenDollars(int percent, long credits, long cents) {
        assertThat(backing(percent, null).declaredCents(credits)).isEqualTo(cents);
    }

    @Test
    void endsCreditsWithTheDayThatManyMonthsLater() {
        var issued = Instant.parse("2026-11-21T04:30:00Z");

        // Still 20 November in Toronto.
        assertThat(backing(0, 12).expiryOf(issued, TORONTO)).isEqualTo("2027-11-21T05:00:00Z");
        assertThat(backing(0, 3).expiryOf(Instant.parse("2026-11-30T17:00:00Z"), TORONTO))
                .isEqualTo("2027-03-01T05:00:00Z");
        assertThat(MoneyPolicy.DEFAULT.expiryOf(issued, TORONTO)).isNull();
    }

    private static MoneyPolicy backing(int percent, Integer months) {
        return new MoneyPolicy(percent, WhenFundingIsShort.LIST, "1", months, null, null);
    }
}
