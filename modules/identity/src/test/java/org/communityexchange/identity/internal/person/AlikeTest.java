package org.communityexchange.identity.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {

    @ParameterizedTest
    @CsvSource({
        "Rosa Reed, rosa  REED",
        "Rosa Reed, Reed Rosa",
        "Zoë Müller, Zoe Muller",
        "Rosa Reed, Rosa Reid",
        "Ada First, Ada Frist",
        "Katherine Moss, Kathrine Moss",
        "Jean-Luc Roy, Jean Luc Roy"
    })
    void asksWhetherTheyAreOnePerson(String one, String other) {
        assertThat(Alike.of(one, other)).isGreaterThanOrEqualTo(Alike.ENOUGH);
        assertThat(Alike.of(other, one)).isEqualTo(Alike.of(one, other));
    }

    @ParameterizedTest
    @CsvSource({"Rosa Reed, Rosa Lind", "Ana Silva, Anna Berg", "Uncle Sol, Gran Petra", "'  ', Ana", "--, --"})
    void doesNotAsk(String one, String other) {
        assertThat(Alike.of(one, other)).isLessThan(Alike.ENOUGH);
    }
}
