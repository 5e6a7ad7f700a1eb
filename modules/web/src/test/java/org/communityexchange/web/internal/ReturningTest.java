package org.communityexchange.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturningTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:x",
                "offers",
                "/a b"
            })
    void goesHomeWhenTheAddressIsNotOurs(String address) {
        assertThat(Returning.to(address)).hasToString("/");
    }

    @Test
    void keepsAPageOfOursWithItsFilters() {
        assertThat(Returning.to("/offers?kind=meal&page=2")).hasToString("/offers?kind=meal&page=2");
    }
}
