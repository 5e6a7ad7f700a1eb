package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

import jakarta.inject.Inject;

/** People see their own checks, when they end and what is missing; never what stewards wrote for each other. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class OwnChecksTest {

    private static final LocalDate TODAY = LocalDate.now(RepairCafe.ZONE);
    private static final String DRIVING = "find { it.kind == 'DRIVING' }";
    private static final String FAMILIES = "find { it.kind == 'VULNERABLE_SECTOR' }";

    @Inject
    Town town;

    private String here;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Careful");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    @Test
    void sayWhatCountsUntilWhenAndWhatIsMissing() {
        record("DRIVING");

        ben.api()
                .get("/api/v1/me/screenings")
                .then()
                .statusCode(200)
                .body("", hasSize(3))
                .body(DRIVING + ".organisation", equalTo(here))
                .body(DRIVING + ".standing", equalTo("COUNTS"))
                .body(DRIVING + ".expiresOn", equalTo(TODAY.plusDays(90).toString()))
                .body(FAMILIES + ".standing", equalTo("NONE"))
                .body(FAMILIES + ".expiresOn", nullValue())
                .body(FAMILIES + ".categories", hasItem(category("CHILDCARE")));
        assertThat(ben.pages().get("/checks").body())
                .contains(
                        "Licence, insurance and driving record", "Counts", "Missing", "show the paper to a steward of");
        var kim = town.member(town.organisation("Elsewhere"), "Kim");
        kim.api().get("/api/v1/me/screenings").then().body("organisation", org.hamcrest.Matchers.not(hasItem(here)));
    }

    @Test
    void nameTheOffersThatNobodySeesAndNotTheStewardsReason() {
        var check = record("VULNERABLE_SECTOR");
        ben.api()
                .body("{\"title\": \"Saturdays with toddlers\", \"description\": \"At my house.\", \"category\":"
                        + " \"CHILDCARE\", \"place\": \"Elm Street\", \"audience\": \"PUBLIC\","
                        + " \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/offers")
                .then()
                .statusCode(201);
        assertThat(ben.pages().get("/checks").body()).doesNotContain("nobody else sees what you offer here");
        maya.api()
                .body("{\"reason\": \"A word from the police.\"}")
                .put("/api/v1/organisations/" + here + "/screenings/" + check + "/end")
                .then()
                .statusCode(200);

        ben.api()
                .get("/api/v1/me/screenings")
                .then()
                .body(FAMILIES + ".standing", equalTo("ENDED"))
                .body(FAMILIES + ".offers.title", hasItem("Saturdays with toddlers"))
                .body(
                        FAMILIES + ".keySet()",
                        equalTo(Set.of(
                                "organisation",
                                "organisationName",
                                "kind",
                                "standing",
                                "categories",
                                "checkedOn",
                                "expiresOn",
                                "offers")));
        assertThat(ben.pages().get("/checks").body())
                .contains("nobody else sees what you offer here", "Saturdays with toddlers", "Ended early")
                .doesNotContain("A word from the police");
    }

    private String record(String kind) {
        return maya.api()
                .body("{\"person\": \"" + ben.id() + "\", \"kind\": \"" + kind + "\", \"checkedOn\": \""
                        + TODAY.minusDays(3) + "\", \"expiresOn\": \"" + TODAY.plusDays(90) + "\"}")
                .post("/api/v1/organisations/" + here + "/screenings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String category(String code) {
        return Town.text("select name from pool.category where code = '" + code + "'");
    }
}
