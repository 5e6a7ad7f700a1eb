package org.communityexchange.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation with a part that is written by the benchmark; the rest is people's. */
final class Page {

    static final String BEGIN = "<!-- benchmark: begin (written by ./exchange benchmark; edits here are lost) -->";
    static final String END = "<!-- benchmark: end -->";

    private Page() {}

    /** @throws IllegalStateException when the page has no such part */
    static void write(Path page, String text) throws IOException {
        Files.writeString(page, replaced(Files.readString(page), text));
    }

    static String replaced(String page, String text) {
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("The page has no part between “" + BEGIN + "” and “" + END + "”");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + text.strip() + "\n" + page.substring(end);
    }
}
