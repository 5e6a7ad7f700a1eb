package org.communityexchange.identity.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class PersonTest {

    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    @Test
    void showsEachFieldOnlyToThoseItIsOpenTo() {
        var ana = Person.signedUp("subject", "ana@example.org", "Ana", NOON);
        ana.change(change("Ana", Visibility.ONLY_ME, Visibility.STEWARDS, Visibility.MEMBERS));

        var member = ana.profileFor(Visibility.MEMBERS);
        var steward = ana.profileFor(Visibility.STEWARDS);
        var herself = ana.profileFor(Visibility.ONLY_ME);

        assertThat(member).extracting("phone", "about", "pronouns", "email").containsExactly("", "", "she", "");
        assertThat(steward).extracting("phone", "about", "pronouns", "email").containsExactly("", "Lamps", "she", "");
        assertThat(herself)
                .extracting("phone", "about", "pronouns", "email")
                .containsExactly("555", "Lamps", "she", "ana@example.org");
    }

    @Test
    void actsForThemselvesFromTheirFirstSignInWithTheSameId() {
        var mo = Person.managed("ics", "Mo", "Told Ben", NOON);
        var id = mo.id();
        mo.handOver("mo@example.org");

        assertThat(mo.isManagedBy("ics")).isTrue();

        mo.link("subject");

        assertThat(mo.view().isManaged()).isFalse();
        assertThat(mo.id()).isEqualTo(id);
    }

    @Test
    void refusesAProfileWithoutANameAndWithTextsTooLong() {
        assertThatThrownBy(() -> change("  ", null, Visibility.MEMBERS, Visibility.MEMBERS))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting("field")
                        .containsExactly("displayName", "phoneSeenBy"));
        assertThatThrownBy(() -> change("x".repeat(10_000), Visibility.MEMBERS, Visibility.MEMBERS, Visibility.MEMBERS))
                .isInstanceOf(InvalidInput.class);
    }

    private static ProfileChange change(String name, Visibility phone, Visibility about, Visibility pronouns) {
        return new ProfileChange(
                name, "she", "Lamps", "", "555", Visibility.ONLY_ME, pronouns, about, Visibility.MEMBERS, phone, 0);
    }
}
