package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The town and its sign-ins are two files; they must name the same people. */
class DemoPeopleTest {

    private static final Path SIGN_INS = Path.of("..", "..", "deployment", "keycloak", "demo-overlay.json");
    private static final Path TOWN = Path.of("src/main/java/org/communityexchange/app/demo/DemoPeople.java");
    private static final Pattern NAME = Pattern.compile("\"(\\p{Lu}\\p{L}+ (?:van )?\\p{Lu}\\p{L}+)\"");

    @Test
    void everybodyInTheTownHasASignInAndEverySignInLivesInTheTown() throws IOException {
        var signIns = new TreeSet<String>();
        StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(SIGN_INS.toFile())
                                .path("users")
                                .spliterator(),
                        false)
                .forEach(user -> signIns.add(user.path("firstName").asText() + " "
                        + user.path("lastName").asText()));
        var town = new TreeSet<String>();
        var names = NAME.matcher(Files.readString(TOWN));
        while (names.find()) {
            town.add(names.group(1));
        }
        // Ruth has no e-mail and so no sign-in; the other two are organisations.
        town.removeAll(Set.of("Ruth Abernathy", "Reimagine Co", "The Hive"));

        assertThat(town).isEqualTo(signIns).hasSize(28);
    }
}
