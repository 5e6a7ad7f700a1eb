package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The table people read is written from the table the program reads: between two marks of the page, by running this with
 * {@code -Dexchange.docs.write=true}.
 */
class CommitmentEdgesDocumentTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "explanation", "commitment-pool.md");
    private static final String BEGIN = "<!-- edges: written from CommitmentEdges -->\n";
    private static final String END = "<!-- end of edges -->";

    @Test
    void isWrittenDownInTheDocumentationStepByStep() throws IOException {
        var page = Files.readString(PAGE);
        if (Boolean.getBoolean("exchange.docs.write")) {
            page = page.substring(0, from(page)) + table() + page.substring(page.indexOf(END));
            Files.writeString(PAGE, page);
        }

        assertThat(page.substring(from(page), page.indexOf(END))).isEqualTo(table());
    }

    private static int from(String page) {
        return page.indexOf(BEGIN) + BEGIN.length();
    }

    private static String table() {
        return CommitmentEdges.all().stream()
                .map(edge -> "| " + edge.from() + " | " + edge.to() + " | "
                        + edge.who().stream()
                                .sorted()
                                .map(party -> party.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + " | " + (edge.needsReason() ? "yes" : "") + " | " + edge.meaning() + " |\n")
                .collect(Collectors.joining("", "| from | to | who | reason | meaning |\n|---|---|---|---|---|\n", ""));
    }
}
