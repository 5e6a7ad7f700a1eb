package org.communityexchange.app.access;

import static io.restassured.RestAssured.given;

import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import org.communityexchange.testkit.TestLogin;

import java.util.Map;
import java.util.UUID;

/** Sends one request as somebody, an API operation with a token and a page with a session, and says what came back. */
final class Asker {

    private static final RestAssuredConfig STAY =
            RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

    record Answer(int status, String body, String location) {

        /** 401, or for a page the way to the sign-in. */
        boolean asksToSignIn() {
            return status == 401
                    || (status / 100 == 3
                            && (location.contains("/sign-in?return=")
                                    || location.contains("/protocol/openid-connect/auth")));
        }
    }

    private Asker() {}

    static Answer get(TestLogin who, String address) {
        return ask(new Endpoint("GET", address, "OPEN"), who, address);
    }

    static Answer ask(Endpoint endpoint, TestLogin who, String address) {
        return endpoint.isApi() ? api(endpoint, who, address) : page(endpoint, who, address);
    }

    private static Answer api(Endpoint endpoint, TestLogin who, String address) {
        var request = given().config(STAY).accept("application/json").header("Idempotency-Key", UUID.randomUUID());
        if (who != null) {
            request.auth().oauth2(who.bearer());
        }
        if (!endpoint.method().equals("GET") && !endpoint.method().equals("DELETE")) {
            request.contentType("application/json").body("{}");
        }
        var response = request.request(endpoint.method(), address);
        return new Answer(response.statusCode(), response.asString(), "");
    }

    private static Answer page(Endpoint endpoint, TestLogin who, String address) {
        var pages = who == null ? Visitors.pages() : who.pages();
        var page = endpoint.method().equals("GET")
                ? pages.getOnly(address)
                : pages.submitOnly("/style-guide", address, Map.of());
        return new Answer(page.status(), page.body(), page.headers().getOrDefault("location", ""));
    }

    /** Nobody signed in, in a browser of their own. */
    private static final class Visitors {
        private static final org.communityexchange.testkit.PageClient PAGES =
                new org.communityexchange.testkit.PageClient(
                        org.communityexchange.testkit.ExchangeResource.publicUrl());

        static org.communityexchange.testkit.PageClient pages() {
            return PAGES;
        }
    }
}
