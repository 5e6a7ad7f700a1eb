package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
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

import jakarta.inject.Inject;

/** Sensitive help: who may offer and answer it, who reads its words, and what becomes of it when a check is over. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ScreeningTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    Screenings screenings;

    @All
    @Inject
    List<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Careful");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    private String at(String kind) {
        return "/api/v1/organisations/" + here + "/" + kind;
    }

    private ValidatableResponse check(Town.Person steward, Town.Person member, String kind, LocalDate until) {
        return steward.api()
                .body("{\"person\": \"" + member.id() + "\", \"kind\": \"" + kind + "\", \"checkedOn\": \""
                        + TODAY.minusDays(3) + "\", \"expiresOn\": \"" + until + "\"}")
                .post(at("screenings"))
                .then();
    }

    private ValidatableResponse offer(Town.Person who) {
        return who.api()
                .body("{\"title\": \"Saturdays with toddlers\", \"description\": \"At my house on Elm Street.\","
                        + " \"category\": \"CHILDCARE\", \"place\": \"Elm Street\", \"audience\": \"PUBLIC\","
                        + " \"inOrganisationName\": false}")
                .post(at("offers"))
                .then();
    }

    private String need() {
        return ana.api()
                .body("{\"title\": \"Two children while I am in hospital\", \"description\": \"From the 3rd.\","
                        + " \"category\": \"CHILDCARE\", \"place\": \"Elm Street\", \"urgency\": \"THIS_WEEK\","
                        + " \"audience\": \"PUBLIC\", \"inOrganisationName\": false}")
                .post(at("needs"))
                .then()
                .statusCode(201)
                .body("title", equalTo("Two children while I am in hospital"))
                .extract()
                .path("id");
    }

    private ValidatableResponse answer(Town.Person who, String need) {
        return who.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post(at("commitments"))
                .then();
    }

    @Test
    void refusesAnOfferWithoutTheRightCheck() {
        offer(ben)
                .statusCode(409)
                .body("type", equalTo("/problems/screening-needed"))
                .body("screening", equalTo("VULNERABLE_SECTOR"))
                .body("detail", containsString("A steward of Careful records it"));
        check(maya, ben, "DRIVING", TODAY.plusDays(100)).statusCode(201);
        offer(ben).statusCode(409);
        check(maya, ben, "VULNERABLE_SECTOR", TODAY).statusCode(201).body("valid", equalTo(true));

        offer(ben).statusCode(201);
    }

    @Test
    void sendsSensitiveWordsToTheirCategory() {
        ben.api()
                .body("{\"title\": \"Babysitting\", \"category\": \"OTHER\", \"audience\": \"PUBLIC\","
                        + " \"inOrganisationName\": false}")
                .post(at("offers"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/category"))
                .body("errors[0].detail", containsString("Looking after children"));
        ben.api()
                .body("{\"title\": \"Babysitting for the neighbours\", \"minutes\": 60}")
                .post(at("commitments"))
                .then()
                .statusCode(422);
    }

    @Test
    void keepsWhatWasTypedWhenACheckIsMissing() {
        var page = ben.pages()
                .submit(
                        "/o/" + here + "/offers/new",
                        "/o/" + here + "/offers",
                        Map.of(
                                "title", "Saturdays with toddlers",
                                "description", "Long words about it",
                                "category", "CHILDCARE",
                                "audience", "PUBLIC"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("Long words about it", "href=\"#category\"", "A steward of Careful records it");
    }

    @Test
    void nobodyWritesDownTheirOwnNorForStrangers() {
        check(maya, maya, "DRIVING", TODAY.plusDays(9))
                .statusCode(409)
                .body("type", equalTo("/problems/own-screening"));
        var eli = town.member(here, "Eli");
        town.shareHousehold(maya, eli);
        check(maya, eli, "DRIVING", TODAY.plusDays(9)).statusCode(409).body("type", equalTo("/problems/own-screening"));
        check(maya, town.person("Stranger"), "DRIVING", TODAY.plusDays(9)).statusCode(422);
        check(maya, ben, "DRIVING", TODAY.minusDays(1)).statusCode(422);
        check(maya, ben, "DRIVING", TODAY.plusYears(4)).statusCode(422);
        check(ana, ben, "DRIVING", TODAY.plusDays(9)).statusCode(403);
        var elsewhere = town.steward(town.organisation("Elsewhere"), "Foreign");
        check(elsewhere, ben, "DRIVING", TODAY.plusDays(9)).statusCode(404);
        assertThatThrownBy(() -> Town.sql("insert into pool.screening (organisation_id, id, person_id, kind, given_by,"
                        + " checked_on, expires_on, recorded_at) values ('" + here + "', gen_random_uuid(), '"
                        + ben.id()
                        + "', 'DRIVING', '" + ben.id() + "', current_date, current_date, now())"))
                .hasMessageContaining("ck_screening_not_own");
    }

    @Test
    void showsAPrivateTitleToEverybodyElse() {
        var need = need();
        var address = at("needs") + "/" + need;
        for (var asking : List.of(given(), ben.api(), town.person("Stranger").api())) {
            asking.get(address)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo("Help with a family"))
                    .body("description", equalTo(""))
                    .body("place", equalTo(""))
                    .body("neededBy", nullValue())
                    .body("veiled", equalTo(true))
                    .body("mayAnswer", equalTo(false));
        }
        for (var path : List.of("/api/v1/needs?organisation=" + here, at("needs"))) {
            ben.api().get(path).then().body("items[0].title", equalTo("Help with a family"));
            given().get(path).then().body(not(containsString("hospital"))).body(not(containsString("Elm Street")));
        }
        given().get("/api/v1/needs?q=hospital&organisation=" + here).then().body("items", hasSize(0));
        ben.api().get("/api/v1/needs?q=hospital&organisation=" + here).then().body("items", hasSize(0));
        maya.api().get(address).then().body("title", equalTo("Two children while I am in hospital"));

        check(maya, ben, "VULNERABLE_SECTOR", TODAY.plusDays(9)).statusCode(201);

        ben.api()
                .get(address)
                .then()
                .body("title", equalTo("Two children while I am in hospital"))
                .body("veiled", equalTo(false))
                .body("mayAnswer", equalTo(true));
    }

    @Test
    void anAnswerIsMadeAndTakenUpOnlyWhileTheCheckCounts() {
        var need = need();
        answer(ben, need).statusCode(409).body("type", equalTo("/problems/screening-needed"));
        check(maya, ben, "VULNERABLE_SECTOR", TODAY.plusDays(9)).statusCode(201);
        String promise = answer(ben, need)
                .statusCode(201)
                // What stands on promises, statements and letters never says more than everybody may read.
                .body("title", equalTo("Help with a family"))
                .extract()
                .path("id");
        Town.sql("update pool.screening set expires_on = current_date - 2 where person_id = '" + ben.id() + "'");

        ana.api()
                .put(Town.at(here, promise, "acceptance"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/screening-needed"));
        check(maya, ben, "VULNERABLE_SECTOR", TODAY.plusDays(9)).statusCode(201);

        ana.api().put(Town.at(here, promise, "acceptance")).then().statusCode(200);
    }

    @Test
    void anOfferLeavesTheBoardsWithTheCheckItRestsOn() {
        String screening = check(maya, ben, "VULNERABLE_SECTOR", TODAY.plusDays(9))
                .statusCode(201)
                .extract()
                .path("id");
        offer(ben).statusCode(201);
        var board = "/api/v1/offers?organisation=" + here;
        given().get(board)
                .then()
                .body("items[0].title", equalTo("Help with a family"))
                .body("items[0].place", equalTo(""))
                .body("items[0].offeredBy", nullValue());
        ana.api().get(at("offers")).then().body("items[0].title", equalTo("Saturdays with toddlers"));

        maya.api()
                .body("{}")
                .put(at("screenings") + "/" + screening + "/end")
                .then()
                .statusCode(422);
        maya.api()
                .body("{\"reason\": \"The licence was returned.\"}")
                .put(at("screenings") + "/" + screening + "/end")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false));

        given().get(board).then().body("items", hasSize(0));
        ana.api().get(at("offers")).then().body("items", hasSize(0));
        assertThat(mayTake(ben, "CHILDCARE")).isFalse();
        assertThat(mayTake(ben, "GARDEN")).isTrue();
    }

    /** Free words beside the title would tell as much as the title. */
    @Test
    void keepsTheWordsOfOneUnitPrivateToo() {
        String priced = maya.api()
                .body(
                        "{\"title\": \"An evening with your toddler\", \"category\": \"CHILDCARE\", \"audience\": \"PUBLIC\","
                                + " \"priceCredits\": 2, \"unitLabel\": \"toddler evening\", \"inOrganisationName\": true}")
                .post(at("offers"))
                .then()
                .statusCode(201)
                .body("unitLabel", equalTo("toddler evening"))
                .extract()
                .path("id");
        for (var path : List.of("/api/v1/offers?organisation=" + here, at("offers"), at("offers") + "/" + priced)) {
            given().get(path).then().body(not(containsString("toddler")));
        }
        town.earn(here, ana, maya, 2);

        town.take(here, ana, priced, 1, java.util.UUID.randomUUID())
                .statusCode(201)
                .body("title", equalTo("Help with a family"))
                .body("unitLabel", equalTo(""));
    }

    @Test
    void tellsOnceAMonthBeforeACheckEnds() throws Exception {
        String soon = check(maya, ben, "DRIVING", TODAY.plusDays(20)).extract().path("id");
        String late =
                check(maya, ben, "PEER_SUPPORT", TODAY.plusDays(90)).extract().path("id");
        String replaced =
                check(maya, ana, "DRIVING", TODAY.plusDays(20)).extract().path("id");
        check(maya, ana, "DRIVING", TODAY.plusDays(300)).statusCode(201);
        var job = jobs.stream()
                .filter(one -> one.name().equals("pool.tell-whose-check-ends"))
                .findFirst()
                .orElseThrow();

        job.run();
        job.run();

        var letters = "select count(*) from identity.letter where purpose = 'check-ends/";
        assertThat(Town.count(letters + soon + "'")).isEqualTo(1);
        assertThat(Town.count(letters + late + "'")).isZero();
        assertThat(Town.count(letters + replaced + "'")).isZero();
    }

    @Test
    void countsOnlyWhereItWasWrittenDown() {
        check(maya, ben, "VULNERABLE_SECTOR", TODAY.plusDays(9)).statusCode(201);
        var elsewhere = town.organisation("Elsewhere");
        town.join(elsewhere, ben);

        assertThat(mayTake(ben, "CHILDCARE")).isTrue();
        assertThat(tenants.call(new OrganisationId(elsewhere), null, () -> screenings.mayTake(ben.id(), "CHILDCARE")))
                .isFalse();
    }

    @Test
    void isKeptOnAPageOfTheStewards() {
        var list = "/o/" + here + "/screenings";
        var typed = Map.of(
                "person",
                ben.id().toString(),
                "kind",
                "PEER_SUPPORT",
                "checkedOn",
                TODAY.minusDays(1).toString(),
                "expiresOn",
                TODAY.minusDays(1).toString());
        var refused = maya.pages().submit(list, list, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("is over already", "href=\"#expiresOn\"");
        var right = new java.util.HashMap<>(typed);
        right.put("expiresOn", TODAY.plusDays(50).toString());

        var recorded = maya.pages().submit(list, list, right);

        assertThat(recorded.body()).contains("The check is written down.", "Peer support training", "Counts");
        assertThat(ana.pages().get(list).status()).isEqualTo(403);
        var end = recorded.body().indexOf(list + "/");
        var page = recorded.body().substring(end, recorded.body().indexOf('"', end));
        var ended = maya.pages().submit(page, page, Map.of("reason", "Moved away."));
        assertThat(ended.body()).contains("The check is ended.", "Ended early", "Moved away.");
    }

    private boolean mayTake(Town.Person person, String category) {
        return tenants.call(new OrganisationId(here), null, () -> screenings.mayTake(person.id(), category));
    }
}
