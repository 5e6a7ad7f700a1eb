package org.communityexchange.pool;

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

/** An offer without a price is asked for: a need that its owner is told of and answers with a promise. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AskingForOffersTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Asking");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    private static String at(String organisation, String kind) {
        return "/api/v1/organisations/" + organisation + "/" + kind;
    }

    private String offer(Town.Person who, String audience, String more) {
        return who.api()
                .body(
                        "{\"title\": \"Trousers mended\", \"category\": \"REPAIR\", \"place\": \"Old East\", \"audience\": \""
                                + audience + "\", \"inOrganisationName\": false" + more + "}")
                .post(at(here, "offers"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse ask(Town.Person who, String organisation, String offer, String audience) {
        return who.api()
                .body("{\"title\": \"My coat\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \""
                        + audience + "\", \"inOrganisationName\": false, \"offer\": \"" + offer + "\"}")
                .post(at(organisation, "needs"))
                .then();
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesWhatIsPricedOnesOwnTakenBackOrNotForWhoeverAsks() {
        refused(ask(ana, here, offer(maya, "PUBLIC", ", \"priceCredits\": 2"), "ORGANISATION"), "/offer");
        refused(ask(ben, here, offer(ben, "PUBLIC", ""), "ORGANISATION"), "/offer");
        refused(ask(ana, here, UUID.randomUUID().toString(), "ORGANISATION"), "/offer");
        var closed = offer(ben, "PUBLIC", "");
        ben.api().put(at(here, "offers") + "/" + closed + "/closing").then().statusCode(200);
        refused(ask(ana, here, closed, "ORGANISATION"), "/offer");
        var elsewhere = town.organisation("Elsewhere");
        var zoe = town.member(elsewhere, "Zoe");
        refused(ask(zoe, elsewhere, offer(ben, "ORGANISATION", ""), "EXCHANGE"), "/offer");
        refused(ask(zoe, elsewhere, offer(ben, "EXCHANGE", ""), "ORGANISATION"), "/audience");
        assertThat(Town.count("select count(*) from pool.need where organisation_id in ('" + here + "', '" + elsewhere
                        + "')"))
                .isZero();
    }

    @Test
    void fillsTheFormTellsWhoOffersItAndBecomesAPromise() {
        var offer = offer(ben, "PUBLIC", "");
        var page = "/o/" + here + "/offers/" + offer;
        assertThat(ana.pages().get(page).body()).contains("Ask for this", "It has no price");
        assertThat(ben.pages().get(page).body()).doesNotContain("Ask for this");

        assertThat(ana.pages().get("/spend").body()).contains("/offers?priceUpTo=0");
        assertThat(ana.pages().get("/offers?priceUpTo=0&organisation=" + here).body())
                .contains("Trousers mended");
        var form = "/o/" + here + "/needs/new?offer=" + offer;
        assertThat(ana.pages().get(form).body())
                .contains("You ask Ben", "value=\"Trousers mended\"", "value=\"Old East\"", "value=\"" + offer + "\"")
                .containsPattern("value=\"ORGANISATION\"[^>]* checked");
        var sent = ana.pages()
                .submit(
                        form,
                        "/o/" + here + "/needs",
                        Map.of(
                                "title",
                                "My coat",
                                "category",
                                "REPAIR",
                                "urgency",
                                "WHENEVER",
                                "audience",
                                "ORGANISATION",
                                "offer",
                                offer));
        assertThat(sent.body()).contains("A letter is on its way", "this offer");

        String need = ben.api()
                .get("/api/v1/me/publications/asked")
                .then()
                .statusCode(200)
                .body("offer", equalTo(List.of(offer)))
                .body("[0].title", equalTo("My coat"))
                .body("[0].offerTitle", equalTo("Trousers mended"))
                .body("[0].askedBy.id", equalTo(ana.id().toString()))
                .body("[0].answered", equalTo(0))
                .extract()
                .path("[0].id");
        assertThat(letters(ben, need)).isEqualTo(1);
        assertThat(letters(maya, need)).isZero();
        ana.api().get("/api/v1/me/publications/asked").then().body("$", hasSize(0));
        ana.api().get(at(here, "needs") + "/" + need).then().body("asks.offer", equalTo(offer));
        var needPage = "/o/" + here + "/needs/" + need;
        assertThat(ben.pages().get("/published").body()).contains("You are asked", needPage);
        assertThat(ben.pages().get(page).body()).contains("Who asks for it stands with your offers and needs");
        assertThat(ana.pages().get(page).body()).doesNotContain("Who asks for it");

        ben.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"THANKS\"}")
                .post(at(here, "commitments"))
                .then()
                .statusCode(201);

        assertThat(ben.pages().get("/published").body()).doesNotContain("You are asked");
        ben.api().get("/api/v1/me/publications/asked").then().body("[0].answered", equalTo(1));
    }

    @Test
    void asksFromWhereOneBelongsAndLetsTheOffererReadIt() {
        var offer = offer(ben, "EXCHANGE", "");
        var elsewhere = town.organisation("Elsewhere");
        var zoe = town.member(elsewhere, "Zoe");
        var asking = "/o/" + here + "/offers/" + offer + "/asking";
        assertThat(zoe.pages().get(asking).body())
                .contains("/o/" + elsewhere + "/needs", "You ask Ben")
                .containsPattern("value=\"EXCHANGE\"[^>]* checked")
                .doesNotContain("value=\"ORGANISATION\"");
        assertThat(town.person("Visitor").pages().get(asking).body()).contains("Join Asking");

        String need = ask(zoe, elsewhere, offer, "EXCHANGE")
                .statusCode(201)
                .body("asks.organisation", equalTo(here))
                .extract()
                .path("id");

        assertThat(letters(ben, need)).isEqualTo(1);
        assertThat(ben.pages().get("/published").body()).contains("/o/" + elsewhere + "/needs/" + need);
        // Whoever reads the need elsewhere may not be able to read the offer, so it is not said.
        ben.api()
                .get(at(elsewhere, "needs") + "/" + need)
                .then()
                .statusCode(200)
                .body("asks", nullValue());
        zoe.api().put(at(elsewhere, "needs") + "/" + need + "/closing").then().statusCode(200);
        ben.api().get("/api/v1/me/publications/asked").then().body("$", hasSize(0));
    }

    @Test
    void keepsWhatIsForTheMembersFromAnOffererWhoLeft() {
        var offer = offer(ben, "PUBLIC", "");
        ask(ana, here, offer, "ORGANISATION").statusCode(201);
        ben.api().get("/api/v1/me/publications/asked").then().body("$", hasSize(1));
        Town.sql("update identity.membership set state = 'ENDED' where organisation_id = '" + here
                + "' and person_id = '" + ben.id() + "'");

        ben.api().get("/api/v1/me/publications/asked").then().body("$", hasSize(0));
    }

    @Test
    void stewardsHearOfWhatTheirOrganisationOffersWhoeverPublishedIt() {
        String offer = maya.api()
                .body("{\"title\": \"Empty jars\", \"category\": \"OTHER\", \"audience\": \"EXCHANGE\","
                        + " \"inOrganisationName\": true}")
                .post(at(here, "offers"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var zoe = town.steward(here, "Zoe");
        Town.sql(
                "update identity.seat set until_at = now() where kind = 'STEWARD' and person_id = '" + maya.id() + "'");

        var leo = town.admin(here, "Leo");

        String need =
                ask(ana, here, offer, "ORGANISATION").statusCode(201).extract().path("id");
        ask(zoe, here, offer, "ORGANISATION").statusCode(201);

        assertThat(letters(zoe, need)).isEqualTo(1);
        assertThat(letters(leo, need)).isEqualTo(1);
        assertThat(letters(maya, need)).isZero();
        zoe.api().get("/api/v1/me/publications/asked").then().body("title", equalTo(List.of("My coat")));
        leo.api().get("/api/v1/me/publications/asked").then().body("$", hasSize(2));
        maya.api().get("/api/v1/me/publications/asked").then().body("$", hasSize(0));
        maya.api().put(at(here, "offers") + "/" + offer + "/closing").then().statusCode(403);
        assertThat(maya.pages().get("/published").body()).doesNotContain("Empty jars");
    }

    private static long letters(Town.Person to, String need) {
        return Town.count("select count(*) from identity.letter where purpose = 'offer-asked/" + need
                + "' and person_id = '" + to.id() + "'");
    }
}
