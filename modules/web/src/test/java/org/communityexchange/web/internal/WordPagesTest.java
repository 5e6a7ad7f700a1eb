package org.communityexchange.web.internal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WordPagesTest {

    @Test
    void explainsACredit() {
        given().get("/words")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body(containsString("30 minutes of meaningful work"));
    }
}
