package org.communityexchange.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.local.LocalKeycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Somebody with a login at the real Keycloak: gives bearer tokens for the API and browser-like sessions for pages.
 */
public final class TestLogin {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final LocalKeycloak keycloak;
    private final String publicUrl;
    private final String email;
    private final String password;
    private final String name;
    private String token;
    private long tokenUntil;
    private PageClient pages;

    private TestLogin(LocalKeycloak keycloak, String publicUrl, String email, String password, String name) {
        this.keycloak = keycloak;
        this.publicUrl = publicUrl;
        this.email = email;
        this.password = password;
        this.name = name;
    }

    /** One of the people of the demo, known by first name. */
    public static TestLogin demo(String firstName) {
        return demo(ExchangeResource.keycloak(), ExchangeResource.publicUrl(), firstName);
    }

    /** As {@link #demo(String)}, where the product was started in another way. */
    public static TestLogin demo(LocalKeycloak keycloak, String publicUrl, String firstName) {
        var lower = firstName.toLowerCase(java.util.Locale.ROOT);
        return new TestLogin(keycloak, publicUrl, lower + "@demo.example", "demo-" + lower, firstName);
    }

    /** A new login with a verified e-mail address nobody else has. */
    public static TestLogin create(String firstName) {
        return create(ExchangeResource.keycloak(), ExchangeResource.publicUrl(), firstName);
    }

    /** As {@link #create(String)}, where the product was started in another way. */
    public static TestLogin create(LocalKeycloak keycloak, String publicUrl, String firstName) {
        var serial = SERIAL.incrementAndGet();
        var email =
                firstName.toLowerCase(java.util.Locale.ROOT) + "." + serial + "." + System.nanoTime() + "@test.example";
        var body = JSON.createObjectNode();
        body.put("username", email);
        body.put("email", email);
        body.put("emailVerified", true);
        body.put("enabled", true);
        body.put("firstName", firstName);
        body.put("lastName", "Test" + serial);
        var credential = body.putArray("credentials").addObject();
        credential.put("type", "password");
        credential.put("value", "test-password-" + serial);
        credential.put("temporary", false);
        var request = HttpRequest.newBuilder(URI.create(keycloak.adminUrl() + "/users"))
                .header("Authorization", "Bearer " + AdminToken.value(keycloak))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "Keycloak did not make a user: " + answer.statusCode() + " " + answer.body());
        }
        return new TestLogin(keycloak, publicUrl, email, "test-password-" + serial, firstName + " Test" + serial);
    }

    public String email() {
        return email;
    }

    /** First and last name as Keycloak knows them. */
    public String name() {
        return name;
    }

    public String password() {
        return password;
    }

    /** A valid access token for the API, renewed when it is about to end. */
    public synchronized String bearer() {
        if (token == null || System.nanoTime() > tokenUntil) {
            var answer = token(
                    keycloak.tokenUrl(),
                    Map.of(
                            "client_id", "exchange-cli",
                            "grant_type", "password",
                            "scope", "openid profile email",
                            "username", email,
                            "password", password));
            token = answer.path("access_token").asText();
            tokenUntil = System.nanoTime() + (answer.path("expires_in").asLong() - 30) * 1_000_000_000L;
        }
        return token;
    }

    /** Pages with this person signed in, as in a browser of their own. Signs in on first use. */
    public synchronized PageClient pages() {
        if (pages == null) {
            pages = new PageClient(publicUrl);
            pages.signIn(this);
        }
        return pages;
    }

    static JsonNode token(String url, Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        var answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak gave no token: " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token of Keycloak's own administrator, for making test logins. */
    private static final class AdminToken {

        private static String value;
        private static long until;

        static synchronized String value(LocalKeycloak keycloak) {
            if (value == null || System.nanoTime() > until) {
                var answer = token(
                        keycloak.baseUrl() + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "client_id",
                                "admin-cli",
                                "grant_type",
                                "password",
                                "username",
                                LocalKeycloak.ADMIN,
                                "password",
                                LocalKeycloak.ADMIN_PASSWORD));
                value = answer.path("access_token").asText();
                until = System.nanoTime() + 40_000_000_000L;
            }
            return value;
        }
    }
}
