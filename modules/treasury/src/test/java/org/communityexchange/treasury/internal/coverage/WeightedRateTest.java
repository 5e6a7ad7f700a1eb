package org.communityexchange.treasury.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.treasury.internal.coverage.WeightedRate.Rated;
import org.junit.jupiter.api.Test;

import java.util.List;

class WeightedRateTest {

    @Test
    void isTheFullValueWhileNobodyMayClaim() {
        assertThat(WeightedRate.of(List.of()).floorCents()).isEqualTo(1_000);
    }

    @Test
    void isThePlainMeanWhileNothingCameIn() {
        assertThat(WeightedRate.of(List.of(new Rated(800, 0), new Rated(1_000, 0)))
                        .floorCents())
                .isEqualTo(900);
    }

    @Test
    void isWeightedWithWhatCameIn() {
        var rate = WeightedRate.of(List.of(new Rated(800, 30), new Rated(1_000, 10), new Rated(500, 0)));

        assertThat(rate.floorCents()).isEqualTo(850);
    }

    @Test
    void countsTheRatioWithTheExactRateAndRoundsItDown() {
        // (800 + 800 + 1,000) ÷ 3 = 866.66… cents
        var rate = WeightedRate.of(List.of(new Rated(800, 2), new Rated(1_000, 1)));

        assertThat(rate.floorCents()).isEqualTo(866);
        assertThat(rate.ratioBasisPoints(2_600, 3)).isEqualTo(10_000);
        assertThat(rate.ratioBasisPoints(2_599, 3)).isEqualTo(9_996);
    }

    @Test
    void saysHowMuchReachesAFloor() {
        var rate = WeightedRate.of(List.of(new Rated(800, 2), new Rated(1_000, 1)));

        assertThat(rate.fundsFor(50, 3)).isEqualTo(1_300);
        assertThat(rate.fundsFor(33, 1)).isEqualTo(286);
        assertThat(rate.ratioBasisPoints(286, 1)).isGreaterThanOrEqualTo(3_300);
        assertThat(rate.fundsFor(0, 3)).isZero();
    }
}
