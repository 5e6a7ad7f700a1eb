package org.communityexchange.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures below zero are written with one sign everywhere, the one that dollars have. */
class WordingTest {

    private final Wording wording = new Wording(null);

    @Test
    void countsBelowZeroHaveAMinusAndNoHyphen() {
        assertThat(wording.count(-2)).isEqualTo("−2");
        assertThat(wording.count(-12_500)).isEqualTo("−12,500");
        assertThat(wording.count(0)).isEqualTo("0");
        assertThat(wording.count(12_500)).isEqualTo("12,500");
    }

    @Test
    void sharesBelowZeroToo() {
        assertThat(wording.percent(-150)).isEqualTo("−1.5 %");
        assertThat(wording.percent(-5)).isEqualTo("−0.05 %");
        assertThat(wording.percent(6_250)).isEqualTo("62.5 %");
    }

    @Test
    void moneyHasTheSameSign() {
        assertThat(wording.money(-600)).startsWith("−").endsWith("$6.00");
    }
}
