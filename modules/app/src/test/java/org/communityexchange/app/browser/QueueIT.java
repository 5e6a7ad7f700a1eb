package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sixty items of every kind, cleared on a phone: fewer than seventy clicks, nowhere a dead end, and then nothing waits. */
@ExtendWith(Browsers.class)
class QueueIT {

    private static final int MOST_CLICKS = 70;

    private final QueueTown town = new QueueTown();

    @Test
    void isClearedInFewerThanSeventyClicks(TestReporter report) throws SQLException {
        town.build();
        var clicks = 0;
        try (var zoe = Visitor.at(360)) {
            zoe.goesTo("/o/" + town.here);
            zoe.page().locator("header").getByText("Sign in").first().click();
            zoe.signsInAtKeycloak(town.zoe.email(), town.zoe.password());
            zoe.goesTo("/o/" + town.here + "/queue").looks("queue-sixty");
            assertThat(zoe.main()).containsText("2 stewards share " + QueueTown.ITEMS + " items: your share is 30.");
            assertThat(zoe.main()).containsText("Waiting for others");
            assertThat(badge(zoe)).containsText(String.valueOf(QueueTown.ITEMS));

            // Decided in place: the numbers on the page and in its header follow.
            zoe.button("Confirm").first().click();
            assertThat(zoe.main()).containsText("Confirmed: 2 credits passed on.");
            assertThat(zoe.page().locator("#queue-waiting")).hasText("59 wait");
            assertThat(badge(zoe)).containsText("59");
            clicks++;

            zoe.follows("Confirm several together")
                    .follows("Work, again and again")
                    .presses("Confirm those ticked");
            assertThat(zoe.main()).containsText("Confirmed: 6. Credits issued: 6.");
            clicks += 3;
            zoe.goesTo("/o/" + town.here + "/queue")
                    .follows("Ten minutes: one after the other")
                    .looks("queue-one");
            clicks++;

            arrived(zoe, "");
            while (zoe.main().locator("input[name=commitment]").count() > 0) {
                var item = item(zoe);
                if (zoe.button("Confirm").count() > 0) {
                    zoe.presses("Confirm");
                } else if (zoe.button("Accept").count() > 0) {
                    zoe.presses("Accept");
                } else {
                    zoe.types("Why", "Was there a receipt?").presses("Send the question");
                }
                clicks++;
                arrived(zoe, item);
                assertThat(clicks).isLessThan(MOST_CLICKS);
            }

            assertThat(zoe.main()).containsText("You have seen everything");
            zoe.looks("queue-cleared");
            zoe.goesTo("/o/" + town.here + "/queue").looks("queue-for-others");
            assertThat(zoe.main()).containsText("Nothing waits for you");
            assertThat(badge(zoe)).hasCount(0);
        }
        report.publishEntry("clicks for " + QueueTown.ITEMS + " items", String.valueOf(clicks));
        assertThat(left()).containsExactly("FULFILLED 3 said first", "FULFILLED 3 waiting", "OFFERED 1 waiting");
    }

    private static Locator badge(Visitor zoe) {
        return zoe.page().locator(".tools-nav a[href$='/queue'] .count");
    }

    private static String item(Visitor zoe) {
        return zoe.main().locator("input[name=commitment]").inputValue();
    }

    /** Until the next page is there, which is about another item or says that everything was seen. */
    private static void arrived(Visitor zoe, String before) {
        assertThat(zoe.main().locator("input[name=commitment][value='" + before + "']"))
                .hasCount(0);
        assertThat(zoe.main().locator("h1")).isVisible();
    }

    /** What still waits: for the second of two stewards, for another steward, and for whoever pays. */
    private List<String> left() throws SQLException {
        try (var connection = QueueTown.inside(town.here);
                var select = connection.createStatement();
                var rows = select.executeQuery("""
                        select c.state || ' ' || count(*) || case when w.at is null then ' waiting' else ' said first' end
                        from pool.commitment c left join pool.first_word w on w.commitment_id = c.id
                        where c.organisation_id = '%s' and c.state in ('OFFERED', 'FULFILLED')
                        group by c.state, w.at is null, c.organisation_id order by 1""".formatted(town.here))) {
            var left = new ArrayList<String>();
            while (rows.next()) {
                left.add(rows.getString(1));
            }
            connection.rollback();
            return left;
        }
    }
}
