package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** The rules of confirming as data, and the queue that several stewards share. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SharedQueueTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
    }

    @Test
    void needsTwoStewardsAboveTwentyCredits() {
        var work = town.fulfilled(here, ana, maya, 630);

        town.confirm(here, maya, work)
                .statusCode(200)
                .body("state", equalTo("FULFILLED"))
                .body("credits", nullValue());
        town.confirm(here, maya, work).statusCode(200).body("state", equalTo("FULFILLED"));
        assertThat(ana.balance()).isZero();
        var zoe = town.steward(here, "Zoe");
        today(zoe).body("items[0].firstWord.name", startsWith("Maya")).body("items[0].warnings", hasSize(0));
        town.confirm(here, zoe, work).statusCode(200).body("state", equalTo("CONFIRMED"));

        assertThat(ana.balance()).isEqualTo(21);
    }

    @Test
    void forgetsAFirstWordAboutWhatWasReportedAnew() {
        var work = town.fulfilled(here, ana, maya, 630);
        town.confirm(here, maya, work).statusCode(200);
        maya.api()
                .body("{\"question\": \"All day?\"}")
                .put(Town.at(here, work, "question"))
                .then()
                .statusCode(200);
        town.fulfil(here, ana, work, 660).statusCode(200);

        town.confirm(here, town.steward(here, "Zoe"), work).statusCode(200).body("state", equalTo("FULFILLED"));
    }

    @Test
    void needsEvidenceAboveTwentyCredits() {
        var work = town.offered(here, ana, "Sorting books", 60);
        maya.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);
        ana.api()
                .body("{\"minutes\": 630, \"doneOn\": \"2026-01-15\"}")
                .put(Town.at(here, work, "fulfilment"))
                .then()
                .statusCode(200);

        town.confirm(here, maya, work).statusCode(409).body("type", equalTo("/problems/evidence-needed"));
        confirmAll(work).statusCode(409).body("refused[0].type", equalTo("/problems/evidence-needed"));
    }

    @Test
    void refusesSeveralTogetherWhereTwoStewardsAreNeeded() {
        confirmAll(town.fulfilled(here, ana, maya, 630))
                .statusCode(409)
                .body("refused[0].type", equalTo("/problems/second-steward-needed"));
    }

    @Test
    void leavesTheWorkOfAStewardToOneOfAnotherOrganisation() {
        var zoe = town.steward(here, "Zoe");
        var work = town.fulfilled(here, zoe, maya, 60);
        town.confirm(here, maya, work).statusCode(409).body("type", equalTo("/problems/needs-other-organisation"));
        var there = town.organisation("There");
        var kim = town.steward(there, "Kim");
        kim.api()
                .get("/api/v1/relief/steward-work")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + work + "' }.person", startsWith("Zoe"))
                .body("find { it.id == '" + work + "' }.done.minutes", equalTo(60));
        outside(town.member(there, "Lou"), work).statusCode(404);
        outside(maya, work).statusCode(404);
        outside(kim, town.fulfilled(here, ana, maya, 60)).statusCode(404);
        kim.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .statusCode(404);

        outside(kim, work).statusCode(204);
        outside(kim, work).statusCode(204);

        assertThat(zoe.balance()).isEqualTo(2);
        assertThat(kim.pages().get("/relief").body()).contains("For other organisations");
    }

    @Test
    void asksWhyTheSameTwoMeetSoOften() {
        for (var i = 0; i < 10; i++) {
            town.confirm(here, maya, town.fulfilled(here, ana, maya, 30)).statusCode(200);
        }
        var again = town.fulfilled(here, ana, maya, 30);
        today(maya).body("items[0].warnings", equalTo(List.of("OFTEN_TOGETHER")));

        town.confirm(here, maya, again)
                .statusCode(409)
                .body("type", equalTo("/problems/often-together"))
                .body("times", equalTo(10));
        maya.api()
                .body("{\"why\": \"Ana opens the library every day.\"}")
                .put(Town.at(here, again, "confirmation"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("steps[-1].reason", equalTo("Ana opens the library every day."));
    }

    @Test
    void sortsByTheHarmOfDelay() {
        var ben = town.member(here, "Ben");
        town.earn(here, ben, maya, 2);
        var old = town.fulfilled(here, ben, maya, 30);
        var poor = town.fulfilled(here, ana, maya, 30);
        var held = heldFor(ben);

        today(maya)
                .body("items.commitment.id", equalTo(List.of(held, poor, old)))
                .body("items.harm", equalTo(List.of("CREDITS_HELD", "WAITS_WITHOUT_CREDITS", "AGE")))
                .body("waiting", equalTo(3))
                .body("stewards", equalTo(1));
    }

    @Test
    void sharesTheQueueByClaimsAndPutsItemsAside() {
        var first = town.fulfilled(here, ana, maya, 30);
        var second = town.fulfilled(here, ana, maya, 30);
        var zoe = town.steward(here, "Zoe");
        maya.api().put(Town.at(here, first, "claim")).then().statusCode(204);
        zoe.api().put(Town.at(here, first, "claim")).then().statusCode(204);

        today(zoe)
                .body("items[0].claimedBy.name", startsWith("Maya"))
                .body("share", equalTo(1))
                .body("stewards", equalTo(2));
        assertThat(zoe.pages().get("/o/" + here + "/queue/next").body())
                .contains(second)
                .doesNotContain(first);

        snooze(maya, second, LocalDate.now().minusDays(1)).statusCode(422).body("errors[0].pointer", equalTo("/until"));
        snooze(maya, second, LocalDate.now().plusDays(90)).statusCode(422);
        snooze(ana, second, LocalDate.now().plusDays(7)).statusCode(403);
        snooze(maya, second, LocalDate.now().plusDays(7)).statusCode(204);
        today(maya).body("items", hasSize(1)).body("snoozed", equalTo(1));
        Town.sql("update pool.queue_mark set snoozed_until = current_date - 1 where commitment_id = '" + second + "'");
        today(maya).body("items", hasSize(2)).body("items.commitment.id", hasItem(second));
    }

    @Test
    void clearsTheQueueOneAfterTheOther() {
        var done = town.fulfilled(here, ana, maya, 30);
        var offered = town.offered(here, ana, "Raking", 30);
        var doubtful = town.fulfilled(here, ana, maya, 30);
        var page = "/o/" + here + "/queue/next";
        assertThat(maya.pages().get(page).body()).contains(done, "Sorting books", "Confirm", "Not today");

        answer(done, "confirm", "");
        assertThat(maya.pages().get(page).body()).contains(offered, "Accept");
        assertThat(maya.pages().get(page + "?after=" + offered).body()).contains(doubtful);
        answer(doubtful, "ask", "Half an hour?");
        assertThat(maya.pages().get(page + "?after=" + offered).body()).contains("You have seen everything");
        answer(offered, "tomorrow", "");

        assertThat(maya.pages().get(page).body()).contains("You have seen everything");
        assertThat(ana.balance()).isEqualTo(1);
    }

    @Test
    void confirmsSeveralOfAKindTogether() {
        var first = town.fulfilled(here, ana, maya, 30);
        var second = town.fulfilled(here, ana, maya, 60);
        var own = "/o/" + here + "/queue/together";
        var body = maya.pages().get(own).body();
        assertThat(body).contains("Work, once", first + ":", second + ":");

        var version = "2";
        var confirmed = maya.pages()
                .submit(own, own, Map.of("command", UUID.randomUUID().toString(), "commitment", first + ":" + version));
        assertThat(confirmed.body()).contains("Confirmed: 1. Credits issued: 1.", second + ":");
    }

    private void answer(String id, String answer, String reason) {
        var version = Town.count("select version from pool.commitment where id = '" + id + "'");
        var page = "/o/" + here + "/queue/next";
        var after = maya.pages()
                .submit(
                        page,
                        page,
                        Map.of(
                                "commitment",
                                id,
                                "answer",
                                answer,
                                "version",
                                Long.toString(version),
                                "reason",
                                reason));
        assertThat(after.status()).isEqualTo(200);
    }

    private String heldFor(Town.Person payer) {
        String need = payer.api()
                .body(
                        "{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        String help = ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"TRANSFER\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
        payer.api()
                .put(Town.at(here, help, "acceptance"))
                .then()
                .statusCode(200)
                .body("hold", notNullValue());
        town.fulfil(here, ana, help, 60).statusCode(200);
        return help;
    }

    private ValidatableResponse today(Town.Person person) {
        return person.api()
                .get("/api/v1/organisations/" + here + "/queue/today")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse outside(Town.Person person, String work) {
        return person.api()
                .body("{}")
                .put(Town.at(here, work, "outside-confirmation"))
                .then();
    }

    private ValidatableResponse snooze(Town.Person person, String id, LocalDate until) {
        return person.api()
                .body("{\"until\": \"" + until + "\"}")
                .put(Town.at(here, id, "snooze"))
                .then();
    }

    private ValidatableResponse confirmAll(String id) {
        return maya.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"commitments\": [{\"id\": \"" + id + "\"}]}")
                .post("/api/v1/organisations/" + here + "/confirmations")
                .then();
    }
}
