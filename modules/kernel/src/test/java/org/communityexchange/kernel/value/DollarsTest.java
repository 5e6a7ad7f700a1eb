package org.communityexchange.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DollarsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "5.001", "1,23,456", "12,3456", "five", "1e3", "$", "1.2.3", "1234567890123", "=5"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Dollars.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "5|500",
                "5.|500",
                "5.5|550",
                "5.05|505",
                "$1,250.50|125050",
                "1,250|125000",
                "1 250,50 $|125050",
                "20,5|2050",
                " $ 8.00 |800",
                "999999999999.99|99999999999999"
            })
    void readsBothWaysOfWritingIt(String typed, long cents) {
        assertThat(Dollars.parse(typed)).hasValue(cents);
    }

    @Test
    void writesCentsExactly() {
        assertThat(Dollars.words(125_050)).isEqualTo("$1,250.50");
        assertThat(Dollars.words(-600)).isEqualTo("−$6.00");
        assertThat(Dollars.words(5)).isEqualTo("$0.05");
        assertThat(Dollars.plain(-600)).isEqualTo("-6.00");
        assertThat(Dollars.plain(125_050)).isEqualTo("1250.50");
    }
}
