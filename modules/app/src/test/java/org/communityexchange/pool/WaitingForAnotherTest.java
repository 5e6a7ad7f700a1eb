package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

/** A member without a login waits in line for a shift, put there by a steward. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class WaitingForAnotherTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    ManagedMembers managed;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private String ruth;
    private String event;
    private String shift;

    @BeforeEach
    void aFullShiftAndSomebodyWithoutALogin() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ruth = tenants.call(
                        new OrganisationId(here), maya.id(), () -> managed.add("Ruth Abernathy", "Agreed on paper."))
                .toString();
        var planned = maya.api()
                .body("""
                        {"title": "Repair Café", "place": "ICS", "heldOn": "%s", "audience": "PUBLIC",
                         "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 1}]}""".formatted(LocalDate.now(RepairCafe.ZONE).plusDays(5)))
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract();
        event = planned.path("id");
        shift = planned.path("shifts[0].id");
    }

    @Test
    void isForThoseWhoActForMembersAndForFullShifts() {
        assertThat(ana.pages().get(line()).status()).isEqualTo(403);
        ana.api()
                .get("/api/v1/organisations/" + here + "/events/" + event + "/line")
                .then()
                .statusCode(403);
        maya.api()
                .get("/api/v1/organisations/" + here + "/events/" + RepairCafe.unknown() + "/line")
                .then()
                .statusCode(404);
        assertThat(maya.pages().get(line()).body()).contains("Every shift has a place left");
        assertThat(maya.pages().get(page()).body()).doesNotContain(line());
    }

    @Test
    void putsSomebodyInLineAndTakesThemOut() {
        var promise = signUp();
        var pages = maya.pages();
        assertThat(pages.get(page()).body()).contains(line());
        assertThat(pages.get(line()).body()).contains("Fixing", "Ruth Abernathy", "Wait in line");

        assertThat(pages.submit(line(), line(), Map.of("shift", shift, "for", ""))
                        .body())
                .contains("Choose somebody");
        assertThat(waiting()).isZero();
        assertThat(pages.submit(line(), line(), Map.of("shift", shift, "for", ruth))
                        .body())
                .contains("They are in line.", "Ruth Abernathy is number 1", "One person waits in line");
        maya.api()
                .get("/api/v1/organisations/" + here + "/events/" + event + "/line")
                .then()
                .statusCode(200)
                .body("shifts", hasSize(1))
                .body("shifts[0].id", equalTo(shift))
                .body("shifts[0].managed[0].person.id", equalTo(ruth))
                .body("shifts[0].managed[0].place", equalTo(1))
                .body("members.id", hasItem(ruth));
        assertThat(pages.submit(line(), line(), Map.of("shift", shift, "for", ruth, "answer", "leave"))
                        .body())
                .contains("They are no longer in line.");
        assertThat(waiting()).isZero();
        pages.submitOnly(line(), line(), Map.of("shift", shift, "for", ruth));
        ana.api()
                .body("{\"reason\": \"\"}")
                .put(Town.at(here, promise, "withdrawal"))
                .then()
                .statusCode(200);
        assertThat(Town.text("select person_id::text from pool.commitment where shift_id = '" + shift
                        + "' and state = 'ACCEPTED'"))
                .isEqualTo(ruth);
    }

    private String signUp() {
        return ana.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long waiting() {
        return Town.count("select count(*) from pool.shift_wait where shift_id = '" + shift + "' and ended_at is null");
    }

    private String page() {
        return "/o/" + here + "/events/" + event;
    }

    private String line() {
        return page() + "/line";
    }
}
