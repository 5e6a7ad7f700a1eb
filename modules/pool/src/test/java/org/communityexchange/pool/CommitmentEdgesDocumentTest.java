package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table people read says what the table the program reads says. */
class CommitmentEdgesDocumentTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "explanation", "commitment-pool.md");

    @Test
    void isWrittenDownInTheDocumentationStepByStep() throws IOException {
        var rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| [A-Z]+ \\| [A-Z]+ \\|.*"))
                .toList();

        assertThat(rows).hasSameSizeAs(CommitmentEdges.all());
        assertThat(rows).zipSatisfy(expected(), (row, start) -> assertThat(row).startsWith(start));
    }

    private static List<String> expected() {
        return CommitmentEdges.all().stream()
                .map(edge -> "| " + edge.from() + " | " + edge.to() + " | "
                        + edge.who().stream()
                                .sorted()
                                .map(party -> party.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + " |" + (edge.needsReason() ? " yes" : " |"))
                .toList();
    }
}
