package org.communityexchange.pool.internal.rota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class SlotRepository implements PanacheRepositoryBase<DutySlot, UUID> {

    DutySlot require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("time of a duty"));
    }

    DutySlot requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("time of a duty"));
    }

    /** Of a duty, those that have not begun, the earliest first; locked in this order until the transaction ends. */
    List<DutySlot> ahead(UUID duty, Instant now) {
        return find("dutyId = ?1 and startsAt > ?2 and cancelledAt is null order by day", duty, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** On which days from then on a time of the duty was made. */
    Set<LocalDate> daysMade(UUID duty, LocalDate from) {
        return list("dutyId = ?1 and day >= ?2", duty, from).stream()
                .map(DutySlot::day)
                .collect(Collectors.toSet());
    }
}
