package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.RepairCafe.at;
import static org.communityexchange.pool.RepairCafe.newcomer;
import static org.communityexchange.pool.RepairCafe.row;
import static org.communityexchange.pool.RepairCafe.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** Who was at an event, from when until when, and what that does to the promises of its shifts. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AttendanceTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private Town.Person zoe;
    private RepairCafe cafe;

    @BeforeEach
    void aRepairCafeOfYesterday() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        cafe = RepairCafe.planned(here, zoe, "");
    }

    @Test
    void nobodyIsWrittenDownBeforeTheDayNorByMembersNorAcrossOrganisations() {
        var promise = cafe.signUp(ana, cafe.fixing());
        Town.sql("update pool.event set held_on = held_on + 3 where id = '" + cafe.id() + "'");
        tap(maya, promise, "arrival", null).statusCode(409).body("type", equalTo("/problems/event-not-yet"));
        Town.sql("update pool.event set held_on = held_on - 3 where id = '" + cafe.id() + "'");
        cafe.heldYesterday();

        ana.api().get(cafe.path() + "/attendance").then().statusCode(403);
        tap(ana, promise, "arrival", "10:00").statusCode(403);
        var far = town.steward(town.organisation("Elsewhere"), "Far");
        far.api().get(cafe.path() + "/attendance").then().statusCode(404);
        tap(maya, RepairCafe.unknown(), "arrival", "10:00").statusCode(404);
        var elsewhere = RepairCafe.planned(here, zoe, "").heldYesterday();
        maya.api()
                .body("{}")
                .put(elsewhere.path() + "/attendance/" + promise + "/arrival")
                .then()
                .statusCode(404);
    }

    @Test
    void minutesAreCountedBetweenInAndOutAndNeverEstimated() {
        var promise = cafe.signUp(ana, cafe.fixing());
        cafe.heldYesterday();

        tap(maya, promise, "departure", "11:00").statusCode(422).body("errors[0].pointer", equalTo("/at"));
        tap(maya, promise, "arrival", null)
                .statusCode(422)
                .body("errors[0].detail", containsString("Write the times of other days down on the roster"));
        tap(maya, promise, "arrival", "09:47")
                .statusCode(200)
                .body("rows[0].in", equalTo("09:47:00"))
                .body("rows[0].minutes", nullValue())
                .body("rows[0].state", equalTo("ACCEPTED"));
        tap(maya, promise, "arrival", "10:30").statusCode(200).body("rows[0].in", equalTo("09:47:00"));
        tap(maya, promise, "departure", "09:47").statusCode(422);
        tap(maya, promise, "departure", "12:20")
                .statusCode(200)
                .body("rows[0].minutes", equalTo(153))
                .body("rows[0].state", equalTo("FULFILLED"))
                .body("rows[0].recordedBy.name", equalTo(maya.login().name()));

        town.confirm(here, maya, promise).statusCode(409).body("type", equalTo("/problems/own-commitment"));
        town.confirm(here, zoe, promise).statusCode(200).body("credits", equalTo(5));
        assertThat(ana.balance()).isEqualTo(5);
        record(maya, row(promise, "09:47", "12:00"))
                .statusCode(409)
                .body("type", equalTo("/problems/attendance-settled"));
    }

    @Test
    void timesThatCannotBeAreRefusedRowByRowAndNothingIsWritten() {
        var one = cafe.signUp(ana, cafe.fixing());
        var two = cafe.signUp(town.member(here, "Ben"), cafe.fixing());
        cafe.heldYesterday();

        record(maya, row(one, "10:00", "11:00"), row(two, "11:00", "10:00"), row(two, null, "10:00"), "null")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/rows/1/out", "/rows/2/promise", "/rows/2/out", "/rows/3/promise")));
        record(maya, row(one, "05:00", "23:00"))
                .statusCode(422)
                .body("errors[0].detail", containsString("more than 16 hours"));
        record(maya).statusCode(422);
        record(maya, row(one, "10:00", "11:00"), row(RepairCafe.unknown(), "10:00", "11:00"))
                .statusCode(404);

        assertThat(Town.count("select count(*) from pool.attendance where organisation_id = '" + here + "'"))
                .isZero();
    }

    @Test
    void correctionsAreKeptWithWhoAndWhenAndGoWithThePromise() {
        var promise = cafe.signUp(ana, cafe.fixing());
        cafe.heldYesterday();

        record(maya, row(promise, "10:00", "11:00")).statusCode(200).body("rows[0].version", equalTo(1));
        record(maya, row(promise, "10:00", "11:00")).statusCode(200).body("rows[0].version", equalTo(1));
        record(zoe, "{\"promise\": \"" + promise + "\", \"in\": \"10:00\", \"out\": \"11:30\", \"version\": 0}")
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
        record(zoe, row(promise, "10:00", "11:30")).statusCode(200).body("rows[0].minutes", equalTo(90));
        record(zoe, row(promise, "10:00", null))
                .statusCode(200)
                .body("rows[0].minutes", nullValue())
                .body("rows[0].state", equalTo("ACCEPTED"));
        record(maya, row(promise, "10:00", "11:15")).statusCode(200).body("rows[0].state", equalTo("FULFILLED"));

        assertThat(Town.text(
                        "select string_agg(coalesce(to_char(left_at - arrived_at, 'HH24:MI'), '-') || ' ' || p.display_name,"
                                + " ', ' order by a.at) from pool.attendance_change a join identity.person p on p.id = a.actor_id"
                                + " where a.commitment_id = '" + promise + "'"))
                .isEqualTo("01:00 %1$s, 01:30 %2$s, - %2$s, 01:15 %1$s"
                        .formatted(maya.login().name(), zoe.login().name()));
        assertThat(Town.count("select actual_minutes from pool.commitment where id = '" + promise + "'"))
                .isEqualTo(75);
        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("steps.to", contains("OFFERED", "ACCEPTED", "FULFILLED", "ACCEPTED", "FULFILLED"))
                .body("steps[3].reason", equalTo("The time of leaving was taken off the roster."));
    }

    @Test
    void whoeverWalksInBecomesAManagedOrAnInvitedPerson() {
        cafe.heldYesterday();
        var key = UUID.randomUUID();
        var rosa = newcomer("Rosa Lind", null, cafe.fixing(), "10:00", "11:10");

        walkIn(maya, key, newcomer(" ", "not an address", null, null, null))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/shift", "/displayName", "/in")));
        walkIn(maya, key, newcomer("Rosa", "not an address", cafe.fixing(), "10:00", null))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/email"));
        walkIn(maya, UUID.randomUUID(), newcomer("Rosa", null, RepairCafe.unknown(), "10:00", null))
                .statusCode(404);
        walkIn(maya, key, rosa)
                .statusCode(200)
                .body("rows.size()", equalTo(1))
                .body("rows[0].person.managed", equalTo(true))
                .body("rows[0].signedUp", equalTo(false))
                .body("rows[0].minutes", equalTo(70));
        walkIn(maya, key, rosa).statusCode(200).body("rows.size()", equalTo(1));
        walkIn(maya, UUID.randomUUID(), newcomer("Noor", ana.login().email(), cafe.fixing(), "10:00", null))
                .statusCode(200)
                .body("rows.person.name", hasItem(ana.login().name()));
        var address = "noor-" + UUID.randomUUID() + "@test.example";
        walkIn(maya, UUID.randomUUID(), newcomer("Noor", address, cafe.fixing(), "10:00", "10:30"))
                .statusCode(200)
                .body("rows.size()", equalTo(3));
        walkIn(maya, UUID.randomUUID(), newcomer("Noor", address, cafe.welcome(), "10:30", "11:00"))
                .statusCode(200)
                .body("rows.size()", equalTo(4));

        assertThat(Town.count("select count(*) from identity.invitation where email = '" + address + "'"))
                .isEqualTo(1);
        String waiting = zoe.api()
                .get(cafe.path() + "/attendance")
                .then()
                .extract()
                .path("rows.find { it.person.name == 'Rosa Lind' }.promise");
        town.confirm(here, zoe, waiting).statusCode(200).body("credits", equalTo(2));
    }

    @Test
    void aFullShiftHasRoomForWhoeverIsThereAndNobodyIsThereTwice() {
        cafe.signUp(ana, cafe.welcome());
        cafe.signUp(town.member(here, "Ben"), cafe.welcome());
        cafe.heldYesterday();

        walkIn(maya, UUID.randomUUID(), newcomer("Rosa", null, cafe.welcome(), "10:00", null))
                .statusCode(200)
                .body("rows.size()", equalTo(3));
        walkIn(
                        maya,
                        UUID.randomUUID(),
                        "{\"person\": \"" + ana.id() + "\", \"shift\": \"" + cafe.welcome() + "\", \"in\": \"10:00\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/already-signed-up"));
        walkIn(
                        maya,
                        UUID.randomUUID(),
                        "{\"person\": \"" + town.person("Stranger").id() + "\", \"shift\": \"" + cafe.fixing()
                                + "\", \"in\": \"10:00\"}")
                .statusCode(404);
    }

    @Test
    void whoeverDidNotComeIsNotedWithoutBlameAndMayHaveComeAfterAll() {
        var came = cafe.signUp(ana, cafe.fixing());
        var ben = town.member(here, "Ben");
        var missed = cafe.signUp(ben, cafe.fixing());
        cafe.heldYesterday();
        record(maya, row(came, "10:00", null)).statusCode(200);

        for (var time = 0; time < 2; time++) {
            maya.api()
                    .put(cafe.path() + "/attendance/closing")
                    .then()
                    .statusCode(200)
                    .body("rows.find { it.promise == '" + missed + "' }.missed", equalTo(true))
                    .body("rows.find { it.promise == '" + missed + "' }.state", equalTo("LAPSED"))
                    .body("rows.find { it.promise == '" + came + "' }.state", equalTo("ACCEPTED"));
        }
        kept(ben).body("promised", hasItem(1)).body("missedInARow", hasItem(1)).body("kept", hasItem(0));
        record(zoe, row(missed, "10:30", "11:30"))
                .statusCode(200)
                .body("rows.size()", equalTo(2))
                .body("rows.find { it.person.id == '" + ben.id() + "' }.minutes", equalTo(60))
                .body("rows.find { it.person.id == '" + ben.id() + "' }.missed", equalTo(false))
                .body("rows.find { it.person.id == '" + ben.id() + "' }.state", equalTo("FULFILLED"));
        kept(ben).body("missedInARow", hasItem(0)).body("kept", hasItem(1));
    }

    /** What stewards read of one person's promises. */
    private ValidatableResponse kept(Town.Person person) {
        return maya.api()
                .get("/api/v1/organisations/" + here + "/reliability")
                .then()
                .statusCode(200)
                .rootPath("findAll { it.person.id == '" + person.id() + "' }");
    }

    @Test
    void nobodyIsInTwoRolesAtOnce() {
        var fixing = cafe.signUp(ana, cafe.fixing());
        var welcome = cafe.signUp(ana, cafe.welcome());
        cafe.heldYesterday();
        record(maya, row(fixing, "10:00", "12:00")).statusCode(200);

        record(maya, row(welcome, "11:30", "12:30"))
                .statusCode(409)
                .body("type", equalTo("/problems/two-roles-at-once"));
        record(maya, row(welcome, "09:00", "12:30")).statusCode(409);
        record(maya, row(welcome, "09:00", "10:00"))
                .statusCode(200)
                .body("rows.find { it.promise == '" + welcome + "' }.minutes", equalTo(60));

        record(maya, row(fixing, "09:59", "12:00"))
                .statusCode(409)
                .body("type", equalTo("/problems/two-roles-at-once"));
        assertThat(Town.count("select sum(actual_minutes) from pool.commitment where id in ('" + fixing + "', '"
                        + welcome + "')"))
                .isEqualTo(180);
    }

    @Test
    void everybodyChecksThemselvesInAndOutOnTheDayAlone() {
        presence(ana, cafe.fixing(), false).statusCode(422).body("errors[0].pointer", equalTo("/shift"));
        presence(ana, RepairCafe.unknown(), true).statusCode(404);
        presence(ana, cafe.fixing(), true).statusCode(200).body("shifts.left", hasItem(2));
        presence(ana, cafe.fixing(), true).statusCode(200);
        presence(ana, cafe.fixing(), false).statusCode(422);
        Town.sql("update pool.attendance set arrived_at = arrived_at - interval '45 minutes' where event_id = '"
                + cafe.id() + "'");
        presence(ana, cafe.fixing(), false)
                .statusCode(200)
                .body("shifts.minutes", hasItem(org.hamcrest.Matchers.greaterThanOrEqualTo(45)));
        for (var name : List.of("Ben", "Cleo")) {
            presence(town.member(here, name), cafe.welcome(), true).statusCode(200);
        }
        presence(town.member(here, "Dana"), cafe.welcome(), true)
                .statusCode(409)
                .body("type", equalTo("/problems/shift-full"));
        cafe.heldYesterday();
        presence(ana, cafe.welcome(), true).statusCode(409).body("type", equalTo("/problems/not-that-day"));
        presence(town.person("Outsider"), cafe.welcome(), true).statusCode(404);
    }

    private ValidatableResponse tap(Town.Person who, String promise, String what, String time) {
        return who.api()
                .body(time == null ? "{}" : "{\"at\": \"" + at(time) + "\"}")
                .put(cafe.path() + "/attendance/" + promise + "/" + what)
                .then();
    }

    private ValidatableResponse record(Town.Person who, String... rows) {
        return who.api().body(rows(rows)).put(cafe.path() + "/attendance").then();
    }

    private ValidatableResponse walkIn(Town.Person who, UUID key, String body) {
        return who.api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(cafe.path() + "/attendance/walk-ins")
                .then();
    }

    private ValidatableResponse presence(Town.Person who, String shift, boolean isHere) {
        return who.api()
                .body("{\"shift\": \"" + shift + "\", \"here\": " + isHere + "}")
                .put(cafe.path() + "/presence")
                .then();
    }
}
