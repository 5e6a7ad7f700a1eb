package org.communityexchange.app.api;

import static org.hamcrest.Matchers.hasSize;

import org.communityexchange.app.Town;

/** Asks every operation of the simulator once, so that its answers are held against the document. */
final class SimulatedAnswers {

    private SimulatedAnswers() {}

    static void ask(Town.Person council, Town.Person treasurer, String organisation) {
        var question = "{\"title\": \"What if?\", \"months\": 3, \"scenarios\": [{\"changes\": [{\"organisation\": \""
                + organisation + "\", \"backingPercent\": 75}]}]}";
        String id = council.api()
                .body(question)
                .post("/api/v1/simulations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        treasurer.api().get("/api/v1/simulations/" + id).then().statusCode(200).body("courses", hasSize(2));
        treasurer
                .api()
                .body(question)
                .post("/api/v1/organisations/" + organisation + "/simulations")
                .then()
                .statusCode(201);
    }
}
