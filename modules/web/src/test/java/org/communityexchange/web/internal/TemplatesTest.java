package org.communityexchange.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The content policy runs nothing inline; these say it before a browser has to. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void haveNothingInlineAndNothingUnescaped() throws IOException {
        var forbidden =
                Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)|\\.raw\\b|hx-on", 2);

        for (var template : templates()) {
            assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern(forbidden);
        }
    }

    @Test
    void sendEveryPostWithItsToken() throws IOException {
        var unguarded = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(?!\\s*\\{#csrf /})");

        for (var template : templates()) {
            if (template.endsWith("styleGuide.html")) {
                continue; // Shows buttons in a form that is not meant to be sent, and the text of one.
            }
            assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern(unguarded);
        }
    }

    @Test
    void askOnlyForIconsThatExist() throws IOException {
        var sheet = Files.readString(RESOURCES.resolve("META-INF/resources/assets/icons.svg"));
        Set<String> known = new TreeSet<>();
        Pattern.compile("symbol id=\"([a-z-]+)\"").matcher(sheet).results().forEach(icon -> known.add(icon.group(1)));

        for (var template : templates()) {
            Pattern.compile("\\{#icon '([a-z-]+)'|\\sicon='([a-z-]+)'")
                    .matcher(Files.readString(template))
                    .results()
                    .forEach(used -> assertThat(known)
                            .as(template.toString())
                            .contains(used.group(1) == null ? used.group(2) : used.group(1)));
        }
    }

    @Test
    void haveAScriptForHtmx() {
        assertThat(getClass().getResource("/META-INF/resources" + Assets.HTMX)).isNotNull();
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
