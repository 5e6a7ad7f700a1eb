package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** A full workshop has a line: the first who has enough credits gets the place that comes free, and pays only then. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PlaceLineTest {

    @Inject
    Town town;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person poor;
    private Workshop workshop;
    private String anas;

    @BeforeEach
    void oneHasTheOnlyPlace() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        poor = town.member(here, "Penny");
        town.earn(here, ana, maya, 5);
        town.earn(here, ben, maya, 5);
        workshop = Workshop.of(here, maya, 1, 2);
        anas = workshop.taken(ana);
    }

    @Test
    void refusesALineWhereThereIsAPlaceOrNoneIsGivenAway() {
        join(ana).statusCode(409).body("type", equalTo("/problems/already-taking-part"));
        var open = Workshop.of(here, maya, 2, 2);
        put(ben, open).statusCode(409).body("type", equalTo("/problems/places-left"));
        put(ben, Workshop.planned(here, maya, "PUBLIC")).statusCode(409).body("type", equalTo("/problems/closed"));
        var inside = Workshop.planned(here, maya, "ORGANISATION");
        inside.offer(maya, 1, 0).statusCode(200);
        put(town.member(town.organisation("Elsewhere"), "Kim"), inside).statusCode(404);
        put(ben, new Workshop(here, UUID.randomUUID().toString())).statusCode(404);
        workshop.on(Workshop.TODAY);
        join(ben).statusCode(409).body("type", equalTo("/problems/closed"));
        workshop.on(Workshop.DAY);
        cancel().statusCode(200);
        join(ben).statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void setsNothingAsideUntilThePlaceIsThereAndWritesThen() {
        join(ben)
                .statusCode(200)
                .body("place", equalTo(1))
                .body("waiting", equalTo(1))
                .body("credits", equalTo(2));
        join(poor).statusCode(200).body("place", equalTo(2));
        join(ben).statusCode(200).body("place", equalTo(1)).body("waiting", equalTo(2));
        assertThat(ben.balance()).isEqualTo(5);
        ben.api()
                .get(workshop.path() + "/places")
                .then()
                .body("left", equalTo(0))
                .body("waiting", equalTo(2))
                .body("inLine", equalTo(1));

        workshop.withdraw(ana, anas).statusCode(200);

        assertThat(ana.balance()).isEqualTo(5);
        assertThat(ben.balance()).isEqualTo(3);
        ben.api().get("/api/v1/me/wallet").then().body("held", equalTo(2));
        ben.api()
                .get(workshop.path() + "/places")
                .then()
                .body("left", equalTo(0))
                .body("waiting", equalTo(1))
                .body("inLine", nullValue());
        assertThat(letters(ben, "place-from-line/")).isEqualTo(1);
        assertThat(Town.text("select body from identity.letter where purpose like 'place-from-line/%' and person_id = '"
                        + ben.id() + "'"))
                .contains("2 credits were set aside", "The kitchen", "the next in line gets the place");
        leave(poor).statusCode(200).body("place", nullValue()).body("waiting", equalTo(0));
        leave(poor).statusCode(200);
    }

    @Test
    void asksTheNextWhereCreditsAreMissingAndTellsItOnce() {
        join(poor).statusCode(200);
        join(ben).statusCode(200).body("place", equalTo(2));

        workshop.withdraw(ana, anas).statusCode(200);

        assertThat(ben.balance()).isEqualTo(3);
        assertThat(letters(poor, "place-passed-on/")).isEqualTo(1);
        assertThat(letters(poor, "place-from-line/")).isZero();
        poor.api().get(workshop.path() + "/places").then().body("inLine", equalTo(1));

        workshop.withdraw(ben, placeOf(ben)).statusCode(200);
        assertThat(letters(poor, "place-passed-on/")).as("told once").isEqualTo(1);
        poor.api()
                .get(workshop.path() + "/places")
                .then()
                .body("left", equalTo(1))
                .body("inLine", equalTo(1));
        run("pool.places-for-those-who-wait");
        assertThat(going()).isEmpty();
        town.earn(here, poor, maya, 2);
        run("pool.places-for-those-who-wait");
        run("pool.places-for-those-who-wait");

        assertThat(going()).containsExactly(poor.id().toString());
        assertThat(poor.balance()).isZero();
    }

    @Test
    void morePlacesGoToTheLineAndNobodyPaysMoreThanWasSaid() {
        join(ben).statusCode(200);
        workshop.offer(maya, 1, 4).statusCode(200);
        workshop.offer(maya, 2, 4).statusCode(200).body("left", equalTo(0)).body("waiting", equalTo(0));
        assertThat(ben.balance()).isEqualTo(3);

        town.earn(here, poor, maya, 1);
        join(poor).statusCode(200).body("credits", equalTo(4));
        workshop.offer(maya, 3, 1).statusCode(200).body("left", equalTo(0));
        assertThat(poor.balance()).as("never more than it costs now").isZero();
    }

    @Test
    void withoutPlacesNobodyWaits() {
        join(poor).statusCode(200);
        workshop.withdraw(ana, anas).statusCode(200);

        workshop.offer(maya, 0, 0).statusCode(200).body("waiting", equalTo(0));

        assertThat(letters(poor, "place-line-closed/")).isEqualTo(1);
    }

    @Test
    void onItsOwnDayAPlaceIsForWhoeverTakesIt() {
        join(ben).statusCode(200);
        workshop.on(Workshop.TODAY);

        workshop.withdraw(maya, anas).statusCode(200);

        assertThat(ben.balance()).isEqualTo(5);
        ben.api().get(workshop.path() + "/places").then().body("left", equalTo(1));
        workshop.taken(ben);
        assertThat(waiting()).as("whoever has a place does not wait").isZero();
    }

    @Test
    void whoeverGetsAPlaceLateStillHasADayToGiveItBack() {
        join(ben).statusCode(200);
        Town.sql("update pool.event_places set cancel_days = 30 where event_id = '" + workshop.id() + "'");

        workshop.withdraw(ana, anas).statusCode(200);

        var bens = placeOf(ben);
        ben.api()
                .get("/api/v1/organisations/" + here + "/participations/" + bens)
                .then()
                .body("cancelUntil", equalTo(Workshop.TODAY.plusDays(1).toString()))
                .body("mayCancel", equalTo(true));
        workshop.withdraw(ben, bens).statusCode(200);
        assertThat(ben.balance()).isEqualTo(5);
    }

    @Test
    void passesOverWhoeverLeftWhereOnlyMembersTakePart() {
        var inside = Workshop.planned(here, maya, "ORGANISATION");
        inside.offer(maya, 1, 0).statusCode(200);
        var place = inside.taken(ana);
        put(ben, inside).statusCode(200);
        put(poor, inside).statusCode(200);
        Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where person_id = '" + ben.id()
                + "'");

        inside.withdraw(ana, place).statusCode(200);

        assertThat(going(inside)).containsExactly(poor.id().toString());
    }

    @Test
    void tellsThoseWhoWaitOfAnotherDayAndOfACancelledEvent() {
        join(ben).statusCode(200);
        maya.api().body("""
                        {"title": "Bread for beginners", "description": "", "place": "The hall", "heldOn": "%s"}""".formatted(Workshop.DAY)).put(workshop.path()).then().statusCode(200);
        assertThat(letters(ben, "event-line-changed/")).isEqualTo(1);

        cancel().statusCode(200);
        cancel().statusCode(200);

        assertThat(letters(ben, "event-line-ended/")).isEqualTo(1);
        assertThat(waiting()).isZero();
        assertThat(ana.balance()).isEqualTo(5);
        assertThat(ben.balance()).isEqualTo(5);
    }

    @Test
    void ofManyAtOnceOneGetsTheLastPlaceAndGivingBackTwicePaysOnce() {
        var people = new ArrayList<Town.Person>();
        for (var name : List.of("Uma", "Vic", "Wes", "Xia", "Yan", "Zed")) {
            var person = town.member(here, name);
            town.earn(here, person, maya, 2);
            people.add(person);
        }
        var one = Workshop.of(here, maya, 1, 2);
        var answers = Town.atOnce(people.stream()
                .<Callable<Integer>>map(person ->
                        () -> one.take(person, UUID.randomUUID()).extract().statusCode())
                .toList());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(answer -> answer != 201)
                .containsOnly(409);
        assertThat(people.stream().mapToLong(Town.Person::balance).sum()).isEqualTo(10);

        var winner = people.stream()
                .filter(person -> person.balance() == 0)
                .findFirst()
                .orElseThrow();
        people.stream().filter(person -> person != winner).forEach(person -> put(person, one)
                .statusCode(200));
        var place = placeOf(winner, one);
        Callable<Integer> back = () -> one.withdraw(winner, place).extract().statusCode();
        assertThat(Town.atOnce(List.of(back, back, back))).containsOnly(200);

        assertThat(winner.balance()).isEqualTo(2);
        assertThat(going(one)).hasSize(1);
        assertThat(people.stream().mapToLong(Town.Person::balance).sum()).isEqualTo(10);
        assertThat(Town.count("select count(*) from ledger.transfer where reason = 'SPEND_RELEASED' and subject = '"
                        + place + "'"))
                .isEqualTo(1);
    }

    /** Each waits for what the other has: both give back at once, and neither waits for the other's wallet for ever. */
    @Test
    void twoWhoWaitForEachOthersPlaceDoNotStandInEachOthersWay() {
        for (var round = 0; round < 5; round++) {
            var first = Workshop.of(here, maya, 1, 1);
            var second = Workshop.of(here, maya, 1, 1);
            var firstPlace = first.taken(ana);
            var secondPlace = second.taken(ben);
            put(ben, first).statusCode(200);
            put(ana, second).statusCode(200);

            var answers = Town.atOnce(List.<Callable<Integer>>of(
                    () -> first.withdraw(ana, firstPlace).extract().statusCode(),
                    () -> second.withdraw(ben, secondPlace).extract().statusCode()));

            assertThat(answers).containsOnly(200);
            assertThat(going(first)).containsExactly(ben.id().toString());
            assertThat(going(second)).containsExactly(ana.id().toString());
            first.withdraw(ben, placeOf(ben, first)).statusCode(200);
            second.withdraw(ana, placeOf(ana, second)).statusCode(200);
        }
        assertThat(ana.balance() + ben.balance()).isEqualTo(8);
    }

    @Test
    void offersTheLineOnThePageThatSaysWhatItCosts() {
        var page = workshop.page() + "/place";
        assertThat(poor.pages().get(workshop.page()).body()).contains("All places are taken", "Wait in line");
        assertThat(poor.pages().get(page).body())
                .contains(
                        "2 credits are missing",
                        "It is fine to have too few credits now",
                        "You never pay more than 2 credits");

        var joined = poor.pages().submit(page, workshop.page() + "/place-line", Map.of());

        assertThat(joined.body()).contains("You are in line.", "You are number 1 in line.", "One person waits");
        assertThat(maya.pages().get(workshop.page() + "/participants").body()).contains("One person waits");
        assertThat(poor.pages().get("/commitments").body()).contains("Number 1 in line");
        var left = poor.pages().submit(page, workshop.page() + "/place-line", Map.of("answer", "leave"));
        assertThat(left.body()).contains("You are no longer in line.").doesNotContain("You are number");
    }

    @Test
    void theDatabaseSaysItAgain() {
        join(ben).statusCode(200);
        join(poor).statusCode(200);
        var waits = "from pool.participation_wait where event_id = '" + workshop.id() + "'";

        refused(
                "insert into pool.participation_wait (organisation_id, id, event_id, person_id, entered_by, credits, joined_at)"
                        + " select organisation_id, gen_random_uuid(), event_id, person_id, entered_by, credits, joined_at "
                        + waits,
                "ux_participation_wait_person");
        refused(end("outcome = 'PLACE'"), "ck_participation_wait_place");
        refused(
                "update pool.participation_wait set outcome = 'LEFT' where event_id = '" + workshop.id() + "'",
                "ended");
        leave(ben).statusCode(200);
        leave(poor).statusCode(200);
        refused(end("outcome = 'CALLED_OFF'"), "waiting ends once");
    }

    private String end(String outcome) {
        return "update pool.participation_wait set ended_at = now(), " + outcome + " where event_id = '" + workshop.id()
                + "'";
    }

    private static void refused(String statement, String why) {
        assertThatThrownBy(() -> Town.sql(statement)).hasStackTraceContaining(why);
    }

    private ValidatableResponse join(Town.Person person) {
        return put(person, workshop);
    }

    private static ValidatableResponse put(Town.Person person, Workshop workshop) {
        return person.api().put(workshop.path() + "/place-line").then();
    }

    private ValidatableResponse leave(Town.Person person) {
        return person.api().delete(workshop.path() + "/place-line").then();
    }

    private ValidatableResponse cancel() {
        return maya.api()
                .body("{\"reason\": \"The oven broke.\"}")
                .put(workshop.path() + "/cancellation")
                .then();
    }

    private String placeOf(Town.Person person) {
        return placeOf(person, workshop);
    }

    private static String placeOf(Town.Person person, Workshop workshop) {
        return person.api()
                .get(workshop.path() + "/places")
                .then()
                .statusCode(200)
                .extract()
                .path("mine");
    }

    private List<String> going() {
        return going(workshop);
    }

    private List<String> going(Workshop workshop) {
        return maya.api()
                .get(workshop.path() + "/participations")
                .then()
                .statusCode(200)
                .extract()
                .path("participants.findAll { it.state == 'GOING' }.person.id");
    }

    private long waiting() {
        return Town.count("select count(*) from pool.participation_wait where ended_at is null and event_id = '"
                + workshop.id() + "'");
    }

    private static long letters(Town.Person person, String purpose) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like '" + purpose + "%'");
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(job -> {
            try {
                job.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
