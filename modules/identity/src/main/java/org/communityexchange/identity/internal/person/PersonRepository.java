package org.communityexchange.identity.internal.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.problem.NotFound;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    Person require(PersonId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("person"));
    }

    Optional<Person> bySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    Optional<Person> byEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    Optional<Person> unlinkedByEmail(String email) {
        return find("email = ?1 and subject is null", email).firstResultOptional();
    }

    /** Active members of the current organisation, by name. */
    List<Person> members(int most) {
        return find("""
                from Person p where exists (select 1 from Membership m where m.personId = p.id and m.state = ACTIVE)
                order by p.displayName, p.id""").page(0, most).list();
    }

    boolean isMember(UUID person) {
        return count(
                        "from Person p where p.id = ?1 and exists"
                                + " (select 1 from Membership m where m.personId = p.id and m.state = ACTIVE)",
                        person)
                > 0;
    }

    /** Those managed here who are still members here. */
    List<Person> managedBy(String organisation) {
        return list("""
                from Person p where p.managedBy = ?1
                and exists (select 1 from Membership m where m.personId = p.id and m.state = ACTIVE)
                order by p.displayName, p.id""", organisation);
    }

    Optional<Person> managedBy(String organisation, PersonId person) {
        return find("""
                from Person p where p.managedBy = ?1 and p.id = ?2
                and exists (select 1 from Membership m where m.personId = p.id and m.state = ACTIVE)""", organisation, person.value()).firstResultOptional();
    }
}
