package org.communityexchange.app.api;

import static io.restassured.RestAssured.given;

import org.communityexchange.app.OnePicture;
import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Walks what can be done with offers and needs besides publishing: finding, renewing, photos; and checks. */
record PublishedAnswers(String api, Town.Person maya, Town.Person ana) {

    void walk(String offer, String need) {
        given().get("/api/v1/categories").then().statusCode(200);
        given().get("/api/v1/search?q=shelf&limit=3").then().statusCode(200);
        ana.api().get("/api/v1/me/publications").then().statusCode(200);
        maya.api()
                .body(
                        "{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \"EXCHANGE\","
                                + " \"inOrganisationName\": false, \"offer\": \"" + offer + "\"}")
                .post(api + "/needs")
                .then()
                .statusCode(201);
        ana.api().get("/api/v1/me/publications/asked").then().statusCode(200);
        maya.api().get(api + "/needs/unanswered").then().statusCode(200);
        ana.api().put(api + "/offers/" + offer + "/renewal").then().statusCode(200);
        ana.api().put(api + "/needs/" + need + "/renewal").then().statusCode(200);
        ana.api()
                .body("{\"title\": \"Bicycle repairs\", \"category\": \"REPAIR\", \"audience\": \"EXCHANGE\"}")
                .put(api + "/offers/" + offer)
                .then()
                .statusCode(200);
        ana.api()
                .body(
                        "{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \"PUBLIC\"}")
                .put(api + "/needs/" + need)
                .then()
                .statusCode(200);
        for (var of : List.of("/offers/" + offer, "/needs/" + need)) {
            String photo = ana.api()
                    .body(Map.of("alt", "A shelf", "image", Base64.getEncoder().encodeToString(OnePicture.png())))
                    .post(api + of + "/photos")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ana.api().get(api + of).then().statusCode(200);
            ana.api().delete(api + of + "/photos/" + photo).then().statusCode(204);
        }
        String check = maya.api()
                .body("{\"person\": \"" + ana.id() + "\", \"kind\": \"DRIVING\", \"checkedOn\": \"2026-01-15\","
                        + " \"expiresOn\": \"" + LocalDate.now().plusDays(100) + "\"}")
                .post(api + "/screenings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        maya.api().get(api + "/screenings").then().statusCode(200);
        maya.api().get(api + "/screenings/" + check).then().statusCode(200);
        maya.api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(api + "/screenings/" + check + "/end")
                .then()
                .statusCode(200);
    }
}
