package org.communityexchange.pool.internal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterCookieTest {

    @Test
    void travelsByTlsAloneWherePeopleTypeHttps() {
        var cookie = new CounterCookie("https://exchange.example").of("east-side", "secret");

        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/o/east-side/counter");
        assertThat(new CounterCookie("http://localhost:8080")
                        .of("east-side", "secret")
                        .isSecure())
                .isFalse();
    }

    @Test
    void isKnownToEachCounterBySomethingOfItsOwnWhichNoOtherPageReceives() {
        var cookie = new CounterCookie("https://exchange.example").known("east-side", 7, "secret");

        assertThat(cookie.getName()).isEqualTo("exchange-counter-known-7");
        assertThat(cookie.getPath()).isEqualTo("/o/east-side/counter");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
    }
}
