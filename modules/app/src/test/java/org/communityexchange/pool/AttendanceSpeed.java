package org.communityexchange.pool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

/**
 * Measures how long a file of 500 newcomers takes: looking, importing, confirming. Not run with the other tests, because time
 * depends on the machine; {@code docs/reference/performance.md} says how.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AttendanceSpeed {

    private static final int LINES = 500;
    private static final int ROUNDS = 3;

    @Inject
    Town town;

    @Test
    void measure() {
        var here = town.organisation("Here");
        var maya = town.steward(here, "Maya");
        var zoe = town.steward(here, "Zoe");
        var imports = "/api/v1/organisations/" + here + "/attendance-imports";
        System.out.printf(
                "%n| round | look ms | import ms | confirm ms | look again ms | confirm again ms |%n|---|---|---|---|---|---|%n");
        for (var round = 1; round <= ROUNDS; round++) {
            var cafe = RepairCafe.planned(here, zoe, "").heldYesterday();
            Town.sql("update pool.event set title = 'Round " + round + "' where id = '" + cafe.id() + "'");
            var name = "Round " + round;
            var file = IntStream.range(0, LINES)
                    .mapToObj(line -> name + "," + RepairCafe.YESTERDAY + "," + name + " Walker " + line
                            + ",Fixing,10:00,11:" + (10 + line % 50) + "\n")
                    .collect(Collectors.joining("", "event,date,name,role,in,out\n", ""));
            var body = "{\"content\": \"" + Base64.getEncoder().encodeToString(file.getBytes(UTF_8)) + "\"}";
            var looked = timed(() -> maya.api().body(body).post(imports), 201);
            String id = looked.answer().path("id");
            assertThat(looked.answer().<Integer>path("willImport")).isEqualTo(LINES);
            var imported = timed(
                    () -> maya.api().body("{\"willImport\": " + LINES + "}").put(imports + "/" + id + "/confirmation"),
                    200);
            List<String> promises = imported.answer().path("rows.commitment");
            var all = promises.stream()
                    .map(each -> "{\"id\": \"" + each + "\"}")
                    .collect(Collectors.joining(",", "{\"commitments\": [", "]}"));
            var confirmed = timed(() -> confirm(zoe, here, all), 200);
            var booked = Town.count("select count(*) from ledger.transfer");
            var promised = Town.count("select count(*) from pool.commitment");

            var again = timed(() -> maya.api().body(body).post(imports), 201);
            assertThat(again.answer().<Integer>path("willImport")).isZero();
            var repeated = timed(() -> confirm(zoe, here, all), 200);
            assertThat(Town.count("select count(*) from ledger.transfer")).isEqualTo(booked);
            assertThat(Town.count("select count(*) from pool.commitment")).isEqualTo(promised);
            System.out.printf(
                    "| %d | %d | %d | %d | %d | %d |%n",
                    round, looked.millis(), imported.millis(), confirmed.millis(), again.millis(), repeated.millis());
        }
    }

    /** Under a key of its own each time, so that it is not the answer to the first that is given again. */
    private static Response confirm(Town.Person steward, String here, String commitments) {
        return steward.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(commitments)
                .post("/api/v1/organisations/" + here + "/confirmations");
    }

    private record Timed(Response answer, long millis) {}

    private static Timed timed(Supplier<Response> request, int status) {
        var start = System.nanoTime();
        var answer = request.get();
        var millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return new Timed(answer, millis);
    }
}
