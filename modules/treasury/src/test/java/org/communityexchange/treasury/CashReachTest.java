package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CashReachTest {

    @Test
    void saysHowMuchOfWhatIsBackedHalfCanReachCash() {
        assertThat(CashReach.ofOne(500, 800).sentence("ICS"))
                .isEqualTo("ICS backs $5.00 and a claim costs $8.00, so at most 62.5 % of its credits can reach cash"
                        + " without other funds.");
        assertThat(CashReach.ofOne(500, 800).basisPoints()).isEqualTo(6_250);
    }

    @Test
    void isNeverMoreThanAll() {
        assertThat(CashReach.ofOne(1_000, 800).percent()).isEqualTo("100");
        assertThat(new CashReach(0, 0, 800, 1).basisPoints()).isEqualTo(10_000);
    }

    @Test
    void isRoundedDown() {
        assertThat(CashReach.ofOne(1, 3).percent()).isEqualTo("33.33");
        assertThat(CashReach.ofOne(799, 800).percent()).isEqualTo("99.87");
        assertThat(CashReach.ofOne(0, 800).percent()).isEqualTo("0");
        assertThat(new CashReach(4_999, 10, 8_000, 10).percent()).isEqualTo("62.48");
    }

    @Test
    void doesNotOverflow() {
        assertThat(new CashReach(Long.MAX_VALUE, Long.MAX_VALUE, 1_000_000, 1_000).basisPoints())
                .isEqualTo(10);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> CashReach.ofOne(-1, 800)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CashReach.ofOne(500, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
