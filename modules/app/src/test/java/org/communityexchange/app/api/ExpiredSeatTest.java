package org.communityexchange.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

/** Rights follow from dates: no job ends a seat, time does. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ExpiredSeatTest {

    @Inject
    Town town;

    private String here;
    private String queue;
    private Town.Person zoe;
    private String work;

    @BeforeEach
    void aMemberWhoseWorkWaits() {
        here = town.organisation("Here");
        queue = "/api/v1/organisations/" + here + "/queue";
        var maya = town.steward(here, "Maya");
        zoe = town.member(here, "Zoe");
        work = town.fulfilled(here, town.member(here, "Ana"), maya, 60);
        // Signs in before the seat begins to run out.
        zoe.pages().get("/");
        zoe.api().get(queue).then().statusCode(403);
    }

    @Test
    void aSeatHasNoPowerOnceItsTimeIsOver() {
        var until = now().plusSeconds(3);
        town.seat(here, zoe, SeatKind.STEWARD, now(), until);
        var withPower = 0;

        while (now().isBefore(until)) {
            var asked = zoe.api().get(queue).statusCode();
            if (now().isBefore(until)) {
                assertThat(asked).isEqualTo(200);
                withPower++;
            }
        }

        assertThat(withPower).as("answers while the seat was held").isPositive();
        refusedEverywhere();
    }

    @Test
    void aSeatThatHasNotBegunGivesNothing() {
        town.seat(here, zoe, SeatKind.STEWARD, now().plus(Duration.ofHours(1)), now().plus(Duration.ofDays(2)));

        refusedEverywhere();
    }

    @Test
    void aSeatWithoutAMembershipGivesNothing() {
        town.seat(here, zoe, SeatKind.STEWARD, now(), now().plus(Duration.ofDays(2)));
        zoe.api().get(queue).then().statusCode(200);

        Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where person_id = '" + zoe.id()
                + "'");

        zoe.api().get(queue).then().statusCode(404);
    }

    private void refusedEverywhere() {
        zoe.api().get(queue).then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
        town.confirm(here, zoe, work).statusCode(403).body("type", equalTo("/problems/not-allowed"));
        assertThat(zoe.pages().get("/o/" + here + "/queue").status()).isEqualTo(403);
        assertThat(Town.count("select count(*) from ledger.transfer where subject = '" + work + "'"))
                .isZero();
        // Still a member, who sees the other members.
        zoe.api()
                .get("/api/v1/me/memberships")
                .then()
                .statusCode(200)
                .body("items.organisation.id", hasItem(here))
                .body("items[0].seats.size()", equalTo(0));
        zoe.api().get("/api/v1/organisations/" + here + "/members").then().statusCode(200);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
