package org.communityexchange.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.kernel.problem.ProblemCatalogue;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ProblemsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "reference", "problems.md");

    @Inject
    ProblemCatalogue catalogue;

    @Test
    void theDocumentationSaysTheSame() throws IOException {
        var page = page();
        if (Boolean.getBoolean("exchange.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("run this test with -Dexchange.docs.write=true to write the page anew")
                .exists()
                .hasContent(page);
    }

    private String page() {
        var page = new StringBuilder("""
                # Problems

                Every refusal is a problem of RFC 9457, `application/problem+json` for programs and a page for people. Its `type` is one of
                these addresses and stable; `detail` says what happened this time; `errors` names each value that cannot be used by its
                JSON pointer. The running exchange shows the same catalogue at `/problems`.

                This page is written from that catalogue; a test fails when the two differ.

                | type | status | title | what happened, and what to do |
                |---|:-:|---|---|
                """);
        for (var type : catalogue.all()) {
            page.append("| `/problems/").append(type.slug()).append("` | ").append(type.status());
            page.append(" | ").append(type.title());
            page.append(" | ").append(type.explanation()).append(" |\n");
        }
        return page.append("""

                ## Verify

                ```
                mvn -pl modules/app -am test -Dtest=ProblemsPageTest -Dsurefire.failIfNoSpecifiedTests=false
                ```

                Add `-Dexchange.docs.write=true` to write this page anew after changing a problem.
                """).toString();
    }
}
