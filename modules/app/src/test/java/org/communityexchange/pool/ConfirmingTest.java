package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** A promise, its confirmation, and what it brings. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ConfirmingTest {

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
    void refusesToConfirmOnesOwnWork() {
        var zoe = town.steward(here, "Zoe");
        var own = town.fulfilled(here, maya, zoe, 60);

        town.confirm(here, maya, own).statusCode(409).body("type", equalTo("/problems/own-commitment"));

        assertThat(maya.balance()).isZero();
    }

    @Test
    void refusesToConfirmForTheSameHousehold() {
        town.shareHousehold(ana, maya);
        var work = town.fulfilled(here, ana, maya, 60);

        town.confirm(here, maya, work).statusCode(409).body("type", equalTo("/problems/same-household"));
    }

    @Test
    void refusesTheReceiverAlone() {
        String need = maya.api()
                .body(
                        "{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String work = ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .body("receiver.id", equalTo(maya.id().toString()))
                .extract()
                .path("id");
        maya.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);
        town.fulfil(here, ana, work, 60).statusCode(200);

        town.confirm(here, maya, work).statusCode(409).body("type", equalTo("/problems/receiver-alone"));

        var omar = town.steward(here, "Omar");
        town.shareHousehold(maya, omar);
        town.confirm(here, omar, work).statusCode(409).body("type", equalTo("/problems/same-household"));
        omar.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitments\": [{\"id\": \"" + work + "\"}]}")
                .post("/api/v1/organisations/" + here + "/confirmations")
                .then()
                .statusCode(409)
                .body("refused[0].type", equalTo("/problems/same-household"));
        town.confirm(here, town.steward(here, "Noor"), work).statusCode(200);
    }

    @Test
    void refusesWhatChangedSinceItWasLookedAt() {
        var work = town.fulfilled(here, ana, maya, 60);

        maya.api()
                .body("{\"version\": 0}")
                .put(Town.at(here, work, "confirmation"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
    }

    @Test
    void refusesAStepFromWhereThePromiseIs() {
        var work = town.offered(here, ana, "Sorting books", 60);

        town.confirm(here, maya, work).statusCode(409).body("type", equalTo("/problems/not-in-this-state"));
    }

    @Test
    void keepsPromisesFromOtherMembers() {
        var work = town.offered(here, ana, "Sorting books", 60);
        var ben = town.member(here, "Ben");

        ben.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .statusCode(404);
        ben.api().put(Town.at(here, work, "acceptance")).then().statusCode(404);
        town.confirm(here, ben, work).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 10_000, 14, 961})
    void refusesMinutesNobodyCanPromise(int minutes) {
        ana.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": " + minutes + "}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/minutes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2019-12-31", "2999-01-01"})
    void refusesDaysOnWhichNothingWasDone(String day) {
        var work = town.offered(here, ana, "Sorting books", 60);
        maya.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);

        ana.api()
                .body("{\"minutes\": 60, \"doneOn\": \"" + day + "\"}")
                .put(Town.at(here, work, "fulfilment"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/doneOn"));
    }

    @Test
    void bringsCreditsAndBanksTheRest() {
        var first = town.fulfilled(here, ana, maya, 45);

        town.confirm(here, maya, first)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("credits", equalTo(1))
                .body("bankedAfter", equalTo(15))
                .body("transfer", notNullValue())
                .body("steps.to", equalTo(java.util.List.of("OFFERED", "ACCEPTED", "FULFILLED", "CONFIRMED")));
        var second = town.fulfilled(here, ana, maya, 14);
        town.confirm(here, maya, second)
                .statusCode(200)
                .body("credits", equalTo(0))
                .body("bankedAfter", equalTo(29))
                .body("transfer", nullValue());

        ana.api()
                .get("/api/v1/me/wallet")
                .then()
                .body("balance", equalTo(1))
                .body("bankedMinutes", equalTo(29))
                .body("lots[0].issuer", equalTo(here))
                .body("recent", hasSize(1))
                .body("recent[0].title", equalTo("Sorting books"))
                .body("recent[0].source", equalTo("/o/" + here + "/commitments/" + first));
    }

    @Test
    void confirmsOnceHoweverOftenAndFromHowManySidesAtOnce() {
        var work = town.fulfilled(here, ana, maya, 120);
        var zoe = town.steward(here, "Zoe");
        Callable<Integer> byMaya =
                () -> town.confirm(here, maya, work).extract().statusCode();
        Callable<Integer> byZoe = () -> town.confirm(here, zoe, work).extract().statusCode();
        var presses = new java.util.ArrayList<>(Collections.nCopies(8, byMaya));
        presses.addAll(Collections.nCopies(8, byZoe));

        var answers = Town.atOnce(presses);

        assertThat(answers).containsOnly(200);
        assertThat(ana.balance()).isEqualTo(4);
        assertThat(Town.count("select count(*) from pool.minute_movement where commitment_id = '" + work + "'"))
                .isEqualTo(1);
    }

    @Test
    void conservesMinutesWhenManyPromisesOfOnePersonAreConfirmedAtOnce() {
        var minutes = new int[] {45, 14, 100, 31, 29, 600, 1, 77};
        var confirmations = new java.util.ArrayList<Callable<Integer>>();
        for (var each : minutes) {
            var work = town.fulfilled(here, ana, maya, each);
            confirmations.add(() -> town.confirm(here, maya, work).extract().statusCode());
        }

        assertThat(Town.atOnce(confirmations)).containsOnly(200);

        var wallet = ana.api().get("/api/v1/me/wallet").jsonPath();
        assertThat(wallet.getInt("balance") * 30 + wallet.getInt("bankedMinutes"))
                .isEqualTo(java.util.Arrays.stream(minutes).sum());
    }

    @Test
    void takesAConfirmationBackOnceAndWithAReason() {
        var work = town.fulfilled(here, ana, maya, 45);
        town.confirm(here, maya, work).statusCode(200);
        var reversal = Town.at(here, work, "reversal");

        maya.api()
                .body("{\"reason\": \" \"}")
                .put(reversal)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        maya.api()
                .body("{\"reason\": \"It was somebody else.\"}")
                .put(reversal)
                .then()
                .statusCode(200)
                .body("state", equalTo("REVERSED"));
        maya.api().body("{\"reason\": \"Again.\"}").put(reversal).then().statusCode(200);

        ana.api()
                .get("/api/v1/me/wallet")
                .then()
                .body("balance", equalTo(0))
                .body("bankedMinutes", equalTo(0))
                .body("recent.reason", hasItem("CONFIRMATION_REVERSED"));
    }

    @Test
    void refusesToTakeBackWhatWasSpent() {
        var work = town.fulfilled(here, ana, maya, 60);
        town.confirm(here, maya, work).statusCode(200);
        var meal = town.meal(here, maya, 1, 20);
        town.take(here, ana, meal, 1, java.util.UUID.randomUUID()).statusCode(201);

        maya.api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(Town.at(here, work, "reversal"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/credits-moved-on"));
    }

    @Test
    void asksBackAndTakesTheSecondTimeWrittenDown() {
        var work = town.fulfilled(here, ana, maya, 90);

        maya.api()
                .body("{\"question\": \"Were you two?\"}")
                .put(Town.at(here, work, "question"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("steps[3].reason", equalTo("Were you two?"));
        town.fulfil(here, ana, work, 60).statusCode(200);
        town.confirm(here, maya, work).statusCode(200).body("credits", equalTo(2));
    }

    @Test
    void issuesNothingForThanks() {
        String work = ana.api()
                .body("{\"title\": \"Listening\", \"minutes\": 60, \"funding\": \"THANKS\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        maya.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);
        town.fulfil(here, ana, work, 60).statusCode(200);

        town.confirm(here, maya, work).statusCode(200).body("credits", equalTo(0));

        assertThat(ana.balance()).isZero();
    }

    @Test
    void showsTheQueueLongestWaitingFirst() {
        var first = town.fulfilled(here, ana, maya, 60);
        var second = town.offered(here, ana, "Painting", 60);

        maya.api()
                .get("/api/v1/organisations/" + here + "/queue?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(first)))
                .body("next", equalTo(first));
        maya.api()
                .get("/api/v1/organisations/" + here + "/queue?after=" + first)
                .then()
                .body("items.id", equalTo(java.util.List.of(second)))
                .body("next", nullValue());
        maya.api()
                .get("/api/v1/organisations/" + here + "/queue?sort=name")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sort"));
        ana.api().get("/api/v1/organisations/" + here + "/queue").then().statusCode(403);
    }
}
