package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Events and shifts in people's calendars, and the letter on the day before. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class CalendarTest {

    private static final String TITLE =
            "Repair Café, with tea; and cake — a title that is longer than one line of a calendar";

    @Inject
    Town town;

    @Inject
    Instance<RecurringJob> jobs;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private LocalDate tomorrow;
    private String event;
    private String shift;

    @BeforeEach
    void anEventOfTomorrow() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        tomorrow = LocalDate.now(RepairCafe.ZONE).plusDays(1);
        plan("ORGANISATION");
    }

    private void plan(String audience) {
        var planned = maya.api()
                .body("""
                        {"title": "%s", "description": "Bring:\\nlamps", "place": "ICS", "heldOn": "%s", "audience": "%s",
                         "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 3},
                                    {"role": "Cake", "starts": "13:00", "ends": "14:30", "capacity": 3}]}""".formatted(TITLE, tomorrow, audience))
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract();
        event = planned.path("id");
        shift = planned.path("shifts.find { it.role == 'Fixing' }.id");
    }

    @Test
    void hidesAnEventFromWhoeverMayNotSeeIt() {
        given().get(file()).then().statusCode(404);
        ana.api()
                .get("/api/v1/organisations/" + here + "/events/" + event)
                .then()
                .statusCode(200);
        plan("PUBLIC");
        given().get(file()).then().statusCode(200).contentType("text/calendar");
    }

    @Test
    void writesAnEventFoldedEscapedAndInUtc() {
        plan("PUBLIC");
        var text = given().get(file()).then().extract().asString();

        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .contains("SUMMARY:Repair Café\\, with tea\\; and cake", "DESCRIPTION:Bring:\\nlamps");
        assertThat(text).doesNotContain("TZID");
        var read = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(read.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(read.getDateStart().getValue()).isEqualTo(at(10, 0));
        assertThat(read.getDateEnd().getValue()).isEqualTo(at(14, 30));
        assertThat(read.getUrl().getValue()).endsWith("/o/" + here + "/events/" + event);
    }

    @Test
    void showsOwnShiftsUnderAnAddressThatCanBeRenewed() {
        given().get("/api/v1/me/calendar").then().statusCode(401);
        ana.api()
                .get("/api/v1/me/calendar")
                .then()
                .statusCode(200)
                .body("path", nullValue())
                .body("since", nullValue());
        var first = address(ana);
        assertThat(first).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(given().get(first).then().statusCode(200).extract().asString())
                .doesNotContain("VEVENT");
        signUp();

        var mine = Biweekly.parse(given().get(first).asString()).first().getEvents();
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).getSummary().getValue()).isEqualTo(TITLE + ": Fixing");
        assertThat(mine.get(0).getDateEnd().getValue()).isEqualTo(at(12, 0));

        var second = address(ana);
        assertThat(second).isNotEqualTo(first);
        given().get(first).then().statusCode(404);
        assertThat(Biweekly.parse(given().get(second).asString()).first().getEvents())
                .hasSize(1);
        assertThat(given().get(address(maya)).asString()).doesNotContain("VEVENT");
        given().get("/calendar/guess.ics").then().statusCode(404);
    }

    @Test
    void keepsOnlyAHashOfTheAddressAndTellsItOnce() {
        var told = address(ana);
        var token = told.substring("/calendar/".length(), told.length() - ".ics".length());

        assertThat(Town.text("select a::text from pool.calendar_address a where person_id = '" + ana.id() + "'"))
                .doesNotContain(token);
        assertThat(Town.text("select token_hash from pool.calendar_address where person_id = '" + ana.id() + "'"))
                .isEqualTo(Town.text("select encode(sha256('" + token + "'), 'hex')"));
        ana.api()
                .get("/api/v1/me/calendar")
                .then()
                .statusCode(200)
                .body("path", nullValue())
                .body("since", notNullValue());
    }

    @Test
    void nobodyReadsTheAddressesOfOthersEvenWithNativeSql() {
        var told = address(ana);
        address(maya);
        var token = told.substring("/calendar/".length(), told.length() - ".ics".length());
        var all = "select count(*) from pool.calendar_address";

        assertThat(tenants.<Long>call(null, null, () -> number(all))).isZero();
        assertThat(tenants.<Long>call(null, maya.id(), () -> number(all))).isEqualTo(1);
        assertThat(tenants.<Long>call(
                        null,
                        maya.id(),
                        () -> number(
                                "select count(*) from pool.calendar_address where person_id = '" + ana.id() + "'")))
                .isZero();
        assertThat(tenants.<Long>call(null, null, () -> number("select count(*) from pool.presented_calendar")))
                .isZero();
        assertThat(tenants.<Long>call(null, null, () -> {
                    entities.createNativeQuery("select set_config('app.presented_calendar', encode(sha256('" + token
                                    + "'), 'hex'), true)")
                            .getSingleResult();
                    return number("select count(*) from pool.presented_calendar");
                }))
                .isEqualTo(1);
    }

    private Long number(String query) {
        return (Long) entities.createNativeQuery(query, Long.class).getSingleResult();
    }

    private static String address(Town.Person person) {
        return person.api()
                .post("/api/v1/me/calendar/renewal")
                .then()
                .statusCode(200)
                .extract()
                .path("path");
    }

    @Test
    void dropsAShiftThatWasCancelled() {
        var address = address(ana);
        signUp();
        maya.api()
                .body("{\"reason\": \"The hall is flooded.\"}")
                .put("/api/v1/organisations/" + here + "/events/" + event + "/cancellation")
                .then()
                .statusCode(200);

        assertThat(given().get(address).asString()).doesNotContain("VEVENT");
        runJob();
        assertThat(reminders()).isZero();
    }

    @Test
    void remindsOnceOnTheDayBefore() {
        signUp();
        runJob();
        runJob();

        assertThat(reminders()).isEqualTo(1);
        assertThat(Town.text("select subject || '|' || body from identity.letter where person_id = '" + ana.id()
                        + "' and purpose like 'shift-tomorrow/%'"))
                .startsWith("Tomorrow: Repair Café")
                .contains("from 10:00 to 12:00", "ICS");
    }

    @Test
    void isFoundOnThePagesOfOnesOwn() {
        var pages = ana.pages();
        assertThat(pages.get("/commitments").body()).contains("My shifts and places in my calendar");
        assertThat(pages.get("/calendar").body()).contains("Give me an address").doesNotContain(".ics");
        var told = pages.submitOnly("/calendar", "/calendar/renewal", Map.of());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.headers().get("cache-control")).contains("no-store");
        assertThat(told.body())
                .containsPattern("/calendar/[A-Za-z0-9_-]{43}\\.ics")
                .contains("shown this once");
        assertThat(pages.get("/calendar").body())
                .contains("Take another address", "You have had an address since")
                .doesNotContain(".ics");
        assertThat(pages.get("/o/" + here + "/events/" + event).body()).contains("Put it in my calendar");
    }

    private Date at(int hour, int minute) {
        return Date.from(tomorrow.atTime(hour, minute).atZone(RepairCafe.ZONE).toInstant());
    }

    private void signUp() {
        ana.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201);
    }

    private long reminders() {
        return Town.count("select count(*) from identity.letter where person_id = '" + ana.id()
                + "' and purpose like 'shift-tomorrow/%'");
    }

    private String file() {
        return "/o/" + here + "/events/" + event + "/event.ics";
    }

    private void runJob() {
        jobs.stream().filter(job -> job.name().equals("pool.remind-of-shifts")).forEach(job -> {
            try {
                job.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
