package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

/** What is in question: found by its two sides, and kept out of what stewards have to do. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class OwnDisputesTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Listening");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
    }

    @Test
    void areListedForTheirSidesAlone() {
        var help = town.fulfilled(here, ana, maya, 60);
        assertThat(ana.pages().get("/disputes").body()).contains("You are part of no dispute");
        assertThat(ana.pages().get("/commitments").body()).contains("href=\"/disputes\"");
        var dispute = open(ana, help);

        assertThat(ana.pages().get("/disputes").body())
                .contains("/o/" + here + "/disputes/" + dispute, "In question")
                .doesNotContain("You are part of no dispute");
        assertThat(ana.pages().get("/o/" + here + "/commitments/" + help).body())
                .contains("href=\"/disputes\"", "Disputes I am part of");
        var ben = town.member(here, "Ben");
        assertThat(ben.pages().get("/disputes").body()).doesNotContain(dispute);
        ana.api()
                .body("{\"reason\": \"\"}")
                .put("/api/v1/organisations/" + here + "/disputes/" + dispute + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(ana.pages().get("/disputes").body()).contains(dispute, "Ended", "Withdrawn");
    }

    @Test
    void areNothingToDoInTheQueue() {
        var other = town.fulfilled(here, ana, maya, 60);
        var help = town.fulfilled(here, ana, maya, 60);
        open(ana, help);

        today().body("waiting", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].commitment.id", equalTo(other))
                .body("inQuestion", equalTo(1));
        maya.api()
                .get("/api/v1/organisations/" + here + "/queue")
                .then()
                .body("items.id", equalTo(java.util.List.of(other)));
        town.confirm(here, maya, other).statusCode(200);
        today().body("waiting", equalTo(0)).body("items", hasSize(0)).body("inQuestion", equalTo(1));

        assertThat(maya.pages().get("/o/" + here + "/queue").body())
                .contains("One promise is in question", "/o/" + here + "/disputes")
                .doesNotContain(help)
                .doesNotContainPattern("href=\"/o/" + here + "/queue\"[^\\n]*class=\"count\"")
                .containsPattern("href=\"/o/" + here + "/disputes\"[^\\n]*class=\"count\">1<");
    }

    private ValidatableResponse today() {
        return maya.api()
                .get("/api/v1/organisations/" + here + "/queue/today")
                .then()
                .statusCode(200);
    }

    private String open(Town.Person who, String help) {
        return who.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitment\": \"" + help + "\", \"kind\": \"OTHER\", \"text\": \"It was longer.\"}")
                .post("/api/v1/organisations/" + here + "/disputes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
