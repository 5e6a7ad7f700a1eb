package org.communityexchange.pool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.pool.RepairCafe.YESTERDAY;
import static org.communityexchange.pool.RepairCafe.row;
import static org.communityexchange.pool.RepairCafe.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** Nobody's minutes count twice at one organisation: by the program, by the database, and at once. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class OneRoleAtATimeTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private RepairCafe cafe;
    private String fixing;
    private String welcome;

    @BeforeEach
    void aCafeOfYesterdayInWhichAnaHasTwoRoles() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        cafe = RepairCafe.planned(here, maya, "");
        fixing = cafe.signUp(ana, cafe.fixing());
        welcome = cafe.signUp(ana, cafe.welcome());
        cafe.heldYesterday();
    }

    private static ValidatableResponse record(Town.Person who, RepairCafe at, String... lines) {
        return who.api().body(rows(lines)).put(at.path() + "/attendance").then();
    }

    private long present() {
        return Town.count(
                "select count(*) from pool.attendance where person_id = '" + ana.id() + "' and arrived_at is not null");
    }

    @Test
    void theDatabaseRefusesItToo() {
        record(maya, cafe, row(fixing, "10:00", "12:00")).statusCode(200);

        assertThatThrownBy(() -> Town.sql("""
                        insert into pool.attendance (organisation_id, commitment_id, event_id, arrived_at, left_at, missed, origin,
                                                     recorded_by, recorded_at, version)
                        select organisation_id, '%s', event_id, arrived_at + interval '119 minutes', left_at + interval '1 hour',
                               false, origin, recorded_by, recorded_at, 1
                          from pool.attendance where commitment_id = '%s'""".formatted(welcome, fixing)))
                .hasMessageContaining("ex_attendance_one_role_at_a_time");
        assertThat(present()).isEqualTo(1);
    }

    @Test
    void twoAtAnotherEventOfTheSameDayAreRefused() {
        var other = RepairCafe.planned(here, maya, "");
        var tea = other.signUp(ana, other.welcome());
        other.heldYesterday();
        record(maya, cafe, row(fixing, "10:00", "12:00")).statusCode(200);

        record(maya, other, row(tea, "11:00", "13:00"))
                .statusCode(409)
                .body("type", equalTo("/problems/two-roles-at-once"));
        record(maya, other, row(tea, "12:00", "13:00")).statusCode(200);
        assertThat(present()).isEqualTo(2);
    }

    @Test
    void aFileIsJudgedBesideEveryEventOfTheDay() {
        var other = RepairCafe.planned(here, maya, "").heldYesterday();
        Town.sql("update pool.event set title = 'Tea' where id = '" + other.id() + "'");
        record(maya, cafe, row(fixing, "10:00", "12:00")).statusCode(200);
        var file = "event,date,name,role,in,out\nTea," + YESTERDAY + ","
                + ana.login().name() + ",Fixing,11:00,13:00\n";

        maya.api()
                .body("{\"content\": \"" + Base64.getEncoder().encodeToString(file.getBytes(UTF_8)) + "\"}")
                .post("/api/v1/organisations/" + here + "/attendance-imports")
                .then()
                .statusCode(201)
                .body("rows.verdict", contains("OVERLAP"));
    }

    @Test
    void twoStewardsWhoWriteAtOnceLeaveOneOfThem() {
        var omar = town.steward(here, "Omar");

        for (var i = 0; i < 5; i++) {
            var answers = Town.atOnce(List.<Callable<Integer>>of(
                    () -> record(maya, cafe, row(fixing, "10:00", "12:00"))
                            .extract()
                            .statusCode(),
                    () -> record(omar, cafe, row(welcome, "11:00", "13:00"))
                            .extract()
                            .statusCode()));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(present()).isEqualTo(1);
            record(maya, cafe, row(fixing, null, null), row(welcome, null, null))
                    .statusCode(200);
        }
    }

    @Test
    void twoRolesChangePlacesInOneGo() {
        record(maya, cafe, row(fixing, "10:00", "11:00"), row(welcome, "11:00", "12:00"))
                .statusCode(200);

        record(maya, cafe, row(fixing, "11:00", "12:00"), row(welcome, "10:00", "11:00"))
                .statusCode(200);

        assertThat(present()).isEqualTo(2);
    }

    @Test
    void aPromiseThatCameToNothingIsNotInTheWay() {
        record(maya, cafe, row(fixing, "10:00", "12:00")).statusCode(200);
        maya.api()
                .body("{\"reason\": \"Somebody else.\"}")
                .put(Town.at(here, fixing, "refusal"))
                .then()
                .statusCode(200);

        record(maya, cafe, row(welcome, "10:00", "12:00")).statusCode(200);
    }

    @Test
    void anotherOrganisationLearnsNothing() {
        var there = town.organisation("There");
        var kim = town.steward(there, "Kim");
        town.join(there, ana);
        var other = RepairCafe.planned(there, kim, "");
        var tea = other.signUp(ana, other.welcome());
        other.heldYesterday();
        record(maya, cafe, row(fixing, "10:00", "12:00")).statusCode(200);

        record(kim, other, row(tea, "10:00", "12:00")).statusCode(200);
    }
}
