package org.communityexchange.benchmark;

import org.communityexchange.local.LocalPostgres;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A whole event confirmed in one request: what many people did, waiting for a steward's word. */
final class Event {

    private static final String COMMITMENT = "c0000000-0000-7000-8000-%012x";

    private final LocalPostgres postgres;
    private final String address;
    private int made;

    Event(LocalPostgres postgres, String baseUrl) {
        this.postgres = postgres;
        this.address = baseUrl + "/api/v1/organisations/" + Town.ORGANISATION + "/confirmations";
    }

    /** @param refusal what the application answered when it was not 200; empty otherwise */
    record Answer(double seconds, int status, String refusal) {}

    /** The first member confirms for a month. */
    void appointSteward() throws SQLException {
        inside(String.format(Locale.ROOT, """
                insert into identity.seat (organisation_id, id, person_id, kind, from_at, until_at, created_at)
                values ('%s', gen_random_uuid(), '%s', 'STEWARD', now() - interval '1 day', now() + interval '30 days', now())""", Town.ORGANISATION, Town.id(0)));
    }

    /** The demo's monthly budget is for its own few people; it is kept, so that keeping it is measured too, and raised. */
    void raiseBudgets() throws SQLException {
        inside("update treasury.budget set cap = 10000000 where organisation_id = '" + Town.ORGANISATION + "'");
        inside("update treasury.budget_period set cap = 10000000 where organisation_id = '" + Town.ORGANISATION + "'");
    }

    /** An hour of work by each of the members in turn, done and said to be done; then all of it confirmed. */
    Answer confirm(int people, String token) throws SQLException, IOException {
        var first = made;
        made += people;
        inside(String.format(
                Locale.ROOT, """
                insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                  title, note, expected_minutes, actual_minutes, done_on, fulfilled_by, created_at)
                select '%s', ('c0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, p, p, 'ONE_OFF_WORK', 'ISSUE',
                  'FULFILLED', now(), 'Sorting books', '', 60, 60, current_date - 1, p, now()
                from (select n, %s::uuid as p from generate_series(%d, %d) n) w""", Town.ORGANISATION, Town.idOf("1 + n % " + (Town.MEMBERS - 1)), first, made - 1));
        var body = IntStream.range(first, made)
                .mapToObj(n -> "{\"id\":\"" + String.format(Locale.ROOT, COMMITMENT, n) + "\"}")
                .collect(Collectors.joining(",", "{\"commitments\":[", "]}"));
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var begin = System.nanoTime();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var seconds = (System.nanoTime() - begin) / 1e9;
            return new Answer(seconds, answer.statusCode(), answer.statusCode() == 200 ? "" : excerpt(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void inside(String sql) throws SQLException {
        try (Connection owner = postgres.ownerConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('app.organisation', '" + Town.ORGANISATION + "', true)");
            statement.execute(sql);
            owner.commit();
        }
    }

    private static String excerpt(String body) {
        return body.substring(0, Math.min(body.length(), 400));
    }
}
