package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** Offers, needs and events: who may publish, who sees, who gets the last place. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PublishingTest {

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

    private String offers() {
        return "/api/v1/organisations/" + here + "/offers";
    }

    private static String offer(String title, String category, String audience) {
        return "{\"title\": \"" + title + "\", \"category\": \"" + category + "\", \"audience\": \"" + audience
                + "\", \"inOrganisationName\": false}";
    }

    @Test
    void sendsToolLendingToTheToolLibrary() {
        for (var body :
                List.of(offer("My drill", "TOOL_LENDING", "PUBLIC"), offer("Borrow my drill", "OTHER", "PUBLIC"))) {
            ana.api()
                    .body(body)
                    .post(offers())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/tool-lending-excluded"))
                    .body("detail", containsString("Tool Library"));
        }
    }

    @Test
    void namesEveryMistakeAtOnce() {
        ana.api()
                .body("{\"title\": \"" + "x".repeat(10_000) + "\", \"inOrganisationName\": false}")
                .post(offers())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/title", "/category", "/audience")));
    }

    @Test
    void refusesJsonThatDoesNotFit() {
        ana.api().body("{\"title\": ").post(offers()).then().statusCode(400);
        ana.api()
                .body("{\"titel\": \"Typing\", \"inOrganisationName\": false}")
                .post(offers())
                .then()
                .statusCode(422);
        ana.api().contentType("text/plain").body("Hello").post(offers()).then().statusCode(415);
    }

    @Test
    void letsOnlyThoseWithTheRightSetAPriceOrSpeakForTheOrganisation() {
        ana.api()
                .body("{\"title\": \"Soup\", \"category\": \"FOOD\", \"audience\": \"PUBLIC\", \"priceCredits\": 2,"
                        + " \"inOrganisationName\": false}")
                .post(offers())
                .then()
                .statusCode(403);
        ana.api()
                .body("{\"title\": \"Soup\", \"category\": \"FOOD\", \"audience\": \"PUBLIC\","
                        + " \"inOrganisationName\": true}")
                .post(offers())
                .then()
                .statusCode(403);
        town.person("Stranger")
                .api()
                .body(offer("Soup", "FOOD", "PUBLIC"))
                .post(offers())
                .then()
                .statusCode(404);
    }

    @Test
    void showsEachOfferToItsAudienceOnly() {
        for (var audience : List.of("ORGANISATION", "EXCHANGE", "PUBLIC")) {
            ana.api()
                    .body(offer("For " + audience, "OTHER", audience))
                    .post(offers())
                    .then()
                    .statusCode(201);
        }
        var elsewhere = town.member(town.organisation("Elsewhere"), "Ben");

        ana.api().get(offers()).then().body("items", hasSize(3));
        elsewhere.api().get(offers()).then().body("items.title", equalTo(List.of("For PUBLIC", "For EXCHANGE")));
        given().get(offers()).then().body("items.title", equalTo(List.of("For PUBLIC")));
        given().get(offers()).then().body("items[0].offeredBy", nullValue());
        var board = "/api/v1/offers?organisation=" + here;
        given().get(board).then().statusCode(200).body("items.title", equalTo(List.of("For PUBLIC")));
        elsewhere.api().get(board).then().body("items", hasSize(2));
        given().get(board + "&q=exchange").then().body("items", hasSize(0));
        given().get(board + "&sort=price").then().statusCode(200);
        given().get(board + "&sort=colour").then().statusCode(422);
        given().get(board + "&limit=0").then().statusCode(422);
        given().get(board + "&after=x").then().statusCode(422);
    }

    @Test
    void readsABoardInPartsWithoutLosingOrRepeating() {
        for (var number = 0; number < 5; number++) {
            ana.api()
                    .body(offer("Offer " + number, "OTHER", "PUBLIC"))
                    .post(offers())
                    .then()
                    .statusCode(201);
        }
        for (var sort : List.of("newest", "title", "price")) {
            var seen = new ArrayList<String>();
            String after = "";
            do {
                var part = given().get("/api/v1/offers?limit=2&sort=" + sort + "&organisation=" + here
                                + (after.isEmpty() ? "" : "&after=" + after))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(part.getList("items.title", String.class));
                after = part.getString("next");
            } while (after != null);
            assertThat(seen)
                    .as(sort)
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .contains("Offer 0", "Offer 1", "Offer 2", "Offer 3", "Offer 4");
        }
    }

    @Test
    void publishesOnceHoweverOftenTheSameKeyIsSent() {
        var key = java.util.UUID.randomUUID().toString();
        for (var press = 0; press < 3; press++) {
            ana.api()
                    .header("Idempotency-Key", key)
                    .body(offer("Once", "OTHER", "PUBLIC"))
                    .post(offers())
                    .then()
                    .statusCode(201);
        }

        ana.api().get(offers()).then().body("items", hasSize(1));
    }

    @Test
    void closesAndThenRefusesPromises() {
        String need = ana.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"PUBLIC\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var address = "/api/v1/organisations/" + here + "/needs/" + need;
        var ben = town.member(here, "Ben");
        var promise = "{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}";
        ana.api()
                .body(promise)
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-need"));
        given().get("/api/v1/needs?organisation=" + here).then().body("items.id", hasItem(need));

        ben.api().put(address + "/closing").then().statusCode(403);
        ana.api().put(address + "/closing").then().statusCode(200).body("state", equalTo("CLOSED"));
        ana.api().put(address + "/closing").then().statusCode(200);

        given().get("/api/v1/needs?organisation=" + here).then().body("items.id", not(hasItem(need)));
        ben.api()
                .body(promise)
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/closed"));
    }

    @Test
    void refusesShiftsThatCannotBe() {
        maya.api()
                .body("{\"title\": \"Repair Café\", \"heldOn\": \"2999-12-05\", \"audience\": \"PUBLIC\", \"shifts\":"
                        + " [{\"role\": \"Lamps\", \"starts\": \"12:00\", \"ends\": \"10:00\", \"capacity\": 0}]}")
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/heldOn", "/shifts/0/capacity", "/shifts/0/ends")));
        ana.api()
                .body("{}")
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(403);
    }

    @Test
    void givesTheLastPlaceOfAShiftToOnePerson() {
        var shift = shiftFor(2);
        var people = new ArrayList<Town.Person>();
        for (var number = 0; number < 6; number++) {
            people.add(town.member(here, "P" + number));
        }
        people.forEach(person -> person.login().bearer());
        List<Callable<Integer>> signUps = people.stream()
                .map(person -> (Callable<Integer>) () -> signUp(person, shift))
                .toList();

        var answers = Town.atOnce(signUps);

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
    }

    @Test
    void takesOnePlacePerPersonAndFreesItWhenTakenBack() {
        var shift = shiftFor(1);
        String promise = ana.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("kind", equalTo("EVENT_SHIFT"))
                .body("expectedMinutes", equalTo(120))
                .extract()
                .path("id");
        ana.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-signed-up"));
        var ben = town.member(here, "Ben");
        ben.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/shift-full"));

        ana.api().body("{}").put(Town.at(here, promise, "withdrawal")).then().statusCode(200);

        assertThat(signUp(ben, shift)).isEqualTo(201);
    }

    private int signUp(Town.Person person, String shift) {
        return person.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .statusCode();
    }

    private String shiftFor(int people) {
        var day =
                java.time.LocalDate.now(java.time.ZoneId.of("America/Toronto")).plusDays(7);
        return maya.api()
                .body("{\"title\": \"Repair Café\", \"heldOn\": \"" + day + "\", \"audience\": \"PUBLIC\", \"shifts\":"
                        + " [{\"role\": \"Lamps\", \"starts\": \"10:00\", \"ends\": \"12:00\", \"capacity\": "
                        + people + "}]}")
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract()
                .path("shifts[0].id");
    }
}
