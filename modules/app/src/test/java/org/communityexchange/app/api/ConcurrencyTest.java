package org.communityexchange.app.api;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

/** Many at once: what there is once is given once. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ConcurrencyTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
    }

    @Test
    void thirtyTwoSpendersOfOneWalletSpendWhatItHasAndNoMore() {
        town.earn(here, ana, maya, 11);
        var meal = town.meal(here, maya, 1, null);

        var answers = atOnce(32, number -> town.take(here, ana, meal, 1, UUID.randomUUID()));

        assertThat(answers)
                .filteredOn("201"::equals)
                .as("as many as there were credits")
                .hasSize(11);
        assertThat(answers)
                .filteredOn("409 /problems/not-enough-credits"::equals)
                .as("the rest")
                .hasSize(21);
        assertThat(ana.balance()).isZero();
        ana.api().get("/api/v1/me/wallet").then().body("held", equalTo(11));
        assertThat(Town.count("select count(*) from ledger.balance where quantity < 0"))
                .isZero();
    }

    @Test
    void sixteenConfirmationsByTwoStewardsAreOne() {
        var zoe = town.steward(here, "Zoe");
        var work = town.fulfilled(here, ana, maya, 75);

        var answers = atOnce(16, number -> town.confirm(here, number % 2 == 0 ? maya : zoe, work));

        assertThat(answers).containsOnly("200");
        assertThat(ana.balance()).isEqualTo(2);
        ana.api().get("/api/v1/me/wallet").then().body("bankedMinutes", equalTo(15));
        assertThat(Town.count("select count(*) from ledger.transfer where subject = '" + work + "'"))
                .isEqualTo(1);
        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .body("steps.findAll { it.to == 'CONFIRMED' }.size()", equalTo(1));
    }

    @Test
    void twentySignUpsForThreePlacesFillThree() {
        var helpers = new ArrayList<Town.Person>();
        for (var number = 0; number < 20; number++) {
            var helper = town.member(here, "Helper");
            helper.login().bearer();
            helpers.add(helper);
        }
        var event = maya.api()
                .body("{\"title\": \"Repair Café\", \"heldOn\": \""
                        + LocalDate.now(ZoneId.of("America/Toronto")).plusDays(7)
                        + "\", \"audience\": \"PUBLIC\", \"shifts\": [{\"role\": \"Lamps\", \"starts\": \"10:00\","
                        + " \"ends\": \"12:00\", \"capacity\": 3}]}")
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var shift = event.getString("shifts[0].id");

        var answers = atOnce(20, number -> helpers.get(number)
                .api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then());

        assertThat(answers).filteredOn("201"::equals).hasSize(3);
        assertThat(answers).filteredOn("409 /problems/shift-full"::equals).hasSize(17);
        maya.api()
                .get("/api/v1/organisations/" + here + "/events/" + event.getString("id"))
                .then()
                .body("shifts[0].left", equalTo(0));
        assertThat(Town.count("select count(*) from pool.commitment where shift_id = '" + shift + "'"))
                .isEqualTo(3);
    }

    @Test
    void theLastMealOfTheMonthIsTakenOnce() {
        town.earn(here, ana, maya, 8);
        var meal = town.meal(here, maya, 1, 2);
        town.take(here, ana, meal, 1, UUID.randomUUID()).statusCode(201);

        var answers = atOnce(7, number -> town.take(here, ana, meal, 1, UUID.randomUUID()));

        assertThat(answers).filteredOn("201"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn("409 /problems/none-left-this-month"::equals)
                .hasSize(6);
        assertThat(ana.balance()).isEqualTo(6);
    }

    @Test
    void aDoubleClickIsOne() {
        town.earn(here, ana, maya, 4);
        var meal = town.meal(here, maya, 1, null);
        var key = UUID.randomUUID();

        var spends = Town.atOnce(Stream.<Callable<String>>generate(() -> () -> town.take(here, ana, meal, 2, key)
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .limit(2)
                .toList());

        assertThat(spends.get(0)).isEqualTo(spends.get(1));
        assertThat(ana.balance()).isEqualTo(2);
        assertThat(Town.count("select count(*) from pool.spend where offer_id = '" + meal + "'"))
                .isEqualTo(1);
    }

    private static List<String> atOnce(int times, IntFunction<ValidatableResponse> work) {
        return Town.atOnce(IntStream.range(0, times)
                .mapToObj(number -> (Callable<String>) () -> said(work.apply(number)))
                .collect(Collectors.toList()));
    }

    private static String said(ValidatableResponse answer) {
        var status = answer.extract().statusCode();
        return status < 400
                ? Integer.toString(status)
                : status + " " + answer.extract().path("type");
    }
}
