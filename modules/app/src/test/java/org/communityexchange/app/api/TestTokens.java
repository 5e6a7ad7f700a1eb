package org.communityexchange.app.api;

import static io.restassured.RestAssured.given;

import org.communityexchange.local.LocalKeycloak;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.TestLogin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tokens that Keycloak itself signs and the exchange must refuse. */
final class TestTokens {

    private static final String FOR_THE_API = """
            , "protocolMappers": [{"name": "audience", "protocol": "openid-connect",
              "protocolMapper": "oidc-audience-mapper",
              "config": {"included.custom.audience": "exchange-api", "access.token.claim": "true"}}]""";

    private TestTokens() {}

    /** Valid, but for somebody else than the exchange's API. */
    static String forAnotherAudience(TestLogin login) {
        return token(login, client(300, ""));
    }

    /** Was valid for a second, which is over. */
    static String expired(TestLogin login) {
        var token = token(login, client(1, FOR_THE_API));
        var over = Instant.now().plus(Duration.ofSeconds(2));
        while (Instant.now().isBefore(over)) {
            Thread.onSpinWait();
        }
        return token;
    }

    private static String client(int seconds, String more) {
        var id = "test-" + UUID.randomUUID();
        var keycloak = ExchangeResource.keycloak();
        String admin = given().formParam("client_id", "admin-cli")
                .formParam("grant_type", "password")
                .formParam("username", LocalKeycloak.ADMIN)
                .formParam("password", LocalKeycloak.ADMIN_PASSWORD)
                .post(keycloak.baseUrl() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body("{\"clientId\": \"" + id + "\", \"publicClient\": true, \"directAccessGrantsEnabled\": true,"
                        + " \"attributes\": {\"access.token.lifespan\": \"" + seconds + "\"}" + more + "}")
                .post(keycloak.adminUrl() + "/clients")
                .then()
                .statusCode(201);
        return id;
    }

    private static String token(TestLogin login, String client) {
        return given().formParam("client_id", client)
                .formParam("grant_type", "password")
                .formParam("scope", "openid profile email")
                .formParam("username", login.email())
                .formParam("password", login.password())
                .post(ExchangeResource.keycloak().tokenUrl())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
