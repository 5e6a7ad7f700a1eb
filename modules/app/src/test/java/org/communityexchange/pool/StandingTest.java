package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** What offers and needs say about when, how many and until when; and how they leave the boards and come back. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class StandingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @Inject
    Town town;

    @Inject
    ManagedMembers managedMembers;

    @Inject
    Tenants tenants;

    @All
    @Inject
    List<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Standing");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
    }

    private String at(String kind) {
        return "/api/v1/organisations/" + here + "/" + kind;
    }

    private String offer(Town.Person who, String more) {
        return who.api()
                .body("{\"title\": \"Bicycle repairs\", \"category\": \"REPAIR\", \"audience\": \"PUBLIC\","
                        + " \"inOrganisationName\": false" + more + "}")
                .post(at("offers"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String need(String title, String urgency) {
        return ana.api()
                .body("{\"title\": \"" + title + "\", \"category\": \"GARDEN\", \"urgency\": \"" + urgency
                        + "\", \"audience\": \"PUBLIC\", \"inOrganisationName\": false}")
                .post(at("needs"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void refusesDaysThatCannotBe() {
        ana.api()
                .body(
                        "{\"title\": \"Soup\", \"category\": \"FOOD\", \"audience\": \"PUBLIC\", \"inOrganisationName\": false,"
                                + " \"from\": \"" + TODAY.plusDays(200) + "\", \"until\": \"" + TODAY.minusDays(1)
                                + "\","
                                + " \"capacityPerMonth\": 20, \"capacityPerWeek\": 5}")
                .post(at("offers"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/until", "/from", "/capacityPerWeek")));
    }

    @Test
    void refusesWhatIsNotExchangedAndSaysWhomToAsk() {
        for (var body : List.of(
                "\"title\": \"My cellar\", \"category\": \"INTOXICANTS\"",
                "\"title\": \"Cannabis from my garden\", \"category\": \"GARDEN\"",
                "\"title\": \"Légal  advice\", \"category\": \"OTHER\"")) {
            ana.api()
                    .body("{" + body + ", \"audience\": \"PUBLIC\", \"inOrganisationName\": false}")
                    .post(at("offers"))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/prohibited-here"))
                    .body("detail", containsString("Ask"));
        }
        ana.api()
                .body("{\"title\": \"Medical advice by phone\", \"minutes\": 60}")
                .post(at("commitments"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/prohibited-here"));
        given().get("/categories").then().statusCode(200).body(containsString("Political campaigning"));
    }

    @Test
    void saysWhenAndFindsByIt() {
        var offer = offer(ana, """
                , "place": "Old East Village", "when": "after work", "days": ["FRIDAY", "MONDAY"], "times": ["EVENING"],
                "until": "%s\"""".formatted(TODAY.plusDays(9)));
        given().get(at("offers") + "/" + offer)
                .then()
                .body("days", equalTo(List.of("MONDAY", "FRIDAY")))
                .body("times", equalTo(List.of("EVENING")))
                .body("place", equalTo("Old East Village"))
                .body("categoryName", equalTo("Repair and mending"))
                .body("until", equalTo(TODAY.plusDays(9).toString()));
        var board = "/api/v1/offers?organisation=" + here;
        given().get(board + "&day=MONDAY&day=SUNDAY").then().body("items", hasSize(1));
        given().get(board + "&day=SUNDAY").then().body("items", hasSize(0));
        given().get(board + "&time=MORNING").then().body("items", hasSize(0));
        given().get(board + "&day=SOMEDAY").then().statusCode(422);
        given().get(board + "&priceUpTo=x").then().statusCode(422);
    }

    @Test
    void countsByTheWeekAndShowsWhatIsLeft() {
        var meal = maya.api()
                .body(
                        "{\"title\": \"A bowl of soup\", \"category\": \"FOOD\", \"priceCredits\": 1, \"unitLabel\": \"bowl\","
                                + " \"capacityPerWeek\": 1, \"audience\": \"PUBLIC\", \"inOrganisationName\": true}")
                .post(at("offers"))
                .then()
                .statusCode(201)
                .body("leftThisWeek", equalTo(1))
                .extract()
                .<String>path("id");
        town.earn(here, ana, maya, 3);
        var board = "/api/v1/offers?organisation=" + here + "&leftNow=true";
        given().get(board).then().body("items", hasSize(1));

        town.take(here, ana, meal, 2, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/none-left-this-week"))
                .body("left", equalTo(1));
        town.take(here, ana, meal, 1, UUID.randomUUID()).statusCode(201);

        given().get(board).then().body("items", hasSize(0));
        given().get(board + "&priceUpTo=0&leftNow=false").then().body("items", hasSize(0));
        given().get("/api/v1/offers?organisation=" + here)
                .then()
                .body("items[0].leftThisWeek", equalTo(0))
                .body("items[0].capacityPerWeek", equalTo(1));
        // Next week it is there again.
        Town.sql("update pool.spend set month = '2026-W01' where organisation_id = '" + here + "'");
        given().get(board).then().body("items", hasSize(1));
    }

    @Test
    void leavesTheBoardsWithoutAnyJobAndComesBackWithOnePress() {
        var need = need("Weeding", "WHENEVER");
        var address = at("needs") + "/" + need;
        Town.sql("update pool.need set expires_at = now() - interval '1 minute' where id = '" + need + "'");

        given().get("/api/v1/needs?organisation=" + here).then().body("items", hasSize(0));
        ana.api().get(at("needs")).then().body("items", hasSize(0));
        ana.api().get(address).then().statusCode(200).body("state", equalTo("EXPIRED"));
        ana.api().get("/api/v1/me/publications").then().body("items[0].state", equalTo("EXPIRED"));
        var ben = town.member(here, "Ben");
        ben.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post(at("commitments"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/closed"));
        ben.api().put(address + "/renewal").then().statusCode(403);
        assertThat(ana.pages().get("/published").body()).contains("Weeding", "Over", "Let it stand anew");
        var page = ana.pages().submit("/published", "/o/" + here + "/needs/" + need + "/renewal", Map.of());

        assertThat(page.body()).contains("another 60 days");
        given().get("/api/v1/needs?organisation=" + here).then().body("items", hasSize(1));
        ana.api().put(address + "/closing").then().statusCode(200);
        ana.api().put(address + "/renewal").then().statusCode(409);
    }

    @Test
    void cannotBeRenewedAfterItsLastDay() {
        var offer = offer(ana, ", \"until\": \"" + TODAY + "\"");
        Town.sql(
                "update pool.offer set last_day = date '2026-01-05', expires_at = timestamptz '2026-01-06' where id = '"
                        + offer + "'");

        ana.api()
                .put(at("offers") + "/" + offer + "/renewal")
                .then()
                .statusCode(409)
                .body("detail", containsString("last day has passed"));
    }

    @Test
    void asksOnceAWeekBeforeWhetherItStillHolds() throws Exception {
        var offer = offer(ana, "");
        var later = offer(ana, "");
        Town.sql("update pool.offer set expires_at = now() + interval '6 days' where id = '" + offer + "'");
        var job = jobs.stream()
                .filter(one -> one.name().equals("pool.ask-whether-it-still-holds"))
                .findFirst()
                .orElseThrow();

        job.run();
        job.run();

        assertThat(letters(offer)).isEqualTo(1);
        assertThat(letters(later)).isZero();
    }

    @Test
    void asksNobodyWhoSaidTheLastDayThemselvesAndAsksTheStewardOfWhoeverHasNoAddress() throws Exception {
        var said = offer(ana, ", \"until\": \"" + TODAY.plusDays(3) + "\"");
        var managed = tenants.call(
                        new OrganisationId(here),
                        maya.id(),
                        () -> managedMembers.add("Ruth Abernathy", "Agreed on paper."))
                .value();
        var theirs = offer(maya, ", \"for\": \"" + managed + "\"");
        Town.sql("update pool.offer set expires_at = now() + interval '6 days' where id = '" + theirs + "'");

        jobs.stream()
                .filter(one -> one.name().equals("pool.ask-whether-it-still-holds"))
                .findFirst()
                .orElseThrow()
                .run();

        assertThat(letters(said)).isZero();
        assertThat(Town.count("select count(*) from identity.letter where purpose like 'still-holds/" + theirs
                        + "/%' and person_id = '" + maya.id() + "'"))
                .isEqualTo(1);
        ana.api().get(at("offers") + "/" + said).then().body("mayRenew", equalTo(false));
        maya.api().get(at("offers") + "/" + theirs).then().body("mayRenew", equalTo(true));
    }

    @Test
    void publishesOneLikeItFromAFormThatSaysTheSame() {
        var offer = offer(ana, """
                , "place": "Old East Village", "days": ["FRIDAY", "MONDAY"], "until": "%s\"""".formatted(TODAY));
        Town.sql(
                "update pool.offer set last_day = date '2026-01-05', expires_at = timestamptz '2026-01-06' where id = '"
                        + offer + "'");
        var form = "/o/" + here + "/offers/new?like=" + offer;

        assertThat(ana.pages().get("/published").body()).contains(form).doesNotContain("Let it stand anew");
        assertThat(ana.pages().get(form).body())
                .contains("value=\"Bicycle repairs\"", "value=\"Old East Village\"")
                .containsPattern("value=\"FRIDAY\"[^>]* checked")
                .doesNotContain("2026-01-05");
        assertThat(town.member(here, "Ben").pages().get(form).body()).doesNotContain("Bicycle repairs");
    }

    @Test
    void tellsWhoeverAsksThatSomebodyAnsweredAndShowsOnlyThemWho() {
        var need = need("Weeding", "WHENEVER");
        var ben = town.member(here, "Ben");
        String promise = ben.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"TRANSFER\"}")
                .post(at("commitments"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var address = at("needs") + "/" + need;

        for (var who : List.of(ana, maya)) {
            who.api()
                    .get(address)
                    .then()
                    .body("answers.commitment", equalTo(List.of(promise)))
                    .body("answers[0].by.name", startsWith("Ben"))
                    .body("answers[0].state", equalTo("OFFERED"));
        }
        ben.api().get(address).then().body("answers", hasSize(0));
        given().get(address).then().body("answers", hasSize(0));
        var page = "/o/" + here + "/commitments/" + promise;
        assertThat(ana.pages().get("/o/" + here + "/needs/" + need).body()).contains(page);
        assertThat(ana.pages().get("/published").body()).contains("1 answer waits for your yes");
        assertThat(Town.count("select count(*) from identity.letter where purpose = 'promise-made/" + promise
                        + "' and person_id = '" + ana.id() + "'"))
                .isEqualTo(1);
        given().get("/api/v1/needs?unanswered=true&organisation=" + here).then().body("items", hasSize(0));
        given().get("/api/v1/needs?organisation=" + here).then().body("items", hasSize(1));
    }

    private static long letters(String publication) {
        return Town.count(
                "select count(*) from identity.letter where purpose like 'still-holds/" + publication + "/%'");
    }

    @Test
    void showsWhatIsUrgentAndWaitsLongestFirstAndWhatIsAlreadyPromised() {
        var whenever = need("Raking leaves", "WHENEVER");
        var old = need("Weeding", "THIS_WEEK");
        need("Watering", "THIS_WEEK");
        Town.sql("update pool.need set created_at = now() - interval '12 days' where id = '" + old + "'");
        var ben = town.member(here, "Ben");
        ben.api()
                .body("{\"need\": \"" + whenever + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post(at("commitments"))
                .then()
                .statusCode(201);

        given().get("/api/v1/needs?sort=urgent&organisation=" + here)
                .then()
                .body("items.title", equalTo(List.of("Weeding", "Watering", "Raking leaves")))
                .body("items.waitingDays", equalTo(List.of(12, 0, 0)))
                .body("items.promised", equalTo(List.of(0, 0, 1)));
        assertThat(ana.pages().get("/needs?organisation=" + here).body())
                .contains("Waiting 12 days", "Nobody has answered yet", "1 person has promised");
        ana.api().get(at("needs") + "/unanswered").then().statusCode(403);
        maya.api()
                .get(at("needs") + "/unanswered")
                .then()
                .statusCode(200)
                .body("title", equalTo(List.of("Weeding", "Watering")));
        assertThat(maya.pages().get("/o/" + here + "/needs/unanswered").body()).contains("Weeding");
    }
}
