package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** A steward's numbers hold what they can decide now; the rest stays visible, with who it waits for. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class DecidableQueueTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    @Test
    void waitsForWhoeverPaysAndForThePot() {
        help("TRANSFER");
        help("POT");

        today(maya)
                .body("waiting", equalTo(0))
                .body("share", equalTo(0))
                .body("items", hasSize(0))
                .body("others.waitsFor", contains("PAYER", "POT"));
        var page = maya.pages().get("/o/" + here + "/queue").body();
        assertThat(page)
                .contains("Waiting for others", "Waits for whoever is helped", "Waits for the solidarity pot")
                .contains("Nothing waits for you");
        assertThat(badge(maya)).isZero();
        assertThat(maya.pages().get("/o/" + here + "/queue/next").body()).contains("You have seen everything");
    }

    @Test
    void leavesOutWhatIsTiedToWhoeverAsks() {
        var zoe = town.steward(here, "Zoe");
        town.shareHousehold(zoe, ana);
        town.fulfilled(here, ana, maya, 60);
        town.fulfilled(here, maya, zoe, 60);
        town.fulfilled(here, ben, maya, 60);

        today(zoe)
                .body("waiting", equalTo(1))
                .body("share", equalTo(1))
                .body("items", hasSize(1))
                .body("others.waitsFor", contains("ANOTHER_STEWARD", "ANOTHER_ORGANISATION"));
        today(maya)
                .body("waiting", equalTo(2))
                .body("items.waitsFor", contains((Object) null, null))
                .body("others.waitsFor", contains("ANOTHER_ORGANISATION"));
        assertThat(badge(zoe)).isEqualTo(1);
        assertThat(badge(maya)).isEqualTo(2);
    }

    @Test
    void waitsForTheSecondStewardOnceTheFirstHasSpoken() {
        var work = town.fulfilled(here, ana, maya, 630);
        assertThat(badge(maya)).isEqualTo(1);

        town.confirm(here, maya, work).statusCode(200).body("state", equalTo("FULFILLED"));

        today(maya).body("waiting", equalTo(0)).body("others.waitsFor", contains("SECOND_STEWARD"));
        assertThat(badge(maya)).isZero();
        var zoe = town.steward(here, "Zoe");
        today(zoe).body("waiting", equalTo(1)).body("others", hasSize(0));
    }

    @Test
    void countsOnceMoreWhenDecidedInPlace() {
        var first = town.fulfilled(here, ana, maya, 60);
        var second = town.fulfilled(here, ben, maya, 60);
        var list = "/o/" + here + "/queue";

        today(maya).body("waiting", equalTo(2));
        assertThat(inPlace(list, first))
                .contains("id=\"queue-waiting\" hx-swap-oob=\"true\">1 waits", "innerHTML:.tools-nav");
        assertThat(inPlace(list, second)).contains("Nothing waits for you", "delete:.tools-nav");
    }

    @Test
    void saysWhatAConfirmationBrought() {
        town.earn(here, ben, maya, 2);
        var paid = help("TRANSFER");
        ben.api().put(Town.at(here, paid, "acceptance")).then().statusCode(200);
        town.fulfil(here, ana, paid, 60).statusCode(200);

        assertThat(confirmed(paid)).contains("Confirmed: 2 credits passed on.").doesNotContain("of 30 minutes");
        assertThat(confirmed(town.fulfilled(here, ana, maya, 75)))
                .contains("Confirmed: 2 credits, and 15 of 30 minutes towards the next.");
        String thanked = ana.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": 60, \"funding\": \"THANKS\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
        maya.api().put(Town.at(here, thanked, "acceptance")).then().statusCode(200);
        town.fulfil(here, ana, thanked, 60).statusCode(200);
        assertThat(confirmed(thanked)).contains("Confirmed, with thanks.");
    }

    private String confirmed(String id) {
        var next = "/o/" + here + "/queue/next";
        var page = maya.pages()
                .submit(next, next, Map.of("commitment", id, "answer", "confirm", "version", version(id), "why", ""));
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private String inPlace(String list, String id) {
        var pages = maya.pages();
        var token = pages.csrfToken(list);
        return given().header("Cookie", pages.cookies())
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded")
                .formParams(Map.of("answer", "confirm", "version", version(id), "csrf-token", token))
                .post("/o/" + here + "/commitments/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String version(String id) {
        return Long.toString(Town.count("select version from pool.commitment where id = '" + id + "'"));
    }

    private long badge(Town.Person steward) {
        var body = steward.pages().get("/o/" + here + "/people").body();
        var from = body.indexOf("href=\"/o/" + here + "/queue\"");
        var link = body.substring(from, body.indexOf("</a>", from));
        var count = link.indexOf("class=\"count\">");
        return count < 0 ? 0 : Long.parseLong(link.substring(count + 14, link.indexOf('<', count)));
    }

    private String help(String funding) {
        String need = ben.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        return ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"" + funding + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse today(Town.Person steward) {
        return steward.api()
                .get("/api/v1/organisations/" + here + "/queue/today")
                .then()
                .statusCode(200);
    }
}
