package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** Finding offers and needs: what fits best, misspelt too, and never what is not for whoever asks. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SearchTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;

    @BeforeEach
    void aMember() {
        here = town.organisation("Findable");
        ana = town.member(here, "Ana");
    }

    private void offer(String title, String description, String audience) {
        ana.api()
                .body("{\"title\": \"" + title + "\", \"description\": \"" + description
                        + "\", \"category\": \"OTHER\"," + " \"audience\": \"" + audience
                        + "\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/offers")
                .then()
                .statusCode(201);
    }

    private void need(String title, String urgency) {
        ana.api()
                .body("{\"title\": \"" + title + "\", \"category\": \"OTHER\", \"urgency\": \"" + urgency
                        + "\", \"audience\": \"PUBLIC\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then()
                .statusCode(201);
    }

    private List<String> found(String text) {
        return titles("/api/v1/search?organisation=" + here + "&q=" + text);
    }

    private static List<String> titles(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.offer != null ? it.offer.title : it.need.title }", String.class);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (var wrong : List.of("kind=EVENT", "sort=price", "category=SOUP", "after=" + UUID.randomUUID())) {
            given().get("/api/v1/search?q=x&" + wrong).then().statusCode(422);
        }
        given().get("/api/v1/search?q=" + "x".repeat(101)).then().statusCode(422);
        assertThat(found("%27%29%3B+drop+table+pool.offer%3B--")).isEmpty();
        assertThat(found("%26%7C%21%3A%2A+%5C")).isEmpty();
    }

    @Test
    void findsOtherFormsAccentsBeginningsAndMisspeltWords() {
        offer("Bicycle repairs", "Brakes and gears", "PUBLIC");
        need("Crêpes for a birthday", "WHENEVER");

        assertThat(found("bicycles")).containsExactly("Bicycle repairs");
        assertThat(found("repair+bicycle")).containsExactly("Bicycle repairs");
        assertThat(found("bycicle")).containsExactly("Bicycle repairs");
        assertThat(found("bicyle+brakse")).containsExactly("Bicycle repairs");
        assertThat(found("bicy")).containsExactly("Bicycle repairs");
        assertThat(found("the+bicycle")).containsExactly("Bicycle repairs");
        assertThat(found("crepe")).containsExactly("Crêpes for a birthday");
        assertThat(found("cr%C3%AApes")).containsExactly("Crêpes for a birthday");
        assertThat(found("bicycle+birthday")).isEmpty();
        assertThat(found("accordion")).isEmpty();
        given().get("/api/v1/offers?q=bycicle&organisation=" + here)
                .then()
                .body("items.title", equalTo(List.of("Bicycle repairs")));
    }

    @Test
    void putsATitleBeforeDetailsAndTheNewestOfEqualsFirst() {
        offer("An afternoon of help", "With marmalade or anything else", "PUBLIC");
        offer("Marmalade", "", "PUBLIC");
        offer("Marmalade", "", "PUBLIC");
        need("Marmalade jars", "THIS_WEEK");

        var all = found("marmalade");

        assertThat(all).hasSize(4).last().isEqualTo("An afternoon of help");
        assertThat(titles("/api/v1/search?q=marmalade&urgency=THIS_WEEK&organisation=" + here))
                .containsExactly("Marmalade jars");
        assertThat(titles("/api/v1/search?q=marmalade&kind=NEED&organisation=" + here))
                .containsExactly("Marmalade jars");
        assertThat(titles("/api/v1/search?q=marmalade&priceUpTo=0&organisation=" + here))
                .hasSize(3);
    }

    @Test
    void readsAllInPartsWithoutLosingOrRepeating() {
        for (var number = 0; number < 5; number++) {
            offer("Quilting circle " + (char) ('A' + number), "", "PUBLIC");
        }
        var seen = new ArrayList<String>();
        String after = "";
        do {
            var part = given().get("/api/v1/search?limit=2&q=quilting&organisation=" + here + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(part.getList("items.offer.title", String.class));
            after = part.getString("next") == null ? null : "&after=" + part.getString("next");
        } while (after != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void neverFindsWhatIsNotForWhoeverAsks() {
        offer("Zeppelin rides for members", "", "ORGANISATION");
        offer("Zeppelin models for the exchange", "", "EXCHANGE");
        offer("Zeppelin pictures", "", "PUBLIC");
        ana.api()
                .body(
                        "{\"title\": \"Zeppelinward escape from home\", \"category\": \"HOME_VISIT\", \"urgency\": \"THIS_WEEK\","
                                + " \"audience\": \"PUBLIC\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then()
                .statusCode(201);
        var stranger = town.member(town.organisation("Elsewhere"), "Ben");
        var search = "/api/v1/search?q=zeppelin&organisation=" + here;

        assertThat(titles(search)).containsExactly("Zeppelin pictures");
        stranger.api()
                .get(search)
                .then()
                .body("items.offer.title", equalTo(List.of("Zeppelin pictures", "Zeppelin models for the exchange")));
        stranger.api().get(search).then().body(not(containsString("escape")));
        // What only members may read does not even lend its words to misspelt ones.
        assertThat(Town.count("select count(*) from pool.word where word in ('zeppelinward', 'escape')"))
                .isZero();
        given().get("/api/v1/search?q=help+at+home&organisation=" + here)
                .then()
                .body("items.need.title", equalTo(List.of("Help at home")));
    }

    /** The organisation's own members find it wherever they look; nobody else learns even that its words are there. */
    @Test
    void findsWhatIsForMembersAloneForThemAndForNobodyElse() {
        offer("Xylophonist seeks duet", "", "ORGANISATION");
        offer("Xylographs to look at", "", "PUBLIC");
        var fellow = town.member(here, "Cleo");
        var stranger = town.member(town.organisation("Elsewhere"), "Ben");

        for (var address : List.of(
                "/api/v1/search?q=xylophonist&organisation=" + here,
                "/api/v1/offers?q=xylophonist&organisation=" + here)) {
            fellow.api().get(address).then().body("items", hasSize(1));
            for (var who : List.of(given(), stranger.api())) {
                who.get(address).then().body("items", hasSize(0)).body(not(containsString("duet")));
            }
        }
        fellow.api().get("/api/v1/offers?organisation=" + here).then().body("items", hasSize(2));
        stranger.api().get("/api/v1/offers?organisation=" + here).then().body("items", hasSize(1));
        // One letter wrong: a private word is offered to nobody as what they may have meant.
        for (var who : List.of(given(), stranger.api(), fellow.api())) {
            who.get("/api/v1/search?q=xylophonits&organisation=" + here).then().body("items", hasSize(0));
        }
        assertThat(Town.count("select count(*) from pool.word where word like 'xylophon%'"))
                .isZero();
        Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where person_id = '" + fellow.id()
                + "' and organisation_id = '" + here + "'");
        fellow.api().get("/api/v1/offers?organisation=" + here).then().body("items", hasSize(1));
    }

    @Test
    void stillCorrectsAWordThatSomebodyOncePublishedMisspelt() {
        offer("Accordeonplaying", "", "PUBLIC");
        String misspelt = ana.api()
                .body("{\"title\": \"Acordeonplaying\", \"category\": \"OTHER\", \"audience\": \"PUBLIC\","
                        + " \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/offers")
                .then()
                .extract()
                .path("id");
        assertThat(found("acordeonplaying")).containsExactly("Acordeonplaying");

        ana.api()
                .put("/api/v1/organisations/" + here + "/offers/" + misspelt + "/closing")
                .then()
                .statusCode(200);

        assertThat(found("acordeonplaying")).containsExactly("Accordeonplaying");
    }

    @Test
    void hasAPageWithFiltersInItsAddress() {
        offer("Ukulele lessons", "", "PUBLIC");
        var visitor = new PageClient(ExchangeResource.publicUrl());

        assertThat(visitor.get("/search").body()).contains("Search everything").doesNotContain("Nothing matches");
        assertThat(visitor.get("/search?q=ukelele&kind=OFFER&organisation=" + here)
                        .body())
                .contains("Ukulele lessons", "value=\"ukelele\"");
        assertThat(visitor.get("/search?q=trombone&organisation=" + here).body())
                .contains("Nothing matches", "publish it as a need", "href=\"/needs\"", "All offers");
        var ana = town.member(here, "Ana");
        assertThat(ana.pages()
                        .get("/search?q=trombone+lessons&organisation=" + here)
                        .body())
                .contains("/o/" + here + "/needs/new?title=trombone+lessons");
        assertThat(ana.pages()
                        .get("/o/" + here + "/needs/new?title=trombone+lessons")
                        .body())
                .contains("value=\"trombone lessons\"");
    }
}
