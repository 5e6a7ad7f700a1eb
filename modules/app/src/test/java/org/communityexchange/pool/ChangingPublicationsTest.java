package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Offers and needs are said anew by whose they are; what was set aside or promised before keeps its own terms. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ChangingPublicationsTest {

    @Inject
    Town town;

    @Inject
    ManagedMembers managedMembers;

    @Inject
    Tenants tenants;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Changing");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    private String at(String kind) {
        return "/api/v1/organisations/" + here + "/" + kind;
    }

    private String offer(Town.Person who, String more) {
        return who.api()
                .body(
                        "{\"title\": \"Bread\", \"category\": \"FOOD\", \"audience\": \"PUBLIC\", \"inOrganisationName\": "
                                + "false" + more + "}")
                .post(at("offers"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String soup(int capacity) {
        return maya.api()
                .body(
                        "{\"title\": \"Soup\", \"category\": \"FOOD\", \"audience\": \"PUBLIC\", \"inOrganisationName\": true,"
                                + " \"priceCredits\": 1, \"unitLabel\": \"bowl\", \"capacityPerMonth\": " + capacity
                                + "}")
                .post(at("offers"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String need(Town.Person who) {
        return who.api()
                .body(
                        "{\"title\": \"Weeding\", \"category\": \"GARDEN\", \"urgency\": \"WHENEVER\", \"audience\": \"PUBLIC\","
                                + " \"minutesEstimate\": 60, \"inOrganisationName\": false}")
                .post(at("needs"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse change(Town.Person who, String kind, String id, String body) {
        return who.api().body("{" + body + "}").put(at(kind) + "/" + id).then();
    }

    private static String said(String title, String category) {
        return "\"title\": \"" + title + "\", \"category\": \"" + category
                + "\", \"audience\": \"PUBLIC\", \"urgency\": \"WHENEVER\"";
    }

    private static String offered(String title, String category) {
        return said(title, category).replace(", \"urgency\": \"WHENEVER\"", "");
    }

    @Test
    void refusesEverybodyElseEvenAStewardOfSomebodysOwnWords() {
        var offer = offer(ana, "");
        var need = need(ana);
        for (var who : List.of(ben, maya)) {
            change(who, "offers", offer, offered("Cake", "FOOD")).statusCode(403);
            change(who, "needs", need, said("Raking", "GARDEN")).statusCode(403);
            assertThat(who.pages().get("/o/" + here + "/offers/" + offer).body())
                    .doesNotContain("Change it");
            assertThat(who.pages()
                            .get("/o/" + here + "/needs/" + need + "/change")
                            .status())
                    .isEqualTo(403);
        }
        given().contentType("application/json")
                .body("{}")
                .put(at("offers") + "/" + offer)
                .then()
                .statusCode(401);
        given().get(at("offers") + "/" + offer).then().body("title", equalTo("Bread"));
    }

    @Test
    void looksAtEveryFieldAndAtWhatIsNotExchangedAsWhenItWasPublished() {
        var offer = offer(ana, "");
        change(ana, "offers", offer, "")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/title", "/category", "/audience")));
        change(ana, "offers", offer, offered("My cellar", "INTOXICANTS"))
                .statusCode(422)
                .body("type", equalTo("/problems/prohibited-here"));
        change(ana, "offers", offer, offered("Borrow my drill", "TOOL_LENDING"))
                .statusCode(422)
                .body("type", equalTo("/problems/tool-lending-excluded"));
        change(ana, "offers", offer, offered("An hour with your children", "CHILDCARE"))
                .statusCode(409)
                .body("type", equalTo("/problems/screening-needed"));
        change(ana, "offers", offer, offered("Bread", "FOOD") + ", \"priceCredits\": 2")
                .statusCode(403);
        change(ana, "needs", need(ana), said("Weeding", "GARDEN") + ", \"giveBack\": \"ISSUE\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/giveBack"));
        given().get(at("offers") + "/" + offer)
                .then()
                .body("title", equalTo("Bread"))
                .body("category", equalTo("FOOD"));
    }

    @Test
    void refusesWhatSomebodyChangedMeanwhileAndWhatWasTakenBack() {
        var offer = offer(ana, "");
        int version = ana.api().get(at("offers") + "/" + offer).then().extract().path("version");
        change(ana, "offers", offer, offered("Rye bread", "FOOD") + ", \"version\": " + version)
                .statusCode(200)
                .body("version", equalTo(version + 1));
        change(ana, "offers", offer, offered("Cake", "FOOD") + ", \"version\": " + version)
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
        ana.api().put(at("offers") + "/" + offer + "/closing").then().statusCode(200);
        change(ana, "offers", offer, offered("Cake", "FOOD")).statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void keepsWhatWasTakenOrPromisedWithinTheNewNumber() {
        var soup = soup(20);
        town.earn(here, ana, maya, 3);
        String spend = town.take(here, ana, soup, 3, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
        for (var field : List.of("capacityPerMonth", "capacityPerWeek")) {
            change(
                            maya,
                            "offers",
                            soup,
                            offered("Soup", "FOOD") + ", \"priceCredits\": 2, \"unitLabel\": \"bowl\", \"" + field
                                    + "\": 2")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + field))
                    .body("errors[0].detail", containsString("3 are taken or promised already"));
        }
        change(
                        maya,
                        "offers",
                        soup,
                        offered("Soup", "FOOD")
                                + ", \"priceCredits\": 2, \"unitLabel\": \"bowl\", \"capacityPerMonth\": 3")
                .statusCode(200)
                .body("priceCredits", equalTo(2))
                .body("leftThisMonth", equalTo(0));
        // What was set aside keeps the price it was set aside at.
        ana.api()
                .get("/api/v1/organisations/" + here + "/spends/" + spend)
                .then()
                .body("credits", equalTo(3));
    }

    @Test
    void takesNothingAtAPriceNobodyLookedAt() {
        var soup = soup(20);
        town.earn(here, ana, maya, 3);
        var page = "/o/" + here + "/offers/" + soup + "/spend";
        var command = UUID.randomUUID().toString();
        change(
                        maya,
                        "offers",
                        soup,
                        offered("Soup", "FOOD")
                                + ", \"priceCredits\": 2, \"unitLabel\": \"bowl\", \"capacityPerMonth\": 20")
                .statusCode(200);

        var answer = ana.pages().submit(page, page, Map.of("quantity", "1", "credits", "1", "command", command));

        assertThat(answer.body()).contains("The price changed since you looked");
        assertThat(ana.balance()).isEqualTo(3);
    }

    @Test
    void saysItAnewOnAPageAndRecordsWhatChangedButNotToWhat() {
        var need = need(ana);
        var promise = ben.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"THANKS\"}")
                .post(at("commitments"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Town.sql("update pool.need set expires_at = now() - interval '1 day' where id = '" + need + "'");
        var page = "/o/" + here + "/needs/" + need;
        assertThat(ana.pages().get(page).body()).contains("Change it");
        assertThat(ana.pages().get(page + "/change").body())
                .contains("value=\"Weeding\"", "value=\"60\"")
                .containsPattern("value=\"TRANSFER\"[^>]* checked")
                .containsPattern("value=\"PUBLIC\"[^>]* checked");
        var typed = new HashMap<>(Map.of(
                "title",
                "",
                "category",
                "GARDEN",
                "urgency",
                "THIS_WEEK",
                "audience",
                "EXCHANGE",
                "place",
                "Old East",
                "minutesEstimate",
                "90",
                "giveBack",
                "THANKS",
                "version",
                "0"));
        assertThat(ana.pages().submit(page + "/change", page + "/change", typed).body())
                .contains("value=\"Old East\"", "Please look at this again");
        typed.put("title", "Weeding and raking");

        var changed = ana.pages().submit(page + "/change", page + "/change", typed);

        assertThat(changed.body()).contains("It says now what you wrote", "Weeding and raking", "Old East");
        ana.api()
                .get(at("needs") + "/" + need)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("minutesEstimate", equalTo(90))
                .body("giveBack", equalTo("THANKS"))
                .body("urgency", equalTo("THIS_WEEK"));
        ben.api().get(at("commitments") + "/" + promise).then().body("title", equalTo("Weeding"));
        assertThat(Town.count("select count(*) from kernel.audit_act where subject_id = '" + need
                        + "' and action = 'pool.need-changed' and summary = 'A need was changed: title, place, who sees it,"
                        + " how soon, minutes, how to give back.'"))
                .isEqualTo(1);
        given().get("/api/v1/offers?organisation=" + here).then().body("items", hasSize(0));
    }

    @Test
    void letsAStewardChangeWhatIsTheOrganisationsOrAManagedMembers() {
        var soup = soup(5);
        change(maya, "offers", soup, offered("Stew", "FOOD") + ", \"priceCredits\": 1")
                .statusCode(200)
                .body("title", equalTo("Stew"))
                .body("mayChange", equalTo(true))
                .body("capacityPerMonth", nullValue());
        var managed = tenants.call(
                        new OrganisationId(here),
                        maya.id(),
                        () -> managedMembers.add("Ruth Abernathy", "Agreed on paper."))
                .value();
        var theirs = offer(maya, ", \"for\": \"" + managed + "\"");
        change(maya, "offers", theirs, offered("Scones", "FOOD")).statusCode(200);
        change(ana, "offers", theirs, offered("Cake", "FOOD")).statusCode(403);
        ana.api().get(at("offers") + "/" + soup).then().body("mayChange", equalTo(false));
        given().get("/api/v1/offers?organisation=" + here).then().body("items[0].version", nullValue());
    }
}
