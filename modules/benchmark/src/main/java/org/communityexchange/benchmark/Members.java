package org.communityexchange.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.local.LocalKeycloak;

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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Members with a login at the real Keycloak, signed in through its token endpoint. Tokens are renewed before they end. */
final class Members {

    private static final String PASSWORD = "a-long-benchmark-password";
    private static final Duration RENEW_AFTER = Duration.ofSeconds(120);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final LocalKeycloak keycloak;
    private final String administrator;
    private final List<Member> members;
    private long signedInAt = System.nanoTime();

    private static final class Member {
        private final String email;
        private final String subject;
        private String access = "";
        private String refresh = "";

        Member(String email, String subject) {
            this.email = email;
            this.subject = subject;
        }
    }

    /** Makes {@code count} logins and signs them in. */
    Members(LocalKeycloak keycloak, int count) {
        this.keycloak = keycloak;
        this.administrator = administrator();
        this.members = inParallel(IntStream.range(0, count)
                .<Callable<Member>>mapToObj(i -> () -> create("member" + i + "@benchmark.example"))
                .toList());
        inParallel(members.stream()
                .<Callable<Member>>map(each -> () -> take(
                        each,
                        Map.of(
                                "grant_type",
                                "password",
                                "scope",
                                "openid profile email",
                                "username",
                                each.email,
                                "password",
                                PASSWORD)))
                .toList());
    }

    String subject(int member) {
        return members.get(member).subject;
    }

    String email(int member) {
        return members.get(member).email;
    }

    /** Access tokens that hold for minutes, in order. */
    List<String> tokens() {
        if (System.nanoTime() - signedInAt > RENEW_AFTER.toNanos()) {
            inParallel(members.stream()
                    .<Callable<Member>>map(each ->
                            () -> take(each, Map.of("grant_type", "refresh_token", "refresh_token", each.refresh)))
                    .toList());
            signedInAt = System.nanoTime();
        }
        return members.stream().map(each -> each.access).toList();
    }

    private Member create(String email) throws IOException, InterruptedException {
        var user = json.createObjectNode();
        user.put("username", email);
        user.put("email", email);
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.put("firstName", "Member");
        user.put("lastName", "Benchmark");
        var credential = user.putArray("credentials").addObject();
        credential.put("type", "password");
        credential.put("value", PASSWORD);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(keycloak.adminUrl() + "/users"))
                        .header("Authorization", "Bearer " + administrator)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(user.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Keycloak made no login: " + answer.statusCode() + " " + answer.body());
        }
        var location = answer.headers().firstValue("Location").orElseThrow();
        return new Member(email, location.substring(location.lastIndexOf('/') + 1));
    }

    private Member take(Member member, Map<String, String> grant) throws IOException, InterruptedException {
        var tokens = token(keycloak.tokenUrl(), "exchange-cli", grant);
        member.access = tokens.path("access_token").asText();
        member.refresh = tokens.path("refresh_token").asText();
        return member;
    }

    private String administrator() {
        return inParallel(List.<Callable<JsonNode>>of(() -> token(
                        keycloak.baseUrl() + "/realms/master/protocol/openid-connect/token",
                        "admin-cli",
                        Map.of(
                                "grant_type",
                                "password",
                                "username",
                                LocalKeycloak.ADMIN,
                                "password",
                                LocalKeycloak.ADMIN_PASSWORD))))
                .getFirst()
                .path("access_token")
                .asText();
    }

    private JsonNode token(String url, String client, Map<String, String> grant)
            throws IOException, InterruptedException {
        var form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "client_id=" + client + "&", ""));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak gave no token: " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = threads.invokeAll(work);
            for (var each : done) {
                each.get();
            }
            return done.stream().map(java.util.concurrent.Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
