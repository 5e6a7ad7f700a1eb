package org.communityexchange.identity.internal.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.internal.keycloak.KeycloakMirror;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

/** Turns a verified token into a person: known by subject, else by verified e-mail, else new. */
@ApplicationScoped
public class SignIns {

    private final PersonRepository people;
    private final AuditTrail audit;
    private final KeycloakMirror mirror;
    private final TenantContext context;
    private final Clock clock;

    SignIns(PersonRepository people, AuditTrail audit, KeycloakMirror mirror, TenantContext context, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.mirror = mirror;
        this.context = context;
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
        var email = verifiedEmail == null ? null : verifiedEmail.toLowerCase(Locale.ROOT);
        try {
            return findOrLink(subject, email, name);
        } catch (PersistenceException raced) {
            // Two first requests of one person at once: the other one made the row; now it is there to find.
            return findOrLink(subject, email, name);
        }
    }

    private PersonView findOrLink(String subject, @Nullable String email, @Nullable String name) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var known = people.bySubject(subject);
            if (known.isPresent()) {
                return follow(known.get(), email);
            }
            var expected = email == null ? java.util.Optional.<Person>empty() : people.unlinkedByEmail(email);
            return expected.isPresent() ? link(expected.get(), subject) : welcome(subject, email, name);
        });
    }

    /** The address changed at the sign-in server; ours follows, unless somebody else has it here. */
    private PersonView follow(Person person, @Nullable String email) {
        if (email != null
                && !email.equals(person.profile().email())
                && people.byEmail(email).isEmpty()) {
            person.emailIs(email);
            people.flush();
        }
        return person.view();
    }

    private PersonView link(Person person, String subject) {
        var wasManaged = person.view().isManaged();
        person.link(subject);
        people.flush();
        record(
                person,
                wasManaged
                        ? "Signed in for the first time and acts for themselves from now on."
                        : "Signed in for the first time.");
        mirror.personChanged(person.id());
        return person.view();
    }

    private PersonView welcome(String subject, @Nullable String email, @Nullable String name) {
        if (email != null) {
            // The sign-in server gives an address to one login at a time, and has just verified whose it is now.
            people.byEmail(email).ifPresent(before -> {
                before.emailIs(null);
                people.flush();
            });
        }
        var person = Person.signedUp(subject, email, nameOf(name, email), clock.instant());
        people.persistAndFlush(person);
        record(person, "Signed up to the exchange.");
        return person.view();
    }

    private void record(Person person, String summary) {
        var id = person.id().value();
        context.actingAs(id);
        audit.record(Act.of("identity.first-sign-in", id, id, summary));
    }

    private static String nameOf(@Nullable String name, @Nullable String email) {
        var given = name != null && !name.isBlank() ? name.strip() : email == null ? "" : email.split("@")[0];
        if (given.isEmpty()) {
            return "New member";
        }
        return given.codePointCount(0, given.length()) <= ProfileChange.NAME_MAX
                ? given
                : given.substring(0, given.offsetByCodePoints(0, ProfileChange.NAME_MAX));
    }
}
