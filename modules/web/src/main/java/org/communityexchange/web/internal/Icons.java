package org.communityexchange.web.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The names in the icon sheet. */
final class Icons {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z-]+)\"");

    private Icons() {}

    static List<String> names() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var sheet = loader.getResourceAsStream("META-INF/resources/assets/icons.svg")) {
            if (sheet == null) {
                throw new IllegalStateException("The icon sheet is missing");
            }
            return SYMBOL.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
