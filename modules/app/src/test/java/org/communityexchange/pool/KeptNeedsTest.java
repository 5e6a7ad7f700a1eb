package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

/** A need that was done: its owner is asked, the board counts it apart, and after a week it leaves by itself. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class KeptNeedsTest {

    private static final String QUESTION = "Is it all done?";

    @Inject
    Town town;

    @All
    @Inject
    List<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Kept");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    private String at(String kind) {
        return "/api/v1/organisations/" + here + "/" + kind;
    }

    private String need(Town.Person who, boolean ofOrganisation) {
        return who.api()
                .body(
                        "{\"title\": \"Weeding\", \"category\": \"GARDEN\", \"urgency\": \"WHENEVER\", \"audience\": \"PUBLIC\","
                                + " \"inOrganisationName\": " + ofOrganisation + "}")
                .post(at("needs"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String promise(String need, String funding) {
        return ben.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"" + funding + "\"}")
                .post(at("commitments"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void kept(String promise, Town.Person receiver) {
        receiver.api()
                .body("{}")
                .put(at("commitments") + "/" + promise + "/acceptance")
                .then()
                .statusCode(200);
        town.fulfil(here, ben, promise, 60).statusCode(200);
        town.confirm(here, maya, promise).statusCode(200);
    }

    private void confirmedDaysAgo(String promise, int days) {
        Town.sql("update pool.commitment set confirmed_at = now() - interval '" + days + " days' where id = '" + promise
                + "'");
    }

    private void night() throws Exception {
        jobs.stream()
                .filter(one -> one.name().equals("pool.needs-that-were-done"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private static long letters(String need) {
        return Town.count("select count(*) from identity.letter where purpose like 'need-done/" + need + "/%'");
    }

    private String state(String need) {
        return given().get(at("needs") + "/" + need).then().extract().path("state");
    }

    @Test
    void asksItsOwnerAloneAndCountsWhatWasKeptApart() {
        var need = need(ana, false);
        kept(promise(need, "THANKS"), ana);

        given().get("/api/v1/needs?organisation=" + here)
                .then()
                .body("items[0].promised", equalTo(0))
                .body("items[0].kept", equalTo(1))
                .body("items[0].done", equalTo(false));
        given().get("/api/v1/needs?unanswered=true&organisation=" + here).then().body("items", hasSize(0));
        assertThat(ben.pages().get("/needs?organisation=" + here).body()).contains("New today · 1 promise kept");
        var page = "/o/" + here + "/needs/" + need;
        assertThat(ana.pages().get(page).body()).contains(QUESTION, "Close it");
        assertThat(ana.pages().get("/published").body()).contains(QUESTION);
        assertThat(ben.pages().get(page).body()).doesNotContain(QUESTION);

        ana.pages().submit("/published", page + "/closing", Map.of());

        assertThat(state(need)).isEqualTo("CLOSED");
        assertThat(ana.pages().get("/published").body()).doesNotContain(QUESTION);
    }

    @Test
    void asksNoMoreOnceItWasLetStandAnew() {
        var need = need(ana, false);
        kept(promise(need, "THANKS"), ana);
        ana.api()
                .put(at("needs") + "/" + need + "/renewal")
                .then()
                .statusCode(200)
                .body("done", equalTo(false))
                .body("kept", equalTo(1));

        assertThat(ana.pages().get("/published").body()).doesNotContain(QUESTION);
    }

    @Test
    void leavesTheBoardsAWeekAfterItWasDoneWithOneLetter() throws Exception {
        var fresh = need(ana, false);
        confirmed(fresh, 6);
        var done = need(ana, false);
        confirmed(done, 8);
        var open = need(ana, false);
        confirmed(open, 8);
        promise(open, "THANKS");
        var renewed = need(ana, false);
        confirmed(renewed, 8);
        ana.api().put(at("needs") + "/" + renewed + "/renewal").then().statusCode(200);
        var common = need(maya, true);
        var help = promise(common, "ISSUE");
        kept(help, maya);
        confirmedDaysAgo(help, 8);

        night();
        night();

        assertThat(List.of(state(fresh), state(open), state(renewed), state(common)))
                .containsOnly("PUBLISHED");
        assertThat(state(done)).isEqualTo("EXPIRED");
        assertThat(letters(done)).isEqualTo(1);
        assertThat(letters(fresh) + letters(open) + letters(renewed) + letters(common))
                .isZero();
        ana.api()
                .put(at("needs") + "/" + done + "/renewal")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        night();
        assertThat(state(done)).isEqualTo("PUBLISHED");
    }

    private void confirmed(String need, int days) {
        var promise = promise(need, "THANKS");
        kept(promise, ana);
        confirmedDaysAgo(promise, days);
    }
}
