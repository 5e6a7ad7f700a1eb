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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One human. What they say of themselves lives here only, so that erasing it touches nothing else. */
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

    private String pronouns = "";
    private String about = "";
    private String neighbourhood = "";
    private String phone = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "email_seen_by")
    private Visibility emailSeenBy = Visibility.ONLY_ME;

    @Enumerated(EnumType.STRING)
    @Column(name = "pronouns_seen_by")
    private Visibility pronounsSeenBy = Visibility.MEMBERS;

    @Enumerated(EnumType.STRING)
    @Column(name = "about_seen_by")
    private Visibility aboutSeenBy = Visibility.MEMBERS;

    @Enumerated(EnumType.STRING)
    @Column(name = "neighbourhood_seen_by")
    private Visibility neighbourhoodSeenBy = Visibility.MEMBERS;

    @Enumerated(EnumType.STRING)
    @Column(name = "phone_seen_by")
    private Visibility phoneSeenBy = Visibility.ONLY_ME;

    @Column(name = "managed_by")
    private @Nullable String managedBy;

    @Column(name = "consent_note")
    private String consentNote = "";

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

    /** Known by e-mail only, until somebody signs in with it. */
    static Person expected(String email, String displayName, Instant now) {
        var person = named(displayName, now);
        person.email = email;
        return person;
    }

    static Person managed(String organisation, String displayName, String consentNote, Instant now) {
        var person = named(displayName, now);
        person.managedBy = organisation;
        person.consentNote = consentNote;
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

    /** The address they will sign in with; until they do, stewards still act for them. */
    void handOver(String address) {
        email = address;
    }

    /** The sign-in server says the address is another one now. */
    void emailIs(@Nullable String verified) {
        email = verified;
    }

    void change(ProfileChange change) {
        displayName = change.displayName();
        pronouns = change.pronouns();
        about = change.about();
        neighbourhood = change.neighbourhood();
        phone = change.phone();
        emailSeenBy = change.emailSeenBy();
        pronounsSeenBy = change.pronounsSeenBy();
        aboutSeenBy = change.aboutSeenBy();
        neighbourhoodSeenBy = change.neighbourhoodSeenBy();
        phoneSeenBy = change.phoneSeenBy();
    }

    PersonId id() {
        return new PersonId(id);
    }

    boolean isVersion(int expected) {
        return version == expected;
    }

    boolean isManagedBy(String organisation) {
        return organisation.equals(managedBy);
    }

    boolean hasEmail() {
        return email != null;
    }

    @Nullable
    String subject() {
        return subject;
    }

    PersonView view() {
        return new PersonView(id(), displayName, managedBy);
    }

    Profile profile() {
        return new Profile(
                id(),
                displayName,
                email == null ? "" : email,
                pronouns,
                about,
                neighbourhood,
                phone,
                emailSeenBy,
                pronounsSeenBy,
                aboutSeenBy,
                neighbourhoodSeenBy,
                phoneSeenBy,
                version);
    }

    /** What whoever is that close sees; the rest is empty. */
    Profile profileFor(Visibility eyes) {
        var all = profile();
        return new Profile(
                all.id(),
                displayName,
                emailSeenBy.opensTo(eyes) ? all.email() : "",
                pronounsSeenBy.opensTo(eyes) ? pronouns : "",
                aboutSeenBy.opensTo(eyes) ? about : "",
                neighbourhoodSeenBy.opensTo(eyes) ? neighbourhood : "",
                phoneSeenBy.opensTo(eyes) ? phone : "",
                emailSeenBy,
                pronounsSeenBy,
                aboutSeenBy,
                neighbourhoodSeenBy,
                phoneSeenBy,
                version);
    }

    ManagedMember managedMember() {
        return new ManagedMember(view(), consentNote, createdAt, hasEmail());
    }
}
