package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.RepairCafe.YESTERDAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.Collections;
import java.util.UUID;

import jakarta.inject.Inject;

/** What nobody means: it is refused by name, and nothing is half done. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class HostileInputTest {

    @Inject
    Town town;

    private String here;
    private String api;
    private Town.Person maya;
    private Town.Person ana;

    @BeforeEach
    void aStewardAndAMember() {
        here = town.organisation("Here");
        api = "/api/v1/organisations/" + here;
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
    }

    private ValidatableResponse post(Town.Person who, String address, String body) {
        return who.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(api + address)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "9999-12-31T00:00:00Z",
                "0001-01-01T00:00:00Z"
            })
    void refusesMomentsBeyondAnyCalendar(String moment) {
        var cafe = RepairCafe.planned(here, maya, "");
        var promise = cafe.signUp(ana, cafe.fixing());

        maya.api()
                .body("{\"at\": \"" + moment + "\"}")
                .put(cafe.path() + "/attendance/" + promise + "/arrival")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/at"));
    }

    @Test
    void refusesASeriesUntilADayBeyondAnyCalendar() {
        post(maya, "/event-series", """
                        {"title": "Bread", "audience": "PUBLIC", "firstOn": "2020-01-01",
                         "recurrence": {"pattern": "WEEKLY", "every": 1, "days": ["MONDAY"], "until": "+999999999-12-31"},
                         "shifts": [{"role": "Baking", "starts": "18:00", "ends": "20:00", "capacity": 1}]}""").statusCode(422).body("errors.pointer", hasItem("/firstOn"));
        post(maya, "/event-series", """
                        {"title": "Bread", "audience": "PUBLIC", "firstOn": "%s",
                         "recurrence": {"pattern": "WEEKLY", "every": 1, "days": ["MONDAY"], "times": 1000000},
                         "shifts": [{"role": "Baking", "starts": "18:00", "ends": "20:00", "capacity": 1}]}""".formatted(YESTERDAY.plusDays(3)))
                .statusCode(422)
                .body("errors.pointer", contains("/recurrence/times"));
        assertThat(Town.count("select count(*) from pool.event where organisation_id = '" + here + "'"))
                .isZero();
    }

    @Test
    void refusesOtherDaysBeyondAnyCalendar() {
        var never = "+999999999-12-31";
        post(
                        maya,
                        "/screenings",
                        "{\"person\": \"" + ana.id() + "\", \"kind\": \"DRIVING\", \"checkedOn\": \"" + never
                                + "\", \"expiresOn\": \"" + never + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/checkedOn"));
        post(maya, "/duties", """
                        {"title": "Open the door", "people": 3, "minutes": 30, "weekday": "MONDAY", "starts": "18:00",
                         "rhythm": "WEEKLY", "from": "%s", "until": "%s"}""".formatted(never, never)).statusCode(422).body("errors.pointer", contains("/from"));
        post(ana, "/commitments", """
                        {"title": "Open the door", "minutes": 60, "every": "WEEKLY", "on": "%s", "until": "%s"}""".formatted(never, never)).statusCode(422).body("errors.pointer", contains("/on"));
        post(ana, "/needs", """
                        {"title": "A shelf", "category": "REPAIR", "urgency": "WHENEVER", "audience": "PUBLIC", "until": "%s",
                         "inOrganisationName": false}""".formatted(never)).statusCode(422).body("errors.pointer", contains("/until"));
        post(ana, "/needs", """
                        {"title": "A shelf", "category": "REPAIR", "urgency": "WHENEVER", "audience": "PUBLIC",
                         "from": "-999999999-01-01", "inOrganisationName": false}""").statusCode(422).body("errors.pointer", contains("/from"));
    }

    @Test
    void judgesAnAddressOfTenThousandParts() {
        RepairCafe.planned(here, maya, "").heldYesterday();
        var file = "event,date,name,e-mail,role,in,out\nRepair Café," + YESTERDAY + ",Rosa,a@b" + ".b".repeat(100_000)
                + ",Fixing,10:00,11:00\n";

        post(
                        maya,
                        "/attendance-imports",
                        "{\"content\": \"" + Base64.getEncoder().encodeToString(file.getBytes(UTF_8)) + "\"}")
                .statusCode(201)
                .body("rows.verdict", contains("BAD_ADDRESS"));
    }

    @Test
    void refusesAFileOfAHundredThousandRows() {
        var file = "event,date,name,role,in,out\n" + String.join("\n", Collections.nCopies(100_000, "a,b"));

        post(
                        maya,
                        "/attendance-imports",
                        "{\"content\": \"" + Base64.getEncoder().encodeToString(file.getBytes(UTF_8)) + "\"}")
                .statusCode(422)
                .body("errors[0].detail", equalTo("This file has more than 2,000 rows. Send one event at a time."));
        assertThat(Town.count("select count(*) from pool.attendance_import where organisation_id = '" + here + "'"))
                .isZero();
    }

    @Test
    void refusesTenMegabytesOfText() {
        post(ana, "/commitments", "{\"title\": \"" + "x".repeat(10_000_000) + "\", \"minutes\": 60}")
                .statusCode(413);
    }

    @Test
    void refusesAZeroCharacterWhereverSomebodyWrites() {
        var text = "Raking \\u0000";
        post(ana, "/commitments", "{\"title\": \"" + text + "\", \"minutes\": 60}")
                .statusCode(422);
        post(
                        ana,
                        "/needs",
                        "{\"title\": \"A shelf\", \"description\": \"" + text
                                + "\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \"PUBLIC\","
                                + " \"inOrganisationName\": false}")
                .statusCode(422);
        var work = town.offered(here, ana, "Raking", 60);
        post(ana, "/commitments/" + work + "/messages", "{\"text\": \"" + text + "\"}")
                .statusCode(422);
        maya.api()
                .body("{\"reason\": \"" + text + "\"}")
                .put(Town.at(here, work, "refusal"))
                .then()
                .statusCode(422);
        assertThat(Town.text("select state from pool.commitment where id = '" + work + "'"))
                .isEqualTo("OFFERED");
    }

    @Test
    void writesNoLineOfACalendarThatSomebodyTyped() {
        String event = post(maya, "/events", """
                        {"title": "Bread\\r\\nX-TYPED:1", "place": "Hall\\nX-TYPED:2", "description": "a\\nX-TYPED:3",
                         "heldOn": "%s", "audience": "PUBLIC", "shifts": [{"role": "Baking", "starts": "18:00",
                         "ends": "20:00", "capacity": 1}]}""".formatted(YESTERDAY.plusDays(3)))
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(given().get("/o/" + here + "/events/" + event + "/event.ics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .split("\\R"))
                .noneMatch(line -> line.startsWith("X-TYPED"));
    }
}
