package org.communityexchange.pool.internal.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

    Series requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("series"));
    }

    /** Those that go on. */
    List<UUID> going() {
        return list("endedAt is null order by id").stream().map(Series::id).toList();
    }
}
