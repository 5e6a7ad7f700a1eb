package org.communityexchange.app.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** What cannot be used is refused with its clear problem, and nothing is half done. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class BadInputTest {

    private static final String VALID =
            "\"category\": \"FOOD\", \"audience\": \"PUBLIC\", \"inOrganisationName\": false";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    /** What only somebody who wrote the program should read. */
    private static final List<String> INSIDE = List.of(
            "Exception", "java.", "org.communityexchange", "com.fasterxml", "jakarta", "select ", "insert ", "SQL");

    /** Of one town for all tests: what is refused changes nothing. */
    private static Place place;

    @Inject
    Town town;

    private record Place(
            String here, String api, Town.Person maya, Town.Person leo, Town.Person ana, Town.Person zoe) {}

    private String api;
    private Town.Person maya;
    private Town.Person leo;
    private Town.Person ana;

    @BeforeEach
    void settle() {
        if (place == null) {
            var here = town.organisation("Here");
            place = new Place(
                    here,
                    "/api/v1/organisations/" + here,
                    town.steward(here, "Maya"),
                    town.admin(here, "Leo"),
                    town.member(here, "Ana"),
                    town.steward(town.organisation("Elsewhere"), "Zoe"));
        }
        api = place.api();
        maya = place.maya();
        leo = place.leo();
        ana = place.ana();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "text/html"})
    void takesJsonOnly(String type) {
        refused(maya.api().contentType(type).body(offer("Soup")).post(api + "/offers"), 415, "unsupported-media-type");
        refused(
                ana.api().contentType(type).body("{\"answers\": []}").post(api + "/join-requests"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\"", "17", "{\"title\"}"})
    void refusesABodyThatIsNoObject(String body) {
        for (var address : List.of("/offers", "/needs", "/events", "/commitments", "/commitments/preview", "/spends")) {
            refused(
                    sent(maya, body)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .post(api + address),
                    400,
                    "malformed-request");
        }
        for (var address : List.of("/invitations", "/join-requests")) {
            var answer = sent(maya, body).post(api + address);
            assertThat(answer.statusCode()).isIn(400, 422);
            clean(answer);
        }
        var promised = town.offered(place.here(), ana, "Sorting books", 60);
        for (var act : List.of("refusal", "reversal", "question", "confirmation")) {
            var answer = sent(maya, body).put(Town.at(place.here(), promised, act));
            assertThat(answer.statusCode()).as(act).isIn(400, 409, 422);
            clean(answer);
        }
        ana.api().get(api + "/commitments/" + promised).then().body("state", equalTo("OFFERED"));
        ana.api()
                .body("{}")
                .put(Town.at(place.here(), promised, "withdrawal"))
                .then()
                .statusCode(200);
    }

    @Test
    void refusesPropertiesItDoesNotKnow() {
        for (var address : List.of("/offers", "/needs")) {
            invalid(
                            maya.api()
                                    .body("{\"titel\": \"Soup\", \"inOrganisationName\": false}")
                                    .post(api + address),
                            "/titel")
                    .body("errors[0].detail", equalTo("There is no such property."));
        }
        for (var address : List.of("/events", "/commitments", "/invitations", "/join-requests")) {
            invalid(maya.api().body("{\"titel\": \"Soup\"}").post(api + address), "/titel")
                    .body("errors[0].detail", equalTo("There is no such property."));
        }
        refused(ana.api().body("{\"minutes\": 30} and more").post(api + "/commitments"), 400, "malformed-request");
        invalid(leo.api().body("{\"who\": \"Ana\"}").post(api + "/seats"), "/who");
        invalid(
                maya.api()
                        .body("{\"title\": \"Day\", \"shifts\": [{\"roll\": \"Tea\"}]}")
                        .post(api + "/events"),
                "/shifts/0/roll");
        invalid(
                maya.api()
                        .body("{\"title\": \"Day\", \"audience\": \"PUBLIC\", \"heldOn\": \"" + TODAY
                                + "\", \"shifts\": [null]}")
                        .post(api + "/events"),
                "/shifts/0");
    }

    @Test
    void namesTheAnswersThereAre() {
        invalid(maya.api().body("{\"title\": \"Soup\", \"category\": \"SOUP\"}").post(api + "/offers"), "/category")
                .body("errors[0].detail", startsWith("This needs one of [REPAIR, FOOD, "));
        invalid(maya.api().body("{\"title\": 7}").post(api + "/offers"), "/title")
                .body("errors[0].detail", equalTo("This needs text."));
        invalid(maya.api().body("{\"for\": \"Ana\"}").post(api + "/offers"), "/for")
                .body("errors[0].detail", equalTo("This needs an id (a UUID)."));
        invalid(leo.api().body("{\"person\": \"Ana\"}").post(api + "/seats"), "/person");
    }

    @Test
    void refusesListParametersThatCannotBeUsed() {
        for (var list : List.of(
                api + "/offers",
                api + "/needs",
                api + "/events",
                api + "/commitments",
                api + "/queue",
                api + "/spends",
                api + "/members",
                api + "/join-requests",
                api + "/invitations",
                "/api/v1/organisations",
                "/api/v1/offers",
                "/api/v1/needs",
                "/api/v1/events",
                "/api/v1/me/memberships",
                "/api/v1/me/commitments",
                "/api/v1/me/statement",
                "/api/v1/me/trail")) {
            for (var limit : List.of("0", "201", "abc", "-1", "99999999999")) {
                invalid(maya.api().get(list + "?limit=" + limit), "/limit");
            }
            invalid(maya.api().get(list + "?after=garbage"), "/after");
            invalid(maya.api().get(list + "?sort=shoe-size"), "/sort")
                    .body("errors[0].detail", containsString("sorted by"));
            refused(maya.api().urlEncodingEnabled(false).get(list + "?sort=%00"), 400, "malformed-request");
        }
        invalid(given().get("/api/v1/offers?category=SOUP"), "/category");
        refused(given().urlEncodingEnabled(false).get("/api/v1/offers?q=%00"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-an-id", "00000000-0000-0000-0000-00000000000g", "%27%3B%20drop"})
    void refusesIdsThatAreNone(String id) {
        for (var family : List.of(
                "/offers/", "/needs/", "/events/", "/commitments/", "/spends/", "/join-requests/", "/invitations/")) {
            refused(maya.api().urlEncodingEnabled(false).get(api + family + id), 404, "not-found");
        }
        refused(leo.api().urlEncodingEnabled(false).get(api + "/seats/" + id), 404, "not-found");
        refused(maya.api().urlEncodingEnabled(false).get("/api/v1/me/transfers/" + id), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"So\\u0000up", "\\ud83c", "\\udf72 soup", "so \\ud83c up", "\\udf72\\ud83c"})
    void refusesTextThatCannotBeKept(String text) {
        var before = offers();
        var words = "This contains a character that cannot be kept.";

        invalid(maya.api().body(offer(text)).post(api + "/offers"), "/title").body("errors[0].detail", equalTo(words));
        invalid(
                maya.api()
                        .body("{\"email\": \"a@test.example\", \"displayName\": \"" + text + "\"}")
                        .post(api + "/invitations"),
                "/displayName");
        invalid(
                town.person("Nia")
                        .api()
                        .body("{\"answers\": [\"" + text + "\"]}")
                        .post(api + "/join-requests"),
                "/answers/0");
        invalid(
                ana.api()
                        .body("{\"title\": \"Help\", \"minutes\": 30, \"note\": \"" + text + "\"}")
                        .post(api + "/commitments"),
                "/note");

        assertThat(offers()).isEqualTo(before);
        nothingPromised();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        refused(maya.api().body(offer("x".repeat(1_100_000))).post(api + "/offers"), 413, "too-large")
                .body("detail", startsWith("A body has at most 1048576 bytes; this has 11"));
        invalid(maya.api().body(offer("x".repeat(900_000))).post(api + "/offers"), "/title");
        refused(maya.api().body("{\"title\": " + "[".repeat(100_000)).post(api + "/offers"), 422, null);
        refused(maya.api().body("{\"priceCredits\": " + "9".repeat(5_000) + "}").post(api + "/offers"), 400, null);
    }

    @Test
    void refusesTokensThatProveNothing() {
        var parts = ana.login().bearer().split("\\.");
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        var other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace(ana.login().email(), maya.login().email())
                        .getBytes(StandardCharsets.UTF_8));
        for (var token : List.of(
                "garbage",
                "a.b.c",
                parts[0] + "." + other + "." + parts[2],
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse(),
                TestTokens.forAnotherAudience(ana.login()),
                TestTokens.expired(ana.login()))) {
            notSignedIn(given().auth().oauth2(token).get("/api/v1/me"));
            notSignedIn(given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(offer("Soup"))
                    .post(api + "/offers"));
        }
        notSignedIn(given().get("/api/v1/me"));
        notSignedIn(given().header("Authorization", "Basic YW5hOmFuYQ==").get("/api/v1/me"));
        notSignedIn(given().header("Authorization", "Bearer").get("/api/v1/me"));
    }

    @Test
    void refusesWhatTheAddressDoesNotDo() {
        refused(maya.api().delete("/api/v1/me"), 405, "method-not-allowed");
        refused(maya.api().accept("application/xml").get("/api/v1/me"), 406, "not-acceptable");
        refused(maya.api().get("/api/v1/nothing"), 404, "not-found");
    }

    private static void notSignedIn(Response answer) {
        refused(answer, 401, "sign-in-required").header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static ValidatableResponse invalid(Response answer, String pointer) {
        return refused(answer, 422, "invalid-input").body("errors.pointer", hasItem(pointer));
    }

    private static ValidatableResponse refused(Response answer, int status, String type) {
        clean(answer);
        var known = answer.then().statusCode(status).contentType("application/problem+json");
        return type == null
                ? known
                : known.body("type", equalTo("/problems/" + type)).body("status", equalTo(status));
    }

    private static void clean(Response answer) {
        var body = answer.asString();
        assertThat(answer.statusCode()).as(body).isLessThan(500);
        assertThat(INSIDE).as(body).noneMatch(body::contains);
    }

    private static io.restassured.specification.RequestSpecification sent(Town.Person person, String body) {
        return body.isEmpty() ? person.api() : person.api().body(body);
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

    private void nothingPromised() {
        assertThat(Town.count("select count(*) from pool.commitment where person_id = '" + ana.id()
                        + "' and state not in ('WITHDRAWN')"))
                .isZero();
    }

    private long offers() {
        return Town.count("select count(*) from pool.offer where organisation_id = '" + place.here() + "'");
    }

    private static String offer(String title) {
        return "{\"title\": \"" + title + "\", " + VALID + "}";
    }

    private static String event(String day, int capacity) {
        return "{\"title\": \"Repair Café\", \"heldOn\": \"" + day + "\", \"audience\": \"PUBLIC\", \"shifts\":"
                + " [{\"role\": \"Lamps\", \"starts\": \"10:00\", \"ends\": \"12:00\", \"capacity\": " + capacity
                + "}]}";
    }
}
