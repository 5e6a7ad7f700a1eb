package org.communityexchange.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;

/** Asks every operation of attendance, at an event of today. */
final class AttendanceAnswers {

    private AttendanceAnswers() {}

    static void ask(String here, Town.Person steward, Town.Person member) {
        var events = "/api/v1/organisations/" + here + "/events";
        var planned = steward.api()
                .body("""
                        {"title": "Repair Café", "heldOn": "%s", "audience": "PUBLIC",
                         "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 3}]}""".formatted(LocalDate.now(ZoneId.of("America/Toronto"))))
                .post(events)
                .then()
                .statusCode(201)
                .extract();
        String shift = planned.path("shifts[0].id");
        var at = events + "/" + planned.path("id");
        member.api()
                .body("{\"shift\": \"" + shift + "\", \"here\": true}")
                .put(at + "/presence")
                .then()
                .statusCode(200);
        member.api().get(at + "/presence").then().statusCode(200);
        steward.api()
                .body("{\"displayName\": \"Rosa\", \"shift\": \"" + shift + "\"}")
                .post(at + "/attendance/walk-ins")
                .then()
                .statusCode(200);
        List<String> promises = steward.api()
                .get(at + "/attendance")
                .then()
                .statusCode(200)
                .extract()
                .path("rows.promise");
        Town.sql("update pool.attendance set arrived_at = arrived_at - interval '10 minutes' where event_id = '"
                + planned.path("id") + "'");
        for (var promise : promises) {
            for (var what : List.of("arrival", "departure")) {
                steward.api()
                        .body("{}")
                        .put(at + "/attendance/" + promise + "/" + what)
                        .then()
                        .statusCode(200);
            }
        }
        steward.api()
                .body("{\"rows\": [{\"promise\": \"" + promises.get(0) + "\"}]}")
                .put(at + "/attendance")
                .then()
                .statusCode(200);
        steward.api().put(at + "/attendance/closing").then().statusCode(200);
        steward.api()
                .body("{\"commitments\": [\"" + promises.get(0) + "\"], \"reason\": \"The budget.\"}")
                .post(at + "/attendance/left-out")
                .then()
                .statusCode(200);
        steward.api().get(at + "/report").then().statusCode(200);
        steward.api()
                .body("{\"learnings\": \"More tea.\", \"version\": 0}")
                .put(at + "/report/learnings")
                .then()
                .statusCode(200);
        files(here, steward);
    }

    private static void files(String here, Town.Person steward) {
        var imports = "/api/v1/organisations/" + here + "/attendance-imports";
        var today = LocalDate.now(ZoneId.of("America/Toronto"));
        var file = "event,date,name,role,in,out\nRepair Café," + today + ",Noor,Fixing,00:00,\n";
        String id = steward.api()
                .body("{\"content\": \"" + Base64.getEncoder().encodeToString(file.getBytes(UTF_8)) + "\"}")
                .post(imports)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        steward.api().get(imports).then().statusCode(200);
        steward.api().get(imports + "/" + id).then().statusCode(200);
        steward.api()
                .body("{\"willImport\": 1}")
                .put(imports + "/" + id + "/confirmation")
                .then()
                .statusCode(200);
        steward.api().put(imports + "/" + id + "/undoing").then().statusCode(200);
    }
}
