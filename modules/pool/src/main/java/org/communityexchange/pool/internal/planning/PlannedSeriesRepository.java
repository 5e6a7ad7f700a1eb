package org.communityexchange.pool.internal.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class PlannedSeriesRepository implements PanacheRepositoryBase<PlannedSeries, UUID> {

    PlannedSeries require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("series"));
    }

    /** Locked until the transaction ends, so that no date is made twice. */
    PlannedSeries requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("series"));
    }

    /** Those that still go on at this day, by title. */
    List<PlannedSeries> goingOn(LocalDate day) {
        return list("endedFrom is null or endedFrom > ?1 order by title, id", day);
    }
}
