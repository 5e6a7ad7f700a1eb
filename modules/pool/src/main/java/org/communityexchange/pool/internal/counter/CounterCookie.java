package org.communityexchange.pool.internal.counter;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;

/** The cookies of a device: for this organisation's counters alone, and for no page elsewhere that links to it. */
@ApplicationScoped
class CounterCookie {

    private static final int LONGEST_SECONDS = 32 * 24 * 60 * 60;

    private final boolean secure;

    /** @param publicUrl what people type: before a proxy that ends TLS, the request itself arrives without it */
    CounterCookie(@ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.secure = publicUrl.startsWith("https://");
    }

    /** @param secret empty to take it back */
    NewCookie of(String organisation, String secret) {
        return cookie(CounterGuard.COOKIE, organisation, secret);
    }

    /** By what one counter knows a device that asks for its PIN; it outlives leaving, and opens nothing. */
    NewCookie known(String organisation, int number, String known) {
        return cookie(nameOfKnown(number), organisation, known);
    }

    /** By what this counter knows the device that asks; empty when by nothing. */
    static String known(HttpHeaders asked, int number) {
        var cookie = asked.getCookies().get(nameOfKnown(number));
        return cookie == null ? "" : cookie.getValue();
    }

    /** One for each counter: a tablet that serves at two is known at both. */
    private static String nameOfKnown(int number) {
        return CounterGuard.COOKIE + "-known-" + number;
    }

    private NewCookie cookie(String name, String organisation, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(CounterGuard.door(organisation))
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(value.isEmpty() ? 0 : LONGEST_SECONDS)
                .build();
    }
}
