package org.communityexchange.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void refusesToAddCreditsToDollars() {
        assertThatThrownBy(() -> Amount.credits(1).plus(Amount.cents(1_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot combine CREDIT with CAD");
    }

    @Test
    void refusesToCompareDifferentUnits() {
        assertThatThrownBy(() -> Amount.cents(1).compareTo(Amount.credits(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASumThatDoesNotFit() {
        assertThatThrownBy(() -> Amount.cents(Long.MAX_VALUE).plus(Amount.cents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Amount.cents(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Amount.credits(4).minus(Amount.credits(6))).isEqualTo(Amount.credits(-2));
        assertThat(Amount.cents(1_999).plus(Amount.cents(1))).isEqualTo(Amount.cents(2_000));
    }

    @Test
    void countsDollarsInCentsAndCreditsWhole() {
        assertThat(Unit.CAD.scale()).isEqualTo(2);
        assertThat(Unit.CREDIT.scale()).isZero();
    }
}
