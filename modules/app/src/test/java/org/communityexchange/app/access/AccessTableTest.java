package org.communityexchange.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of who may call what, in {@code docs/reference/access.md}, is the second statement of it: the first is in the
 * code. A new endpoint is missing from the table until somebody has thought about it.
 */
class AccessTableTest {

    static final Path TABLE = Path.of("..", "..", "docs", "reference", "access.md");

    private static final String HEAD = """
            # Who may call what

            Every page and API operation, and what it needs: `OPEN` answers anybody, `SIGNED_IN` anybody who is signed in; anything else is a
            [right](rights.md) held at that instant in the organisation of the address. `AccessMatrixTest` asks each of them as every role.

            | method | address | needs |
            |---|---|---|
            """;

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(Endpoint.all())
                .filteredOn(endpoint -> endpoint.access().equals("UNDECLARED"))
                .isEmpty();
    }

    @Test
    void everyEndpointIsInTheTableAsTheCodeHasIt() throws IOException {
        var declared = Endpoint.all().stream()
                .map(endpoint ->
                        "| " + endpoint.method() + " | `" + endpoint.path() + "` | " + endpoint.access() + " |")
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (Boolean.getBoolean("exchange.docs.write")) {
            Files.writeString(TABLE, HEAD + String.join("\n", declared) + "\n");
        }

        assertThat(rows()).isEqualTo(declared);
    }

    static List<String> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| method"))
                .toList();
    }
}
