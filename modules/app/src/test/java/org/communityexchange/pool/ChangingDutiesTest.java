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
        assertThat(Town.text("select body from identity.letter where person_id = '" + ana.id()
                        + "' and purpose like 'duty-changed/%'"))
                .contains("now on Fridays at 17:00, for 45 minutes", "it is not counted");
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
    void writesToNobodyWhenOnlyWordsChange() {
        var duty = define("WEEKLY");
        var turn = take(ana, slots(duty).get(0));

        change(duty, 2, 60, "TUESDAY", "18:30").statusCode(200).body("title", equalTo("Open both doors"));

        assertThat(Town.count("select count(*) from identity.letter where person_id = '" + ana.id()
                        + "' and purpose like 'duty-changed/%'"))
                .isZero();
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
        return maya.api()
                .body("{\"title\": \"Open the door\", \"people\": 2, \"minutes\": 60, \"weekday\": \"TUESDAY\","
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
