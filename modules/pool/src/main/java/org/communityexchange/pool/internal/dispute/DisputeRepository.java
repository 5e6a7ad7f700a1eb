package org.communityexchange.pool.internal.dispute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.DisputeState;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class DisputeRepository implements PanacheRepositoryBase<Dispute, UUID> {

    static final int MOST = 200;

    /** @throws NotFound when there is no such dispute here */
    Dispute require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(DisputeRepository::unknown);
    }

    /** Locked until the transaction ends: a dispute ends once. */
    Dispute requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(DisputeRepository::unknown);
    }

    Optional<Dispute> openAboutPromise(UUID commitment) {
        return find("commitmentId = ?1 and state = ?2", commitment, DisputeState.OPEN)
                .firstResultOptional();
    }

    /** As {@link #openAboutPromise}, without loading it, so that it can be locked then. */
    Optional<UUID> idOfOpen(UUID commitment) {
        return find("select id from Dispute where commitmentId = ?1 and state = ?2", commitment, DisputeState.OPEN)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<Dispute> openAboutSpend(UUID spend) {
        return find("spendId = ?1 and state = ?2", spend, DisputeState.OPEN).firstResultOptional();
    }

    /** Longest first. */
    List<Dispute> open() {
        return find("state = ?1 order by openedAt, id", DisputeState.OPEN)
                .page(0, MOST)
                .list();
    }

    /** Those whose time here is over. */
    List<Dispute> goneUp(Instant now) {
        return list("state = ?1 and goesUpAt <= ?2 order by id", DisputeState.OPEN, now);
    }

    /** This one, when it is open and its time here is over. */
    Optional<Dispute> goneUp(UUID id, Instant now) {
        return find("id = ?1 and state = ?2 and goesUpAt <= ?3", id, DisputeState.OPEN, now)
                .firstResultOptional();
    }

    private static NotFound unknown() {
        return new NotFound("dispute");
    }
}
