package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** Credits earned in one organisation, spent on a meal in another. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SpendingTest {

    @Inject
    Town town;

    private String earning;
    private String kitchen;
    private Town.Person ana;
    private Town.Person maya;
    private Town.Person ines;

    @BeforeEach
    void aMemberHereAndAKitchenThere() {
        earning = town.organisation("Earning");
        kitchen = town.organisation("Kitchen");
        ana = town.member(earning, "Ana");
        maya = town.steward(earning, "Maya");
        ines = town.seated(kitchen, "Ines", SeatKind.ADMIN);
    }

    private String meal(int price, Integer capacity) {
        return town.meal(kitchen, ines, price, capacity);
    }

    @Test
    void refusesMoreThanTheWalletHasAndSaysHowMuch() {
        town.earn(earning, ana, maya, 1);

        town.take(kitchen, ana, meal(2, 20), 1, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credits"))
                .body("available", equalTo(1))
                .body("asked", equalTo(2));

        assertThat(ana.balance()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 11})
    void refusesQuantitiesNobodyTakes(int quantity) {
        town.take(kitchen, ana, meal(2, 20), quantity, UUID.randomUUID())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/quantity"));
    }

    @Test
    void refusesHalfAMeal() {
        ana.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"offer\": \"" + meal(2, 20) + "\", \"quantity\": 1.5}")
                .post("/api/v1/organisations/" + kitchen + "/spends")
                .then()
                .statusCode(422);
        assertThat(Town.count("select count(*) from pool.spend where person_id = '" + ana.id() + "'"))
                .isZero();
    }

    @Test
    void refusesToSpendWithoutAKey() {
        ana.api()
                .body("{\"offer\": \"" + UUID.randomUUID() + "\", \"quantity\": 1}")
                .post("/api/v1/organisations/" + kitchen + "/spends")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @Test
    void refusesOtherContentUnderTheSameKey() {
        town.earn(earning, ana, maya, 6);
        var meal = meal(2, 20);
        var key = UUID.randomUUID();
        town.take(kitchen, ana, meal, 1, key).statusCode(201);

        town.take(kitchen, ana, meal, 2, key).statusCode(409).body("type", equalTo("/problems/idempotency-key-reused"));

        assertThat(ana.balance()).isEqualTo(4);
    }

    @Test
    void refusesAnOfferOfAnotherOrganisation() {
        town.take(earning, ana, meal(2, 20), 1, UUID.randomUUID()).statusCode(404);
    }

    @Test
    void refusesOnesOwnOffer() {
        String own = ines.api()
                .body("{\"title\": \"Bread\", \"category\": \"FOOD\", \"priceCredits\": 1, \"audience\": \"PUBLIC\","
                        + " \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + kitchen + "/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        town.take(kitchen, ines, own, 1, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/own-offer"));
    }

    @Test
    void setsAsideFirstAndPassesOnWhenServed() {
        town.earn(earning, ana, maya, 4);
        var server = town.steward(kitchen, "Kofi");
        String spend = town.take(kitchen, ana, meal(2, 20), 1, UUID.randomUUID())
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("credits", equalTo(2))
                .extract()
                .path("id");
        ana.api().get("/api/v1/me/wallet").then().body("balance", equalTo(2)).body("held", equalTo(2));
        var address = "/api/v1/organisations/" + kitchen + "/spends/" + spend;

        ana.api().put(address + "/capture").then().statusCode(403);
        maya.api().put(address + "/capture").then().statusCode(404);
        server.api()
                .get("/api/v1/organisations/" + kitchen + "/spends")
                .then()
                .body("items.id", equalTo(List.of(spend)));
        server.api().put(address + "/capture").then().statusCode(200).body("state", equalTo("CAPTURED"));
        server.api().put(address + "/capture").then().statusCode(200);
        ana.api()
                .body("{}")
                .put(address + "/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/spend-closed"));

        ana.api()
                .get("/api/v1/me/wallet")
                .then()
                .body("balance", equalTo(2))
                .body("held", equalTo(0))
                .body("recent.reason", hasItem("SPEND_HELD"));
        ines.api()
                .get("/api/v1/organisations/" + kitchen + "/wallet")
                .then()
                .statusCode(200)
                .body("balance", equalTo(2))
                .body("lots[0].issuer", equalTo(earning))
                .body("recent[0].source", equalTo("/o/" + kitchen + "/spends/" + spend));
    }

    @Test
    void givesBackWhatWasNotServedAndWhatIsCancelled() {
        town.earn(earning, ana, maya, 4);
        var meal = meal(2, 1);
        String spend = town.take(kitchen, ana, meal, 1, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
        town.take(kitchen, ana, meal, 1, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/none-left-this-month"))
                .body("left", equalTo(0));

        ana.api()
                .body("{\"reason\": \"I am ill.\"}")
                .put("/api/v1/organisations/" + kitchen + "/spends/" + spend + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));

        assertThat(ana.balance()).isEqualTo(4);
        town.take(kitchen, ana, meal, 1, UUID.randomUUID()).statusCode(201);
    }

    @Test
    void opensEveryLineOfTheStatement() {
        town.earn(earning, ana, maya, 4);
        town.take(kitchen, ana, meal(2, 20), 1, UUID.randomUUID()).statusCode(201);

        var lines = ana.api().get("/api/v1/me/statement?limit=1").then().statusCode(200);
        lines.body("items", hasSize(1)).body("items[0].change", equalTo(-2));
        String next = lines.extract().path("next");
        String transfer = ana.api()
                .queryParam("after", next)
                .get("/api/v1/me/statement")
                .then()
                .body("items[0].change", equalTo(4))
                .extract()
                .path("items[0].transfer");
        ana.api()
                .get("/api/v1/me/transfers/" + transfer)
                .then()
                .statusCode(200)
                .body("title", equalTo("Sorting books"))
                .body("legs[0].from.kind", equalTo("ISSUED"))
                .body("legs[0].to.kind", equalTo("YOUR_WALLET"))
                .body("legs[0].credits", equalTo(4));
        ines.api().get("/api/v1/me/transfers/" + transfer).then().statusCode(404);
        ana.api().get("/api/v1/me/statement?after=nonsense").then().statusCode(422);
        ana.api().get("/api/v1/me/statement?sort=name").then().statusCode(422);
    }

    @Test
    void neverOverdrawsAWalletWithThirtyTwoSpendersAtOnce() {
        town.earn(earning, ana, maya, 10);
        var meal = meal(1, null);
        Callable<Integer> spender = () ->
                town.take(kitchen, ana, meal, 1, UUID.randomUUID()).extract().statusCode();

        var answers = Town.atOnce(Collections.nCopies(32, spender));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(22);
        assertThat(ana.balance()).isZero();
    }

    @Test
    void neverGivesMoreThanTheMonthHasWithManyTakingAtOnce() {
        town.earn(earning, ana, maya, 20);
        var meal = meal(1, 5);
        Callable<Integer> spender = () ->
                town.take(kitchen, ana, meal, 1, UUID.randomUUID()).extract().statusCode();

        var answers = Town.atOnce(Collections.nCopies(16, spender));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
        assertThat(ana.balance()).isEqualTo(15);
    }

    @Test
    void spendsOnceHoweverOftenTheSameKeyIsSent() {
        town.earn(earning, ana, maya, 10);
        var meal = meal(2, 20);
        var key = UUID.randomUUID();
        var presses = new ArrayList<Callable<String>>();
        for (var press = 0; press < 8; press++) {
            presses.add(() -> town.take(kitchen, ana, meal, 1, key)
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        assertThat(Town.atOnce(presses))
                .hasSize(8)
                .containsOnly(Town.atOnce(presses.subList(0, 1)).get(0));
        assertThat(ana.balance()).isEqualTo(8);
    }
}
