package org.communityexchange.treasury.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @ParameterizedTest
    @CsvSource({
        "1, Zero dollars and 1 cent",
        "100, One dollar and no cents",
        "5000, Fifty dollars and no cents",
        "12050, One hundred twenty dollars and 50 cents",
        "99999, Nine hundred ninety-nine dollars and 99 cents",
        "130100, One thousand three hundred one dollars and no cents",
        "100000000, One million dollars and no cents"
    })
    void writesAnAmountOut(long cents, String words) {
        assertThat(InWords.dollars(cents)).isEqualTo(words);
    }
}
