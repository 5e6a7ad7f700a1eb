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

import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

/** A shift changes after it was published: whoever has a place is told, keeps it, and may give it back uncounted. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ChangingShiftsTest {

    private static final LocalDate DAY = LocalDate.now(RepairCafe.ZONE).plusDays(5);

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private Town.Person ben;
    private String event;
    private String shift;

    @BeforeEach
    void aShiftForTwo() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        var planned = plan(DAY);
        event = planned.extract().path("id");
        shift = planned.extract().path("shifts[0].id");
    }

    @Test
    void refusesWhatCannotBe() {
        signUp(ana);
        signUp(ben);

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
        String other = plan(DAY).extract().path("shifts[0].id");
        maya.api()
                .body(body("Fixing", "11:00", "13:00", 3))
                .put(address().replace(shift, other))
                .then()
                .statusCode(404);
        maya.api()
                .body("{\"reason\": \"The hall is flooded.\"}")
                .put(events() + "/" + event + "/cancellation")
                .then()
                .statusCode(200);
        change("Fixing", "11:00", "13:00", 3).statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void keepsTheTimesOfWhatHasBegun() {
        Town.sql("update pool.event_shift set starts_at = now() - interval '10 minutes',"
                + " ends_at = now() + interval '1 hour' where id = '" + shift + "'");

        change("Fixing", "11:00", "13:00", 3).statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void tellsWhoeverHasAPlaceAndDoesNotCountWhatIsGivenBack() {
        var promise = signUp(ana);
        signUp(ben);

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
        withdraw(ana, promise);
        reliability().body("size()", equalTo(0));
    }

    @Test
    void countsWhatIsGivenBackWhenNothingMoved() {
        var promise = signUp(ana);
        change("Fixing lamps", "10:00", "12:00", 5).statusCode(200).body("shifts[0].left", equalTo(4));

        assertThat(letters(ana)).isZero();
        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("movedAt", nullValue());
        withdraw(ana, promise);
        reliability().body("[0].promised", equalTo(1)).body("[0].kept", equalTo(0));
    }

    @Test
    void givesAddedPlacesToWhoeverWaits() {
        signUp(ana);
        signUp(ben);
        var eve = town.member(here, "Eve");
        eve.api()
                .put("/api/v1/organisations/" + here + "/shifts/" + shift + "/line")
                .then()
                .statusCode(200);

        change("Fixing", "10:00", "12:00", 4)
                .statusCode(200)
                .body("shifts[0].left", equalTo(1))
                .body("shifts[0].waiting", equalTo(0));
    }

    @Test
    void followsTheEventToAnotherDayOrPlace() {
        var promise = signUp(ana);
        maya.api()
                .body("{\"title\": \"Repair Café\", \"place\": \"The park\", \"heldOn\": \"" + DAY.plusDays(2) + "\"}")
                .put(events() + "/" + event)
                .then()
                .statusCode(200);

        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("movedAt", notNullValue());
        withdraw(ana, promise);
        reliability().body("size()", equalTo(0));
    }

    @Test
    void isChangedOnAPage() {
        signUp(ana);
        var page = "/o/" + here + "/events/" + event;
        var form = page + "/shifts/" + shift + "/change";
        assertThat(maya.pages().get(page).body()).contains(form, "Change this shift");
        assertThat(ana.pages().get(page).body()).doesNotContain("Change this shift");
        assertThat(maya.pages().get(form).body()).contains("One person has a place in it.", "value=\"10:00\"");

        var refused = maya.pages()
                .submit(form, form, Map.of("role", "Fixing", "starts", "10:00", "ends", "10:05", "capacity", "9"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("15 minutes to 16 hours", "value=\"9\"");
        var version = Town.text("select version::text from pool.event_shift where id = '" + shift + "'");
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

    private ValidatableResponse plan(LocalDate day) {
        return maya.api().body("""
                        {"title": "Repair Café", "place": "ICS", "heldOn": "%s", "audience": "PUBLIC",
                         "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 2}]}""".formatted(day)).post(events()).then().statusCode(201);
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

    private String signUp(Town.Person person) {
        return person.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void withdraw(Town.Person person, String promise) {
        person.api()
                .body("{\"reason\": \"\"}")
                .put(Town.at(here, promise, "withdrawal"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse reliability() {
        return maya.api()
                .get("/api/v1/organisations/" + here + "/reliability")
                .then()
                .statusCode(200);
    }

    private static long letters(Town.Person person) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like 'shift-changed/%'");
    }

    private String events() {
        return "/api/v1/organisations/" + here + "/events";
    }

    private String address() {
        return events() + "/" + event + "/shifts/" + shift;
    }
}
