package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

/** Many promises at once: all or none, and the same as one by one. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ConfirmingTogetherTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private Town.Person zoe;

    @BeforeEach
    void aMemberAndTwoStewards() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
    }

    @Test
    void refusesAllAndSaysOfEachWhatStandsInItsWay() {
        var dana = town.member(here, "Dana");
        town.shareHousehold(dana, maya);
        var fine = town.fulfilled(here, ana, maya, 60);
        var own = town.fulfilled(here, maya, zoe, 60);
        var home = town.fulfilled(here, dana, zoe, 60);
        var early = town.offered(here, ana, "Sorting books", 60);
        var stale = town.fulfilled(here, ana, maya, 60);
        var unknown = UUID.randomUUID();
        var elsewhere = town.organisation("Elsewhere");
        town.join(elsewhere, ana);
        var foreign = town.fulfilled(elsewhere, ana, town.steward(elsewhere, "Far"), 60);

        confirm(
                        maya,
                        UUID.randomUUID(),
                        "{\"commitments\": [" + item(fine) + "," + item(own) + "," + item(home) + ","
                                + item(early) + ",{\"id\": \"" + stale + "\", \"version\": 0},"
                                + item(unknown.toString()) + ","
                                + item(foreign) + "]}")
                .statusCode(409)
                .body("type", equalTo("/problems/batch-refused"))
                .body("detail", containsString("6 of 7 cannot be confirmed"))
                .body("refused.index", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body(
                        "refused.type",
                        equalTo(List.of(
                                "/problems/own-commitment",
                                "/problems/same-household",
                                "/problems/not-in-this-state",
                                "/problems/changed-meanwhile",
                                "/problems/not-found",
                                "/problems/not-found")))
                .body("refused[0].id", equalTo(own));

        assertThat(ana.balance()).isZero();
        assertThat(Town.count("select count(*) from pool.commitment where organisation_id = '" + here
                        + "' and state = 'CONFIRMED'"))
                .isZero();
    }

    @Test
    void refusesRequestsThatAreNone() {
        var work = town.fulfilled(here, ana, maya, 60);
        var twice = "{\"commitments\": [" + item(work) + "," + item(work) + ", null, {}]}";

        confirm(maya, UUID.randomUUID(), twice)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/commitments/1/id", "/commitments/2/id", "/commitments/3/id")));
        confirm(maya, UUID.randomUUID(), "{\"commitments\": []}").statusCode(422);
        confirm(maya, UUID.randomUUID(), "{}").statusCode(422).body("errors[0].pointer", equalTo("/commitments"));
        maya.api()
                .body("{\"commitments\": [" + item(work) + "]}")
                .post(path())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        confirm(ana, UUID.randomUUID(), "{\"commitments\": [" + item(work) + "]}")
                .statusCode(403);
        var tooMany = IntStream.rangeClosed(0, ConfirmAll.MOST)
                .mapToObj(each -> item(UUID.randomUUID().toString()))
                .collect(Collectors.joining(",", "{\"commitments\": [", "]}"));
        confirm(maya, UUID.randomUUID(), tooMany).statusCode(422);
    }

    @Test
    void givesTheSameAnswerAgainAndIssuesOnce() {
        var works = List.of(town.fulfilled(here, ana, maya, 45), town.fulfilled(here, ana, maya, 45));
        var key = UUID.randomUUID();

        var first = confirm(maya, key, all(works))
                .statusCode(200)
                .body("confirmed", equalTo(2))
                .body("credits", equalTo(3))
                .body("minutes", equalTo(90))
                .body("items.credits", equalTo(List.of(1, 2)))
                .body("items.bankedAfter", equalTo(List.of(15, 0)))
                .extract()
                .asString();

        assertThat(confirm(maya, key, all(works)).statusCode(200).extract().asString())
                .isEqualTo(first);
        assertThat(confirm(zoe, UUID.randomUUID(), all(works))
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        confirm(maya, key, all(works.subList(0, 1)))
                .statusCode(409)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(ana.balance()).isEqualTo(3);
    }

    @Test
    void issuesOnceWhenStewardsPressTogetherOneByOneAndAllAtOnce() {
        var works = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            works.add(town.fulfilled(here, i % 2 == 0 ? ana : town.member(here, "Ben"), maya, 50));
        }
        var reversed = works.reversed();
        var presses = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) {
            presses.add(
                    () -> confirm(maya, UUID.randomUUID(), all(works)).extract().statusCode());
            presses.add(() ->
                    confirm(zoe, UUID.randomUUID(), all(reversed)).extract().statusCode());
        }
        works.forEach(work ->
                presses.add(() -> town.confirm(here, zoe, work).extract().statusCode()));

        assertThat(Town.atOnce(presses)).containsOnly(200);

        assertThat(Town.count("select count(*) from pool.minute_movement where organisation_id = '" + here + "'"))
                .isEqualTo(6);
        assertThat(Town.count("select coalesce(sum(issued), 0) * 30 from ledger.lot where issuer = '" + here + "'")
                        + Town.count("select sum(minutes) from pool.minute_bank where person_id in (select person_id"
                                + " from pool.commitment where organisation_id = '" + here + "')"))
                .isEqualTo(300);
    }

    @Test
    void isTheSameAsOneByOne() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var minutes =
                IntStream.range(0, 24).map(each -> 1 + random.nextInt(200)).toArray();
        // Six each: the eleventh confirmation of the same two in a month would ask for a reason.
        var turns = new ArrayList<>(
                IntStream.range(0, 24).mapToObj(each -> each % 4).toList());
        Collections.shuffle(turns, random);
        var whose = turns.stream().mapToInt(Integer::intValue).toArray();
        var thanks =
                IntStream.range(0, 24).mapToObj(each -> random.nextInt(6) == 0).toList();

        var singly = outcome(minutes, whose, thanks, false);
        var together = outcome(minutes, whose, thanks, true);

        assertThat(together).as("seed " + seed).isEqualTo(singly);
    }

    /** States, credits, banks and balances of a town of its own, without ids. */
    private List<String> outcome(int[] minutes, int[] whose, List<Boolean> thanks, boolean together) {
        var place = town.organisation("Place");
        var steward = town.steward(place, "Maya");
        var people = IntStream.range(0, 4)
                .mapToObj(each -> town.member(place, "Person" + "ABCD".charAt(each)))
                .toList();
        var works = new ArrayList<String>();
        for (var i = 0; i < minutes.length; i++) {
            var person = people.get(whose[i]);
            String id = person.api()
                    .body("{\"title\": \"Work\", \"minutes\": 60, \"funding\": \""
                            + (thanks.get(i) ? "THANKS" : "ISSUE") + "\"}")
                    .post("/api/v1/organisations/" + place + "/commitments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            steward.api().put(Town.at(place, id, "acceptance")).then().statusCode(200);
            town.fulfil(place, person, id, minutes[i]).statusCode(200);
            works.add(id);
        }
        if (together) {
            steward.api()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(all(works))
                    .post("/api/v1/organisations/" + place + "/confirmations")
                    .then()
                    .statusCode(200);
        } else {
            works.forEach(work -> town.confirm(place, steward, work).statusCode(200));
        }
        var told = new ArrayList<String>();
        works.forEach(work -> {
            var seen = steward.api()
                    .get("/api/v1/organisations/" + place + "/commitments/" + work)
                    .jsonPath();
            told.add(seen.getString("state") + " " + seen.getInt("credits") + " " + seen.get("bankedAfter") + " "
                    + seen.getList("steps.to") + " " + (seen.get("transfer") != null) + " "
                    + seen.getString("confirmedBy.name").startsWith("Maya"));
        });
        people.forEach(person -> {
            var wallet = person.api().get("/api/v1/me/wallet").jsonPath();
            told.add(wallet.getInt("balance") + " and " + wallet.getInt("bankedMinutes") + ", "
                    + wallet.getList("recent").size());
        });
        told.add(Town.count("select count(*) from kernel.audit_act where organisation_id = '" + place
                        + "' and action = 'pool.commitment-confirmed'")
                + " acts");
        return told;
    }

    @Test
    void confirmsAWholeEventWithoutAScript() {
        String event = maya.api()
                .body("{\"title\": \"Repair Café\", \"heldOn\": \"" + LocalDate.now(ZoneId.of("America/Toronto"))
                        + "\", \"audience\": \"PUBLIC\", \"creditBudget\": 4, \"shifts\":"
                        + " [{\"role\": \"Fixing\", \"starts\": \"10:00\", \"ends\": \"11:00\", \"capacity\": 9}]}")
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String shift = maya.api()
                .get("/api/v1/organisations/" + here + "/events/" + event)
                .path("shifts[0].id");
        var first = helped(shift, ana);
        var second = helped(shift, town.member(here, "Ben"));
        var own = helped(shift, maya);
        var page = "/o/" + here + "/events/" + event + "/confirmation";

        assertThat(maya.pages().get("/o/" + here + "/events/" + event).body())
                .contains("Confirm the work of this event", "0 of 4 credits of this event were issued.");
        assertThat(maya.pages().get(page).body())
                .contains(
                        "About 4 credits in all.", "4 credits are left in the budget.", ticked(first), ticked(second));
        assertThat(ana.pages().get(page).status()).isEqualTo(403);
        var nobody = maya.pages()
                .submit(page, page, Map.of("command", UUID.randomUUID().toString()));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Tick at least one.");
        var withOwn = maya.pages().submit(page, page, Map.of("command", key(), "commitment", value(own)));
        assertThat(withOwn.status()).isEqualTo(422);
        assertThat(withOwn.body()).contains("1 of 1 cannot be confirmed", "This is your own work.");
        var done = maya.pages().submit(page, page, Map.of("command", key(), "commitment", value(first)));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("Confirmed: 1. Credits issued: 2.").doesNotContain(value(first));
        assertThat(done.body()).contains(ticked(second));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String value(String work) {
        return work + ":" + Town.count("select version from pool.commitment where id = '" + work + "'");
    }

    private static String ticked(String work) {
        return "value=\"" + value(work) + "\" checked";
    }

    private String helped(String shift, Town.Person person) {
        String work = person.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town.fulfil(here, person, work, 60).statusCode(200);
        return work;
    }

    private ValidatableResponse confirm(Town.Person steward, UUID key, String body) {
        return steward.api()
                .header("Idempotency-Key", key.toString())
                .body(body)
                .post(path())
                .then();
    }

    private String path() {
        return "/api/v1/organisations/" + here + "/confirmations";
    }

    private static String item(String id) {
        return "{\"id\": \"" + id + "\"}";
    }

    private static String all(List<String> works) {
        return works.stream()
                .map(ConfirmingTogetherTest::item)
                .collect(Collectors.joining(",", "{\"commitments\": [", "]}"));
    }
}
