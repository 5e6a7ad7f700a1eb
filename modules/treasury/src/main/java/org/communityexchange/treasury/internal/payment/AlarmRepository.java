package org.communityexchange.treasury.internal.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class AlarmRepository implements PanacheRepositoryBase<RaisedAlarm, UUID> {

    List<RaisedAlarm> open() {
        return list("settledAt is null order by raisedAt, id");
    }

    RaisedAlarm requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("alarm"));
    }
}
