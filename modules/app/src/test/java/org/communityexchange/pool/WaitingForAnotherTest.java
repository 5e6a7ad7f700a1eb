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
    private OneShift shift;

    @BeforeEach
    void aFullShiftAndSomebodyWithoutALogin() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ruth = tenants.call(
                        new OrganisationId(here), maya.id(), () -> managed.add("Ruth Abernathy", "Agreed on paper."))
                .toString();
        shift = OneShift.planned(here, maya, 1);
    }

    @Test
    void isForThoseWhoActForMembersAndForFullShifts() {
        assertThat(ana.pages().get(line()).status()).isEqualTo(403);
        ana.api().get(shift.path() + "/line").then().statusCode(403);
        maya.api()
                .get("/api/v1/organisations/" + here + "/events/" + RepairCafe.unknown() + "/line")
                .then()
                .statusCode(404);
        assertThat(maya.pages().get(line()).body()).contains("Every shift has a place left");
        assertThat(maya.pages().get(shift.page()).body()).doesNotContain(line());
    }

    @Test
    void putsSomebodyInLineAndTakesThemOut() {
        var promise = shift.signUp(ana);
        var pages = maya.pages();
        assertThat(pages.get(shift.page()).body()).contains(line());
        assertThat(pages.get(line()).body()).contains("Fixing", "Ruth Abernathy", "Wait in line");

        assertThat(pages.submit(line(), line(), Map.of("shift", shift.id(), "for", ""))
                        .body())
                .contains("Choose somebody");
        assertThat(waiting()).isZero();
        assertThat(pages.submit(line(), line(), Map.of("shift", shift.id(), "for", ruth))
                        .body())
                .contains("They are in line.", "Ruth Abernathy is number 1", "One person waits in line");
        maya.api()
                .get(shift.path() + "/line")
                .then()
                .statusCode(200)
                .body("shifts", hasSize(1))
                .body("shifts[0].id", equalTo(shift.id()))
                .body("shifts[0].managed[0].person.id", equalTo(ruth))
                .body("shifts[0].managed[0].place", equalTo(1))
                .body("members.id", hasItem(ruth));
        assertThat(pages.submit(line(), line(), Map.of("shift", shift.id(), "for", ruth, "answer", "leave"))
                        .body())
                .contains("They are no longer in line.");
        assertThat(waiting()).isZero();
        pages.submitOnly(line(), line(), Map.of("shift", shift.id(), "for", ruth));
        shift.withdraw(ana, promise);
        assertThat(Town.text("select person_id::text from pool.commitment where shift_id = '" + shift.id()
                        + "' and state = 'ACCEPTED'"))
                .isEqualTo(ruth);
    }

    private long waiting() {
        return Town.count(
                "select count(*) from pool.shift_wait where shift_id = '" + shift.id() + "' and ended_at is null");
    }

    private String line() {
        return shift.page() + "/line";
    }
}
