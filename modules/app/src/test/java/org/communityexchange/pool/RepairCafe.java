package org.communityexchange.pool;

import org.communityexchange.app.Town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A Repair Café of yesterday, so that every time of its day has passed. */
record RepairCafe(String here, String id, String fixing, String welcome) {

    static final ZoneId ZONE = ZoneId.of("America/Toronto");
    static final LocalDate YESTERDAY = LocalDate.now(ZONE).minusDays(1);

    /** With a shift of fixing for three and one of welcoming for two, both from ten to twelve. */
    static RepairCafe planned(String here, Town.Person steward, String budget) {
        var event = steward.api()
                .body("""
                        {"title": "Repair Café", "description": "", "place": "ICS", "heldOn": "%s", "audience": "PUBLIC"%s,
                         "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 3},
                                    {"role": "Welcome", "starts": "10:00", "ends": "12:00", "capacity": 2}]}""".formatted(LocalDate.now(ZONE), budget))
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract();
        String id = event.path("id");
        List<String> shifts = event.path("shifts.id");
        List<String> roles = event.path("shifts.role");
        return new RepairCafe(here, id, shifts.get(roles.indexOf("Fixing")), shifts.get(roles.indexOf("Welcome")));
    }

    RepairCafe heldYesterday() {
        Town.sql("update pool.event set held_on = held_on - 1 where id = '" + id + "'");
        Town.sql(
                "update pool.event_shift set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day'"
                        + " where event_id = '" + id + "'");
        return this;
    }

    /** @return the promise */
    String signUp(Town.Person person, String shift) {
        return person.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String path() {
        return "/api/v1/organisations/" + here + "/events/" + id;
    }

    String page() {
        return "/o/" + here + "/events/" + id;
    }

    static Instant at(String time) {
        return YESTERDAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    static String row(String promise, String in, String out) {
        return "{\"promise\": \"" + promise + "\", \"in\": " + quoted(in) + ", \"out\": " + quoted(out) + "}";
    }

    static String rows(String... rows) {
        return "{\"rows\": [" + String.join(",", rows) + "]}";
    }

    static String newcomer(String name, String email, String shift, String in, String out) {
        return "{\"displayName\": " + quoted(name) + ", \"email\": " + quoted(email) + ", \"shift\": " + quoted(shift)
                + ", \"in\": " + quoted(in) + ", \"out\": " + quoted(out) + "}";
    }

    /** A newcomer without an address, about whom it was looked that no member of this name is meant. */
    static String somebodyNew(String name, String shift, String in, String out) {
        return newcomer(name, null, shift, in, out).replace("}", ", \"somebodyNew\": true}");
    }

    static String unknown() {
        return UUID.randomUUID().toString();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
