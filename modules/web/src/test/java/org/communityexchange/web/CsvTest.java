package org.communityexchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class CsvTest {

    @Test
    void refusesWhatHasNoPlaceInACell() {
        assertThatThrownBy(() -> written(csv -> csv.row(1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "＝1",
                "＋1",
                "－1",
                "＠A",
                " =1",
                "\u200B=1",
                "\uFEFF+1"
            })
    void startsNoFormulaWithTextThatSomebodyTyped(String typed) {
        assertThat(written(csv -> csv.row(typed, "a" + typed))).contains("'" + typed.charAt(0));
    }

    @Test
    void leavesNumbersNumbers() {
        var file = written(csv -> csv.row(
                -4L,
                Csv.dollars(-600),
                Csv.dollars(125_050),
                LocalDate.of(2026, 11, 1),
                Instant.parse("2026-11-01T05:30:00Z"),
                null,
                ""));

        assertThat(file.lines().skip(1)).containsExactly("-4,-6.00,1250.50,2026-11-01,2026-11-01T05:30:00Z,,");
    }

    @Test
    void quotesAsRfc4180HasItAndKeepsEveryLetter() {
        assertThat(written(csv -> csv.row("Réparer, « vite »", "say \"hi\"", "two\nlines")))
                .isEqualTo("\uFEFFa,b\r\n\"Réparer, « vite »\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void ofNothingIsTheHeader() {
        assertThat(written(csv -> {})).isEqualTo("\uFEFFa,b\r\n");
    }

    @Test
    void namesTheFileForEveryProgram() {
        assertThat(FileNames.attachment("Relevé/été \"2026\".csv"))
                .isEqualTo("attachment; filename=\"Releve-ete -2026-.csv\";"
                        + " filename*=UTF-8''Relev%C3%A9-%C3%A9t%C3%A9%20-2026-.csv");
        assertThat(FileNames.attachment("a\r\nSet-Cookie: x.csv")).doesNotContain("\r", "\n");
    }

    private static String written(Csv.Rows rows) {
        var file = new ByteArrayOutputStream();
        try {
            Csv.write(file, List.of("a", "b"), rows);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toString(StandardCharsets.UTF_8);
    }
}
