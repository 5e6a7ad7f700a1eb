package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MealOutlookTest {

    @Test
    void refusesAMealWithoutAPrice() {
        assertThatThrownBy(() -> new MealOutlook(0, 1_600, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsWhatTheFundsPayForInWholeMeals() {
        assertThat(new MealOutlook(2, 1_600, 15_999, 0, 20).runway()).isEqualTo(9);
        assertThat(new MealOutlook(2, 1_600, -5, 0, 20).runway()).isZero();
    }

    @Test
    void everybodyEatsAsFarAsTheKitchensServe() {
        var everybody = new MealOutlook(2, 1_600, 20_000, 101, 20);

        assertThat(everybody.wanted()).isEqualTo(50);
        assertThat(everybody.served()).isEqualTo(20);
        assertThat(everybody.unserved()).isEqualTo(30);
        assertThat(everybody.costCents()).isEqualTo(32_000);
        assertThat(everybody.missingCents()).isEqualTo(12_000);
    }

    @Test
    void nothingIsMissingWhenTheFundsSuffice() {
        var unlimited = new MealOutlook(2, 1_600, 1_000_000, 101, 0);

        assertThat(unlimited.served()).isEqualTo(50);
        assertThat(unlimited.missingCents()).isZero();
    }
}
