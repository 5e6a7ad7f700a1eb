package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.RepairCafe.newcomer;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** Whoever is known elsewhere walks in by e-mail under the name that was typed, and nobody learns that they are known. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class NameAtTheDoorTest {

    private static final String TYPED = "Penny from the street";

    @Inject
    Town town;

    private String here;
    private String elsewhere;
    private Town.Person maya;
    private Town.Person zoe;
    private Town.Person known;
    private Town.Person far;
    private String there;
    private RepairCafe cafe;

    @BeforeEach
    void somebodyOfAnotherOrganisationWalksIn() {
        here = town.organisation("Here");
        elsewhere = town.organisation("Elsewhere");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        known = town.member(elsewhere, "Penelope");
        far = town.steward(elsewhere, "Far");
        // They sign in there, so that their account exists.
        there = town.fulfilled(elsewhere, known, far, 60);
        cafe = RepairCafe.planned(here, zoe, "").heldYesterday();
        maya.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(newcomer(TYPED, known.login().email(), cafe.fixing(), "10:00", "11:00"))
                .post(cafe.path() + "/attendance/walk-ins")
                .then()
                .statusCode(200)
                .body("rows[0].person.name", equalTo(TYPED))
                .body("rows[0].person.managed", equalTo(false));
    }

    @Test
    void standsAsTypedWhereverStewardsRead() {
        for (var path : List.of("/roster", "/confirmation", "/roster.pdf?paper=a4", "/report", "/report.csv")) {
            assertThat(zoe.pages().get(cafe.page() + path).body())
                    .as(path)
                    .doesNotContain(known.login().name());
        }
        assertThat(zoe.pages().get(cafe.page() + "/roster").body()).contains(TYPED);
        assertThat(zoe.pages().get(cafe.page() + "/confirmation").body()).contains(TYPED);
        assertThat(zoe.pages().get("/o/" + here + "/queue").body())
                .contains(TYPED)
                .doesNotContain(known.login().name());
        String promise =
                zoe.api().get(cafe.path() + "/attendance").then().extract().path("rows[0].promise");
        zoe.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .statusCode(200)
                .body("person.name", equalTo(TYPED));
        town.confirm(here, zoe, promise).statusCode(200).body("credits", equalTo(2));
        assertThat(zoe.pages().get("/o/" + here + "/commitments/" + promise).body())
                .contains(TYPED)
                .doesNotContain(known.login().name());
    }

    @Test
    void isNotKnownAsManagedElsewhere() {
        // Handed over there, and not signed in yet.
        Town.sql("update identity.person set subject = null, managed_by = '" + elsewhere + "' where id = '" + known.id()
                + "'");

        zoe.api()
                .get(cafe.path() + "/attendance")
                .then()
                .body("rows[0].person.name", equalTo(TYPED))
                .body("rows[0].person.managed", equalTo(false));
    }

    @Test
    void keepsTheTypedNameWhenTheInvitationIsTakenBack() {
        Town.sql("update identity.invitation set state = 'WITHDRAWN' where organisation_id = '" + here + "'");

        zoe.api().get(cafe.path() + "/attendance").then().body("rows[0].person.name", equalTo(TYPED));
    }

    @Test
    void hasTheirOwnNameElsewhereAndHereOnceTheyAreAMember() {
        far.api()
                .get("/api/v1/organisations/" + elsewhere + "/commitments/" + there)
                .then()
                .body("person.name", equalTo(known.login().name()));
        String promise = zoe.api()
                .get(cafe.path() + "/attendance")
                .then()
                .body("rows[0].person.name", equalTo(TYPED))
                .extract()
                .path("rows[0].promise");
        // Signing in again answers the invitation.
        known.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .statusCode(200)
                .body("person.name", equalTo(known.login().name()));

        zoe.api()
                .get(cafe.path() + "/attendance")
                .then()
                .body("rows[0].person.name", equalTo(known.login().name()));
    }
}
