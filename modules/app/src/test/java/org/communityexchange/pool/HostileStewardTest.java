package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

/** Somebody with rights who means no good, or who has gone: ways around the rules that must not be there. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class HostileStewardTest {

    @Inject
    Town town;

    private String here;
    private String api;
    private Town.Person maya;
    private Town.Person ana;

    @BeforeEach
    void aStewardAndAMember() {
        here = town.organisation("Here");
        api = "/api/v1/organisations/" + here;
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
    }

    private static ValidatableResponse post(Town.Person who, String address, String body) {
        return who.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(address)
                .then();
    }

    private ValidatableResponse confirmAll(List<String> works) {
        return post(
                maya,
                api + "/confirmations",
                works.stream()
                        .map(work -> "{\"id\": \"" + work + "\"}")
                        .collect(Collectors.joining(",", "{\"commitments\": [", "]}")));
    }

    @Test
    void confirmsNotOftenerTogetherThanOneByOne() {
        var works = new ArrayList<String>();
        for (var i = 0; i < 11; i++) {
            works.add(town.fulfilled(here, ana, maya, 30));
        }

        confirmAll(works)
                .statusCode(409)
                .body("type", equalTo("/problems/batch-refused"))
                .body("refused.size()", equalTo(1))
                .body("refused[0].id", equalTo(works.get(10)))
                .body("refused[0].type", equalTo("/problems/often-together"));
        assertThat(ana.balance()).isZero();

        confirmAll(works.subList(0, 10)).statusCode(200).body("confirmed", equalTo(10));
        town.confirm(here, maya, works.get(10)).statusCode(409).body("type", equalTo("/problems/often-together"));
        assertThat(ana.balance()).isEqualTo(10);
    }

    @Test
    void reachesNothingOfAnotherOrganisationThroughABody() {
        var there = town.organisation("There");
        var kim = town.steward(there, "Kim");
        var ben = town.member(there, "Ben");
        var work = town.fulfilled(there, ben, kim, 60);
        var meal = town.meal(there, kim, 1, 9);
        var foreign = RepairCafe.planned(there, kim, "");
        var cafe = RepairCafe.planned(here, maya, "");
        String need = post(kim, "/api/v1/organisations/" + there + "/needs", """
                        {"title": "A shelf", "category": "REPAIR", "urgency": "WHENEVER", "audience": "EXCHANGE",
                         "inOrganisationName": false}""")
                .statusCode(201)
                .extract()
                .path("id");

        post(maya, api + "/commitments", "{\"shift\": \"" + foreign.fixing() + "\"}")
                .statusCode(404);
        post(maya, api + "/commitments", "{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .statusCode(404);
        post(maya, api + "/commitments", "{\"offer\": \"" + meal + "\", \"minutes\": 60}")
                .statusCode(404);
        post(maya, api + "/commitments", "{\"title\": \"Raking\", \"minutes\": 60, \"for\": \"" + ben.id() + "\"}")
                .statusCode(not(201));
        post(maya, api + "/spends", "{\"offer\": \"" + meal + "\", \"quantity\": 1}")
                .statusCode(404);
        post(maya, api + "/disputes", "{\"commitment\": \"" + work + "\", \"kind\": \"OTHER\", \"text\": \"No.\"}")
                .statusCode(404);
        post(maya, api + "/freezes", "{\"commitment\": \"" + work + "\", \"reason\": \"No.\"}")
                .statusCode(404);
        post(maya, api + "/thanks", "{\"commitment\": \"" + work + "\", \"words\": \"You sang.\"}")
                .statusCode(404);
        confirmAll(List.of(work)).statusCode(409).body("refused[0].type", equalTo("/problems/not-found"));
        post(
                        maya,
                        cafe.path() + "/attendance/walk-ins",
                        RepairCafe.newcomer("Rosa", null, foreign.fixing(), null, null))
                .statusCode(404);
        post(
                        maya,
                        cafe.path() + "/attendance/walk-ins",
                        "{\"person\": \"" + ben.id() + "\", \"shift\": \"" + cafe.fixing() + "\"}")
                .statusCode(404);
        post(maya, cafe.path() + "/attendance/left-out", "{\"commitments\": [\"" + work + "\"], \"reason\": \"No.\"}")
                .statusCode(404);
        maya.api()
                .body("{\"rows\": [{\"promise\": \"" + work + "\"}]}")
                .put(cafe.path() + "/attendance")
                .then()
                .statusCode(404);
        maya.api()
                .body("{\"turns\": [\"" + work + "\"]}")
                .put(api + "/rota/fulfilment")
                .then()
                .statusCode(404);
        kim.api()
                .get("/api/v1/organisations/" + there + "/commitments/" + work)
                .then()
                .body("state", equalTo("FULFILLED"));
        assertThat(Town.count("select count(*) from pool.commitment where organisation_id = '" + here + "'"))
                .isZero();
    }

    @Test
    void aKeyIsItsSendersOwn() {
        var key = UUID.randomUUID();
        var zoe = town.member(here, "Zoe");
        var body = "{\"title\": \"Raking\", \"minutes\": 60}";

        String hers = ana.api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(api + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        zoe.api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(api + "/commitments")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(hers)))
                .body("person.id", equalTo(zoe.id().toString()));
        // The same key for another act altogether.
        ana.api()
                .header("Idempotency-Key", key)
                .body("{\"text\": \"Hello\"}")
                .post(api + "/commitments/" + hers + "/messages")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void anEventThatIsCancelledWhileSomebodySignsUpKeepsNobody() {
        for (var i = 0; i < 4; i++) {
            var cafe = RepairCafe.planned(here, maya, "");
            Callable<Integer> cancel = () -> maya.api()
                    .body("{\"reason\": \"The hall is flooded.\"}")
                    .put(cafe.path() + "/cancellation")
                    .statusCode();
            var presses = Stream.concat(
                            Stream.of(cancel),
                            Stream.of(ana, town.member(here, "Ben"), town.member(here, "Eve"))
                                    .map(who -> (Callable<Integer>) () -> post(
                                                    who, api + "/commitments", "{\"shift\": \"" + cafe.fixing() + "\"}")
                                            .extract()
                                            .statusCode()))
                    .toList();

            assertThat(Town.atOnce(presses))
                    .allSatisfy(status -> assertThat(status).isIn(200, 201, 409));
            assertThat(Town.count("select count(*) from pool.commitment c join pool.event_shift s on s.id = c.shift_id"
                            + " where s.event_id = '" + cafe.id()
                            + "' and c.state in ('OFFERED', 'ACCEPTED', 'FULFILLED')"))
                    .isZero();
        }
    }

    /** Whoever waits for a place has looked at the event before: what counts is how it stands once the place is theirs. */
    @Test
    void whoeverWaitsForAPlaceSeesThatTheEventWasCancelledMeanwhile() throws Exception {
        var cafe = RepairCafe.planned(here, maya, "");
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var canceller = connection.createStatement();
                var threads = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            canceller.execute("select from pool.event_shift where event_id = '" + cafe.id() + "' for update");
            var signUp = threads.submit(() -> post(ana, api + "/commitments", "{\"shift\": \"" + cafe.fixing() + "\"}")
                    .extract()
                    .path("type"));
            while (Town.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%event_shift%'")
                    == 0) {
                Thread.onSpinWait();
            }
            canceller.execute(
                    "update pool.event set state = 'CANCELLED', version = version + 1 where id = '" + cafe.id() + "'");
            connection.commit();

            assertThat(signUp.get(30, TimeUnit.SECONDS)).isEqualTo("/problems/closed");
        }
        assertThat(Town.count("select count(*) from pool.commitment where organisation_id = '" + here + "'"))
                .isZero();
    }

    @Test
    void whoeverHasLeftDoesNothingNew() {
        var cafe = RepairCafe.planned(here, maya, "");
        var day = LocalDate.now().plusDays(2);
        post(maya, api + "/duties", """
                        {"title": "Open the door", "people": 3, "minutes": 30, "weekday": "%s", "starts": "18:00",
                         "rhythm": "WEEKLY"}""".formatted(day.getDayOfWeek())).statusCode(201);
        String slot = maya.api().get(api + "/rota?weeks=4").path("weeks.slots.flatten()[0].id");
        var work = town.fulfilled(here, town.member(here, "Ben"), maya, 60);
        var zoe = town.steward(here, "Zoe");
        for (var gone : List.of(ana, zoe)) {
            Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where organisation_id = '" + here
                    + "' and person_id = '" + gone.id() + "'");
        }

        post(ana, api + "/commitments", "{\"title\": \"Raking\", \"minutes\": 60}")
                .statusCode(404);
        post(ana, api + "/rota/" + slot + "/turns", "{}").statusCode(404);
        ana.api()
                .body("{\"shift\": \"" + cafe.fixing() + "\", \"here\": true}")
                .put(cafe.path() + "/presence")
                .then()
                .statusCode(404);
        post(
                        maya,
                        cafe.path() + "/attendance/walk-ins",
                        "{\"person\": \"" + ana.id() + "\", \"shift\": \"" + cafe.fixing() + "\"}")
                .statusCode(404);
        post(maya, api + "/screenings", """
                        {"person": "%s", "kind": "DRIVING", "checkedOn": "2026-01-15", "expiresOn": "%s"}""".formatted(ana.id(), day)).statusCode(422);
        town.confirm(here, zoe, work).statusCode(404);
        zoe.api().get(api + "/queue").then().statusCode(404);
        zoe.api().get(cafe.path() + "/attendance").then().statusCode(404);
        assertThat(Town.count("select count(*) from pool.commitment where person_id = '" + ana.id() + "'"))
                .isZero();
    }
}
