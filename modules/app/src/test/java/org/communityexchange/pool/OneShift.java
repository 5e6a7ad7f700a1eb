package org.communityexchange.pool;

import org.communityexchange.app.Town;

import java.time.LocalDate;

/** The one shift of a Repair Café in five days: fixing, from ten to twelve. */
record OneShift(String here, String event, String id) {

    static final LocalDate DAY = LocalDate.now(RepairCafe.ZONE).plusDays(5);

    static OneShift planned(String here, Town.Person steward, int capacity) {
        var planned = steward.api()
                .body("""
                        {"title": "Repair Café", "place": "ICS", "heldOn": "%s", "audience": "PUBLIC",
                         "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": %d}]}""".formatted(DAY, capacity))
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract();
        return new OneShift(here, planned.path("id"), planned.path("shifts[0].id"));
    }

    /** @return the promise */
    String signUp(Town.Person person) {
        return person.api()
                .body("{\"shift\": \"" + id + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void withdraw(Town.Person person, String promise) {
        person.api()
                .body("{\"reason\": \"\"}")
                .put(Town.at(here, promise, "withdrawal"))
                .then()
                .statusCode(200);
    }

    /** Of the event, for programs. */
    String path() {
        return "/api/v1/organisations/" + here + "/events/" + event;
    }

    /** Of the event, for people. */
    String page() {
        return "/o/" + here + "/events/" + event;
    }

    /** In which people wait for a place, for programs. */
    String line() {
        return "/api/v1/organisations/" + here + "/shifts/" + id + "/line";
    }
}
