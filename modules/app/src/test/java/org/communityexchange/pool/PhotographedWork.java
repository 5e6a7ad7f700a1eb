package org.communityexchange.pool;

import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.OnePicture;
import org.communityexchange.app.Town;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Work of Ana's that can be photographed, at an organisation with a steward. */
record PhotographedWork(Town town, String here, Town.Person ana, Town.Person maya) {

    static PhotographedWork at(Town town) {
        var here = town.organisation("Here");
        return new PhotographedWork(town, here, town.member(here, "Ana"), town.steward(here, "Maya"));
    }

    String accepted() {
        var work = town.offered(here, ana, "Sorting books", 60);
        maya.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);
        return work;
    }

    /** With a note. */
    String fulfilled() {
        return town.fulfilled(here, ana, maya, 60);
    }

    /** Ana's promise for a need of somebody, taken up. */
    String answering(Town.Person receiver) {
        String need = receiver.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"ORGANISATION\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String work = ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        receiver.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);
        return work;
    }

    /** Said to be done, with neither note nor reference. */
    void report(Town.Person who, String work, int minutes) {
        who.api()
                .body("{\"minutes\": " + minutes + ", \"doneOn\": \"2026-01-15\"}")
                .put(Town.at(here, work, "fulfilment"))
                .then()
                .statusCode(200);
    }

    void question(Town.Person who, String work) {
        who.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitment\": \"" + work + "\", \"kind\": \"OTHER\", \"text\": \"Two hours?\"}")
                .post("/api/v1/organisations/" + here + "/disputes")
                .then()
                .statusCode(201);
    }

    ValidatableResponse add(Town.Person who, String work, byte[] image) {
        return who.api()
                .body(Map.of(
                        "alt", "Six lamps, lit", "image", Base64.getEncoder().encodeToString(image)))
                .post(Town.at(here, work, "photos"))
                .then();
    }

    /** By Ana. */
    String added(String work) {
        return add(ana, work, OnePicture.png()).statusCode(201).extract().path("id");
    }

    ValidatableResponse remove(Town.Person who, String work, String photo) {
        return who.api().delete(Town.at(here, work, "photos/" + photo)).then();
    }

    ValidatableResponse look(Town.Person who, String work) {
        return who.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then();
    }

    /** The same picture for programs. @param href of its page */
    static String api(String href) {
        return href.replaceFirst("^/o/", "/api/v1/organisations/");
    }

    static long kept(String work) {
        return Town.count("select count(*) from pool.promise_photo where commitment_id = '" + work + "'");
    }
}
