package org.communityexchange.app.api;

import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Asks every operation of taking part in an event: one person who gives the place back, and takes it again and was there. */
final class ParticipationAnswers {

    private ParticipationAnswers() {}

    static void ask(String here, Town.Person steward, Town.Person member) {
        var organisation = "/api/v1/organisations/" + here;
        String event = steward.api()
                .body("""
                        {"title": "Bread for beginners", "place": "The kitchen", "heldOn": "%s", "audience": "PUBLIC",
                         "shifts": [{"role": "Leading", "starts": "18:00", "ends": "20:00", "capacity": 1}]}""".formatted(LocalDate.now(ZoneId.of("America/Toronto")).plusDays(1)))
                .post(organisation + "/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var at = organisation + "/events/" + event;
        steward.api()
                .body("{\"places\": 4, \"priceCredits\": 0, \"cancelDays\": 0}")
                .put(at + "/places")
                .then()
                .statusCode(200);
        var place = organisation + "/participations/" + taken(member, at);
        member.api().get(place).then().statusCode(200);
        member.api()
                .body("{\"reason\": \"I am ill.\"}")
                .put(place + "/withdrawal")
                .then()
                .statusCode(200);
        steward.api()
                .body(
                        "{\"places\": 1, \"priceCredits\": 0, \"cancelDays\": 0, \"starts\": \"18:30\", \"ends\": \"20:00\"}")
                .put(at + "/places")
                .then()
                .statusCode(200);
        line(organisation, steward, member);
        taken(member, at);
        member.api().get("/api/v1/me/participations").then().statusCode(200);
        member.api().get(at + "/places").then().statusCode(200);
        steward.api().get(at + "/participations").then().statusCode(200);
        Town.sql("update pool.event_places set starts = null, ends = null where event_id = '" + event + "'");
        Town.sql(
                "update pool.event_shift set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour'"
                        + " where event_id = '" + event + "'");
        steward.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"outcomes\": [], \"restCame\": true}")
                .post(at + "/participations/outcomes")
                .then()
                .statusCode(200);
    }

    /** Somebody has the only place of another day, and somebody waits, and does not any more. */
    private static void line(String organisation, Town.Person steward, Town.Person member) {
        String full = steward.api()
                .body("""
                        {"title": "Soup for many", "place": "The kitchen", "heldOn": "%s", "audience": "PUBLIC",
                         "shifts": [{"role": "Leading", "starts": "18:00", "ends": "20:00", "capacity": 1}]}""".formatted(LocalDate.now(ZoneId.of("America/Toronto")).plusDays(5)))
                .post(organisation + "/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var at = organisation + "/events/" + full;
        steward.api().body("{\"places\": 1}").put(at + "/places").then().statusCode(200);
        taken(steward, at);
        member.api().put(at + "/place-line").then().statusCode(200);
        member.api().get("/api/v1/me/participations").then().statusCode(200);
        member.api().delete(at + "/place-line").then().statusCode(200);
    }

    private static String taken(Town.Person member, String at) {
        return member.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{}")
                .post(at + "/participations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
