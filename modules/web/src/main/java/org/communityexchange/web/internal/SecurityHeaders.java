package org.communityexchange.web.internal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Headers of every answer, files and errors included. Nothing inline runs and nothing is fetched from elsewhere. */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_EVERYTHING = 1_000;
    private static final String NO_STORE = "no-store";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final String policy;
    private final String consolePolicy;

    SecurityHeaders(WebSettings settings) {
        var origins = String.join(" ", settings.formActionOrigins().orElse(List.of()));
        this.policy = policy("script-src 'self'; style-src 'self'", "", origins);
        // The API console is a third-party page made of inline script and style; it alone is let off, and it alone may
        // talk to the sign-in server.
        this.consolePolicy =
                policy("script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'", origins, origins);
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext request) {
        var path = request.normalizedPath();
        var headers = request.response().headers();
        headers.set("Content-Security-Policy", path.startsWith("/q/swagger-ui") ? consolePolicy : policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", openerPolicy(path));
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        request.addHeadersEndHandler(done -> cache(request, path));
        request.next();
    }

    /** The API console signs in in a second window that has to find its way back to the first. */
    private static String openerPolicy(String path) {
        if (path.equals("/q/swagger-ui/oauth2-redirect.html")) {
            return "unsafe-none";
        }
        return path.startsWith("/q/swagger-ui") ? "same-origin-allow-popups" : "same-origin";
    }

    private static void cache(RoutingContext request, String path) {
        var headers = request.response().headers();
        var status = request.response().getStatusCode();
        if (isForGood(request, path) && (status == 200 || status == 304)) {
            headers.set(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
        } else if (isPage(headers.get(HttpHeaders.CONTENT_TYPE)) || status >= 300) {
            // A page says who is looking, what was just done and carries the form token; some keep themselves from
            // visitors' devices too.
            var kept = isVisitor(request) && !NO_STORE.equals(headers.get(HttpHeaders.CACHE_CONTROL));
            headers.set(HttpHeaders.CACHE_CONTROL, kept ? "private, no-cache" : NO_STORE);
        }
    }

    private static boolean isForGood(RoutingContext request, String path) {
        return path.startsWith("/assets/fonts/")
                || path.startsWith("/_static/")
                || (path.startsWith("/assets/") && request.request().query() != null);
    }

    private static boolean isVisitor(RoutingContext request) {
        return !(request.user() instanceof QuarkusHttpUser person)
                || person.getSecurityIdentity().isAnonymous();
    }

    private static boolean isPage(@org.jspecify.annotations.Nullable String type) {
        return type != null && type.startsWith("text/html");
    }

    private static String policy(String sources, String connect, String formAction) {
        return ("default-src 'self'; " + sources + "; img-src 'self' data:; font-src 'self'; connect-src 'self' "
                        + connect + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + formAction)
                .replaceAll(" +(;|$)", "$1")
                .strip();
    }
}
