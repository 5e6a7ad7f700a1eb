package org.communityexchange.pool.internal.pot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.PotAskState;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The database hides what is nobody's business: such a row is as if there were none. */
@ApplicationScoped
class PotAskRepository implements PanacheRepositoryBase<PotAsk, UUID> {

    private static final int MOST = 100;
    private static final Set<PotAskState> OPEN = EnumSet.of(PotAskState.WAITING, PotAskState.RAISED);

    /** Locked until the transaction ends: of two who decide, the second sees what the first did. */
    PotAsk requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("request"));
    }

    /** Whose it is, without touching the row. */
    UUID personOf(UUID id) {
        @SuppressWarnings("unchecked")
        List<UUID> found = getEntityManager()
                .createNativeQuery("select person_id from pool.pot_ask where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().orElseThrow(() -> new NotFound("request"));
    }

    List<PotAsk> of(UUID person) {
        return find("personId = ?1 or enteredBy = ?1 order by askedAt desc, id desc", person)
                .page(0, MOST)
                .list();
    }

    Optional<PotAsk> underKey(UUID enteredBy, UUID key) {
        return find("enteredBy = ?1 and commandKey = ?2", enteredBy, key).firstResultOptional();
    }

    List<PotAsk> openOf(UUID person) {
        return find("personId = ?1 and state in ?2", person, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Of one person since then; taken back and unanswered ones do not count. */
    List<PotAsk> countedSince(UUID person, Instant then) {
        return list(
                "personId = ?1 and askedAt > ?2 and state in ?3",
                person,
                then,
                EnumSet.of(PotAskState.GRANTED, PotAskState.DECLINED));
    }

    List<UUID> openSince(Instant then) {
        return list("state in ?1 and stateSince <= ?2 order by stateSince, id", OPEN, then).stream()
                .map(PotAsk::id)
                .toList();
    }
}
