package org.communityexchange.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No request arrives here: what decides is the address people type. */
class ThemeCookieTest {

    @Test
    void keepsToTlsWherePeopleTypeHttps() {
        assertThat(isSecure("https://exchange.example")).isTrue();
        assertThat(isSecure("http://localhost:8080")).isFalse();
    }

    private static boolean isSecure(String publicUrl) {
        return new ThemePages(new Transport(publicUrl))
                .choose("dark", "/")
                .getCookies()
                .get(Shell.THEME)
                .isSecure();
    }
}
