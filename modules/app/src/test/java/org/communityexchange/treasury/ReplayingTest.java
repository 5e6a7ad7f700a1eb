package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.Backings.BackingTotals;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.util.function.ToLongFunction;

import jakarta.inject.Inject;

/**
 * The proof that the simulator is honest: whatever happened in the real ledger, replayed under the rules as they were it
 * gives the books, to the cent. Two pasts are always the same; the last is new in each build.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ReplayingTest {

    @Inject
    Town town;

    @Inject
    Council council;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Backings backings;

    @Test
    void givesTheBooksAsTheyAre() {
        var member = council.member("Cora");
        var here = town.organisation("Here");
        long fresh = Long.getLong("replay.seed", System.nanoTime());
        System.out.println("ReplayingTest: -Dreplay.seed=" + fresh);
        for (var seed : new long[] {1, 2, fresh}) {
            var past = new RandomPast(ledger, books, seed);
            past.live(250);
            assertThat(past.posted()).as("posted, seed " + seed).isGreaterThan(80);

            var was = member.api()
                    .body(
                            "{\"title\": \"As it was\", \"months\": 1, \"scenarios\": [{\"changes\": [{\"organisation\": \""
                                    + here + "\", \"backingPercent\": 100}]}]}")
                    .post("/api/v1/simulations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();

            var end = "courses[0].months[-1].";
            assertThat(was.getLong(end + "outstanding"))
                    .as("outstanding, seed " + seed)
                    .isEqualTo(sum(BackingTotals::outstanding));
            assertThat(was.getLong(end + "declaredCents"))
                    .as("declared, seed " + seed)
                    .isEqualTo(sum(BackingTotals::declaredCents));
            assertThat(was.getLong(end + "fundedCents"))
                    .as("reserved, seed " + seed)
                    .isEqualTo(sum(BackingTotals::fundedCents));
            assertThat(was.getLong(end + "shortfallCents"))
                    .as("lacking, seed " + seed)
                    .isEqualTo(sum(BackingTotals::shortfallCents));
            assertThat(was.getLong(end + "commonCents"))
                    .as("common fund, seed " + seed)
                    .isEqualTo(books.balance(AccountRef.common()).quantity());
            // The rules of somebody who never issued change nothing.
            assertThat(was.getList("courses[1].months")).isEqualTo(was.getList("courses[0].months"));
        }
    }

    private long sum(ToLongFunction<BackingTotals> figure) {
        return backings.totals().values().stream().mapToLong(figure).sum();
    }
}
