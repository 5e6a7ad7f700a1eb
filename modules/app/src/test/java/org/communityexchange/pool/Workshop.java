package org.communityexchange.pool;

import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** An event with places to take part in, ten days ahead. */
record Workshop(String here, String id) {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));
    static final LocalDate DAY = TODAY.plusDays(10);

    static Workshop planned(String here, Town.Person steward, String audience) {
        String id = steward.api()
                .body("""
                        {"title": "Bread for beginners", "description": "", "place": "The kitchen", "heldOn": "%s",
                         "audience": "%s",
                         "shifts": [{"role": "Leading", "starts": "18:00", "ends": "20:00", "capacity": 1}]}""".formatted(DAY, audience))
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Workshop(here, id);
    }

    static Workshop of(String here, Town.Person steward, int places, int price) {
        var workshop = planned(here, steward, "PUBLIC");
        workshop.offer(steward, places, price).statusCode(200);
        return workshop;
    }

    ValidatableResponse offer(Town.Person steward, Integer places, Integer price) {
        return steward.api()
                .body("{\"places\": " + places + ", \"priceCredits\": " + price + "}")
                .put(path() + "/places")
                .then();
    }

    /** As {@link #of}, to be given back until so many days before. */
    static Workshop of(String here, Town.Person steward, int places, int price, int cancelDays) {
        var workshop = planned(here, steward, "PUBLIC");
        steward.api()
                .body("{\"places\": %d, \"priceCredits\": %d, \"cancelDays\": %d}".formatted(places, price, cancelDays))
                .put(workshop.path() + "/places")
                .then()
                .statusCode(200);
        return workshop;
    }

    ValidatableResponse take(Town.Person person, UUID key) {
        return person.api()
                .header("Idempotency-Key", key.toString())
                .body("{}")
                .post(path() + "/participations")
                .then();
    }

    /** @return the place */
    String taken(Town.Person person) {
        return take(person, UUID.randomUUID()).statusCode(201).extract().path("id");
    }

    ValidatableResponse settle(Town.Person steward, String body) {
        return steward.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path() + "/participations/outcomes")
                .then();
    }

    ValidatableResponse withdraw(Town.Person person, String place) {
        return person.api()
                .body("{\"reason\": \"I am ill.\"}")
                .put("/api/v1/organisations/" + here + "/participations/" + place + "/withdrawal")
                .then();
    }

    /** As if it had been planned and agreed for this day; today it began an hour ago. */
    Workshop on(LocalDate day) {
        held(day);
        Town.sql("update pool.event_shift set starts_at = ('" + day
                + "'::date + time '18:00') at time zone 'America/Toronto',"
                + " ends_at = ('" + day + "'::date + time '20:00') at time zone 'America/Toronto' where event_id = '"
                + id
                + "'");
        return day.equals(TODAY) ? today(-1, 1) : this;
    }

    /**
     * As if it had been planned and agreed for today, with a shift from so many hours from now until so many. What goes on now
     * stays within the day, as every shift does, at midnight, too.
     */
    Workshop today(int from, int until) {
        held(TODAY);
        var starts = "now() + interval '" + from + " hours'";
        var ends = "now() + interval '" + until + " hours'";
        if (from <= 0 && until >= 0) {
            starts = "greatest(" + starts + ", '" + TODAY + "'::date::timestamp at time zone 'America/Toronto')";
            ends = "least(" + ends + ", ('" + TODAY + "'::date + time '23:59:59') at time zone 'America/Toronto')";
        }
        Town.sql("update pool.event_shift set starts_at = " + starts + ", ends_at = " + ends + " where event_id = '"
                + id + "'");
        return this;
    }

    private void held(LocalDate day) {
        Town.sql("update pool.event set held_on = '" + day + "' where id = '" + id + "'");
        Town.sql("update pool.participation set agreed_day = '" + day + "' where state = 'GOING' and event_id = '" + id
                + "'");
    }

    String path() {
        return "/api/v1/organisations/" + here + "/events/" + id;
    }

    String page() {
        return "/o/" + here + "/events/" + id;
    }

    static String outcome(String place, boolean came, boolean keep) {
        return "{\"participation\": \"" + place + "\", \"came\": " + came + ", \"keepCredits\": " + keep + "}";
    }

    static String outcomes(String... each) {
        return "{\"outcomes\": [" + String.join(",", each) + "]}";
    }
}
