package org.communityexchange.app.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What is no request that the address knows is refused with its clear problem: its form, its list, its ids, its token. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class BadRequestsTest extends Refusing {

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
        invalid(maya.api().body("{\"title\": \"Soup\", \"audience\": \"SOUP\"}").post(api + "/offers"), "/audience")
                .body("errors[0].detail", startsWith("This needs one of [ORGANISATION, EXCHANGE, "));
        invalid(
                        maya.api()
                                .body("{\"title\": \"Soup\", \"category\": \"SOUP\", \"audience\": \"PUBLIC\","
                                        + " \"inOrganisationName\": false}")
                                .post(api + "/offers"),
                        "/category")
                .body("errors[0].detail", startsWith("Choose one of the answers"));
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
}
