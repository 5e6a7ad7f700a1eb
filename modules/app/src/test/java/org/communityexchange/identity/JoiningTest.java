package org.communityexchange.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.identity.IdentityTown.as;
import static org.communityexchange.identity.IdentityTown.atOnce;
import static org.communityexchange.identity.IdentityTown.hidden;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** Asking to join, being answered, and leaving. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class JoiningTest {

    private static final String ANSWERS = "{\"answers\": [\"To help\", \"Lamps\"]}";

    @Inject
    IdentityTown town;

    private IdentityTown.Place here;
    private TestLogin nell;

    @BeforeEach
    void anOrganisationAndSomebodyWhoIsNotInIt() {
        here = town.organisation();
        nell = TestLogin.create("Nell");
    }

    @Test
    void refusesThePeopleToWhoIsNotAMember() {
        assertThat(nell.pages().get(here.page("/people")).status()).isEqualTo(404);
        assertThat(nell.pages().get("/o/nowhere/people").status()).isEqualTo(404);
        as(nell).get(here.api("/members")).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().get(here.api("/members")).then().statusCode(401).body("type", equalTo("/problems/sign-in-required"));
    }

    @Test
    void refusesARequestWithoutAnAnswerAndKeepsTheOthers() {
        var refused = ask(Map.of("answers.0", "To help", "asked", asked()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Please answer: Skills?", "To help").doesNotContain("Please answer: Why?");
    }

    @Test
    void refusesAnswersToQuestionsThatAreNotAskedAnyMoreAndKeepsThem() {
        var refused = ask(Map.of("answers.0", "To help", "answers.1", "Lamps", "asked", "0"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("The questions were changed while you were writing", "To help", "Lamps");
        assertThat(hidden(refused, "asked")).isEqualTo(asked());
    }

    @Test
    void refusesARequestThatCannotBeRead() {
        as(nell).body("{oops")
                .post(here.api("/join-requests"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void refusesARequestOfWhoIsAMemberAlready() {
        as(town.member(here, "Mia"))
                .body(ANSWERS)
                .post(here.api("/join-requests"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-a-member"));
    }

    @Test
    void refusesTheQueueToAMemberWithoutASeat() {
        var mia = town.member(here, "Mia");

        assertThat(mia.pages().get(here.page("/people/requests")).status()).isEqualTo(403);
        as(mia).get(here.api("/join-requests")).then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
    }

    @Test
    void refusesAnAnswerThatDecidesNothingAndKeepsTheNote() {
        var stew = town.member(here, "Stew", SeatKind.STEWARD);
        var request = here.page("/people/requests/" + requested());

        var refused = stew.pages().submit(request, request, Map.of("note", "Welcome among us"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Welcome among us");
    }

    @Test
    void refusesToDecideTwice() {
        var ada = town.member(here, "Ada", SeatKind.ADMIN);
        var stew = town.member(here, "Stew", SeatKind.STEWARD);
        var decision = here.api("/join-requests/" + requested() + "/decision");

        as(stew).body("{\"decision\": \"APPROVE\"}").put(decision).then().statusCode(200);

        as(ada).body("{\"decision\": \"DECLINE\"}")
                .put(decision)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-decided"));
    }

    @Test
    void isOneRequestHoweverOftenItIsSentAtOnce() {
        as(nell).get("/api/v1/me").then().statusCode(200);

        var answers = atOnce(
                8, () -> as(nell).body(ANSWERS).post(here.api("/join-requests")).statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void isOnePersonHoweverManyFirstRequestsComeAtOnce() {
        nell.bearer();

        var ids = atOnce(6, () -> as(nell).get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id"));

        assertThat(ids).hasSize(6).containsOnly(ids.get(0));
    }

    @Test
    void tellsAnybodyWhatItAsks() {
        given().get(here.api("")).then().statusCode(200).body("joinQuestions", contains("Why?", "Skills?"));
        given().get("/api/v1/organisations?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void showsTheAnswersToTheStewardAndTheDecisionToWhoAsked() {
        var stew = town.member(here, "Stew", SeatKind.STEWARD);

        var sent = ask(Map.of("answers.0", "<script>x</script>", "answers.1", "Lamps", "asked", asked()));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body())
                .contains("A steward will answer", "&lt;script&gt;x")
                .doesNotContain("<script>x");

        assertThat(stew.pages().get(here.page("/people/requests")).body()).contains(nell.name());
        var request = here.page("/people/requests/" + waiting(stew));
        assertThat(stew.pages().get(request).body()).contains("Skills?", "Lamps");
        var approved = stew.pages().submit(request, request, Map.of("decision", "APPROVE", "note", "Come on Friday"));
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body()).contains(nell.name() + " is a member now.");

        assertThat(nell.pages().get(here.page("/people")).status()).isEqualTo(200);
        assertThat(nell.pages().get(here.page("/membership")).body()).contains(stew.name(), "Come on Friday");
        assertThat(nell.pages().get("/me/trail").body())
                .contains("The request to join was approved.", "Come on Friday");
    }

    @Test
    void leavesAndIsAMemberNoMore() {
        var mia = town.member(here, "Mia");

        var left = mia.pages().submit(here.page("/membership"), here.page("/membership/leave"), Map.of());

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.path()).isEqualTo(here.page("/join"));
        assertThat(mia.pages().get(here.page("/people")).status()).isEqualTo(404);
    }

    private PageClient.Page ask(Map<String, String> fields) {
        return nell.pages().submit(here.page("/join"), here.page("/join"), fields);
    }

    /** Says which questions a form shows. */
    private String asked() {
        return hidden(nell.pages().get(here.page("/join")), "asked");
    }

    /** The id of a request of Nell's. */
    private String requested() {
        return as(nell).body(ANSWERS)
                .post(here.api("/join-requests"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String waiting(TestLogin steward) {
        return as(steward)
                .get(here.api("/join-requests"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }
}
