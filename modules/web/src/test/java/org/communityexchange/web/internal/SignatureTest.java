package org.communityexchange.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class SignatureTest {

    private final Signature signature = new Signature(Optional.of("k".repeat(32)), false);

    @Test
    void refusesAShortKey() {
        assertThatThrownBy(() -> new Signature(Optional.of("k".repeat(31)), false))
                .hasMessageContaining("at least 32 characters");
    }

    @Test
    void refusesWhatAnotherKeySigned() {
        var other = new Signature(Optional.of("o".repeat(32)), false);

        assertThat(signature.open(other.sign("success:Done"))).isEmpty();
    }

    @Test
    void refusesWhatWasChangedOrNeverSigned() {
        assertThat(signature.open("x" + signature.sign("success:Done"))).isEmpty();
        assertThat(signature.open("nonsense")).isEmpty();
        assertThat(signature.open("")).isEmpty();
    }

    @Test
    void opensWhatItSigned() {
        assertThat(signature.open(signature.sign("success:Voilà — fait"))).contains("success:Voilà — fait");
    }
}
