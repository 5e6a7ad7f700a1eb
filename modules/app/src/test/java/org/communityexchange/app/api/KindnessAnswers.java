package org.communityexchange.app.api;

import static io.restassured.RestAssured.given;

import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Walks the rota, the quiet requests to the pot, and thanks that become a story. */
record KindnessAnswers(Town town, String here, Town.Person maya, Town.Person ana) {

    /** In an organisation of its own, whose queue is nobody else's business. */
    static void walk(Town town) {
        var here = town.organisation("Kind");
        var answers = new KindnessAnswers(town, here, town.steward(here, "Maya"), town.member(here, "Ana"));
        answers.rota();
        answers.pot();
        answers.stories();
    }

    private String api() {
        return "/api/v1/organisations/" + here;
    }

    private void rota() {
        var day = LocalDate.now().plusDays(2);
        String duty = id(maya, "/duties", """
                {"title": "Open the door", "people": 3, "minutes": 30, "weekday": "%s", "starts": "18:00",
                 "rhythm": "WEEKLY"}""".formatted(day.getDayOfWeek()));
        maya.api().get(api() + "/duties").then().statusCode(200);
        ana.api().get(api() + "/duties/" + duty).then().statusCode(200);
        String slot = ana.api()
                .get(api() + "/rota?weeks=4")
                .then()
                .statusCode(200)
                .extract()
                .path("weeks.slots.flatten()[0].id");
        var turn = id(ana, "/rota/" + slot + "/turns", "{}");
        put(ana, "/rota/turns/" + turn + "/offer", "{\"words\": \"The dentist.\"}", 200);
        ana.api().delete(api() + "/rota/turns/" + turn + "/offer").then().statusCode(200);
        put(ana, "/rota/turns/" + turn + "/offer", "{}", 200);
        var ola = town.member(here, "Ola");
        var mine = id(ola, "/rota/turns/" + turn + "/taking-over", "{}");
        put(ana, "/duties/" + duty + "/every-time", "{\"until\": \"" + day.plusDays(20) + "\"}", 200);
        put(ana, "/duties/" + duty + "/every-time/end", "{}", 204);
        put(maya, "/duties/" + duty, """
                {"title": "Open the door", "people": 3, "minutes": 45, "weekday": "%s", "starts": "18:30"}""".formatted(day.getDayOfWeek()), 200);
        maya.api().get(api() + "/rota/sharing").then().statusCode(200);
        Town.sql("update pool.duty_slot set held_on = held_on - 14, starts_at = starts_at - interval '14 days',"
                + " ends_at = ends_at - interval '14 days' where duty_id = '" + duty + "'");
        put(ola, "/rota/fulfilment", "{\"turns\": [\"" + mine + "\"]}", 200);
        put(maya, "/duties/" + duty + "/end", "{\"reason\": \"It opens by itself.\"}", 200);
    }

    private void pot() {
        var kim = town.steward(town.organisation("Away"), "Kim");
        var lea = town.member(here, "Lea");
        var granted = ask(lea);
        lea.api().get("/api/v1/me/pot-asks").then().statusCode(200);
        kim.api().get("/api/v1/pot-asks").then().statusCode(200);
        kim.api()
                .body("{\"reason\": \"Please ask again on Friday.\"}")
                .put("/api/v1/pot-asks/" + granted + "/refusal")
                .then()
                .statusCode(204);
        var raised = ask(lea);
        Town.sql("update pool.pot_ask set state_since = state_since - interval '31 days' where id = '" + raised + "'");
        lea.api().put("/api/v1/me/pot-asks/" + raised + "/raising").then().statusCode(200);
        lea.api().put("/api/v1/me/pot-asks/" + raised + "/withdrawal").then().statusCode(200);
        var asked = ask(lea);
        var giver = town.member(here, "Gia");
        town.earn(here, giver, maya, 1);
        giver.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": {\"pot\": true}, \"credits\": 1}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(201);
        kim.api().put("/api/v1/pot-asks/" + asked + "/grant").then().statusCode(204);
        lea.api().get("/api/v1/pot-policy").then().statusCode(200);
        var cora = town.person("Cora");
        Town.sql("insert into identity.council_seat (id, person_id, from_at, until_at, created_at) values"
                + " (gen_random_uuid(), '" + cora.id()
                + "', now() - interval '1 day', now() + interval '1 day', now())");
        cora.api()
                .body(
                        "{\"mostCredits\": 10, \"windowDays\": 90, \"mostInWindow\": 20, \"mostAsks\": 3, \"answerDays\": 30}")
                .put("/api/v1/pot-policy")
                .then()
                .statusCode(200);
    }

    private String ask(Town.Person who) {
        return who.api()
                .body(Map.of("organisation", here, "credits", 1, "words", "A ride"))
                .post("/api/v1/me/pot-asks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void stories() {
        var lou = town.member(here, "Lou");
        var kept = town.fulfilled(here, lou, maya, 60);
        town.confirm(here, maya, kept).statusCode(200);
        var note = id(maya, "/thanks", "{\"commitment\": \"" + kept + "\", \"words\": \"You sang all the way.\"}");
        lou.api().get(api() + "/thanks/" + note).then().statusCode(200);
        lou.api().get("/api/v1/me/thanks").then().statusCode(200);
        put(lou, "/thanks/" + note + "/telling", "{\"called\": \"NEIGHBOUR\", \"audience\": \"PUBLIC\"}", 200);
        put(maya, "/thanks/" + note + "/telling", "{\"called\": \"ORGANISATION\", \"audience\": \"PUBLIC\"}", 200);
        var zoe = town.steward(here, "Zoe");
        zoe.api().get(api() + "/stories/waiting").then().statusCode(200);
        put(zoe, "/stories/" + note + "/look", "{\"shown\": true}", 204);
        given().get("/api/v1/stories").then().statusCode(200);
        given().get(api() + "/stories").then().statusCode(200);
        lou.api().delete(api() + "/thanks/" + note + "/telling").then().statusCode(200);
    }

    private String id(Town.Person who, String address, String body) {
        return who.api()
                .body(body)
                .post(api() + address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void put(Town.Person who, String address, String body, int status) {
        who.api().body(body).put(api() + address).then().statusCode(status);
    }
}
