package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The application is killed in the middle of a thousand confirmations, twice, while clients do what clients do: send the
 * same again until it is answered. Nothing is lost, nothing is doubled, and whatever was answered is there.
 */
@ExtendWith(Running.class)
class KilledInTheMiddleIT {

    private static final int COMMITMENTS = 1_000;
    private static final int MEMBERS = 40;
    private static final int CLIENTS = 8;
    private static final List<Integer> KILLED_AFTER = List.of(250, 600);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String here = "kill-" + Long.toString(System.nanoTime(), 36);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    /** What the first answer said, by commitment. */
    private final Map<UUID, JsonNode> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger unanswered = new AtomicInteger();

    /** The other tests' people do not meet this organisation afterwards. */
    @AfterEach
    void close() throws SQLException {
        try (var connection = Running.exchange().postgres().superuserConnection("exchange");
                var statement = connection.createStatement()) {
            statement.execute("update identity.organisation set suspended_at = now() where id = '" + here + "'");
        }
        Running.exchange().startApplication();
    }

    @Test
    void losesNothingAndDoublesNothing(TestReporter report) throws Exception {
        var stewards = List.of(Running.login("Zoe"), Running.login("Yan"));
        var commitments = prepare(stewards);
        var left = new ConcurrentLinkedQueue<>(commitments);
        var begin = System.nanoTime();

        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) {
                var steward = stewards.get(client % stewards.size());
                clients.add(threads.submit(() -> {
                    for (var next = left.poll(); next != null; next = left.poll()) {
                        confirm(next, steward);
                    }
                    return null;
                }));
            }
            try {
                for (var many : KILLED_AFTER) {
                    await(many, clients);
                    Running.exchange().killApplication();
                    assertThat(confirmed()).containsAll(acknowledged.keySet());
                    Running.exchange().startApplication();
                }
                for (var client : clients) {
                    client.get();
                }
            } finally {
                left.clear();
                threads.shutdownNow();
            }
        }
        report.publishEntry(Map.of(
                "confirmed within ms", String.valueOf((System.nanoTime() - begin) / 1_000_000),
                "requests without an answer of success", unanswered.toString()));

        assertThat(unanswered).hasPositiveValue();
        assertThat(acknowledged).containsOnlyKeys(commitments);
        assertEveryAnswerHolds();
        assertOneOfEach();
        assertMinutesAreConserved();
        assertTheBooksProve();
    }

    /** Sends the same confirmation, of the version that was looked at, until it is answered. */
    private void confirm(UUID commitment, TestLogin steward) {
        waiting("confirmed: " + commitment, AGAIN).until(() -> isConfirmed(commitment, steward));
    }

    private boolean isConfirmed(UUID commitment, TestLogin steward) throws InterruptedException {
        var address = URI.create(Running.exchange().baseUrl() + "/api/v1/organisations/" + here + "/commitments/"
                + commitment + "/confirmation");
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + steward.bearer())
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"version\": 2}"))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                acknowledged.put(commitment, JSON.readTree(answer.body()));
                return true;
            }
            if (answer.statusCode() < 500) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException nobodyThere) {
            // Nobody knows whether it was confirmed: that is what sending it again is for.
        }
        unanswered.incrementAndGet();
        return false;
    }

    private void await(int many, List<Future<?>> clients) {
        waiting(many + " confirmed", Duration.ofMillis(5)).until(() -> {
            for (var client : clients) {
                if (client.isDone()) {
                    client.get();
                }
            }
            return acknowledged.size() >= many;
        });
    }

    /** Asks in the thread that waits, and no longer than the whole test has. */
    private ConditionFactory waiting(String what, Duration between) {
        return Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(between)
                .atMost(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }

    /**
     * Members and their kept promises are written straight into the tables, as the owner and inside the organisation: through
     * the API they would be forty sign-ins and three thousand requests, most of the time of this test and none of its point.
     * Every promise is worth a credit at least, so every confirmation makes a transfer.
     */
    private List<UUID> prepare(List<TestLogin> stewards) throws SQLException {
        try (var connection = Running.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            run(
                    connection,
                    "insert into identity.organisation (id, name, created_at) values (?, 'Tool library', now())",
                    here);
            for (var steward : stewards) {
                var person = UUID.randomUUID();
                run(
                        connection,
                        "insert into identity.person (id, email, display_name, created_at) values (?, ?, ?, now())",
                        person,
                        steward.email(),
                        steward.name());
                join(connection, person);
                run(connection, """
                        insert into identity.seat (organisation_id, id, person_id, kind, from_at, until_at, created_at)
                        values (?, gen_random_uuid(), ?, 'STEWARD', now() - interval '1 day', now() + interval '1 day', now())""", here, person);
            }
            var members = new ArrayList<UUID>();
            for (var i = 0; i < MEMBERS; i++) {
                var member = UUID.randomUUID();
                run(
                        connection,
                        "insert into identity.person (id, display_name, created_at) values (?, ?, now())",
                        member,
                        "Member " + i);
                join(connection, member);
                members.add(member);
            }
            // Two stewards confirm more for each member than anybody would in a month without saying why.
            run(connection, """
                    insert into pool.promise_policy (organisation_id, answer_days, remind_days, overdue_ask_days,
                      overdue_lapse_days, room_start, room_most, room_kept_each, stewards_elsewhere, pair_most, changed_by,
                      changed_at)
                    values (?, 14, 7, 14, 28, 3, 12, 2, true, 1000, ?, now())""", here, members.get(0));
            var commitments = new ArrayList<UUID>();
            for (var i = 0; i < COMMITMENTS; i++) {
                var id = UUID.randomUUID();
                var member = members.get(i % MEMBERS);
                run(connection, """
                        insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state,
                          state_since, title, note, expected_minutes, actual_minutes, done_on, fulfilled_by, created_at,
                          version)
                        values (?, ?, ?, ?, 'ONE_OFF_WORK', 'ISSUE', 'FULFILLED', now(), 'Sharpened chisels', '', 60, ?,
                          current_date, ?, now(), 2)""", here, id, member, member, 30 + i * 37 % 91, member);
                run(connection, """
                        insert into pool.commitment_step (organisation_id, id, commitment_id, from_state, to_state,
                          actor_id, at, reason)
                        values (?, gen_random_uuid(), ?, 'ACCEPTED', 'FULFILLED', ?, now(), '')""", here, id, member);
                commitments.add(id);
            }
            connection.commit();
            return commitments;
        }
    }

    private void join(Connection connection, UUID person) throws SQLException {
        run(connection, """
                insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at)
                values (?, gen_random_uuid(), ?, 'ACTIVE', now(), now())""", here, person);
    }

    private Set<UUID> confirmed() throws SQLException {
        var ids = new HashSet<UUID>();
        rows("select id from pool.commitment where organisation_id = ? and state = 'CONFIRMED'")
                .forEach(row -> ids.add((UUID) row.get("id")));
        return ids;
    }

    /** What a client was told is what is stored, also when it was told again after the application had died. */
    private void assertEveryAnswerHolds() throws SQLException {
        var stored = rows("select id, credits, banked_after, transfer_id, version from pool.commitment"
                + " where organisation_id = ? and state = 'CONFIRMED'");
        assertThat(stored).hasSize(COMMITMENTS).allSatisfy(row -> {
            var answer = acknowledged.get(row.get("id"));
            assertThat(answer.path("state").asText()).isEqualTo("CONFIRMED");
            assertThat(answer.path("credits").asInt()).isEqualTo(row.get("credits"));
            assertThat(answer.path("bankedAfter").asInt()).isEqualTo(row.get("banked_after"));
            assertThat(answer.path("transfer").asText())
                    .isEqualTo(row.get("transfer_id").toString());
        });
    }

    private void assertOneOfEach() throws SQLException {
        var once = Map.<String, Object>of("made", (long) COMMITMENTS, "about", (long) COMMITMENTS);
        assertThat(rows("""
                select count(*) as made, count(distinct t.subject) as about
                  from ledger.lot l join ledger.transfer t on t.id = l.transfer_id
                  join pool.commitment c on c.transfer_id = t.id and c.id = t.subject
                 where l.issuer = ? and t.kind = 'ISSUE' and l.issued = c.credits""")).containsExactly(once);
        assertThat(
                        rows(
                                "select count(*) as made, count(distinct transfer_id) as about from ledger.lot where issuer = ?"))
                .containsExactly(once);
        assertThat(rows("""
                select count(*) as made, count(distinct commitment_id) as about
                  from pool.minute_movement where organisation_id = ?""")).containsExactly(once);
        assertThat(rows("""
                select count(*) as made, count(distinct commitment_id) as about
                  from pool.commitment_step where organisation_id = ? and to_state = 'CONFIRMED'""")).containsExactly(once);
        assertThat(rows("""
                select count(*) as made, count(distinct subject_id) as about
                  from kernel.audit_act where organisation_id = ? and action = 'pool.commitment-confirmed'""")).containsExactly(once);
    }

    /** Per person: thirty minutes to the credit, the rest in the bank, and the wallet is what its entries say. */
    private void assertMinutesAreConserved() throws SQLException {
        var people = rows("""
                select c.person_id, sum(c.actual_minutes) as minutes, sum(c.credits) as credits,
                       (select minutes from pool.minute_bank b where b.person_id = c.person_id) as banked,
                       (select quantity from ledger.account_balance a
                         where a.kind = 'WALLET' and a.owner = c.person_id::text) as balance,
                       (select sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end)
                          from ledger.account a join ledger.entry e on e.account_id = a.id
                         where a.kind = 'WALLET' and a.owner = c.person_id::text) as entries
                  from pool.commitment c where c.organisation_id = ? group by c.person_id""");
        assertThat(people).hasSize(MEMBERS).allSatisfy(person -> {
            assertThat(number(person, "credits") * 30 + number(person, "banked"))
                    .isEqualTo(number(person, "minutes"));
            assertThat(number(person, "balance")).isEqualTo(number(person, "credits"));
            assertThat(number(person, "entries")).isEqualTo(number(person, "credits"));
        });
    }

    private void assertTheBooksProve() throws SQLException {
        try (var connection = Running.exchange().postgres().appConnection();
                var statement = connection.createStatement();
                var proof = statement.executeQuery("select holds, findings::text from ledger.prove(now())")) {
            proof.next();
            assertThat(proof.getString("findings")).isEqualTo("[]");
            assertThat(proof.getBoolean("holds")).isTrue();
        }
    }

    private static long number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    /** What a query about this organisation finds. */
    private List<Map<String, Object>> rows(String query) throws SQLException {
        try (var connection = Running.exchange().postgres().superuserConnection("exchange");
                var select = connection.prepareStatement(query)) {
            select.setString(1, here);
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

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
