package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Sixty items of mixed kinds, cleared on a phone one after the other: fewer than seventy clicks, and nowhere a dead end. */
@ExtendWith(Browsers.class)
class QueueIT {

    private static final int ITEMS = 60;
    private static final int MOST_CLICKS = 70;

    private final String here = "queue-" + Long.toString(System.nanoTime(), 36);

    @Test
    void isClearedInFewerThanSeventyClicks(TestReporter report) throws SQLException {
        var login = TestLogin.create(
                Browsers.exchange().keycloak(), Browsers.exchange().baseUrl(), "Zoe");
        prepare(login);
        var clicks = 0;
        try (var zoe = Visitor.at(360)) {
            zoe.goesTo("/o/" + here);
            zoe.page().locator("header").getByText("Sign in").first().click();
            zoe.signsInAtKeycloak(login.email(), login.password());
            zoe.goesTo("/o/" + here + "/queue").looks("queue-sixty");
            assertThat(zoe.main()).containsText(ITEMS + " wait");
            zoe.follows("Ten minutes: one after the other").looks("queue-one");
            clicks++;

            arrived(zoe, "");
            while (zoe.button("Confirm").count()
                            + zoe.button("Accept").count()
                            + zoe.button("Send the question").count()
                    > 0) {
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
        }
        report.publishEntry("clicks for " + ITEMS + " items", String.valueOf(clicks));
        try (var connection = Browsers.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            try (var left = connection.prepareStatement(
                            "select c.kind || ' ' || c.state || ' ' || coalesce(w.at::text, '-')"
                                    + " from pool.commitment c left join pool.first_word w on w.commitment_id = c.id"
                                    + " where c.organisation_id = '" + here
                                    + "' and c.state in ('OFFERED', 'FULFILLED')");
                    var rows = left.executeQuery()) {
                while (rows.next()) {
                    // Two stewards confirm these; the other one comes later.
                    assertThat(rows.getString(1)).startsWith("ONE_OFF_WORK FULFILLED 2");
                }
            }
            connection.rollback();
        }
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

    /** Work, goods and thanks to confirm, offers to answer, much that two stewards confirm, and some without evidence. */
    private void prepare(TestLogin steward) throws SQLException {
        try (var connection = Browsers.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            run(
                    connection,
                    "insert into identity.organisation (id, name, created_at) values (?, 'Sixty', now())",
                    here);
            var zoe = person(connection, steward.email(), steward.name());
            run(connection, """
                    insert into identity.seat (organisation_id, id, person_id, kind, from_at, until_at, created_at)
                    values (?, gen_random_uuid(), ?, 'STEWARD', now() - interval '1 day', now() + interval '1 day', now())""", here, zoe);
            for (var i = 0; i < ITEMS; i++) {
                var member = person(connection, null, "Member " + i);
                switch (i % 6) {
                    case 0, 1 -> work(connection, member, "ISSUE", 60, "All done.");
                    case 2 -> work(connection, member, "THANKS", 45, "");
                    case 3 -> goods(connection, member);
                    case 4 -> offer(connection, member);
                    default -> work(connection, member, "ISSUE", 630, i < 30 ? "All day." : "");
                }
            }
            connection.commit();
        }
    }

    private UUID person(Connection connection, String email, String name) throws SQLException {
        var id = UUID.randomUUID();
        run(
                connection,
                "insert into identity.person (id, email, display_name, created_at) values (?, ?, ?, now())",
                id,
                email,
                name);
        run(connection, """
                insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at)
                values (?, gen_random_uuid(), ?, 'ACTIVE', now(), now())""", here, id);
        return id;
    }

    private void work(Connection connection, UUID person, String funding, int minutes, String note)
            throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, expected_minutes, actual_minutes, done_on, fulfilled_by, fulfilment_note, created_at, version)
                values (?, gen_random_uuid(), ?, ?, 'ONE_OFF_WORK', ?, 'FULFILLED', now(), 'Sorted donated books', '', 60, ?,
                  current_date, ?, ?, now(), 2)""", here, person, person, funding, minutes, person, note);
    }

    private void goods(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, value_cents, actual_cents, done_on, fulfilled_by, reference, created_at, version)
                values (?, gen_random_uuid(), ?, ?, 'GOODS', 'ISSUE', 'FULFILLED', now(), 'Flour for the bread evening', '',
                  2500, 2500, current_date, ?, 'Receipt 17', now(), 2)""", here, person, person, person);
    }

    private void offer(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, expected_minutes, created_at)
                values (?, gen_random_uuid(), ?, ?, 'ONE_OFF_WORK', 'ISSUE', 'OFFERED', now(), 'Rake the leaves', '', 60,
                  now())""", here, person, person);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
