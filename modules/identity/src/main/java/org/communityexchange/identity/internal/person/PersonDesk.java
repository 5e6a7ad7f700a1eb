package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Invitations;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonRegistry;
import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** People who do not sign in yet: those expected, and those for whom stewards act. */
@ApplicationScoped
class PersonDesk implements PersonRegistry, ManagedMembers {

    static final int CONSENT_MAX = 500;

    private final PersonRepository people;
    private final Memberships memberships;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    PersonDesk(
            PersonRepository people,
            Memberships memberships,
            Invitations invitations,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.invitations = invitations;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PersonId expect(String email, String displayName) {
        var address = EmailAddress.of(email);
        var name = NameOf.person(displayName);
        return people.byEmail(address.value()).map(Person::id).orElseGet(() -> {
            var person = Person.expected(address.value(), name, clock.instant());
            people.persistAndFlush(person);
            return person.id();
        });
    }

    @Override
    @Transactional
    public PersonId add(String displayName, String consentNote) {
        return addAll(List.of(Objects.requireNonNullElse(displayName, "")), consentNote)
                .get(0);
    }

    @Override
    @Transactional
    public List<PersonId> addAll(List<String> displayNames, String consentNote) {
        var note = consentNote == null ? "" : consentNote.strip();
        if (note.isEmpty() || note.codePointCount(0, note.length()) > CONSENT_MAX) {
            throw new InvalidInput(
                    "consentNote", "Say how and when they agreed, in at most " + CONSENT_MAX + " characters.");
        }
        var here = tenant.requireOrganisation().value();
        var now = clock.instant();
        var added = displayNames.stream()
                .map(name -> Person.managed(here, NameOf.person(name), note, now))
                .toList();
        people.persist(added);
        people.flush();
        var ids = added.stream().map(Person::id).toList();
        memberships.admitNew(ids, tenant.person().map(PersonId::new).orElse(null));
        audit.recordAll(ids.stream()
                .map(id -> Act.of(
                                "identity.managed-member-added",
                                id.value(),
                                id.value(),
                                "Was added without a sign-in; stewards act for them.")
                        .onBehalfOf(id.value()))
                .toList());
        return ids;
    }

    @Override
    @Transactional
    public void handOver(PersonId id, String email) {
        var person = managed(id);
        var address = EmailAddress.of(email);
        var holder = people.byEmail(address.value());
        if (holder.isPresent() && !holder.get().id().equals(id)) {
            throw IdentityProblem.ADDRESS_IN_USE.refusal();
        }
        person.handOver(address.value());
        people.flush();
        invitations.invite(address.value(), person.view().displayName());
        audit.record(Act.of(
                        "identity.managed-member-handed-over",
                        id.value(),
                        id.value(),
                        "Was invited to sign in and act for themselves.")
                .onBehalfOf(id.value()));
    }

    @Transactional
    List<ManagedMember> managedHere() {
        return people.managedBy(tenant.requireOrganisation().value()).stream()
                .map(Person::managedMember)
                .toList();
    }

    @Transactional
    ManagedMember require(PersonId id) {
        return managed(id).managedMember();
    }

    private Person managed(PersonId id) {
        return people.managedBy(tenant.requireOrganisation().value(), id)
                .orElseThrow(() -> new NotFound("managed member"));
    }
}
