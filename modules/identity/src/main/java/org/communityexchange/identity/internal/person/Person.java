package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One human. Personal data lives here and in no other table, so that erasing it touches nothing else. */
@Entity
@ExchangeWide
@Table(schema = "identity", name = "person")
class Person {

    @Id
    private UUID id;

    private @Nullable String subject;
    private @Nullable String email;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "managed_by")
    private @Nullable String managedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {}

    static Person signedUp(String subject, @Nullable String email, String displayName, Instant now) {
        var person = named(displayName, now);
        person.subject = subject;
        person.email = email;
        return person;
    }

    static Person managed(String organisation, String displayName, Instant now) {
        var person = named(displayName, now);
        person.managedBy = organisation;
        return person;
    }

    private static Person named(String displayName, Instant now) {
        var person = new Person();
        person.id = Ids.next();
        person.displayName = displayName;
        person.createdAt = now;
        return person;
    }

    /** The first sign-in of somebody we knew by e-mail only; from now on they act for themselves. */
    void link(String keycloakSubject) {
        subject = keycloakSubject;
        managedBy = null;
    }

    PersonId id() {
        return new PersonId(id);
    }

    PersonView view() {
        return new PersonView(id(), displayName, managedBy);
    }
}
