package org.communityexchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

class LocalKeycloakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalExchange exchange;

    @BeforeAll
    static void start() {
        exchange = LocalExchange.servicesForTests();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        var answer = signIn("ana@demo.example", "demo-ben");

        // 400, not 401: the client is known, what it brought is not valid (RFC 6749, section 5.2).
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void refusesThePasswordGrantToTheClientsOfAnInstallation() throws Exception {
        for (var client : java.util.List.of("exchange-web", "exchange-swagger", "exchange-service")) {
            var answer = KeycloakAdmin.postForm(
                    exchange.keycloak().tokenUrl(),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            client,
                            "client_secret",
                            "exchange-web".equals(client) ? LocalKeycloak.WEB_SECRET : LocalKeycloak.SERVICE_SECRET,
                            "username",
                            "ana@demo.example",
                            "password",
                            "demo-ana"));

            assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo("unauthorized_client");
        }
    }

    @Test
    void refusesToSendPeopleAnywhereButToTheApplication() throws Exception {
        assertThat(authorize("http://localhost:1/signed-in").statusCode()).isEqualTo(400);
        assertThat(authorize(exchange.baseUrl() + "/elsewhere").statusCode()).isEqualTo(400);

        assertThat(authorize(exchange.baseUrl() + "/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesACodeRequestWithoutPkce() throws Exception {
        var answer = get(exchange.keycloak().issuerUrl()
                + "/protocol/openid-connect/auth?client_id=exchange-web&response_type=code&scope=openid&redirect_uri="
                + encode(exchange.baseUrl() + "/signed-in"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow())
                .startsWith(exchange.baseUrl() + "/signed-in")
                .contains("error=invalid_request")
                .contains("code_challenge");
    }

    @Test
    void givesADemoPersonATokenForTheExchange() throws Exception {
        var answer = signIn("ana@demo.example", "demo-ana");

        assertThat(answer.statusCode()).isEqualTo(200);
        var claims = claims(JSON.readTree(answer.body()).path("access_token").asText());
        assertThat(claims.path("iss").asText()).isEqualTo(exchange.keycloak().issuerUrl());
        assertThat(claims.path("aud").asText()).isEqualTo("exchange-api");
        assertThat(claims.path("email").asText()).isEqualTo("ana@demo.example");
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.path("name").asText()).isEqualTo("Ana Silva");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void letsEveryDemoPersonSignIn() throws Exception {
        assertThat(DemoPeople.all()).hasSize(28);
        for (var person : DemoPeople.all()) {
            assertThat(signIn(person.email(), person.password()).statusCode())
                    .as(person.email())
                    .isEqualTo(200);
        }
    }

    @Test
    void letsTheServiceCreateAnOrganisationAndInviteByMail() throws Exception {
        var created = service("POST", "/organizations", "application/json", """
                {"name": "Repair Circle", "alias": "repair-circle", "redirectUrl": "http://localhost/"}""");
        assertThat(created.statusCode()).isEqualTo(201);
        var organisation =
                created.headers().firstValue("location").orElseThrow().replaceFirst("^.*/", "");

        var invited = service(
                "POST",
                "/organizations/" + organisation + "/members/invite-user",
                "application/x-www-form-urlencoded",
                "email=zoe@elsewhere.example&firstName=Zoe&lastName=Ray");

        assertThat(invited.statusCode()).isEqualTo(204);
        var mail = exchange.mail().awaitMessageTo("zoe@elsewhere.example");
        assertThat(mail.subject()).isEqualTo("Invitation to join the Repair Circle organization");
        assertThat(mail.from()).contains("exchange@demo.example");
        assertThat(mail.links())
                .first()
                .asString()
                .startsWith(exchange.keycloak().issuerUrl());
        assertThat(get(mail.links().get(0)).statusCode()).isEqualTo(200);
    }

    @Test
    void letsTheServiceAddAPersonItFoundAndDisableTheOrganisation() throws Exception {
        var created =
                service("POST", "/organizations", "application/json", "{\"name\": \"Garden\", \"alias\": \"garden\"}");
        var organisation =
                created.headers().firstValue("location").orElseThrow().replaceFirst("^.*/", "");
        var found = JSON.readTree(service("GET", "/users?exact=true&email=ben@demo.example", "", "")
                .body());

        var added = service(
                "POST",
                "/organizations/" + organisation + "/members",
                "application/json",
                found.path(0).path("id").asText());
        var disabled = service(
                "PUT",
                "/organizations/" + organisation,
                "application/json",
                "{\"name\": \"Garden\", \"alias\": \"garden\", \"enabled\": false}");

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(disabled.statusCode()).isEqualTo(204);
        var organisationNow = JSON.readTree(
                service("GET", "/organizations/" + organisation, "", "").body());
        assertThat(organisationNow.path("enabled").asBoolean()).isFalse();
    }

    @Test
    void refusesTheServiceWhatItDoesNotNeed() throws Exception {
        assertThat(service("DELETE", "", "", "").statusCode()).isEqualTo(403);
        assertThat(service("PUT", "", "application/json", "{\"displayName\": \"Mine\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service("GET", "/clients", "", "").statusCode()).isEqualTo(403);
        assertThat(service("POST", "/clients", "application/json", "{\"clientId\": \"mine\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service("GET", "/events", "", "").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> signIn(String email, String password) throws Exception {
        return KeycloakAdmin.postForm(
                exchange.keycloak().tokenUrl(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "exchange-cli",
                        "scope",
                        "openid",
                        "username",
                        email,
                        "password",
                        password));
    }

    private static HttpResponse<String> authorize(String redirect) throws Exception {
        return get(exchange.keycloak().issuerUrl()
                + "/protocol/openid-connect/auth?client_id=exchange-web&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
                + "&redirect_uri=" + encode(redirect));
    }

    private static HttpResponse<String> service(String method, String path, String type, String body) throws Exception {
        var token = JSON.readTree(KeycloakAdmin.postForm(
                                exchange.keycloak().tokenUrl(),
                                Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        "exchange-service",
                                        "client_secret",
                                        LocalKeycloak.SERVICE_SECRET))
                        .body())
                .path("access_token")
                .asText();
        var request = HttpRequest.newBuilder(URI.create(exchange.keycloak().adminUrl() + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
