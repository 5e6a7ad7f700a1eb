package org.communityexchange.pool.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {

    /** 1 in Crockford's base 32, and 1 modulo 37. */
    private static final String ONE = "0000000011";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000012",
                "000000001",
                "00000000111",
                "0000000U11",
                "*~$=*~$=*~",
                "zzzzz zzzzz",
                "0000000021"
            })
    void refusesWhatIsNoCode(String typed) {
        assertThat(PaperCode.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000011", "00000-00011", " 00000 00011 ", "ooooo-oooll", "OOOOOOOOIi"})
    void readsItAsPeopleTypeIt(String typed) {
        assertThat(PaperCode.read(typed)).contains(new PaperCode(ONE));
    }

    @RepeatedTest(200)
    void drawsCodesThatAreReadAgainAndFoundWrongWithOneWrongSign() {
        var code = PaperCode.draw();

        assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{4}[0-9A-HJKMNP-Z]");
        assertThat(PaperCode.read(code.shown())).contains(code);
        var first = code.signs().charAt(0) == 'X' ? 'Y' : 'X';
        assertThat(PaperCode.read(first + code.signs().substring(1))).isEmpty();
    }

    @Test
    void isAnotherSecretInAnotherOrganisation() {
        var code = new PaperCode(ONE);

        assertThat(code.hash("ics")).hasSize(64).isEqualTo(code.hash("ics")).isNotEqualTo(code.hash("hive"));
        assertThat(code.hash("ics")).doesNotContain(ONE);
    }
}
