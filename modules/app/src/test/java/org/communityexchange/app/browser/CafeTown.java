package org.communityexchange.app.browser;

import org.communityexchange.testkit.TestLogin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An organisation of one browser test, with two stewards, an admin, and members whose stewards act for them. */
final class CafeTown {

    final String here = "cafe-" + Long.toString(System.nanoTime(), 36);
    /** Plans, stands at the door and types. */
    final TestLogin zoe = login("Zoe");
    /** Confirms. */
    final TestLogin yan = login("Yan");
    /** Decides about money. */
    final TestLogin ada = login("Ada");

    private final HttpClient http = HttpClient.newHttpClient();

    static TestLogin login(String firstName) {
        return TestLogin.create(
                Browsers.exchange().keycloak(), Browsers.exchange().baseUrl(), firstName);
    }

    void build() throws SQLException {
        try (var connection = Browsers.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            run(
                    connection,
                    "insert into identity.organisation (id, name, created_at) values (?, 'Fixers of the East Side', now())",
                    here);
            seat(connection, zoe, "STEWARD");
            seat(connection, yan, "STEWARD");
            seat(connection, ada, "ADMIN");
            connection.commit();
        }
    }

    /** Somebody with a login joins. */
    void member(TestLogin who) throws SQLException {
        added(who, null);
    }

    void steward(TestLogin who) throws SQLException {
        added(who, "STEWARD");
    }

    private void added(TestLogin who, String kind) throws SQLException {
        try (var connection = Browsers.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            seat(connection, who, kind);
            connection.commit();
        }
    }

    /** @param kind null for a member without a seat */
    private void seat(Connection connection, TestLogin who, String kind) throws SQLException {
        var id = UUID.randomUUID();
        run(
                connection,
                "insert into identity.person (id, email, display_name, created_at) values (?, ?, ?, now())",
                id,
                who.email(),
                who.name());
        join(connection, id);
        if (kind == null) {
            return;
        }
        run(connection, """
                insert into identity.seat (organisation_id, id, person_id, kind, from_at, until_at, created_at)
                values (?, gen_random_uuid(), ?, ?, now() - interval '1 day', now() + interval '1 day', now())""", here, id, kind);
    }

    private void join(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at)
                values (?, gen_random_uuid(), ?, 'ACTIVE', now(), now())""", here, person);
    }

    /** Members without a login, known by these names. */
    List<UUID> members(List<String> names) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var connection = Browsers.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            for (var name : names) {
                var id = UUID.randomUUID();
                run(
                        connection,
                        "insert into identity.person (id, display_name, managed_by, consent_note, created_at)"
                                + " values (?, ?, ?, 'Agreed at the desk.', now())",
                        id,
                        name,
                        here);
                join(connection, id);
                ids.add(id);
            }
            connection.commit();
        }
        return ids;
    }

    /** An event of today with one shift of fixing for thirty, through the API. */
    UUID eventOfToday() throws IOException, InterruptedException {
        var answer = post("/events", """
                {"title": "Repair Café", "place": "Central Library", "heldOn": "%s", "audience": "PUBLIC",
                 "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 30}]}""".formatted(java.time.LocalDate.now(java.time.ZoneId.of("America/Toronto"))));
        return UUID.fromString(answer.replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*$", "$1"));
    }

    /** Takes a place for somebody, through the API. */
    void signUp(UUID member, UUID shift) throws IOException, InterruptedException {
        post("/commitments", "{\"shift\": \"" + shift + "\", \"for\": \"" + member + "\"}");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(Browsers.exchange().baseUrl() + "/api/v1/organisations/" + here + path))
                .header("Authorization", "Bearer " + zoe.bearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Whoever is in came twenty minutes before they did. */
    void cameEarlier(UUID event) throws SQLException {
        change(
                "update pool.attendance set arrived_at = arrived_at - interval '20 minutes'"
                        + " where event_id = ? and arrived_at is not null",
                event);
    }

    /** The event was yesterday, and everybody who is in came at ten: so that every time of its day has passed. */
    void wasYesterday(UUID event) throws SQLException {
        change("update pool.event set held_on = held_on - 1 where id = ?", event);
        change(
                "update pool.event_shift set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day'"
                        + " where event_id = ?",
                event);
        change(
                "update pool.attendance a set arrived_at = s.starts_at, left_at = null from pool.commitment c"
                        + " join pool.event_shift s on s.id = c.shift_id"
                        + " where c.id = a.commitment_id and a.arrived_at is not null and a.event_id = ?",
                event);
    }

    private static void change(String sql, Object... values) throws SQLException {
        try (var connection = Browsers.exchange().postgres().superuserConnection("exchange")) {
            run(connection, sql, values);
        }
    }

    /** What a query finds, as the superuser. */
    static List<Map<String, Object>> rows(String query, Object... values) throws SQLException {
        try (var connection = Browsers.exchange().postgres().superuserConnection("exchange");
                var select = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<Map<String, Object>>();
            try (var rows = select.executeQuery()) {
                var columns = rows.getMetaData();
                while (rows.next()) {
                    var row = new HashMap<String, Object>();
                    for (var i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i), rows.getObject(i));
                    }
                    found.add(row);
                }
            }
            return found;
        }
    }

    static long number(String query, Object... values) throws SQLException {
        return ((Number) rows(query, values).getFirst().values().iterator().next()).longValue();
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
