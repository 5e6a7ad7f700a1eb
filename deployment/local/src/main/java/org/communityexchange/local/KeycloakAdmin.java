package org.communityexchange.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The few calls of Keycloak's admin interface that a start needs. */
final class KeycloakAdmin {

    /** What depends on the ports of this start, and so is set again on every start. */
    private static final List<String> ADDRESSES =
            List.of("rootUrl", "baseUrl", "redirectUris", "webOrigins", "attributes");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String baseUrl;
    private final String user;
    private final String password;
    private @Nullable String token;

    KeycloakAdmin(String baseUrl, String user, String password) {
        this.baseUrl = baseUrl;
        this.user = user;
        this.password = password;
    }

    static boolean answers(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates the realm when there is none; otherwise only brings addresses up to date. True when it was created. */
    boolean bringUpToDate(RealmDocument document) {
        var realm = "/admin/realms/" + document.name();
        var found = send("GET", realm, null);
        if (found.statusCode() == 404) {
            expect(201, send("POST", "/admin/realms", document.whole()));
            return true;
        }
        expect(200, found);
        var current = (ObjectNode) parse(found.body());
        if (!current.path("smtpServer").equals(document.whole().path("smtpServer"))) {
            current.set("smtpServer", document.whole().path("smtpServer"));
            expect(204, send("PUT", realm, current));
        }
        for (var clientId : List.of("exchange-web", "exchange-swagger")) {
            document.client(clientId).ifPresent(wanted -> updateAddresses(realm, clientId, wanted));
        }
        return false;
    }

    private void updateAddresses(String realm, String clientId, JsonNode wanted) {
        var found = send("GET", realm + "/clients?clientId=" + clientId, null);
        expect(200, found);
        if (!(parse(found.body()).path(0) instanceof ObjectNode client)) {
            throw new IllegalStateException("The realm has no client " + clientId + "; start over with fresh data.");
        }
        var before = client.deepCopy();
        for (var field : ADDRESSES) {
            var value = wanted.path(field);
            if (value instanceof ObjectNode attributes && client.path(field) instanceof ObjectNode current) {
                current.setAll(attributes);
            } else if (!(value instanceof MissingNode)) {
                client.set(field, value);
            }
        }
        if (!client.equals(before)) {
            expect(204, send("PUT", realm + "/clients/" + client.path("id").asText(), client));
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body) {
        try {
            if (token == null) {
                token = signIn();
            }
            var request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak did not answer " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String signIn() throws IOException, InterruptedException {
        var answer = postForm(
                baseUrl + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The administrator '" + user + "' of the local Keycloak could not sign in: "
                    + answer.body() + ". If its password was changed, start over with fresh data.");
        }
        return parse(answer.body()).path("access_token").asText();
    }

    static HttpResponse<String> postForm(String url, Map<String, String> form)
            throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " to "
                    + answer.request().method() + " " + answer.uri().getPath() + ": " + answer.body());
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak answered no JSON", e);
        }
    }
}
