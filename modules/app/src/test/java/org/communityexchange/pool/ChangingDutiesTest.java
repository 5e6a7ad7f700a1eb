package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

/** A duty changes with its times ahead: turns stay whose they are, and may be given back uncounted. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ChangingDutiesTest {

    /** In a week that has not begun, so that every day of it is ahead. */
    private static final LocalDate TUESDAY = LocalDate.now(RepairCafe.ZONE)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .plusDays(1);

    private static final LocalDate TODAY = LocalDate.now(RepairCafe.ZONE);
    private static final LocalDate THIS_SUNDAY = TODAY.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    private static final LocalDate NEXT_MONDAY = THIS_SUNDAY.plusDays(1);

    @Inject
    Town town;

    private String here;
    private String api;
    private Town.Person maya;
    private Town.Person ana;
    private Town.Person ben;

    @BeforeEach
    void peopleOfAHall() {
        here = town.organisation("Open hall");
        api = "/api/v1/organisations/" + here;
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
    }

    @Test
    void refusesWhatCannotBe() {
        var duty = define("WEEKLY");
        take(ana, slots(duty).get(0));
        take(ben, slots(duty).get(0));

        ana.api()
                .body(body(1, 60, "TUESDAY", "18:30"))
                .put(api + "/duties/" + duty)
                .then()
                .statusCode(403);
        change(duty, 1, 60, "TUESDAY", "18:30")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/people"))
                .body("errors[0].detail", equalTo("There is a place for everybody who has a turn: at least 2."));
        maya.api()
                .body(body(2, 60, "TUESDAY", "18:30").replace("}", ", \"version\": 9}"))
                .put(api + "/duties/" + duty)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
        change(RepairCafe.unknown(), 2, 60, "TUESDAY", "18:30").statusCode(404);
        maya.api()
                .body("{\"reason\": \"We have a machine now.\"}")
                .put(api + "/duties/" + duty + "/end")
                .then()
                .statusCode(200);
        change(duty, 2, 60, "TUESDAY", "18:30").statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void movesItsTimesAndTheTurnsWithThem() {
        var duty = define("WEEKLY");
        var turn = take(ana, slots(duty).get(0));

        change(duty, 3, 45, "FRIDAY", "17:00").statusCode(200).body("weekday", equalTo("FRIDAY"));

        assertThat(Town.text(
                        "select string_agg(distinct extract(isodow from held_on)::text, ',') || ' ' || min(held_on)"
                                + " || ' ' || min(people) || ' ' || count(distinct held_on) - count(*)"
                                + " from pool.duty_slot where duty_id = '" + duty + "'"))
                .isEqualTo("5 " + TUESDAY.plusDays(3) + " 3 0");
        ana.api()
                .get(api + "/commitments/" + turn)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("dueOn", equalTo(TUESDAY.plusDays(3).toString()))
                .body("expectedMinutes", equalTo(45))
                .body("movedAt", notNullValue());
        assertThat(letterTo(ana)).contains("now on Fridays at 17:00, for 45 minutes", "it is not counted");
        ana.api()
                .body("{\"reason\": \"\"}")
                .put(Town.at(here, turn, "withdrawal"))
                .then()
                .statusCode(200);
        maya.api().get(api + "/reliability").then().body("size()", equalTo(0));
    }

    @Test
    void staysInItsWeeksWhenItComesEveryTwo() {
        var duty = define("FORTNIGHTLY");

        change(duty, 2, 60, "MONDAY", "18:30").statusCode(200);
        change(duty, 2, 60, "SUNDAY", "18:30").statusCode(200);

        var first = TUESDAY.plusDays(5);
        assertThat(days(duty)).startsWith(first.toString(), first.plusWeeks(2).toString());
        assertThat(days(duty)).doesNotContain(first.plusWeeks(1).toString());
    }

    @Test
    void makesNoSecondTimeInAWeekThatHadItsOwn() {
        var duty = define("WEEKLY");
        thisWeek(duty, THIS_SUNDAY.minusDays(6), "date_trunc('week', now() at time zone 'America/Toronto')");

        change(duty, 2, 60, "SUNDAY", "23:59").statusCode(200);

        assertThat(days(duty))
                .startsWith(
                        THIS_SUNDAY.minusDays(6).toString(),
                        THIS_SUNDAY.plusDays(7).toString())
                .doesNotContain(THIS_SUNDAY.toString());
    }

    @Test
    void keepsThisWeeksTimeWhenTheWeekdayChanges() {
        var duty = define("WEEKLY");
        thisWeek(duty, THIS_SUNDAY, "timestamp '" + THIS_SUNDAY + " 23:59'");
        var now = take(ana, slots(duty).get(0));
        var next = take(ben, slots(duty).get(1));

        change(duty, 3, 45, "MONDAY", "17:00").statusCode(200);
        change(duty, 3, 45, "MONDAY", "17:30").statusCode(200);

        assertThat(days(duty)).startsWith(THIS_SUNDAY.toString(), NEXT_MONDAY.toString());
        assertThat(Town.text("select to_char(starts_at at time zone 'America/Toronto', 'HH24:MI') || ' ' || people"
                        + " from pool.duty_slot where duty_id = '" + duty + "' order by held_on limit 1"))
                .isEqualTo("23:59 3");
        ana.api()
                .get(api + "/commitments/" + now)
                .then()
                .body("title", equalTo("Open both doors"))
                .body("dueOn", equalTo(THIS_SUNDAY.toString()))
                .body("expectedMinutes", equalTo(60))
                .body("movedAt", nullValue());
        assertThat(letters(ana)).isZero();
        ben.api()
                .get(api + "/commitments/" + next)
                .then()
                .body("dueOn", equalTo(NEXT_MONDAY.toString()))
                .body("expectedMinutes", equalTo(45))
                .body("movedAt", notNullValue());
        assertThat(letters(ben)).isEqualTo(2);
    }

    @Test
    void neverPutsTwoTimesOnOneDay() {
        var duty = define("WEEKLY");
        thisWeek(duty, TODAY, "date_trunc('day', now() at time zone 'America/Toronto')");
        var other = TODAY.equals(THIS_SUNDAY) ? TODAY.minusDays(1) : THIS_SUNDAY;
        thisWeek(duty, other, "(now() at time zone 'America/Toronto') + interval '1 hour'");

        change(duty, 2, 60, TODAY.getDayOfWeek().name(), "23:59").statusCode(200);

        assertThat(days(duty)).contains(TODAY.toString(), other.toString());
    }

    @Test
    void givesATurnBackThatTheHolderCannotKeepAtTheNewTime() {
        var hall = define("WEEKLY", "FRIDAY");
        take(ana, slots(hall).get(0));
        var duty = define("WEEKLY");
        var first = take(ana, slots(duty).get(0));
        var second = take(ana, slots(duty).get(1));
        var bens = take(ben, slots(duty).get(0));

        change(duty, 2, 60, "FRIDAY", "19:00").statusCode(200);

        ana.api()
                .get(api + "/commitments/" + first)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("steps[2].reason", equalTo("The duty has another time, at which there is another turn already."));
        ana.api().get(api + "/commitments/" + second).then().body("state", equalTo("ACCEPTED"));
        ben.api().get(api + "/commitments/" + bens).then().body("state", equalTo("ACCEPTED"));
        assertThat(letters(ana)).isEqualTo(1);
        assertThat(letterTo(ana)).contains("Friday " + TUESDAY.plusDays(3).getDayOfMonth(), "it is not counted");
        assertThat(letterTo(ben)).contains("You still have the turns you took").doesNotContain("another turn");
        maya.api().get(api + "/reliability").then().body("size()", equalTo(0));
        take(town.member(here, "Eve"), slots(duty).get(0));
    }

    @Test
    void writesToNobodyWhenOnlyWordsChange() {
        var duty = define("WEEKLY");
        var turn = take(ana, slots(duty).get(0));

        change(duty, 2, 60, "TUESDAY", "18:30").statusCode(200).body("title", equalTo("Open both doors"));

        assertThat(letters(ana)).isZero();
        ana.api()
                .get(api + "/commitments/" + turn)
                .then()
                .body("title", equalTo("Open both doors"))
                .body("movedAt", nullValue());
    }

    @Test
    void isChangedOnAPage() {
        var duty = define("WEEKLY");
        var page = "/o/" + here + "/duties/" + duty;
        assertThat(ana.pages().get(page).body()).doesNotContain("Change this duty");
        assertThat(maya.pages().get(page).body()).contains("Change this duty");

        var refused = maya.pages()
                .submit(page + "/change", page + "/change", Map.of("title", "Open the gate", "people", "0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Open the gate", "How many people?");
        assertThat(maya.pages()
                        .submit(
                                page + "/change",
                                page + "/change",
                                Map.of(
                                        "title",
                                        "Open the gate",
                                        "note",
                                        "The key is in the box.",
                                        "people",
                                        "4",
                                        "minutes",
                                        "30",
                                        "weekday",
                                        "WEDNESDAY",
                                        "starts",
                                        "09:00",
                                        "version",
                                        "0"))
                        .body())
                .contains("The duty is changed", "Open the gate", "The key is in the box.", "4 × 30 minutes");
    }

    private String define(String rhythm) {
        return define(rhythm, "TUESDAY");
    }

    private String define(String rhythm, String weekday) {
        return maya.api()
                .body("{\"title\": \"Open the door\", \"people\": 2, \"minutes\": 60, \"weekday\": \"" + weekday + "\","
                        + " \"starts\": \"18:30\", \"from\": \"" + TUESDAY + "\", \"rhythm\": \"" + rhythm + "\"}")
                .post(api + "/duties")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse change(String duty, int people, int minutes, String weekday, String starts) {
        return maya.api()
                .body(body(people, minutes, weekday, starts))
                .put(api + "/duties/" + duty)
                .then();
    }

    private static String body(int people, int minutes, String weekday, String starts) {
        return "{\"title\": \"Open both doors\", \"people\": " + people + ", \"minutes\": " + minutes
                + ", \"weekday\": \"" + weekday + "\", \"starts\": \"" + starts + "\"}";
    }

    private String take(Town.Person who, String slot) {
        return who.api()
                .body("{}")
                .post(api + "/rota/" + slot + "/turns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As if the duty had stood before this week and been on this day of it. @param starts on the clock of the place */
    private static void thisWeek(String duty, LocalDate day, String starts) {
        Town.sql("update pool.duty set from_on = from_on - 14 where id = '" + duty + "' and from_on = '" + TUESDAY
                + "'");
        Town.sql("insert into pool.duty_slot (organisation_id, id, duty_id, held_on, starts_at, ends_at, people)"
                + " select organisation_id, gen_random_uuid(), id, '" + day + "', (" + starts
                + ") at time zone 'America/Toronto', (" + starts
                + ") at time zone 'America/Toronto' + interval '60 minutes', people from pool.duty where id = '" + duty
                + "'");
    }

    private static long letters(Town.Person person) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like 'duty-changed/%'");
    }

    private static String letterTo(Town.Person person) {
        return Town.text("select body from identity.letter where person_id = '" + person.id()
                + "' and purpose like 'duty-changed/%'");
    }

    private static List<String> slots(String duty) {
        return read("id", duty);
    }

    private static List<String> days(String duty) {
        return read("held_on", duty);
    }

    private static List<String> read(String column, String duty) {
        return List.of(Town.text("select string_agg(" + column + "::text, ',' order by held_on) from pool.duty_slot"
                        + " where duty_id = '" + duty + "'")
                .split(","));
    }
}
