package org.communityexchange.pool.internal.thanks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class ThanksRepository implements PanacheRepositoryBase<ThanksNote, UUID> {

    private static final int MOST = 100;

    ThanksNote require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("note"));
    }

    ThanksNote requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("note"));
    }

    Optional<ThanksNote> about(@Nullable UUID commitment, @Nullable UUID spend) {
        return commitment == null
                ? find("spendId", spend).firstResultOptional()
                : find("commitmentId", commitment).firstResultOptional();
    }

    /** Allowed by both and not looked at, the oldest first. */
    List<ThanksNote> waiting() {
        return find("fromCalled is not null and toCalled is not null and shown is null order by writtenAt, id")
                .page(0, MOST)
                .list();
    }
}
