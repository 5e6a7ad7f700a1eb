package org.communityexchange.pool.internal.rota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class DutyRepository implements PanacheRepositoryBase<Duty, UUID> {

    Duty require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("duty"));
    }

    /** Locked until the transaction ends: its times are made by one at once, and none after it was removed. */
    Duty requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("duty"));
    }

    /** Those that stand, by weekday and time. */
    List<Duty> standing() {
        return list("endedAt is null order by starts, title, id").stream()
                .sorted(Comparator.comparing(duty -> duty.course().weekday()))
                .toList();
    }
}
