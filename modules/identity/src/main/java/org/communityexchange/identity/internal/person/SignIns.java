package org.communityexchange.identity.internal.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.communityexchange.identity.PersonView;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

/** Turns a verified token into a person: known by subject, else by verified e-mail, else new. */
@ApplicationScoped
public class SignIns {

    private final PersonRepository people;
    private final Clock clock;

    SignIns(PersonRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * The person behind a token.
     *
     * @param subject Keycloak's {@code sub}
     * @param verifiedEmail only if Keycloak says it is verified, else null: an unverified address proves nothing
     * @param name what Keycloak calls them, or null
     */
    public PersonView personBehind(String subject, @Nullable String verifiedEmail, @Nullable String name) {
        try {
            return findOrLink(subject, verifiedEmail, name);
        } catch (PersistenceException raced) {
            // Two first requests of one person at once: the other one made the row; now it is there to find.
            return findOrLink(subject, verifiedEmail, name);
        }
    }

    private PersonView findOrLink(String subject, @Nullable String verifiedEmail, @Nullable String name) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var known = people.bySubject(subject);
            if (known.isPresent()) {
                return known.get().view();
            }
            var email = verifiedEmail == null ? null : verifiedEmail.toLowerCase(Locale.ROOT);
            if (email != null) {
                var expected = people.unlinkedByEmail(email);
                if (expected.isPresent()) {
                    expected.get().link(subject);
                    people.flush();
                    return expected.get().view();
                }
            }
            var person = Person.signedUp(subject, email, nameOf(name, email), clock.instant());
            people.persistAndFlush(person);
            return person.view();
        });
    }

    private static String nameOf(@Nullable String name, @Nullable String email) {
        var given = name != null && !name.isBlank() ? name.strip() : email == null ? "" : email.split("@")[0];
        if (given.isEmpty()) {
            return "New member";
        }
        return given.length() <= 80 ? given : given.substring(0, 80);
    }
}
