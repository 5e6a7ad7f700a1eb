package org.communityexchange.app.api;

import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.time.ZoneId;

/** Asks every operation of events that repeat, of changing events, of waiting in line and of calendars. */
final class PlanningAnswers {

    private PlanningAnswers() {}

    static void ask(String here, Town.Person steward, Town.Person member) {
        var organisation = "/api/v1/organisations/" + here;
        var series = organisation + "/event-series";
        var day = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(9);
        steward.api().body(weekly(day, 4)).post(series + "/preview").then().statusCode(200);
        String id = steward.api()
                .body(weekly(day, 4))
                .post(series)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var planned =
                steward.api().get(series + "/" + id).then().statusCode(200).extract();
        steward.api().get(series).then().statusCode(200);
        steward.api()
                .body("{\"day\": \"" + day.plusWeeks(3) + "\"}")
                .post(series + "/" + id + "/left-out")
                .then()
                .statusCode(200);
        steward.api()
                .body(weekly(day.plusWeeks(2), 2))
                .post(series + "/" + id + "/changes")
                .then()
                .statusCode(201);
        String event = planned.path("dates[0].event");
        line(organisation, event, steward, member);
        steward.api()
                .body("{\"title\": \"Bread\", \"place\": \"The park\", \"heldOn\": \"" + day.plusDays(1) + "\"}")
                .put(organisation + "/events/" + event)
                .then()
                .statusCode(200);
        steward.api()
                .body("{\"reason\": \"The hall is flooded.\"}")
                .put(organisation + "/events/" + event + "/cancellation")
                .then()
                .statusCode(200);
        steward.api()
                .body("{\"from\": \"" + day + "\", \"reason\": \"We move.\"}")
                .put(series + "/" + id + "/ending")
                .then()
                .statusCode(200);
        member.api().get("/api/v1/me/calendar").then().statusCode(200);
        member.api().post("/api/v1/me/calendar/renewal").then().statusCode(200);
    }

    private static void line(String organisation, String event, Town.Person steward, Town.Person member) {
        String shift = steward.api()
                .get(organisation + "/events/" + event)
                .then()
                .statusCode(200)
                .extract()
                .path("shifts[0].id");
        steward.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post(organisation + "/commitments")
                .then()
                .statusCode(201);
        steward.api()
                .body("{\"role\": \"Baking\", \"starts\": \"18:30\", \"ends\": \"20:00\", \"capacity\": 1}")
                .put(organisation + "/events/" + event + "/shifts/" + shift)
                .then()
                .statusCode(200);
        var line = organisation + "/shifts/" + shift + "/line";
        member.api().put(line).then().statusCode(200);
        steward.api().get(organisation + "/events/" + event + "/line").then().statusCode(200);
        member.api().delete(line).then().statusCode(200);
    }

    private static String weekly(LocalDate from, int times) {
        return """
                {"title": "Bread evening", "audience": "PUBLIC", "firstOn": "%s",
                 "recurrence": {"pattern": "WEEKLY", "every": 1, "days": ["%s"], "times": %d},
                 "shifts": [{"role": "Baking", "starts": "18:00", "ends": "20:00", "capacity": 1}]}""".formatted(from, from.getDayOfWeek(), times);
    }
}
