package org.communityexchange.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

/** What cannot be used is refused with its clear problem, and nothing is half done. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class BadInputTest extends Refusing {

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "NOWHERE", "no%20where", "..%2Fhere"})
    void refusesAnOrganisationThatDoesNotExist(String name) {
        for (var list : List.of("", "/offers", "/queue", "/spends", "/members", "/seats", "/wallet")) {
            refused(maya.api().urlEncodingEnabled(false).get("/api/v1/organisations/" + name + list), 404, "not-found");
        }
        refused(
                maya.api()
                        .urlEncodingEnabled(false)
                        .body(offer("Soup"))
                        .post("/api/v1/organisations/" + name + "/offers"),
                404,
                "not-found");
    }

    @Test
    void hidesTheRowsOfAnotherOrganisation() {
        var there = town.organisation("There");
        var chief = town.steward(there, "Chief");
        var boss = town.admin(there, "Boss");
        var member = town.member(there, "Member");
        var at = "/api/v1/organisations/" + there;
        String offer = chief.api()
                .body("{\"title\": \"Soup\", \"category\": \"FOOD\", \"audience\": \"ORGANISATION\","
                        + " \"inOrganisationName\": false}")
                .post(at + "/offers")
                .path("id");
        String work = town.fulfilled(there, member, chief, 60);
        String request = town.person("Nia")
                .api()
                .body("{\"answers\": [\"Knots.\"]}")
                .post(at + "/join-requests")
                .path("id");
        String invitation = chief.api()
                .body("{\"email\": \"" + UUID.randomUUID() + "@test.example\", \"displayName\": \"Rosa\"}")
                .post(at + "/invitations")
                .path("id");
        String seat = boss.api().get(at + "/seats").path("items[0].id");
        String event = chief.api()
                .body(event(TODAY.plusDays(3).toString(), 1))
                .post(at + "/events")
                .path("id");

        for (var row : List.of(
                "/offers/" + offer,
                "/needs/" + offer,
                "/events/" + event,
                "/commitments/" + work,
                "/spends/" + work,
                "/join-requests/" + request,
                "/invitations/" + invitation)) {
            refused(maya.api().get(api + row), 404, "not-found");
        }
        refused(leo.api().get(api + "/seats/" + seat), 404, "not-found");
        refused(maya.api().get("/api/v1/me/transfers/" + work), 404, "not-found");
        refused(maya.api().put(api + "/offers/" + offer + "/closing"), 404, "not-found");
        refused(maya.api().body("{}").put(api + "/commitments/" + work + "/confirmation"), 404, "not-found");
        refused(
                maya.api()
                        .body("{\"shift\": null, \"need\": \"" + offer + "\", \"minutes\": 30}")
                        .post(api + "/commitments"),
                404,
                "not-found");
        refused(
                maya.api().body("{\"decision\": \"APPROVE\"}").put(api + "/join-requests/" + request + "/decision"),
                404,
                "not-found");
        refused(maya.api().delete(api + "/invitations/" + invitation), 404, "not-found");
        refused(leo.api().body("{\"reason\": \"x\"}").put(api + "/seats/" + seat + "/end"), 404, "not-found");

        chief.api().get(at + "/commitments/" + work).then().body("state", equalTo("FULFILLED"));
        chief.api().get(at + "/join-requests").then().body("items.id", hasItem(request));
        chief.api().get(at + "/invitations").then().body("items.id", hasItem(invitation));
        chief.api().get(at + "/offers/" + offer).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void refusesTenThousandCharacters() {
        var before = offers();

        invalid(maya.api().body(offer("x".repeat(10_000))).post(api + "/offers"), "/title")
                .body("errors[0].detail", equalTo("“Title” can be at most 120 characters; this has 10000."));
        invalid(
                        ana.api()
                                .body("{\"title\": \"" + "x".repeat(10_000) + "\", \"minutes\": 30}")
                                .post(api + "/commitments"),
                        "/title")
                .body("errors[0].detail", containsString("at most 120 characters"));
        invalid(
                maya.api()
                        .body("{\"email\": \"a@test.example\", \"displayName\": \"" + "x".repeat(10_000) + "\"}")
                        .post(api + "/invitations"),
                "/displayName");

        assertThat(offers()).isEqualTo(before);
    }

    @Test
    void keepsAScriptAsTheTextItIs() {
        var script = "<script>alert('hello')</script> & \\\"more\\\"";
        var kept = "<script>alert('hello')</script> & \"more\"";

        String id = maya.api()
                .body(offer(script))
                .post(api + "/offers")
                .then()
                .statusCode(201)
                .contentType("application/json")
                .body("title", equalTo(kept))
                .extract()
                .path("id");

        maya.api().get(api + "/offers/" + id).then().body("title", equalTo(kept));
        var page = maya.pages().get("/o/" + place.here() + "/offers/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
        maya.api().put(api + "/offers/" + id + "/closing").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"0, 15", "-5, 15"})
    void refusesTooFewMinutes(int minutes, int least) {
        invalid(promise(Integer.toString(minutes)), "/minutes")
                .body("errors[0].detail", equalTo("“Minutes” is at least " + least + "; you wrote " + minutes + "."));
        nothingPromised();
    }

    @Test
    void refusesTenThousandMinutes() {
        invalid(promise("10000"), "/minutes")
                .body("errors[0].detail", equalTo("“Minutes” is at most 960; you wrote 10000."));
        nothingPromised();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1.5\"", "\"60\"", "true", "1e400", "{}", "[60]"})
    void refusesMinutesThatAreNoWholeNumber(String minutes) {
        invalid(promise(minutes), "/minutes").body("errors[0].detail", equalTo("This needs a whole number."));
        nothingPromised();
    }

    /** Beyond what a whole number can be here the parser itself gives up, and knows no place. */
    @Test
    void refusesMoreMinutesThanAnybodyCanCount() {
        refused(promise("99999999999"), 400, "malformed-request");
        nothingPromised();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1.5\""})
    void refusesHalfACredit(String credits) {
        var before = offers();

        invalid(
                        maya.api()
                                .body("{\"title\": \"Soup\", \"priceCredits\": " + credits + ", " + VALID + "}")
                                .post(api + "/offers"),
                        "/priceCredits")
                .body("errors[0].detail", equalTo("This needs a whole number."));

        assertThat(offers()).isEqualTo(before);
    }

    @Test
    void refusesDaysThatWereTooLongAgo() {
        var promised = town.offered(place.here(), ana, "Sorting books", 60);
        maya.api().put(Town.at(place.here(), promised, "acceptance")).then().statusCode(200);

        invalid(
                        ana.api()
                                .body("{\"minutes\": 60, \"doneOn\": \"1900-01-01\"}")
                                .put(Town.at(place.here(), promised, "fulfilment")),
                        "/doneOn")
                .body("errors[0].detail", equalTo("“Day” cannot be before 1 January 2020."));
        invalid(
                ana.api()
                        .body("{\"minutes\": 60, \"doneOn\": \"yesterday\"}")
                        .put(Town.at(place.here(), promised, "fulfilment")),
                "/doneOn");
        invalid(maya.api().body(event("1900-01-01", 1)).post(api + "/events"), "/heldOn");
        invalid(maya.api().body(event("+999999999-12-31", 1)).post(api + "/events"), "/heldOn");
        refused(
                leo.api()
                        .body("{\"person\": \"" + ana.id()
                                + "\", \"kind\": \"STEWARD\", \"from\": \"1900-01-01\", \"until\": \"1901-01-01\"}")
                        .post(api + "/seats"),
                422,
                "invalid-input");

        ana.api().get(api + "/commitments/" + promised).then().body("state", equalTo("ACCEPTED"));
        ana.api()
                .body("{}")
                .put(Town.at(place.here(), promised, "withdrawal"))
                .then()
                .statusCode(200);
    }

    @Test
    void needsAKeyToSpendAndAUuidForOne() {
        var meal = town.meal(place.here(), maya, 1, null);
        var body = "{\"offer\": \"" + meal + "\", \"quantity\": 1}";

        refused(ana.api().body(body).post(api + "/spends"), 400, "idempotency-key-missing");
        refused(ana.api().header("Idempotency-Key", "once").body(body).post(api + "/spends"), 400, "malformed-request")
                .body("detail", equalTo("The Idempotency-Key is not a UUID."));
        refused(
                ana.api().header("Idempotency-Key", "once").body(offer("Soup")).post(api + "/offers"),
                400,
                "malformed-request");

        assertThat(Town.count("select count(*) from pool.spend where offer_id = '" + meal + "'"))
                .isZero();
    }

    @Test
    void doesTheSameUnderTheSameKeyOnceAndNothingElseUnderIt() {
        var key = UUID.randomUUID().toString();
        var before = offers();

        String first = keyed(key, "Soup").statusCode(201).extract().path("id");
        keyed(key, "Soup").statusCode(201).body("id", equalTo(first));
        refused(keyed(key, "Bread").extract().response(), 409, "idempotency-key-reused");

        assertThat(offers()).isEqualTo(before + 1);
        maya.api().put(api + "/offers/" + first + "/closing").then().statusCode(200);
    }

    private Response promise(String minutes) {
        return ana.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": " + minutes + "}")
                .post(api + "/commitments");
    }

    private ValidatableResponse keyed(String key, String title) {
        return maya.api()
                .header("Idempotency-Key", key)
                .body(offer(title))
                .post(api + "/offers")
                .then();
    }

    private static String event(String day, int capacity) {
        return "{\"title\": \"Repair Café\", \"heldOn\": \"" + day + "\", \"audience\": \"PUBLIC\", \"shifts\":"
                + " [{\"role\": \"Lamps\", \"starts\": \"10:00\", \"ends\": \"12:00\", \"capacity\": " + capacity
                + "}]}";
    }
}
