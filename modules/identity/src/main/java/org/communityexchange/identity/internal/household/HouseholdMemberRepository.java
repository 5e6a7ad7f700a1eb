package org.communityexchange.identity.internal.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.identity.PersonId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HouseholdMemberRepository implements PanacheRepositoryBase<HouseholdMember, UUID> {

    List<HouseholdMember> placesOf(PersonId person) {
        return list("personId = ?1 and leftAt is null", person.value());
    }

    Optional<HouseholdMember> place(UUID household, PersonId person) {
        return find("householdId = ?1 and personId = ?2 and leftAt is null", household, person.value())
                .firstResultOptional();
    }

    List<HouseholdMember> living(Collection<UUID> households) {
        return households.isEmpty()
                ? List.of()
                : list("householdId in ?1 and leftAt is null order by acceptedAt, id", households);
    }
}
