package org.communityexchange.app.browser;

import static io.restassured.RestAssured.given;

import org.communityexchange.testkit.TestLogin;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Sixty items of every kind that one steward can decide, and four that wait for somebody else. */
final class QueueTown {

    static final int ITEMS = 60;

    final String here = "queue-" + Long.toString(System.nanoTime(), 36);
    /** Clears the queue. */
    final TestLogin zoe = login("Zoe");

    private final String there = here + "-there";
    private final TestLogin kim = login("Kim");
    private final TestLogin ana = login("Ana");
    private final TestLogin ben = login("Ben");
    private final UUID offer = UUID.randomUUID();
    private final UUID shift = UUID.randomUUID();

    private static TestLogin login(String firstName) {
        return TestLogin.create(
                Browsers.exchange().keycloak(), Browsers.exchange().baseUrl(), firstName);
    }

    void build() throws SQLException {
        var earned = UUID.randomUUID();
        try (var connection = inside(there)) {
            organisation(connection, there);
            steward(connection, there, person(connection, there, kim.email(), kim.name()));
            connection.commit();
        }
        try (var connection = inside(here)) {
            organisation(connection, here);
            var steward = person(connection, here, zoe.email(), zoe.name());
            steward(connection, here, steward);
            person(connection, here, ana.email(), ana.name());
            var helped = person(connection, here, ben.email(), ben.name());
            work(connection, earned, helped, "ISSUE", 240, "All morning.");
            plan(connection, steward);
            for (var i = 0; i < ITEMS; i++) {
                item(connection, i, helped);
            }
            others(connection, steward);
            connection.commit();
        }
        answer(zoe, earned.toString(), "confirmation", "{}", 200);
        paid();
    }

    private void item(Connection connection, int i, UUID helped) throws SQLException {
        var member = person(connection, here, null, "Member " + i);
        var id = UUID.randomUUID();
        switch (i % 10) {
            case 0, 1, 2 -> {
                // Two of them are paid by somebody, which takes more than a row.
                if (i > 10 || i % 10 != 0) {
                    work(connection, id, member, "ISSUE", 60, "All done.");
                }
            }
            case 3 -> work(connection, id, member, "THANKS", 45, "");
            case 4 -> goods(connection, member);
            case 5 -> offered(connection, member);
            case 6 -> work(connection, id, member, "ISSUE", 630, i < 30 ? "All day." : "");
            case 7 -> turn(connection, member);
            case 8 -> again(connection, member);
            default -> units(connection, helped);
        }
    }

    /** A promise kept that the person helped pays for, and one that the pot pays for and nobody has answered. */
    private void paid() {
        var kept = promise("TRANSFER");
        answer(ben, kept, "acceptance", "{}", 200);
        answer(ana, kept, "fulfilment", "{\"minutes\": 60, \"doneOn\": \"2026-01-15\", \"note\": \"Done.\"}", 200);
        given().auth()
                .oauth2(ben.bearer())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": {\"pot\": true}, \"credits\": 2}")
                .post(Browsers.exchange().baseUrl() + "/api/v1/me/gifts")
                .then()
                .statusCode(201);
        answer(kim, promise("POT"), "pot", "{}", 204);
        promise("TRANSFER");
    }

    private String promise(String funding) {
        String need = post(ben, "/needs", """
                {"title": "A shelf", "category": "REPAIR", "urgency": "WHENEVER", "audience": "EXCHANGE",
                 "inOrganisationName": false}""");
        return post(ana, "/commitments", """
                {"need": "%s", "minutes": 60, "funding": "%s"}""".formatted(need, funding));
    }

    private String post(TestLogin who, String path, String body) {
        return given().auth()
                .oauth2(who.bearer())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(Browsers.exchange().baseUrl() + "/api/v1/organisations/" + here + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void answer(TestLogin who, String commitment, String act, String body, int status) {
        given().auth()
                .oauth2(who.bearer())
                .contentType("application/json")
                .body(body)
                .put(Browsers.exchange().baseUrl() + "/api/v1/organisations/" + here + "/commitments/" + commitment
                        + "/" + act)
                .then()
                .statusCode(status);
    }

    /** The steward's own work, that of their household, that of another steward. */
    private void others(Connection connection, UUID steward) throws SQLException {
        work(connection, UUID.randomUUID(), steward, "ISSUE", 60, "Mine.");
        var home = person(connection, here, null, "Noa at home");
        var household = UUID.randomUUID();
        run(connection, "insert into identity.household (id, name, created_at) values (?, 'Home', now())", household);
        for (var member : new UUID[] {steward, home}) {
            run(
                    connection,
                    "insert into identity.household_member (id, household_id, person_id, accepted_at)"
                            + " values (gen_random_uuid(), ?, ?, now())",
                    household,
                    member);
        }
        work(connection, UUID.randomUUID(), home, "ISSUE", 60, "At home.");
        var yan = person(connection, here, null, "Yan");
        steward(connection, here, yan);
        work(connection, UUID.randomUUID(), yan, "ISSUE", 60, "A steward's.");
    }

    private void plan(Connection connection, UUID steward) throws SQLException {
        var event = UUID.randomUUID();
        run(connection, """
                insert into pool.event (organisation_id, id, planned_by, title, description, place, held_on, audience, state,
                  created_at)
                values (?, ?, ?, 'Community dinner', '', '', current_date, 'ORGANISATION', 'PUBLISHED', now())""", here, event, steward);
        run(connection, """
                insert into pool.event_shift (organisation_id, id, event_id, role, starts_at, ends_at, capacity)
                values (?, ?, ?, 'Cook', now() - interval '3 hours', now() - interval '1 hour', 50)""", here, shift, event);
        run(connection, """
                insert into pool.offer (organisation_id, id, published_by, title, description, category, place, price_credits,
                  unit_label, audience, state, expires_at, created_at)
                values (?, ?, ?, 'A warm meal', '', 'FOOD', '', 1, 'meal', 'ORGANISATION', 'PUBLISHED', now() + interval '30 days', now())""", here, offer, steward);
    }

    private void turn(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, shift_id, expected_minutes, actual_minutes, done_on, fulfilled_by, created_at, version)
                values (?, gen_random_uuid(), ?, ?, 'EVENT_SHIFT', 'ISSUE', 'FULFILLED', now(), 'Cook', '', ?, 120, 120,
                  current_date, ?, now(), 2)""", here, person, person, shift, person);
    }

    private void again(Connection connection, UUID person) throws SQLException {
        var series = UUID.randomUUID();
        run(connection, """
                insert into pool.commitment_series (organisation_id, id, person_id, entered_by, rhythm, first_on, times, made,
                  accepted_at, created_at)
                values (?, ?, ?, ?, 'WEEKLY', current_date, 1, 1, now(), now())""", here, series, person, person);
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, series_id, occurrence, due_on, expected_minutes, actual_minutes, done_on, fulfilled_by,
                  created_at, version)
                values (?, gen_random_uuid(), ?, ?, 'REPEATING_WORK', 'ISSUE', 'FULFILLED', now(), 'Open the door', '', ?, 1,
                  current_date, 30, 30, current_date, ?, now(), 2)""", here, person, person, series, person);
    }

    private void units(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, offer_id, units, unit_credits, month, actual_units, done_on, fulfilled_by, created_at, version)
                values (?, gen_random_uuid(), ?, ?, 'CAPACITY', 'ISSUE', 'FULFILLED', now(), 'Meals for the table', '', ?, 2, 1,
                  to_char(current_date, 'YYYY-MM'), 2, current_date, ?, now(), 2)""", here, person, person, offer, person);
    }

    private void work(Connection connection, UUID id, UUID person, String funding, int minutes, String note)
            throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, expected_minutes, actual_minutes, done_on, fulfilled_by, fulfilment_note, created_at, version)
                values (?, ?, ?, ?, 'ONE_OFF_WORK', ?, 'FULFILLED', now(), 'Sorted donated books', '', 60, ?,
                  current_date, ?, ?, now(), 2)""", here, id, person, person, funding, minutes, person, note);
    }

    private void goods(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, value_cents, actual_cents, done_on, fulfilled_by, reference, created_at, version)
                values (?, gen_random_uuid(), ?, ?, 'GOODS', 'ISSUE', 'FULFILLED', now(), 'Flour for the bread evening', '',
                  2500, 2500, current_date, ?, 'Receipt 17', now(), 2)""", here, person, person, person);
    }

    private void offered(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, expected_minutes, created_at)
                values (?, gen_random_uuid(), ?, ?, 'ONE_OFF_WORK', 'ISSUE', 'OFFERED', now(), 'Rake the leaves', '', 60,
                  now())""", here, person, person);
    }

    private static void organisation(Connection connection, String id) throws SQLException {
        run(connection, "insert into identity.organisation (id, name, created_at) values (?, 'Sixty', now())", id);
    }

    private static UUID person(Connection connection, String organisation, String email, String name)
            throws SQLException {
        var id = UUID.randomUUID();
        run(
                connection,
                "insert into identity.person (id, email, display_name, created_at) values (?, ?, ?, now())",
                id,
                email,
                name);
        run(connection, """
                insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at)
                values (?, gen_random_uuid(), ?, 'ACTIVE', now(), now())""", organisation, id);
        return id;
    }

    private static void steward(Connection connection, String organisation, UUID person) throws SQLException {
        run(connection, """
                insert into identity.seat (organisation_id, id, person_id, kind, from_at, until_at, created_at)
                values (?, gen_random_uuid(), ?, 'STEWARD', now() - interval '1 day', now() + interval '1 day', now())""", organisation, person);
    }

    /** A transaction within the walls of an organisation. */
    static Connection inside(String organisation) throws SQLException {
        var connection = Browsers.exchange().postgres().ownerConnection();
        connection.setAutoCommit(false);
        run(connection, "select set_config('app.organisation', ?, true)", organisation);
        return connection;
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
