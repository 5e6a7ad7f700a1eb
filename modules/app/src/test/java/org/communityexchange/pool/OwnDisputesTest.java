package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

/** What is in question: found by its two sides. */
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
