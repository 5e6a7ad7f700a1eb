package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.inject.Inject;

/** Workshops that repeat: each date has places to take part, and a single date keeps what was said for it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SeriesPlacesTest {

    private static final String TWELVE =
            "{\"places\": 12, \"priceCredits\": 2, \"cancelDays\": 3, \"starts\": \"10:30\", \"ends\": \"12:00\"}";

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private LocalDate first;

    @BeforeEach
    void aSteward() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        first = LocalDate.now(RepairCafe.ZONE).plusDays(3);
    }

    @Test
    void refusesPlacesNobodyOffers() {
        post(weekly("{\"places\": 501, \"priceCredits\": -1, \"cancelDays\": 61, \"starts\": \"10:30\"}"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/places/places", "/places/priceCredits", "/places/cancelDays", "/places/ends"));
        assertThat(Town.count("select count(*) from pool.event where organisation_id = '" + here + "'"))
                .isZero();
        var id = post(weekly(null))
                .statusCode(201)
                .body("plan.places", nullValue())
                .extract()
                .<String>path("id");
        assertThatThrownBy(() -> Town.sql("update pool.event_series set places = 5 where id = '" + id + "'"))
                .hasMessageContaining("ck_event_series_places_whole");
    }

    @Test
    void givesEachDateItsPlaces() {
        post(weekly(TWELVE))
                .statusCode(201)
                .body("plan.places.places", equalTo(12))
                .body("plan.places.starts", equalTo("10:30:00"));
        for (var week = 0; week < 3; week++) {
            places(first.plusWeeks(week))
                    .body("left", equalTo(12))
                    .body("priceCredits", equalTo(2))
                    .body("cancelDays", equalTo(3))
                    .body("starts", equalTo("10:30:00"));
        }
    }

    @Test
    void keepsWhatWasSaidForOneDateWhenAllAreChanged() {
        var id = post(weekly(TWELVE)).extract().<String>path("id");
        say(first.plusWeeks(1), "{\"places\": 20, \"priceCredits\": 0}");

        change(id, weekly(TWELVE.replace(": 2,", ": 4,").replace("12,", "15,")));

        places(first).body("places", equalTo(15)).body("priceCredits", equalTo(4));
        places(first.plusWeeks(1)).body("places", equalTo(20)).body("priceCredits", equalTo(0));
        places(first.plusWeeks(2)).body("places", equalTo(15)).body("priceCredits", equalTo(4));
    }

    @Test
    void keepsOnlyWhatIsOtherThanForAll() {
        var id = post(weekly(TWELVE)).extract().<String>path("id");
        say(first.plusWeeks(1), TWELVE.replace(": 12,", ": 20,"));
        say(first.plusWeeks(2), TWELVE.replace(": 12,", ": 0,"));

        change(id, weekly(TWELVE.replace(": 2,", ": 4,").replace("10:30", "10:00")));

        places(first.plusWeeks(1))
                .body("places", equalTo(20))
                .body("priceCredits", equalTo(4))
                .body("starts", equalTo("10:00:00"));
        places(first.plusWeeks(2)).body("places", equalTo(0));
        assertThat(Town.count("select count(*) from kernel.audit_act where organisation_id = '" + here
                        + "' and summary like 'What was said for one date alone stays%'"))
                .isEqualTo(2);
    }

    @Test
    void keepsTimesOfTheClockWhateverZoneTheProgramRunsIn() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Vancouver"));
            post(weekly(TWELVE.replace("10:30", "18:00").replace("12:00", "20:00")))
                    .statusCode(201)
                    .body("plan.places.starts", equalTo("18:00:00"));
            maya.api()
                    .body("{\"title\": \"Sweep\", \"people\": 1, \"minutes\": 60, \"weekday\": \""
                            + first.getDayOfWeek()
                            + "\", \"starts\": \"18:30\", \"rhythm\": \"WEEKLY\", \"funding\": \"ISSUE\"}")
                    .post("/api/v1/organisations/" + here + "/duties")
                    .then()
                    .statusCode(201);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(Town.text("select places_start || ' ' || places_end from pool.event_series where organisation_id = '"
                        + here + "'"))
                .isEqualTo("18:00:00 20:00:00");
        assertThat(Town.text("select starts::text from pool.duty where organisation_id = '" + here + "'"))
                .isEqualTo("18:30:00");
    }

    @Test
    void keepsPlacesOfOneDateOfASeriesAtWhichPeopleOnlyHelp() {
        var id = post(weekly(null)).extract().<String>path("id");
        say(first.plusWeeks(1), "{\"places\": 6, \"priceCredits\": 1}");

        change(id, weekly(null).replace("Bread evening", "Bread morning"));

        places(first).body("places", equalTo(0));
        places(first.plusWeeks(1)).body("places", equalTo(6));
    }

    @Test
    void isTypedOnThePageOfTheSeries() {
        var pages = maya.pages();
        var start = "/o/" + here + "/event-series/new";
        var form = new HashMap<String, String>(Map.of(
                "title", "Bread evening",
                "audience", "PUBLIC",
                "firstOn", first.toString(),
                "recurrence.pattern", "WEEKLY",
                "recurrence.every", "1",
                "recurrence.days", first.getDayOfWeek().name(),
                "recurrence.times", "2",
                "shifts.0.role", "Baking",
                "shifts.0.starts", "10:00",
                "shifts.0.ends", "12:00"));
        form.putAll(Map.of("shifts.0.capacity", "2", "places.places", "12", "places.priceCredits", "2"));
        form.putAll(Map.of("places.starts", "11:00", "places.ends", "10:00", "step", "plan"));

        var wrong = pages.submitOnly(start, "/o/" + here + "/event-series", form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("It ends after it starts, on the same day.", "value=\"11:00\"");
        form.put("places.ends", "11:45");
        assertThat(pages.submitOnly(start, "/o/" + here + "/event-series", form).status())
                .isEqualTo(303);
        var id = Town.text("select id::text from pool.event_series where organisation_id = '" + here + "'");
        var page = "/o/" + here + "/event-series/" + id;
        assertThat(pages.get(page).body()).contains("Each date has 12 places for those who take part");
        var event = Town.text("select '/o/' || organisation_id || '/events/' || id from pool.event"
                + " where organisation_id = '" + here + "' order by held_on limit 1");
        assertThat(pages.get(event).body())
                .containsPattern("name=\"starts\"[^>]*value=\"11:00\"")
                .as("the times of those who take part are not those of a shift to add")
                .doesNotContainPattern("name=\"added\\.starts\"[^>]*value=\"11:00\"");
        assertThat(pages.get(page + "/changes?from=" + first).body())
                .containsPattern("name=\"places\\.places\"[^>]*value=\"12\"")
                .containsPattern("name=\"places\\.ends\"[^>]*value=\"11:45\"");
    }

    private String weekly(String places) {
        return """
                {"title": "Bread evening", "audience": "PUBLIC", "firstOn": "%s",
                 "recurrence": {"pattern": "WEEKLY", "every": 1, "days": ["%s"], "times": 3}, "places": %s,
                 "shifts": [{"role": "Baking", "starts": "10:00", "ends": "12:00", "capacity": 3}]}""".formatted(first, first.getDayOfWeek(), places);
    }

    private ValidatableResponse post(String plan) {
        return maya.api().body(plan).post(series()).then();
    }

    private void change(String id, String plan) {
        maya.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(plan)
                .post(series() + "/" + id + "/changes")
                .then()
                .statusCode(201);
    }

    private void say(LocalDate day, String places) {
        maya.api().body(places).put(event(day) + "/places").then().statusCode(200);
    }

    private ValidatableResponse places(LocalDate day) {
        return maya.api().get(event(day) + "/places").then().statusCode(200);
    }

    private String event(LocalDate day) {
        return "/api/v1/organisations/" + here + "/events/"
                + Town.text("select id::text from pool.event where organisation_id = '" + here + "' and held_on = '"
                        + day + "' and state = 'PUBLISHED'");
    }

    private String series() {
        return "/api/v1/organisations/" + here + "/event-series";
    }
}
