package org.communityexchange.identity.internal.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.kernel.problem.NotFound;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class HouseholdAskRepository implements PanacheRepositoryBase<HouseholdAsk, UUID> {

    /** Waiting, as whoever asked sees it. */
    List<HouseholdAsk> asked(Collection<UUID> households) {
        return households.isEmpty()
                ? List.of()
                : list("householdId in ?1 and state in (OPEN, DECLINED) order by askedAt, id", households);
    }

    boolean isAsked(UUID household, EmailAddress email) {
        return count("householdId = ?1 and email = ?2 and state in (OPEN, DECLINED)", household, email.value()) > 0;
    }

    long countAsked(UUID household) {
        return count("householdId = ?1 and state in (OPEN, DECLINED)", household);
    }

    List<HouseholdAsk> openTo(String email) {
        return list("email = ?1 and state = OPEN order by askedAt, id", email);
    }

    /** Somebody else's address finds nothing. */
    HouseholdAsk requireOpenTo(UUID id, String email) {
        return find("id = ?1 and email = ?2 and state = OPEN", id, email)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("question"));
    }

    HouseholdAsk requireAsked(UUID id) {
        return find("id = ?1 and state in (OPEN, DECLINED)", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("question"));
    }
}
