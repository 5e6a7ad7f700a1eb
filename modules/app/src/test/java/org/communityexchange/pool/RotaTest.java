package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

/** Duties that come again: their times, who takes them, how they change hands, and how they end. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class RotaTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Inject
    Town town;

    @Inject
    @All
    List<RecurringJob> jobs;

    private String here;
    private String api;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Open hall");
        api = "/api/v1/organisations/" + here;
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    @Test
    void refusesADutyThatCannotBe() {
        maya.api()
                .body("{\"title\": \"\", \"people\": 0, \"minutes\": 5, \"rhythm\": \"MONTHLY\", \"funding\": \"POT\","
                        + " \"from\": \"" + TODAY.minusDays(1) + "\"}")
                .post(api + "/duties")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/title", "/people", "/minutes", "/weekday", "/starts", "/nth", "/from", "/funding"));
        define("Lend the ladder", 1, "THANKS").statusCode(422).body("type", equalTo("/problems/tool-lending-excluded"));
        ana.api()
                .body(duty("Sweep the hall", 1, "ISSUE"))
                .post(api + "/duties")
                .then()
                .statusCode(403);
        assertThat(Town.count("select count(*) from pool.duty where organisation_id = '" + here + "'"))
                .isZero();
    }

    @Test
    void refusesWhatIsOfAnotherOrganisation() {
        var slot = slots(made(define("Sweep the hall", 2, "ISSUE"))).get(0);
        var elsewhere = town.organisation("Elsewhere");
        var kim = town.steward(elsewhere, "Kim");

        kim.api().get(api + "/rota").then().statusCode(404);
        kim.api()
                .body("{}")
                .post("/api/v1/organisations/" + elsewhere + "/rota/" + slot + "/turns")
                .then()
                .statusCode(404);
        var turn = turn(take(ana, slot));
        kim.api()
                .body("{}")
                .post("/api/v1/organisations/" + elsewhere + "/rota/turns/" + turn + "/taking-over")
                .then()
                .statusCode(404);
    }

    @Test
    void makesItsTimesSixWeeksAheadAndOnce() {
        var duty = made(define("Sweep the hall", 2, "ISSUE"));

        assertThat(slots(duty)).hasSize(6);
        runJob();
        runJob();
        assertThat(slots(duty)).hasSize(6);
        maya.api()
                .get(api + "/rota?weeks=7")
                .then()
                .statusCode(200)
                .body("weeks.slots.flatten().findAll { it.free == 2 }", hasSize(6))
                .body("weeks.sum { it.places }", equalTo(12))
                .body("weeks.sum { it.free }", equalTo(12))
                .body("weeks.slots.flatten().starts.unique()", equalTo(List.of("18:30:00")));
    }

    @Test
    void givesAPlaceOnceAndAcceptsItAtOnce() {
        var slot = slots(made(define("Open the door", 1, "ISSUE"))).get(0);

        take(ana, slot)
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("title", equalTo("Open the door"))
                .body("dueOn", equalTo(TOMORROW.toString()))
                .body("expectedMinutes", equalTo(60));
        take(ana, slot).statusCode(409).body("type", equalTo("/problems/already-signed-up"));
        take(ben, slot).statusCode(409).body("type", equalTo("/problems/shift-full"));
    }

    @Test
    void isDoneByNobodyWhoHasAnotherTurnAtTheTime() {
        var door = slots(made(define("Open the door", 2, "ISSUE"))).get(0);
        var duty = made(define("Sweep the hall", 2, "ISSUE"));
        var hall = slots(duty).get(0);
        take(ana, door).statusCode(201);

        take(ana, hall).statusCode(409).body("type", equalTo("/problems/two-roles-at-once"));
        every(ana, duty, TOMORROW.plusDays(7)).statusCode(200);
        assertThat(live(hall)).isZero();
        assertThat(live(slots(duty).get(1))).isEqualTo(1);
        take(ben, hall).statusCode(201);
    }

    @Test
    void sendsTheSameTakingOnceUnderItsKey() {
        var slot = slots(made(define("Open the door", 2, "ISSUE"))).get(0);
        var key = UUID.randomUUID().toString();
        var first = turn(ana.api()
                .header("Idempotency-Key", key)
                .body("{}")
                .post(api + "/rota/" + slot + "/turns")
                .then());

        ana.api()
                .header("Idempotency-Key", key)
                .body("{}")
                .post(api + "/rota/" + slot + "/turns")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void givesTheLastPlaceToOneOfMany() {
        var slot = slots(made(define("Open the door", 1, "ISSUE"))).get(0);
        var crowd = IntStream.range(0, 6)
                .mapToObj(number -> town.member(here, "Member"))
                .toList();
        var answers = Town.atOnce(crowd.stream()
                .map(member ->
                        (Callable<Integer>) () -> take(member, slot).extract().statusCode())
                .toList());

        assertThat(answers).containsOnlyOnce(201).contains(409).hasSize(6);
        assertThat(live(slot)).isEqualTo(1);
    }

    @Test
    void takesItEveryTimeAlsoWhatIsMadeLater() {
        var duty = made(define("Open the door", 1, "ISSUE"));
        var slots = slots(duty);
        take(ben, slots.get(1)).statusCode(201);

        every(ana, duty, TODAY.plusDays(100)).statusCode(200).body("taken", equalTo(5));
        every(ana, duty, TODAY.plusDays(30)).statusCode(200).body("taken", equalTo(0));
        every(ana, duty, TODAY.minusDays(1)).statusCode(422).body("errors[0].pointer", equalTo("/until"));
        ana.api().get(api + "/rota").then().body("habits.title", equalTo(List.of("Open the door")));

        // A later duty whose first day comes nearer: the job makes its times, and whoever said "every time" has them.
        var later = made(maya.api()
                .body(duty("Water the plants", 1, "THANKS")
                        .replace("{", "{\"from\": \"" + TODAY.plusDays(300) + "\",")
                        .replace("18:30", "20:00"))
                .post(api + "/duties")
                .then());
        assertThat(slots(later)).isEmpty();
        every(ana, later, TODAY.plusDays(14)).statusCode(200).body("taken", equalTo(0));
        Town.sql("update pool.duty set from_on = '" + TODAY + "' where id = '" + later + "'");
        runJob();

        assertThat(slots(later)).hasSize(6);
        assertThat(slots(later).stream().filter(slot -> live(slot) == 1)).hasSize(2);
        ana.api()
                .body("{}")
                .put(api + "/duties/" + later + "/every-time/end")
                .then()
                .statusCode(204);
        ana.api().get(api + "/rota").then().body("habits.title", equalTo(List.of("Open the door")));
    }

    @Test
    void refusesToHandOnWhatIsNotOnesOwnOrNotOffered() {
        var slot = slots(made(define("Open the door", 1, "ISSUE"))).get(0);
        var turn = turn(take(ana, slot));

        ben.api().body("{}").put(api + "/rota/turns/" + turn + "/offer").then().statusCode(403);
        takeOver(ben, turn).statusCode(409).body("type", equalTo("/problems/turn-not-offered"));
        ana.api()
                .body("{\"on\": \"" + TODAY.plusDays(3) + "\"}")
                .put(Town.at(here, turn, "day"))
                .then()
                .statusCode(409)
                .body("detail", containsString("The rota says the day"));
        offer(ana, turn).statusCode(200);
        ana.api().delete(api + "/rota/turns/" + turn + "/offer").then().statusCode(200);
        takeOver(ben, turn).statusCode(409).body("type", equalTo("/problems/turn-not-offered"));
    }

    @Test
    void handsATurnToOneOfManyAndIsNeverWithoutAnybody() {
        var slot = slots(made(define("Open the door", 1, "ISSUE"))).get(0);
        var turn = turn(take(ana, slot));
        offer(ana, turn).statusCode(200);
        offer(ana, turn).statusCode(200);
        ben.api()
                .get(api + "/rota?weeks=7")
                .then()
                .body("weeks.slots.flatten().turns.flatten().find { it.offered }.offerWords", equalTo("The dentist."));

        var work = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 5).forEach(number -> {
            var member = town.member(here, "Member");
            work.add(() -> takeOver(member, turn).extract().statusCode());
        });
        // Somebody looks all the while: there is never nobody, and never two.
        work.add(() -> {
            for (var look = 0; look < 40; look++) {
                assertThat(live(slot)).isEqualTo(1);
            }
            return 0;
        });
        assertThat(Town.atOnce(work)).containsOnlyOnce(201).contains(409).hasSize(6);

        ana.api()
                .get(api + "/commitments/" + turn)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("steps[-1].reason", equalTo("Taken over by somebody else, as you offered."))
                .body("steps[-1].actor", nullValue());
        assertThat(letters("turn-taken-over/" + turn)).isEqualTo(1);
    }

    @Test
    void saysOfSeveralThatTheyWereDoneAndAStewardConfirmsThemTogether() {
        var duty = made(define("Sweep the hall", 2, "ISSUE"));
        var first = turn(take(ana, slots(duty).get(0)));
        var second = turn(take(ana, slots(duty).get(1)));
        done(ana, first).statusCode(422).body("errors[0].pointer", equalTo("/turns"));
        // The days come: nobody waits for them here. By fifteen days, so that none of a week's turns is on the day of
        // another.
        Town.sql("update pool.duty_slot set held_on = held_on - 15, starts_at = starts_at - interval '15 days',"
                + " ends_at = ends_at - interval '15 days' where duty_id = '" + duty + "'");

        done(ana, first, second).statusCode(200).body("state", equalTo(List.of("FULFILLED", "FULFILLED")));
        done(ben, first).statusCode(404);
        maya.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"commitments\": [{\"id\": \"" + first + "\"}, {\"id\": \"" + second + "\"}]}")
                .post(api + "/confirmations")
                .then()
                .statusCode(200);
        assertThat(ana.balance()).isEqualTo(4);
    }

    @Test
    void removesADutyKindly() {
        var duty = made(define("Open the door", 1, "ISSUE"));
        var turn = turn(take(ana, slots(duty).get(0)));
        var hers = turn(take(maya, slots(duty).get(1)));
        end(ana, duty, "No.").statusCode(403);
        end(maya, duty, " ").statusCode(422).body("errors[0].pointer", equalTo("/reason"));

        end(maya, duty, "The door opens by itself now.").statusCode(200).body("endedAt", notNullValue());
        end(maya, duty, "Again.").statusCode(200).body("endReason", equalTo("The door opens by itself now."));

        ana.api()
                .get(api + "/commitments/" + turn)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("steps[-1].reason", equalTo("The door opens by itself now."));
        maya.api().get(api + "/commitments/" + hers).then().body("state", equalTo("WITHDRAWN"));
        assertThat(letters("duty-ended/" + duty)).isEqualTo(1);
        maya.api().get(api + "/rota?weeks=7").then().body("weeks.slots.flatten()", hasSize(0));
        runJob();
        maya.api().get(api + "/rota?weeks=7").then().body("weeks.slots.flatten()", hasSize(0));
        every(ana, duty, TODAY.plusDays(30)).statusCode(409).body("type", equalTo("/problems/closed"));
    }

    private static String duty(String title, int people, String funding) {
        return "{\"title\": \"" + title + "\", \"people\": " + people + ", \"minutes\": 60, \"weekday\": \""
                + TOMORROW.getDayOfWeek() + "\", \"starts\": \"18:30\", \"rhythm\": \"WEEKLY\", \"funding\": \""
                + funding
                + "\"}";
    }

    private ValidatableResponse define(String title, int people, String funding) {
        return maya.api()
                .body(duty(title, people, funding))
                .post(api + "/duties")
                .then();
    }

    private static String made(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private List<String> slots(String duty) {
        var ids = Town.text("select coalesce(string_agg(id::text, ',' order by held_on), '') from pool.duty_slot"
                + " where duty_id = '" + duty + "'");
        return ids.isEmpty() ? List.of() : List.of(ids.split(","));
    }

    private ValidatableResponse take(Town.Person who, String slot) {
        return who.api().body("{}").post(api + "/rota/" + slot + "/turns").then();
    }

    private static String turn(ValidatableResponse taken) {
        return taken.statusCode(201).extract().path("id");
    }

    private ValidatableResponse every(Town.Person who, String duty, LocalDate until) {
        return who.api()
                .body("{\"until\": \"" + until + "\"}")
                .put(api + "/duties/" + duty + "/every-time")
                .then();
    }

    private ValidatableResponse offer(Town.Person who, String turn) {
        return who.api()
                .body("{\"words\": \"The dentist.\"}")
                .put(api + "/rota/turns/" + turn + "/offer")
                .then();
    }

    private ValidatableResponse takeOver(Town.Person who, String turn) {
        return who.api()
                .body("{}")
                .post(api + "/rota/turns/" + turn + "/taking-over")
                .then();
    }

    private ValidatableResponse done(Town.Person who, String... turns) {
        return who.api()
                .body("{\"turns\": [\"" + String.join("\", \"", turns) + "\"]}")
                .put(api + "/rota/fulfilment")
                .then();
    }

    private ValidatableResponse end(Town.Person who, String duty, String reason) {
        return who.api()
                .body("{\"reason\": \"" + reason + "\"}")
                .put(api + "/duties/" + duty + "/end")
                .then();
    }

    private static long live(String slot) {
        return Town.count("select count(*) from pool.commitment where slot_id = '" + slot
                + "' and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')");
    }

    private static long letters(String purpose) {
        return Town.count("select count(*) from identity.letter where purpose = '" + purpose + "'");
    }

    private void runJob() {
        jobs.stream().filter(job -> job.name().equals("pool.rota-slots")).forEach(job -> {
            try {
                job.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
