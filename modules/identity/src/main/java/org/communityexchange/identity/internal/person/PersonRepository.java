package org.communityexchange.identity.internal.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    Optional<Person> bySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    Optional<Person> unlinkedByEmail(String email) {
        return find("email = ?1 and subject is null", email).firstResultOptional();
    }

    List<Person> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<Person> managedBy(String organisation) {
        return list("managedBy = ?1 order by displayName", organisation);
    }
}
