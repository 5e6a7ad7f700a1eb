package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** A need says how its person means to give back, and answers to it start from that. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class GivingBackTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Giving back");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    private ValidatableResponse need(Town.Person who, boolean ofOrganisation, String more) {
        return who.api()
                .body(
                        "{\"title\": \"Weeding\", \"category\": \"GARDEN\", \"urgency\": \"WHENEVER\", \"audience\": \"PUBLIC\","
                                + " \"minutesEstimate\": 60, \"inOrganisationName\": " + ofOrganisation + more + "}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then();
    }

    private ValidatableResponse preview(String need, String more) {
        return ben.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60" + more + "}")
                .post("/api/v1/organisations/" + here + "/commitments/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesNewCreditsForAPersonAndAWalletForTheOrganisation() {
        need(ana, false, ", \"giveBack\": \"ISSUE\"").statusCode(422).body("errors[0].pointer", equalTo("/giveBack"));
        for (var paid : new String[] {"TRANSFER", "POT"}) {
            need(maya, true, ", \"giveBack\": \"" + paid + "\"")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/giveBack"));
        }
    }

    @Test
    void startsAnAnswerFromWhatTheNeedSays() {
        String own = need(ana, false, "")
                .statusCode(201)
                .body("giveBack", equalTo("TRANSFER"))
                .extract()
                .path("id");
        String thanks = need(ana, false, ", \"giveBack\": \"THANKS\"")
                .statusCode(201)
                .extract()
                .path("id");
        String common = need(maya, true, "")
                .statusCode(201)
                .body("giveBack", equalTo("ISSUE"))
                .extract()
                .path("id");

        preview(own, "")
                .body("funding", equalTo("TRANSFER"))
                .body("credits", equalTo(2))
                .body("payer.id", equalTo(ana.id().toString()));
        preview(thanks, "").body("funding", equalTo("THANKS")).body("credits", equalTo(0));
        preview(common, "").body("funding", equalTo("ISSUE"));
        // Whoever answers may still say something else.
        preview(own, ", \"funding\": \"THANKS\"").body("funding", equalTo("THANKS"));
        var form = "/o/" + here + "/commitments/new?need=";
        assertThat(ben.pages().get(form + own).body()).containsPattern("value=\"TRANSFER\"[^>]* checked");
        assertThat(ben.pages().get(form + thanks).body()).containsPattern("value=\"THANKS\"[^>]* checked");
        assertThat(ben.pages().get(form + common).body()).containsPattern("value=\"ISSUE\"[^>]* checked");
        assertThat(ben.pages().get("/o/" + here + "/needs/" + own).body()).contains("Credits of their own");
        given().get("/api/v1/needs?organisation=" + here)
                .then()
                .body("items.giveBack", equalTo(java.util.List.of("ISSUE", "THANKS", "TRANSFER")));
    }

    @Test
    void asksOnTheFormAndTakesNewCreditsForTheOrganisation() {
        var form = "/o/" + here + "/needs/new";
        assertThat(ana.pages().get(form).body())
                .contains("How do you give back?", "With my own credits")
                .doesNotContain("for what the organisation needs itself")
                .containsPattern("value=\"TRANSFER\"[^>]* checked");

        var sent = maya.pages()
                .submit(
                        form,
                        "/o/" + here + "/needs",
                        Map.of(
                                "title",
                                "Chairs carried",
                                "category",
                                "OTHER",
                                "urgency",
                                "WHENEVER",
                                "audience",
                                "PUBLIC",
                                "name",
                                "ORGANISATION",
                                "giveBack",
                                "TRANSFER"));

        assertThat(sent.body()).contains("New credits of the organisation");
    }
}
