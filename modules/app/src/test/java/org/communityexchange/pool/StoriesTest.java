package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Thanks between two, and the stories that both allow to be told. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class StoriesTest {

    private static final String WORDS = "You carried my sofa up four stairs and sang.";

    @Inject
    Town town;

    private String here;
    private String api;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;
    private Town.Person leo;

    @BeforeEach
    void somebodyHelpedSomebodyWhoHelpsAndTwoStewards() {
        here = town.organisation("Warm");
        api = "/api/v1/organisations/" + here;
        ana = town.member(here, "Anastasia");
        ben = town.member(here, "Benedict");
        maya = town.steward(here, "Maya");
        leo = town.steward(here, "Leo");
    }

    @Test
    void refusesThanksThatAreNotTheirsToGive() {
        var offered = help("THANKS");
        thank(ana, offered, WORDS).statusCode(404);
        var kept = kept("THANKS");

        for (var other : List.of(ben, maya, town.member(here, "Gus"))) {
            thank(other, kept, WORDS).statusCode(404);
        }
        thank(ana, kept, " ").statusCode(422).body("errors[0].pointer", equalTo("/words"));
        thank(ana, kept, "x".repeat(401)).statusCode(422);
        thank(ana, UUID.randomUUID().toString(), WORDS).statusCode(404);
        ana.api().body(Map.of("words", WORDS)).post(api + "/thanks").then().statusCode(422);
        written(thank(ana, kept, WORDS));
        thank(ana, kept, "Again.").statusCode(409).body("type", equalTo("/problems/already-thanked"));
    }

    @Test
    void isBetweenTheTwoAlone() {
        var note = written(thank(ana, kept("THANKS"), WORDS));

        ana.api()
                .get(api + "/thanks/" + note)
                .then()
                .body("mine", equalTo("FROM"))
                .body("words", equalTo(WORDS));
        ben.api()
                .get(api + "/thanks/" + note)
                .then()
                .body("mine", equalTo("TO"))
                .body("called", nullValue());
        for (var other : List.of(maya, leo, town.admin(here, "Ada"), town.member(here, "Gus"))) {
            other.api().get(api + "/thanks/" + note).then().statusCode(404);
            tell(other, note, "FIRST_NAME", "PUBLIC").statusCode(404);
        }
        assertThat(maya.api().get(api + "/stories/waiting").asString()).doesNotContain(note);
        look(maya, note, true).statusCode(404);
        ben.api()
                .get("/api/v1/me/thanks")
                .then()
                .body("[0].received", equalTo(true))
                .body("[0].told", equalTo(false));
        assertThat(letters("thanks/" + note)).isEqualTo(1);
    }

    @Test
    void needsBothOfThemAndAStewardWithNoPartInIt() {
        var note = written(thank(ana, kept("THANKS"), WORDS));
        tell(ana, note, "ORGANISATION", "PUBLIC").statusCode(422).body("errors[0].pointer", equalTo("/called"));
        ana.api().body("{}").put(api + "/thanks/" + note + "/telling").then().statusCode(422);
        tell(ana, note, "FIRST_NAME", "PUBLIC").statusCode(200);
        look(maya, note, true).statusCode(404);
        tell(ben, note, "NEIGHBOUR", "PUBLIC").statusCode(200).body("otherTells", equalTo(true));
        assertThat(publicly()).doesNotContain(note);

        leo.api()
                .get(api + "/stories/waiting")
                .then()
                .body("find { it.id == '" + note + "' }.from", equalTo("Anastasia"))
                .body("find { it.id == '" + note + "' }.to", equalTo("a neighbour"));
        look(ana, note, true).statusCode(403);
        look(leo, note, false).statusCode(422);
        look(leo, note, true).statusCode(204);
        look(leo, note, true).statusCode(204);

        assertThat(publicly()).contains(note);
        assertThat(given().get(api + "/stories").asString())
                .contains(note, WORDS, "Anastasia", "a neighbour")
                .doesNotContain("Benedict", ana.id().toString(), ben.id().toString());
        assertThat(given().get("/stories").asString()).contains(WORDS, "Anastasia thanks a neighbour");
        assertThat(given().get("/o/" + here + "/stories").asString()).contains(WORDS);
    }

    @Test
    void aStewardWhoIsThankedDoesNotDecideAboutIt() {
        var note = written(thank(ana, kept("THANKS", maya), WORDS));
        tell(ana, note, "INITIALS", "EXCHANGE").statusCode(200);
        tell(maya, note, "INITIALS", "EXCHANGE").statusCode(200);

        look(maya, note, true).statusCode(409).body("type", equalTo("/problems/own-story"));
        maya.api().get(api + "/stories/waiting").then().body("[0].mayLook", equalTo(false));
        look(leo, note, true).statusCode(204);
    }

    @Test
    void disappearsAtOnceWhenEitherChangesTheirMind() {
        for (var either : List.of(ana, ben)) {
            var note = story("FIRST_NAME", "PUBLIC", "FIRST_NAME", "PUBLIC");
            assertThat(publicly()).contains(note);

            either.api().delete(api + "/thanks/" + note + "/telling").then().statusCode(200);

            assertThat(publicly()).doesNotContain(note);
            assertThat(given().get(api + "/stories").asString()).doesNotContain(note);
            // Told again, a steward looks again.
            tell(either, note, "FIRST_NAME", "PUBLIC").statusCode(200).body("shown", nullValue());
            assertThat(publicly()).doesNotContain(note);
        }
    }

    @Test
    void isToldAsFarAsTheMoreCarefulOfThemAllows() {
        var inside = story("INITIALS", "ORGANISATION", "FIRST_NAME", "PUBLIC");
        var signedIn = story("FIRST_NAME", "PUBLIC", "INITIALS", "EXCHANGE");
        var stranger = town.person("Sam");
        var neighbour = town.member(here, "Nel");

        assertThat(publicly()).doesNotContain(inside, signedIn);
        assertThat(stranger.api().get("/api/v1/stories").asString())
                .contains(signedIn)
                .doesNotContain(inside);
        neighbour
                .api()
                .get(api + "/stories")
                .then()
                .body("items.find { it.id == '" + inside + "' }.audience", equalTo("ORGANISATION"))
                .body("items.find { it.id == '" + inside + "' }.from", equalTo(initials(ana)))
                .body("items.find { it.id == '" + signedIn + "' }.audience", equalTo("EXCHANGE"));
    }

    @Test
    void staysUntoldWithAKindReason() {
        var note = written(thank(ana, kept("THANKS"), WORDS));
        tell(ana, note, "FIRST_NAME", "PUBLIC").statusCode(200);
        tell(ben, note, "FIRST_NAME", "PUBLIC").statusCode(200);
        leo.api()
                .body("{\"shown\": false, \"reason\": \"It says where she lives.\"}")
                .put(api + "/stories/" + note + "/look")
                .then()
                .statusCode(204);

        assertThat(publicly()).doesNotContain(note);
        ana.api()
                .get(api + "/thanks/" + note)
                .then()
                .body("shown", equalTo(false))
                .body("lookReason", equalTo("It says where she lives."));
    }

    @Test
    void theOrganisationThanksThroughAStewardAndIsThankedForAMeal() {
        var kept = town.fulfilled(here, ben, maya, 60);
        town.confirm(here, maya, kept).statusCode(200);
        thank(ben, kept, WORDS).statusCode(404);
        var note = written(thank(maya, kept, WORDS));
        tell(maya, note, "ORGANISATION", "PUBLIC").statusCode(200).body("from", nullValue());
        tell(ben, note, "NEIGHBOUR", "PUBLIC").statusCode(200);
        look(leo, note, true).statusCode(204);
        given().get(api + "/stories")
                .then()
                .body("items.find { it.id == '" + note + "' }.from", equalTo("Warm"))
                .body("items.find { it.id == '" + note + "' }.to", equalTo("a neighbour"));

        var meal = town.meal(here, maya, 1, 20);
        String spend = town.take(here, ben, meal, 1, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
        ben.api()
                .body(Map.of("spend", spend, "words", WORDS))
                .post(api + "/thanks")
                .then()
                .statusCode(404);
        leo.api().put(api + "/spends/" + spend + "/capture").then().statusCode(200);
        ben.api()
                .body(Map.of("spend", spend, "words", WORDS))
                .post(api + "/thanks")
                .then()
                .statusCode(201)
                .body("to", nullValue())
                .body("mine", equalTo("FROM"));
    }

    @Test
    void isGoneWhenTheConfirmationIsTakenBack() {
        var kept = kept("THANKS");
        var note = written(thank(ana, kept, WORDS));
        tell(ana, note, "FIRST_NAME", "PUBLIC");
        tell(ben, note, "FIRST_NAME", "PUBLIC");
        look(leo, note, true).statusCode(204);
        assertThat(publicly()).contains(note);

        maya.api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(Town.at(here, kept, "reversal"))
                .then()
                .statusCode(200);
        assertThat(publicly()).doesNotContain(note);
    }

    @Test
    void asksForAFewWordsWhereItWasDoneForThanks() {
        var kept = kept("THANKS");
        var pages = ana.pages();
        assertThat(pages.get("/o/" + here + "/commitments/" + kept).body())
                .contains("It was done for thanks alone", "Say thank you");
        assertThat(ben.pages().get("/o/" + here + "/commitments/" + kept).body())
                .doesNotContain("Say thank you");

        var form = "/o/" + here + "/thanks/new?commitment=" + kept;
        var page = pages.submit(
                form,
                "/o/" + here + "/thanks",
                Map.of(
                        "commitment",
                        kept,
                        "words",
                        WORDS,
                        "command",
                        UUID.randomUUID().toString()));
        assertThat(page.body()).contains(WORDS, "Only the two of you read this");
        assertThat(pages.get(form).body()).contains(WORDS);
        assertThat(pages.get("/thanks").body()).contains(WORDS);
        given().get("/api/v1/me/thanks").then().statusCode(401);
    }

    @Test
    void listsStoriesInPartsWithoutCountingAnybody() {
        story("FIRST_NAME", "PUBLIC", "FIRST_NAME", "PUBLIC");
        story("FIRST_NAME", "PUBLIC", "FIRST_NAME", "PUBLIC");
        String next = given().get(api + "/stories?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].keySet().size()", equalTo(8))
                .extract()
                .path("next");

        given().get(api + "/stories?limit=1&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        given().get(api + "/stories?after=" + UUID.randomUUID()).then().statusCode(422);
    }

    private String story(String from, String fromAudience, String to, String toAudience) {
        var note = written(thank(ana, kept("THANKS"), WORDS));
        tell(ana, note, from, fromAudience).statusCode(200);
        tell(ben, note, to, toAudience).statusCode(200);
        look(leo, note, true).statusCode(204);
        return note;
    }

    private static String initials(Town.Person person) {
        var letters = new StringBuilder();
        for (var part : person.login().name().split("\\s+")) {
            letters.append(Character.toUpperCase(part.charAt(0))).append('.');
        }
        return letters.toString();
    }

    private String help(String funding) {
        return help(funding, ben);
    }

    private String help(String funding, Town.Person who) {
        String need = ana.api()
                .body("{\"title\": \"A sofa upstairs\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post(api + "/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return who.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"" + funding + "\"}")
                .post(api + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String kept(String funding) {
        return kept(funding, ben);
    }

    private String kept(String funding, Town.Person who) {
        var help = help(funding, who);
        ana.api().put(Town.at(here, help, "acceptance")).then().statusCode(200);
        town.fulfil(here, who, help, 60).statusCode(200);
        if (who.equals(maya)) {
            town.confirmFromOutside(here, help);
        } else {
            town.confirm(here, maya, help).statusCode(200);
        }
        return help;
    }

    private ValidatableResponse thank(Town.Person who, String commitment, String words) {
        return who.api()
                .body(Map.of("commitment", commitment, "words", words))
                .post(api + "/thanks")
                .then();
    }

    private static String written(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private ValidatableResponse tell(Town.Person who, String note, String called, String audience) {
        return who.api()
                .body(Map.of("called", called, "audience", audience))
                .put(api + "/thanks/" + note + "/telling")
                .then();
    }

    private ValidatableResponse look(Town.Person who, String note, boolean shown) {
        return who.api()
                .body(Map.of("shown", shown))
                .put(api + "/stories/" + note + "/look")
                .then();
    }

    private static String publicly() {
        return given().get("/api/v1/stories?limit=200").asString();
    }

    private static long letters(String purpose) {
        return Town.count("select count(*) from identity.letter where purpose = '" + purpose + "'");
    }
}
