package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Goods, units of an offer, and work that repeats. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PromisesOfEveryKindTest {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    @Inject
    Town town;

    @Inject
    Instance<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private LocalDate today;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        today = LocalDate.now(ZONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"minutes\": 60, \"valueCents\": 1000|/minutes",
                "\"valueCents\": 0|/valueCents",
                "\"valueCents\": 10000001|/valueCents",
                "\"units\": 3, \"on\": \"2027-01-05\"|/units",
                "\"minutes\": 60, \"times\": 3|/every",
                "\"minutes\": 60, \"every\": \"WEEKLY\", \"times\": 3|/on",
                "\"minutes\": 60, \"every\": \"WEEKLY\", \"on\": \"2027-01-05\"|/times",
                "\"minutes\": 60, \"every\": \"WEEKLY\", \"on\": \"2027-01-05\", \"times\": 105|/times",
                "\"minutes\": 60, \"every\": \"WEEKLY\", \"on\": \"2027-01-05\", \"until\": \"2027-01-04\"|/until",
                "\"minutes\": 60, \"on\": \"2020-01-05\"|/on",
            })
    void refusesWhatIsNoSize(String size, String pointer) {
        promise("\"title\": \"Something\", " + size).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void countsGoodsByWhatTheyAreWorthAndThanksForTheRest() {
        ana.api()
                .body("{\"title\": \"Wool\", \"valueCents\": 2599}")
                .post("/api/v1/organisations/" + here + "/commitments/preview")
                .then()
                .statusCode(200)
                .body("kind", equalTo("GOODS"))
                .body("credits", equalTo(2))
                .body("size.valueCents", equalTo(2599))
                .body("split", nullValue());
        String wool = made(promise("\"title\": \"Wool\", \"valueCents\": 2599"));
        maya.api().put(Town.at(here, wool, "acceptance")).then().statusCode(200);

        fulfil(wool, "\"valueCents\": 3150").statusCode(422).body("errors[0].pointer", equalTo("/reference"));
        fulfil(wool, "\"valueCents\": 3150, \"reference\": \"Receipt 17\"").statusCode(200);
        town.confirm(here, maya, wool)
                .statusCode(200)
                .body("credits", equalTo(3))
                .body("done.valueCents", equalTo(3150))
                .body("bankedAfter", nullValue());

        assertThat(ana.balance()).isEqualTo(3);
        ana.api().get("/api/v1/me/wallet").then().body("bankedMinutes", equalTo(0));
        maya.api()
                .body("{\"reason\": \"Returned to the shop.\"}")
                .put(Town.at(here, wool, "reversal"))
                .then()
                .statusCode(200);
        assertThat(ana.balance()).isZero();
    }

    @Test
    void confirmsGoodsTogetherWithWork() {
        String wool = made(promise("\"title\": \"Wool\", \"valueCents\": 2599"));
        maya.api().put(Town.at(here, wool, "acceptance")).then().statusCode(200);
        fulfil(wool, "\"valueCents\": 2599, \"reference\": \"Receipt 17\"").statusCode(200);
        var work = town.fulfilled(here, ana, maya, 45);

        confirmAll(wool, work).statusCode(200).body("credits", equalTo(3)).body("minutes", equalTo(45));

        assertThat(ana.balance()).isEqualTo(3);
    }

    @Test
    void issuesForUnitsThatNobodyPaidForYet() {
        var offer = pricedOfferOfAna(2);
        String meals = made(promise("\"offer\": \"" + offer + "\", \"units\": 5, \"on\": \"" + today + "\"")
                .body("kind", equalTo("CAPACITY"))
                .body("size.month", equalTo(YearMonth.from(today).toString()))
                .body("expectedCredits", equalTo(10)));
        maya.api().put(Town.at(here, meals, "acceptance")).then().statusCode(200);
        var ben = town.member(here, "Ben");
        town.earn(here, ben, maya, 2);
        String taken = made(town.take(here, ben, offer, 1, UUID.randomUUID()));
        ana.api()
                .put("/api/v1/organisations/" + here + "/spends/" + taken + "/capture")
                .then()
                .statusCode(200);
        assertThat(ana.balance()).isEqualTo(2);

        ana.api()
                .body("{\"units\": 4, \"doneOn\": \"" + today + "\"}")
                .put(Town.at(here, meals, "fulfilment"))
                .then()
                .statusCode(200);
        confirmAll(meals).statusCode(409).body("refused[0].type", equalTo("/problems/not-in-a-batch"));
        maya.api()
                .get(Town.at(here, meals, "confirmation"))
                .then()
                .statusCode(200)
                .body("credits", equalTo(6));
        town.confirm(here, maya, meals).statusCode(200).body("credits", equalTo(6));

        assertThat(ana.balance()).isEqualTo(8);
    }

    @Test
    void makesEachTimeOfARepeatingPromiseAheadAndAcceptsThemTogether() {
        String first = made(promise("\"title\": \"Open the door\", \"minutes\": 60, \"every\": \"WEEKLY\", \"on\": \""
                        + today.plusDays(1) + "\", \"times\": 12")
                .body("kind", equalTo("REPEATING_WORK"))
                .body("series", notNullValue())
                .body("dueOn", equalTo(today.plusDays(1).toString())));
        assertThat(live()).isEqualTo(8);

        maya.api().put(Town.at(here, first, "acceptance")).then().statusCode(200);

        assertThat(Town.count("select count(*) from pool.commitment where organisation_id = '" + here
                        + "' and state = 'ACCEPTED'"))
                .isEqualTo(8);
        // Four weeks go by: what was due a week apart lies a month back, and what follows is made.
        Town.sql("update pool.commitment_series set first_on = first_on - 28 where organisation_id = '" + here + "'");
        runJob();
        runJob();
        assertThat(live()).isEqualTo(12);
        assertThat(Town.count("select count(*) from pool.commitment where organisation_id = '" + here
                        + "' and state = 'ACCEPTED'"))
                .isEqualTo(12);
    }

    @Test
    void skipsMovesAndEndsARepeatingPromise() {
        String first = made(promise("\"title\": \"Open the door\", \"minutes\": 60, \"every\": \"MONTHLY\", \"on\": \""
                + today + "\", \"until\": \"" + today.plusMonths(3) + "\""));
        assertThat(live()).isEqualTo(2);
        var second = Town.text(
                "select id::text from pool.commitment where organisation_id = '" + here + "' and occurrence = 1");

        maya.api()
                .body("{\"on\": \"" + today.plusDays(3) + "\"}")
                .put(Town.at(here, first, "day"))
                .then()
                .statusCode(403);
        ana.api()
                .body("{\"on\": \"2020-01-01\"}")
                .put(Town.at(here, first, "day"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
        ana.api()
                .body("{\"on\": \"" + today.plusDays(3) + "\"}")
                .put(Town.at(here, first, "day"))
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(today.plusDays(3).toString()));
        maya.api().body("{}").put(Town.at(here, first, "series/ending")).then().statusCode(403);
        ana.api().body("{}").put(Town.at(here, second, "withdrawal")).then().statusCode(200);
        assertThat(live()).isEqualTo(1);
        ana.api().body("{}").put(Town.at(here, first, "series/ending")).then().statusCode(200);
        runJob();
        assertThat(live()).isZero();
    }

    @Test
    void showsEveryKindOnItsPages() {
        var pages = ana.pages();
        for (var kind : java.util.List.of("ONE_OFF_WORK", "REPEATING_WORK", "GOODS")) {
            assertThat(pages.get("/o/" + here + "/commitments/new?kind=" + kind).status())
                    .isEqualTo(200);
        }
        var offer = pricedOfferOfAna(2);
        assertThat(pages.get("/o/" + here + "/commitments/new?kind=CAPACITY&offer=" + offer)
                        .body())
                .contains("How many in the month?");
        String wool = made(promise("\"title\": \"Wool\", \"valueCents\": 2599"));
        assertThat(pages.get("/o/" + here + "/commitments/" + wool).body()).contains("$25.99");
        assertThat(maya.pages().get("/o/" + here + "/queue").body()).contains("$25.99");
        assertThat(pages.get("/commitments").body()).contains("Goods");
        assertThat(town.steward(town.organisation("There"), "Zoe")
                        .pages()
                        .get("/relief")
                        .status())
                .isEqualTo(200);
        assertThat(pages.get("/relief").status()).isEqualTo(403);
    }

    private void runJob() {
        jobs.stream()
                .filter(job -> job.name().equals("pool.repeating-promises"))
                .forEach(job -> {
                    try {
                        job.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private long live() {
        return Town.count("select count(*) from pool.commitment where organisation_id = '" + here
                + "' and state in ('OFFERED', 'ACCEPTED')");
    }

    /** A steward prices what is published in the organisation's name; this one is Ana's. */
    private String pricedOfferOfAna(int price) {
        String offer = made(ana.api()
                .body("""
                        {"title": "Soup", "category": "FOOD", "audience": "PUBLIC", "inOrganisationName": false}""")
                .post("/api/v1/organisations/" + here + "/offers")
                .then());
        Town.sql("update pool.offer set price_credits = " + price + ", unit_label = 'bowl' where id = '" + offer + "'");
        return offer;
    }

    private ValidatableResponse confirmAll(String... ids) {
        var items = java.util.Arrays.stream(ids)
                .map(id -> "{\"id\": \"" + id + "\"}")
                .collect(java.util.stream.Collectors.joining(","));
        return maya.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"commitments\": [" + items + "]}")
                .post("/api/v1/organisations/" + here + "/confirmations")
                .then();
    }

    private ValidatableResponse promise(String body) {
        return ana.api()
                .body("{" + body + "}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then();
    }

    private ValidatableResponse fulfil(String id, String body) {
        return ana.api()
                .body("{" + body + ", \"doneOn\": \"2026-01-15\"}")
                .put(Town.at(here, id, "fulfilment"))
                .then();
    }

    private static String made(ValidatableResponse response) {
        return response.statusCode(201).extract().path("id");
    }
}
