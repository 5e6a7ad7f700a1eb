package org.communityexchange.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the style sheet itself, so that a colour cannot change without being measured. */
class ColoursTest {

    private static final Path SHEET = Path.of("src/main/resources/META-INF/resources/assets/exchange.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): ([^;]+);");

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink, surface",
        "ink, sunken",
        "ink, accent-soft",
        "ink, support-soft",
        "ink, warning-soft",
        "ink, danger-soft",
        "ink-soft, ground",
        "ink-soft, surface",
        "ink-soft, sunken",
        "ink-soft, accent-soft",
        "accent, ground",
        "accent, surface",
        "accent, sunken",
        "accent, accent-soft",
        "accent-deep, ground",
        "accent-deep, surface",
        "on-accent, accent",
        "on-accent, accent-deep",
        "support, ground",
        "support, surface",
        "support, sunken",
        "support, support-soft",
        "ground, support",
        "warning, surface",
        "warning, warning-soft",
        "danger, ground",
        "danger, surface",
        "danger, danger-soft",
        "on-danger, danger",
        "on-danger, danger-deep"
    })
    void lettersAreReadableInBothThemes(String letters, String ground) throws IOException {
        assertThat(contrast(light(), letters, ground)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(dark(), letters, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, ground",
        "line-strong, surface",
        "line-strong, sunken",
        "danger, surface",
        "support, ground",
        "support, surface",
        "support, sunken",
        "support, accent-soft",
        "accent, accent-soft"
    })
    void edgesOfControlsAndFocusAreVisibleInBothThemes(String edge, String ground) throws IOException {
        assertThat(contrast(light(), edge, ground)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(dark(), edge, ground)).as("dark").isGreaterThanOrEqualTo(3);
    }

    @Test
    void darkIsTheSameByDeviceAndByChoice() throws IOException {
        assertThat(tokens(TOKEN, ":root:not([data-theme=\"light\"])"))
                .isEqualTo(tokens(TOKEN, ":root[data-theme=\"dark\"]"))
                .hasSizeGreaterThan(15);
    }

    @Test
    void everyLightColourHasItsDarkOne() throws IOException {
        assertThat(dark().keySet()).isEqualTo(light().keySet());
    }

    private static Map<String, String> light() throws IOException {
        return tokens(COLOUR, "  :root {");
    }

    private static Map<String, String> dark() throws IOException {
        return tokens(COLOUR, ":root[data-theme=\"dark\"]");
    }

    private static Map<String, String> tokens(Pattern pattern, String selector) throws IOException {
        var sheet = Files.readString(SHEET);
        var start = sheet.indexOf(selector);
        assertThat(start).as(selector).isNotNegative();
        var found = new LinkedHashMap<String, String>();
        pattern.matcher(sheet.substring(start, sheet.indexOf('}', start)))
                .results()
                .forEach(match -> found.put(match.group(1), match.group(2)));
        return found;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        var a = luminance(colours.get(one));
        var b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
