package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Events that repeat: each date an event of its own, and exceptions that touch no other date. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EventSeriesTest {

    @Inject
    Town town;

    @Inject
    Instance<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private LocalDate first;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        first = LocalDate.now(RepairCafe.ZONE).plusDays(3);
    }

    @Test
    void refusesWhatCannotBeAndWhoMayNot() {
        ana.api().body(weekly(first, 4)).post(series()).then().statusCode(403);
        maya.api()
                .body("""
                        {"title": "", "audience": "PUBLIC", "firstOn": "2020-01-01", "shifts": [],
                         "recurrence": {"pattern": "WEEKLY", "every": 1, "days": []}}""")
                .post(series())
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/title", "/firstOn", "/recurrence/days", "/recurrence/until", "/shifts"));
        assertThat(events()).isZero();
    }

    @Test
    void showsTheDatesBeforeAnythingIsPlanned() {
        maya.api()
                .body(weekly(first, 3))
                .post(series() + "/preview")
                .then()
                .statusCode(200)
                .body(
                        "dates",
                        equalTo(List.of(
                                first.toString(),
                                first.plusWeeks(1).toString(),
                                first.plusWeeks(2).toString())));
        assertThat(events()).isZero();
    }

    @Test
    void makesEightWeeksAheadOnceAndGoesOnEachNight() {
        var id = plan(first, 30);
        var made = events();
        assertThat(made).isEqualTo(8);
        runJob();
        runJob();
        assertThat(events()).isEqualTo(made);

        maya.api()
                .get(series() + "/" + id)
                .then()
                .statusCode(200)
                .body(
                        "rule",
                        equalTo("FREQ=WEEKLY;INTERVAL=1;BYDAY="
                                + first.getDayOfWeek().name().substring(0, 2) + ";COUNT=30"))
                .body("dates", hasSize(30))
                .body("dates[0].state", equalTo("MADE"))
                .body("dates[29].state", equalTo("AHEAD"));
    }

    @Test
    void keepsTheTimeOfTheClockWhenTheClockChanges() {
        var change = RepairCafe.ZONE
                .getRules()
                .nextTransition(java.time.Instant.now())
                .getDateTimeBefore()
                .toLocalDate();
        for (var day : List.of(change.minusDays(7), change)) {
            maya.api()
                    .body(event(day))
                    .post("/api/v1/organisations/" + here + "/events")
                    .then()
                    .statusCode(201)
                    .body(
                            "shifts[0].startsAt",
                            equalTo(day.atTime(10, 0)
                                    .atZone(RepairCafe.ZONE)
                                    .toInstant()
                                    .toString()));
        }
    }

    @Test
    void givesEveryDateItsOwnBudget() {
        plan(first, 2);

        assertThat(Town.count("select count(*) from treasury.budget where organisation_id = '" + here
                        + "' and cap = 40 and event_id is not null"))
                .isEqualTo(2);
    }

    @Test
    void leavesOneDateOutAndTellsWhoeverHasAPlace() {
        var id = plan(first, 3);
        var shift = shiftOf(first.plusWeeks(1));
        var promise = promise(shift);

        leaveOut(id, first.plusWeeks(1), "").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        leaveOut(id, first.plusDays(1), "No such day.").statusCode(422).body("errors[0].pointer", equalTo("/day"));
        leaveOut(id, first.plusWeeks(1), "The library is closed.")
                .statusCode(200)
                .body("dates.state", equalTo(List.of("MADE", "LEFT_OUT", "MADE")));
        leaveOut(id, first.plusWeeks(1), "The library is closed.").statusCode(200);

        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + promise)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("steps[-1].reason", equalTo("The library is closed."));
        assertThat(letters("event-cancelled/%")).isEqualTo(1);
        maya.api()
                .get("/api/v1/organisations/" + here + "/events")
                .then()
                .body(
                        "items.heldOn",
                        equalTo(List.of(first.toString(), first.plusWeeks(2).toString())));
        runJob();
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void movesOneDateWithItsShiftsAndTellsWhoeverHasAPlace() {
        plan(first, 2);
        promise(shiftOf(first));
        var event = eventOn(first);
        var moved = first.plusDays(1);

        ana.api().body(change(moved)).put(event(event)).then().statusCode(403);
        maya.api()
                .body(change(moved))
                .put(event(event))
                .then()
                .statusCode(200)
                .body("heldOn", equalTo(moved.toString()))
                .body("place", equalTo("The park"))
                .body(
                        "shifts[0].startsAt",
                        equalTo(moved.atTime(10, 0)
                                .atZone(RepairCafe.ZONE)
                                .toInstant()
                                .toString()));
        assertThat(letters("event-changed/%")).isEqualTo(1);
        runJob();
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void changesAllFromOneDayOnAndKeepsWhatPeopleSignedUpFor() {
        var id = plan(first, 4);
        promise(shiftOf(first.plusWeeks(2)));
        var from = first.plusWeeks(1);
        var next = maya.api()
                .body(weekly(from, 3).replace("Bread evening", "Bread morning").replace("10:00", "08:00"))
                .post(series() + "/" + id + "/changes")
                .then()
                .statusCode(201)
                .body("plan.title", equalTo("Bread morning"))
                .body("dates.state", equalTo(List.of("MADE", "LEFT_OUT", "MADE")))
                .extract()
                .<String>path("id");

        assertThat(next).isNotEqualTo(id);
        maya.api()
                .get("/api/v1/organisations/" + here + "/events")
                .then()
                .body(
                        "items.title",
                        equalTo(List.of("Bread evening", "Bread morning", "Bread evening", "Bread morning")));
        maya.api()
                .get(series() + "/" + id)
                .then()
                .body("endedFrom", equalTo(from.toString()))
                .body(
                        "dates.day",
                        equalTo(List.of(first.toString(), first.plusWeeks(2).toString())));
    }

    @Test
    void endsFromADayOn() {
        var id = plan(first, 4);
        promise(shiftOf(first.plusWeeks(3)));
        maya.api()
                .body("{\"from\": \"" + first.plusWeeks(1) + "\", \"reason\": \"\"}")
                .put(series() + "/" + id + "/ending")
                .then()
                .statusCode(422);
        for (var twice = 0; twice < 2; twice++) {
            maya.api()
                    .body("{\"from\": \"" + first.plusWeeks(1) + "\", \"reason\": \"We move.\"}")
                    .put(series() + "/" + id + "/ending")
                    .then()
                    .statusCode(200)
                    .body("dates", hasSize(1));
        }
        assertThat(letters("event-cancelled/%")).isEqualTo(1);
        runJob();
        maya.api().get("/api/v1/organisations/" + here + "/events").then().body("items", hasSize(1));
    }

    @Test
    void doesACommandOnceAndStaysInItsOrganisation() {
        var key = RepairCafe.unknown();
        var one =
                maya.api().header("Idempotency-Key", key).body(weekly(first, 2)).post(series());
        var two =
                maya.api().header("Idempotency-Key", key).body(weekly(first, 2)).post(series());
        assertThat(one.path("id").toString()).isEqualTo(two.path("id").toString());
        assertThat(events()).isEqualTo(2);

        var elsewhere = town.organisation("Elsewhere");
        var kim = town.steward(elsewhere, "Kim");
        var foreign = "/api/v1/organisations/" + elsewhere + "/event-series/" + one.path("id");
        kim.api().get(foreign).then().statusCode(404);
        maya.api().get(series()).then().statusCode(200).body("plan.title", hasItem("Bread evening"));
    }

    @Test
    void isPlannedOnAPageThatShowsTheDatesFirst() {
        var pages = maya.pages();
        var form = new java.util.HashMap<String, String>(Map.of(
                "title", "Bread evening",
                "audience", "PUBLIC",
                "firstOn", first.toString(),
                "recurrence.pattern", "WEEKLY",
                "recurrence.every", "1",
                "recurrence.days", first.getDayOfWeek().name(),
                "recurrence.times", "3",
                "shifts.0.role", "Baking",
                "shifts.0.starts", "10:00"));
        form.put("shifts.0.ends", "12:00");
        form.put("shifts.0.capacity", "2");
        form.put("step", "preview");
        var start = "/o/" + here + "/event-series/new";

        assertThat(ana.pages().get(start).status()).isEqualTo(403);
        var seen = pages.submitOnly(start, "/o/" + here + "/event-series", form);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("Nothing is planned yet.", "3 dates", "value=\"Bread evening\"");
        assertThat(events()).isZero();
        form.put("recurrence.times", "");
        var wrong = pages.submitOnly(start, "/o/" + here + "/event-series", form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Say either until which day, or how often.");
        form.put("recurrence.times", "3");
        form.put("step", "plan");
        assertThat(pages.submitOnly(start, "/o/" + here + "/event-series", form).status())
                .isEqualTo(303);
        var all = pages.get("/o/" + here + "/event-series").body();
        assertThat(all).contains("Bread evening", "Every week on", "3 times");
        var id = Town.text("select id::text from pool.event_series where organisation_id = '" + here + "'");
        var page = "/o/" + here + "/event-series/" + id;
        assertThat(pages.get(page).body()).contains("0 have a place", "Leave this date out", "Change all from here");
        assertThat(pages.submitOnly(page, page + "/left-out", Map.of("day", first.toString(), "reason", ""))
                        .status())
                .isEqualTo(303);
        assertThat(pages.get(page).body()).contains("The date is left out.", "Left out");
        assertThat(pages.get(page + "/changes?from=" + first.plusWeeks(1)).body())
                .contains("value=\"" + first.plusWeeks(1) + "\"", "value=\"Baking\"");
    }

    private String plan(LocalDate from, int times) {
        return maya.api()
                .body(weekly(from, times))
                .post(series())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String weekly(LocalDate from, int times) {
        return """
                {"title": "Bread evening", "description": "", "place": "ICS", "audience": "PUBLIC", "firstOn": "%s",
                 "recurrence": {"pattern": "WEEKLY", "every": 1, "days": ["%s"], "times": %d}, "creditBudget": 40,
                 "shifts": [{"role": "Baking", "starts": "10:00", "ends": "12:00", "capacity": 3}]}""".formatted(from, from.getDayOfWeek(), times);
    }

    private static String event(LocalDate day) {
        return """
                {"title": "Bread", "heldOn": "%s", "audience": "PUBLIC",
                 "shifts": [{"role": "Baking", "starts": "10:00", "ends": "12:00", "capacity": 3}]}""".formatted(day);
    }

    private static String change(LocalDate day) {
        return "{\"title\": \"Bread evening\", \"description\": \"\", \"place\": \"The park\", \"heldOn\": \"" + day
                + "\"}";
    }

    private ValidatableResponse leaveOut(String id, LocalDate day, String reason) {
        return maya.api()
                .body("{\"day\": \"" + day + "\", \"reason\": \"" + reason + "\"}")
                .post(series() + "/" + id + "/left-out")
                .then();
    }

    private String promise(String shift) {
        return ana.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String eventOn(LocalDate day) {
        return Town.text("select id::text from pool.event where organisation_id = '" + here + "' and held_on = '" + day
                + "' and state = 'PUBLISHED'");
    }

    private String shiftOf(LocalDate day) {
        return Town.text("select id::text from pool.event_shift where event_id = '" + eventOn(day) + "'");
    }

    private String series() {
        return "/api/v1/organisations/" + here + "/event-series";
    }

    private String event(String id) {
        return "/api/v1/organisations/" + here + "/events/" + id;
    }

    private long events() {
        return Town.count("select count(*) from pool.event where organisation_id = '" + here + "'");
    }

    private long letters(String purpose) {
        return Town.count("select count(*) from identity.letter where person_id = '" + ana.id() + "' and purpose like '"
                + purpose + "'");
    }

    private void runJob() {
        jobs.stream().filter(job -> job.name().equals("pool.dates-of-series")).forEach(job -> {
            try {
                job.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
