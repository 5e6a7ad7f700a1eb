package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

/**
 * Measures how long one request takes that confirms 10,000 promises of 200 people, backed half, within a budget. Not run with
 * the other tests, because time depends on the machine; {@code docs/reference/performance.md} says how.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class BatchSpeed {

    private static final int PEOPLE = 200;
    private static final int ROUNDS = 4;

    @Inject
    Town town;

    @Test
    void measure() {
        var here = town.organisation("Here");
        town.withoutLimits(here);
        var maya = town.steward(here, "Maya");
        var leo = town.admin(here, "Leo");
        var grace = town.seated(here, "Grace", SeatKind.TREASURER);
        leo.api()
                .body(
                        "{\"backingPercent\": 50, \"whenShort\": \"LIST\", \"termsVersion\": \"1\", \"reason\": \"Measured.\"}")
                .post("/api/v1/organisations/" + here + "/treasury/policy")
                .then()
                .statusCode(201);
        leo.api()
                .body("{\"kind\": \"MONTH\", \"cap\": 1000000, \"reason\": \"Measured.\"}")
                .post("/api/v1/organisations/" + here + "/treasury/budgets")
                .then()
                .statusCode(201);
        grace.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"cents\": 10000000000, \"method\": \"OTHER\", \"movedOn\": \"2026-01-15\"}")
                .post("/api/v1/organisations/" + here + "/treasury/funding/deposits")
                .then()
                .statusCode(201);
        System.out.printf("%n| round | promises | credits | ms | of that processor ms |%n|---|---|---|---|---|%n");
        for (var round = 1; round <= ROUNDS; round++) {
            var body = works(here);
            var request = maya.api()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body);
            var busy = processorMillis();
            var start = System.nanoTime();
            var answer = request.post("/api/v1/organisations/" + here + "/confirmations");
            var millis = (System.nanoTime() - start) / 1_000_000;
            busy = processorMillis() - busy;
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %d | %d |%n",
                    round,
                    answer.jsonPath().getInt("confirmed"),
                    answer.jsonPath().getInt("credits"),
                    millis,
                    busy);
        }
    }

    /** Processor time of this program and of the database's work for it, which on a busy machine says more than the clock. */
    private static long processorMillis() {
        var backends =
                Town.text("select string_agg(pid::text, ',') from pg_stat_activity where usename = 'exchange_app'");
        var own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return Arrays.stream(backends.split(","))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO))
                .reduce(own, Duration::plus)
                .toMillis();
    }

    /** Ten thousand promises said to be kept, and the request that confirms them. */
    private static String works(String here) {
        var first = IntStream.range(0, ConfirmAll.MOST)
                .mapToObj(each -> UUID.randomUUID().toString())
                .toList();
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(each -> "'" + UUID.nameUUIDFromBytes((here + each).getBytes()) + "'")
                .collect(Collectors.joining(","));
        Town.sql("insert into identity.person (id, display_name, created_at) select id::uuid, 'Somebody', now()"
                + " from unnest(array[" + people + "]) id on conflict do nothing");
        Town.sql("insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state,"
                + " state_since, title, note, expected_minutes, actual_minutes, done_on, fulfilled_by, created_at)"
                + " select '" + here
                + "', u.id::uuid, p.id, p.id, 'ONE_OFF_WORK', 'ISSUE', 'FULFILLED', now(), 'Work', '',"
                + " 60, 30 + (u.n % 90)::int, date '2026-01-15', p.id, now() from unnest(array['"
                + String.join("','", first) + "']) with ordinality u (id, n) join lateral (select (array[" + people
                + "])[1 + u.n % " + PEOPLE + "]::uuid as id) p on true");
        Town.sql("analyze");
        return first.stream()
                .map(id -> "{\"id\": \"" + id + "\", \"version\": 0}")
                .collect(Collectors.joining(",", "{\"commitments\": [", "]}"));
    }
}
