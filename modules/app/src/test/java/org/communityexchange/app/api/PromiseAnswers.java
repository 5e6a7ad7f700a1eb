package org.communityexchange.app.api;

import static org.hamcrest.Matchers.equalTo;

import org.communityexchange.app.OnePicture;
import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;

/** Asks every operation about what becomes of promises once, so that its answers are held against the document. */
final class PromiseAnswers {

    private final Town town;
    private final String here;
    private final String api;
    private final Town.Person steward;

    private PromiseAnswers(Town town, String here, Town.Person steward) {
        this.town = town;
        this.here = here;
        this.api = "/api/v1/organisations/" + here;
        this.steward = steward;
    }

    static void ask(Town town, Town.Person admin, Town.Person steward, String here) {
        var asking = new PromiseAnswers(town, here, steward);
        asking.rules(admin);
        asking.queue();
        asking.otherwise();
        asking.repeated();
        asking.fromOutside();
        TalkAnswers.ask(town, steward, here);
    }

    private void rules(Town.Person admin) {
        var rules = admin.api()
                .get(api + "/promise-policy")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        admin.api().body(rules).put(api + "/promise-policy").then().statusCode(200);
    }

    private void queue() {
        var uma = town.member(here, "Uma");
        var work = town.fulfilled(here, uma, steward, 60);
        var photo = photo(uma, work);
        photo(uma, work);
        uma.api().delete(Town.at(here, work, "photos/" + photo)).then().statusCode(204);
        var picture = "photos/" + photo(uma, work);
        steward.api().get(Town.at(here, work, picture)).then().statusCode(200).contentType("image/jpeg");
        uma.api().delete(Town.at(here, work, picture)).then().statusCode(204);
        uma.api().get(api + "/commitments/" + work).then().statusCode(200).body("photos.size()", equalTo(1));
        steward.api().get(api + "/queue/today").then().statusCode(200);
        steward.api().put(Town.at(here, work, "claim")).then().statusCode(204);
        steward.api()
                .body("{\"until\": \"" + today().plusDays(7) + "\"}")
                .put(Town.at(here, work, "snooze"))
                .then()
                .statusCode(204);
    }

    private String photo(Town.Person person, String work) {
        return person.api()
                .body(Map.of("alt", "A shelf", "image", Base64.getEncoder().encodeToString(OnePicture.png())))
                .post(Town.at(here, work, "photos"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void otherwise() {
        var ida = town.member(here, "Ida");
        var work = town.fulfilled(here, ida, steward, 60);
        put(ida, work, "dispute", "{\"reason\": \"An hour and a half.\"}");
        put(steward, work, "settlement", "{\"reason\": \"Both agree.\"}");
        var missed = town.offered(here, ida, "Raking", 60);
        steward.api().put(Town.at(here, missed, "acceptance")).then().statusCode(200);
        put(steward, missed, "absence", "{\"words\": \"Another time!\"}");
        steward.api().get(api + "/reliability").then().statusCode(200);
    }

    private void repeated() {
        var eli = town.member(here, "Eli");
        String first = eli.api()
                .body("{\"title\": \"Open the door\", \"minutes\": 60, \"every\": \"WEEKLY\", \"on\": \""
                        + today().plusDays(1) + "\", \"times\": 3}")
                .post(api + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put(eli, first, "day", "{\"on\": \"" + today().plusDays(2) + "\"}");
        put(eli, first, "series/ending", "{}");
    }

    private void fromOutside() {
        var kim = town.steward(town.organisation("There"), "Kim");
        var work = town.fulfilled(here, town.steward(here, "Zoe"), steward, 60);
        kim.api().get("/api/v1/relief/steward-work").then().statusCode(200);
        kim.api()
                .body("{}")
                .put(Town.at(here, work, "outside-confirmation"))
                .then()
                .statusCode(204);
        var asked = town.fulfilled(here, town.steward(here, "Noa"), steward, 60);
        kim.api()
                .body("{\"question\": \"Was that the whole morning?\"}")
                .put(Town.at(here, asked, "outside-question"))
                .then()
                .statusCode(204);
        var declined = town.fulfilled(here, town.steward(here, "Lev"), steward, 60);
        kim.api()
                .body("{\"reason\": \"The library was closed.\"}")
                .put(Town.at(here, declined, "outside-refusal"))
                .then()
                .statusCode(204);
        String need = town.member(here, "Ben")
                .api()
                .body("""
                        {"title": "A shelf", "category": "REPAIR", "urgency": "WHENEVER", "audience": "PUBLIC",
                         "inOrganisationName": false}""")
                .post(api + "/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String help = town.member(here, "Lea")
                .api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"POT\"}")
                .post(api + "/commitments")
                .then()
                .statusCode(201)
                .body("potAgreed", equalTo(false))
                .extract()
                .path("id");
        kim.api().get("/api/v1/relief/pot-requests").then().statusCode(200);
        kim.api().put(Town.at(here, help, "pot")).then().statusCode(204);
    }

    private void put(Town.Person person, String commitment, String act, String body) {
        person.api().body(body).put(Town.at(here, commitment, act)).then().statusCode(200);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Toronto"));
    }
}
