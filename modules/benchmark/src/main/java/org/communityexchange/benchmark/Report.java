package org.communityexchange.benchmark;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** Markdown, printed while it grows. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    /** Begins a table under a heading. */
    void table(String heading, String what, String... columns) {
        line("### " + heading);
        line(what);
        add("| " + String.join(" | ", columns) + " |");
        add("|" + String.join("|", Collections.nCopies(columns.length, "---")) + "|");
    }

    void row(Object... cells) {
        add(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** A paragraph. */
    void line(String paragraph) {
        if (!text.isEmpty()) {
            add("");
        }
        add(paragraph);
        if (paragraph.startsWith("#")) {
            return;
        }
        add("");
    }

    @Override
    public String toString() {
        return text.toString().replaceAll("\n{3,}", "\n\n");
    }

    private void add(String line) {
        text.append(line).append('\n');
        System.out.println(line);
    }
}
