package org.communityexchange.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ana", "ana@", "@example.org", "ana@example", "a b@example.org", "a@b@example.org"})
    void refusesWhatCannotBeAnAddress(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void isTheSameInWhateverCaseItIsTyped() {
        assertThat(EmailAddress.of(" Ana@Example.ORG ")).isEqualTo(EmailAddress.of("ana@example.org"));
    }

    @Test
    void printsNothingOfItself() {
        assertThat(EmailAddress.of("ana@example.org").toString()).doesNotContain("ana");
    }
}
