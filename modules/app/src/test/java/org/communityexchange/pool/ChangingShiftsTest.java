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
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** A shift changes after it was published: whoever has a place is told, keeps it, and may give it back uncounted. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ChangingShiftsTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private Town.Person ben;
    private OneShift shift;

    @BeforeEach
    void aShiftForTwo() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        shift = OneShift.planned(here, maya, 2);
    }

    @Test
    void refusesWhatCannotBe() {
        shift.signUp(ana);
        shift.signUp(ben);

        ana.api()
                .body(body("Fixing", "11:00", "13:00", 3))
                .put(address())
                .then()
                .statusCode(403);
        change("Fixing", "10:00", "12:00", 1)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/capacity"))
                .body("errors[0].detail", equalTo("There is a place for everybody who has one: at least 2."));
        change("", "12:00", "12:10", 3).statusCode(422).body("errors.size()", equalTo(2));
        maya.api()
                .body(body("Fixing", "11:00", "13:00", 3).replace("}", ", \"version\": 7}"))
                .put(address())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
        var other = OneShift.planned(here, maya, 2);
        maya.api()
                .body(body("Fixing", "11:00", "13:00", 3))
                .put(address().replace(shift.id(), other.id()))
                .then()
                .statusCode(404);
        maya.api()
                .body("{\"reason\": \"The hall is flooded.\"}")
                .put(shift.path() + "/cancellation")
                .then()
                .statusCode(200);
        change("Fixing", "11:00", "13:00", 3).statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void keepsTheTimesOfWhatHasBegun() {
        Town.sql("update pool.event_shift set starts_at = now() - interval '10 minutes',"
                + " ends_at = now() + interval '1 hour' where id = '" + shift.id() + "'");

        change("Fixing", "11:00", "13:00", 3).statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void tellsWhoeverHasAPlaceAndDoesNotCountWhatIsGivenBack() {
        var promise = shift.signUp(ana);
        shift.signUp(ben);

        change("Fixing lamps", "13:00", "14:30", 2)
                .statusCode(200)
                .body("shifts[0].role", equalTo("Fixing lamps"))
                .body("shifts[0].minutes", equalTo(90))
                .body("shifts[0].left", equalTo(0));

        assertThat(letters(ana)).isEqualTo(1);
        assertThat(letters(ben)).isEqualTo(1);
        assertThat(Town.text("select body from identity.letter where person_id = '" + ana.id()
                        + "' and purpose like 'shift-changed/%'"))
                .contains("from 13:00 to 14:30", "it is not counted");
        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("title", equalTo("Repair Café: Fixing lamps"))
                .body("expectedMinutes", equalTo(90))
                .body("movedAt", notNullValue());
        assertThat(ana.pages().get("/o/" + here + "/commitments/" + promise).body())
                .contains("The time or the place changed after this was promised.");
        shift.withdraw(ana, promise);
        reliability().body("size()", equalTo(0));
    }

    @Test
    void countsWhatIsGivenBackWhenNothingMoved() {
        var promise = shift.signUp(ana);
        change("Fixing lamps", "10:00", "12:00", 5).statusCode(200).body("shifts[0].left", equalTo(4));

        assertThat(letters(ana)).isZero();
        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("movedAt", nullValue());
        shift.withdraw(ana, promise);
        reliability().body("[0].promised", equalTo(1)).body("[0].kept", equalTo(0));
    }

    @Test
    void givesAddedPlacesToWhoeverWaits() {
        shift.signUp(ana);
        shift.signUp(ben);
        var eve = town.member(here, "Eve");
        eve.api().put(shift.line()).then().statusCode(200);

        change("Fixing", "10:00", "12:00", 4)
                .statusCode(200)
                .body("shifts[0].left", equalTo(1))
                .body("shifts[0].waiting", equalTo(0));
    }

    @Test
    void followsTheEventToAnotherDayOrPlace() {
        var promise = shift.signUp(ana);
        maya.api()
                .body("{\"title\": \"Repair Café\", \"place\": \"The park\", \"heldOn\": \"" + OneShift.DAY.plusDays(2)
                        + "\"}")
                .put(shift.path())
                .then()
                .statusCode(200);

        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("movedAt", notNullValue());
        shift.withdraw(ana, promise);
        reliability().body("size()", equalTo(0));
    }

    @Test
    void tellsWhoeverWaitsAndDoesNotCountWhatTheyGetAtTheNewTime() {
        var promise = shift.signUp(ana);
        shift.signUp(ben);
        var eve = town.member(here, "Eve");
        wait(eve);

        change("Fixing", "13:00", "14:30", 2).statusCode(200).body("shifts[0].waiting", equalTo(1));

        assertThat(lineLetters(eve)).isEqualTo(1);
        assertThat(Town.text("select body from identity.letter where person_id = '" + eve.id()
                        + "' and purpose like 'shift-line-changed/%'"))
                .contains("from 13:00 to 14:30", "leave the line");
        assertThat(letters(eve)).isZero();
        assertThat(lineLetters(ana)).isZero();
        shift.withdraw(ana, promise);
        var place = promiseOf(eve);
        moved(eve, place, notNullValue());
        shift.withdraw(eve, place);
        reliability().body("size()", equalTo(0));
    }

    @Test
    void countsWhatIsGivenBackByWhoeverJoinedTheLineAtTheNewTime() {
        var promise = shift.signUp(ana);
        shift.signUp(ben);
        var eve = town.member(here, "Eve");
        wait(eve);
        change("Fixing", "13:00", "14:30", 2).statusCode(200);
        eve.api().delete(shift.line()).then().statusCode(200);
        wait(eve);

        shift.withdraw(ana, promise);
        var place = promiseOf(eve);
        moved(eve, place, nullValue());
        shift.withdraw(eve, place);
        reliability().body("size()", equalTo(1)).body("[0].promised", equalTo(1));
    }

    @Test
    void saysNothingToTheLineWhenNoTimeChanges() {
        var promise = shift.signUp(ana);
        shift.signUp(ben);
        var eve = town.member(here, "Eve");
        wait(eve);

        change("Fixing lamps", "10:00", "12:00", 2).statusCode(200);

        assertThat(lineLetters(eve)).isZero();
        shift.withdraw(ana, promise);
        moved(eve, promiseOf(eve), nullValue());
    }

    @Test
    void givesAddedPlacesAtAnotherTimeWithoutCountingThem() {
        shift.signUp(ana);
        shift.signUp(ben);
        var eve = town.member(here, "Eve");
        wait(eve);

        change("Fixing", "13:00", "14:30", 3).statusCode(200).body("shifts[0].waiting", equalTo(0));

        moved(eve, promiseOf(eve), notNullValue());
        assertThat(lineLetters(eve)).isZero();
    }

    @Test
    void takesTheLineAlongToAnotherDay() {
        var promise = shift.signUp(ana);
        shift.signUp(ben);
        var eve = town.member(here, "Eve");
        wait(eve);

        maya.api()
                .body("{\"title\": \"Repair Café\", \"place\": \"ICS\", \"heldOn\": \"" + OneShift.DAY.plusDays(2)
                        + "\"}")
                .put(shift.path())
                .then()
                .statusCode(200);

        assertThat(Town.count("select count(*) from identity.letter where person_id = '" + eve.id()
                        + "' and purpose like 'event-line-changed/%'"))
                .isEqualTo(1);
        shift.withdraw(ana, promise);
        moved(eve, promiseOf(eve), notNullValue());
    }

    @Test
    void tellsWhoeverWaitsThatTheEventDoesNotTakePlace() {
        shift.signUp(ana);
        shift.signUp(ben);
        var eve = town.member(here, "Eve");
        wait(eve);

        maya.api()
                .body("{\"reason\": \"The hall is flooded.\"}")
                .put(shift.path() + "/cancellation")
                .then()
                .statusCode(200);

        assertThat(Town.text("select body from identity.letter where person_id = '" + eve.id()
                        + "' and purpose ='event-line-ended/"
                        + shift.event() + "'"))
                .contains("The hall is flooded.");
        assertThat(Town.count("select count(*) from identity.letter where person_id = '" + ana.id()
                        + "' and purpose like 'event-%'"))
                .isEqualTo(1);
    }

    @Test
    void isChangedOnAPage() {
        shift.signUp(ana);
        var page = shift.page();
        var form = page + "/shifts/" + shift.id() + "/change";
        assertThat(maya.pages().get(page).body()).contains(form, "Change this shift");
        assertThat(ana.pages().get(page).body()).doesNotContain("Change this shift");
        assertThat(maya.pages().get(form).body()).contains("One person has a place in it.", "value=\"10:00\"");

        var refused = maya.pages()
                .submit(form, form, Map.of("role", "Fixing", "starts", "10:00", "ends", "10:05", "capacity", "9"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("15 minutes to 16 hours", "value=\"9\"");
        var version = Town.text("select version::text from pool.event_shift where id = '" + shift.id() + "'");
        assertThat(maya.pages()
                        .submit(
                                form,
                                form,
                                Map.of(
                                        "role",
                                        "Lamps",
                                        "starts",
                                        "11:00",
                                        "ends",
                                        "13:00",
                                        "capacity",
                                        "9",
                                        "version",
                                        version))
                        .body())
                .contains("The shift is changed.", "Lamps");
        assertThat(letters(ana)).isEqualTo(1);
    }

    private ValidatableResponse change(String role, String starts, String ends, int capacity) {
        return maya.api()
                .body(body(role, starts, ends, capacity))
                .put(address())
                .then();
    }

    private static String body(String role, String starts, String ends, int capacity) {
        return "{\"role\": \"" + role + "\", \"starts\": \"" + starts + "\", \"ends\": \"" + ends + "\", \"capacity\": "
                + capacity + "}";
    }

    private ValidatableResponse reliability() {
        return maya.api()
                .get("/api/v1/organisations/" + here + "/reliability")
                .then()
                .statusCode(200);
    }

    private void wait(Town.Person person) {
        person.api().put(shift.line()).then().statusCode(200);
    }

    private String promiseOf(Town.Person person) {
        return Town.text("select id::text from pool.commitment where shift_id = '" + shift.id() + "' and person_id = '"
                + person.id() + "' and state = 'ACCEPTED'");
    }

    private void moved(Town.Person person, String promise, Matcher<Object> when) {
        person.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("movedAt", when);
    }

    private static long lineLetters(Town.Person person) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like 'shift-line-changed/%'");
    }

    private static long letters(Town.Person person) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like 'shift-changed/%'");
    }

    private String address() {
        return shift.path() + "/shifts/" + shift.id();
    }
}
