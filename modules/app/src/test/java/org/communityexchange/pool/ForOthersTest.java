package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Inject;

/** What waits for somebody from outside: seen by whoever may decide it, and answered like anything else. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ForOthersTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person zoe;
    private Town.Person kim;

    @BeforeEach
    void twoStewardsHereAndOneElsewhere() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        kim = town.steward(town.organisation("There"), "Kim");
    }

    @Test
    void isSeenByStewardsAndTheCouncilOnly() {
        var before = badge(kim, "/");
        var beforeHere = badge(zoe, "/");
        town.fulfilled(here, zoe, maya, 60);
        var lou = town.member(here, "Lou");

        assertThat(badge(kim, "/")).isEqualTo(before + 1);
        assertThat(kim.pages().get("/").body()).contains("in other organisations for somebody from outside");
        assertThat(badge(zoe, "/")).isEqualTo(beforeHere);
        assertThat(lou.pages().get("/").body()).doesNotContain("/relief");
        assertThat(lou.pages().get("/relief").status()).isEqualTo(403);
        var cora = council("Cora");
        assertThat(cora.pages().get("/").body()).contains("href=\"/relief\"");
        var page = cora.pages().get("/relief");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/pot/requests").doesNotContain("Zoe");
    }

    @Test
    void countsOpenDisputesForThoseWhoCouldListen() {
        var ana = town.member(here, "Ana");
        var work = town.fulfilled(here, ana, maya, 60);
        ana.api()
                .body("{\"reason\": \"It was longer.\"}")
                .put(Town.at(here, work, "dispute"))
                .then()
                .statusCode(200);

        assertThat(badge(maya, "/o/" + here + "/people", "/o/" + here + "/disputes"))
                .isEqualTo(1);
        town.shareHousehold(zoe, ana);
        assertThat(badge(zoe, "/o/" + here + "/people", "/o/" + here + "/disputes"))
                .isZero();
    }

    @Test
    void asksWhyBesideAFieldAfterTenTimes() {
        for (var i = 0; i < 10; i++) {
            outside(kim, town.fulfilled(here, zoe, maya, 30), "confirmation", "{}")
                    .statusCode(204);
        }
        var work = town.fulfilled(here, zoe, maya, 30);
        assertThat(kim.pages().get("/relief").body()).contains("why-" + work, "You confirmed for them often lately");
        outside(kim, work, "confirmation", "{}").statusCode(409).body("type", equalTo("/problems/often-together"));

        var refused = answer(work, "confirm", Map.of("reason", "Kept words"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("why-error-" + work, "Say why", "Kept words");
        assertThat(answer(work, "confirm", Map.of("why", "Zoe opens the library."))
                        .body())
                .doesNotContain(work);

        assertThat(zoe.balance()).isEqualTo(11);
        zoe.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .body("steps[-1].reason", equalTo("Zoe opens the library."));
    }

    @Test
    void asksFirstWhereEvidenceIsNeeded() {
        var work = town.offered(here, zoe, "Sorting books", 60);
        maya.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);
        zoe.api()
                .body("{\"minutes\": 630, \"doneOn\": \"2026-01-15\"}")
                .put(Town.at(here, work, "fulfilment"))
                .then()
                .statusCode(200);
        kim.api()
                .get("/api/v1/relief/steward-work")
                .then()
                .body("find { it.id == '" + work + "' }.warnings", hasItem("EVIDENCE_NEEDED"));
        assertThat(answer(work, "confirm", Map.of()).body()).contains("has no note, receipt or photo");

        assertThat(answer(work, "ask", Map.of()).status()).isEqualTo(422);
        assertThat(answer(work, "ask", Map.of("reason", "Is there a receipt?")).status())
                .isEqualTo(200);

        zoe.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("steps[-1].reason", equalTo("Is there a receipt?"));
        outside(kim, work, "question", "{\"question\": \"And a photo?\"}").statusCode(409);
    }

    @Test
    void declinesWithAReason() {
        var work = town.fulfilled(here, zoe, maya, 60);
        var no = "{\"reason\": \"The library was closed.\"}";
        outside(maya, work, "refusal", no).statusCode(404);
        outside(town.member(here, "Lou"), work, "question", "{\"question\": \"Why?\"}")
                .statusCode(404);
        outside(kim, town.fulfilled(here, town.member(here, "Ana"), maya, 60), "refusal", no)
                .statusCode(404);
        outside(kim, work, "refusal", "{}").statusCode(422).body("errors[0].pointer", equalTo("/reason"));

        outside(kim, work, "refusal", no).statusCode(204);
        outside(kim, work, "refusal", no).statusCode(204);

        zoe.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("steps[-1].reason", equalTo("The library was closed."));
        assertThat(zoe.balance()).isZero();
    }

    @Test
    void doesNotShowOneTheirOwnHouseholdsWork() {
        town.shareHousehold(kim, zoe);
        var before = badge(kim, "/");
        var work = town.fulfilled(here, zoe, maya, 60);

        assertThat(kim.pages().get("/relief").body()).doesNotContain(work);
        assertThat(badge(kim, "/")).isEqualTo(before);
        outside(kim, work, "question", "{\"question\": \"Why?\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/same-household"));
    }

    @Test
    void countsNoMoreWhatWaitsForASecondSteward() {
        var before = badge(kim, "/");
        var work = town.fulfilled(here, zoe, maya, 630);
        assertThat(badge(kim, "/")).isEqualTo(before + 1);

        assertThat(answer(work, "confirm", Map.of()).body()).contains("One more steward confirms it");

        assertThat(badge(kim, "/")).isEqualTo(before);
        assertThat(kim.pages().get("/relief").body()).contains("Waits for one more steward");
    }

    private PageClient.Page answer(String work, String answer, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("answer", answer);
        all.put("version", Long.toString(Town.count("select version from pool.commitment where id = '" + work + "'")));
        return kim.pages().submit("/relief", "/o/" + here + "/commitments/" + work + "/outside-confirmation", all);
    }

    private ValidatableResponse outside(Town.Person person, String work, String act, String body) {
        return person.api()
                .body(body)
                .put(Town.at(here, work, "outside-" + act))
                .then();
    }

    private static long badge(Town.Person person, String page) {
        return badge(person, page, "/relief");
    }

    private static long badge(Town.Person person, String page, String href) {
        var body = person.pages().get(page).body();
        var nav = body.indexOf("class=\"tools-nav\"");
        var from = body.indexOf("href=\"" + href + "\"", nav);
        assertThat(nav).isPositive();
        assertThat(from).isPositive();
        var link = body.substring(from, body.indexOf("</a>", from));
        var count = link.indexOf("class=\"count\">");
        return count < 0 ? 0 : Long.parseLong(link.substring(count + 14, link.indexOf('<', count)));
    }

    private Town.Person council(String name) {
        var person = town.person(name);
        Town.sql("insert into identity.council_seat (id, person_id, from_at, until_at, created_at) values"
                + " (gen_random_uuid(), '" + person.id()
                + "', now() - interval '1 day', now() + interval '1 day', now())");
        return person;
    }
}
