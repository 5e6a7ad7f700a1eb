package org.communityexchange.treasury.internal.funding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class MovementRepository implements PanacheRepositoryBase<Movement, UUID> {

    static final List<String> SORTS = List.of("newest");

    Movement require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("deposit"));
    }

    Movement requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("deposit"));
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<Movement> newest(ListQuery query) {
        query.sortOf(SORTS);
        var where = "true = true";
        var parameters = new Parameters();
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where = "(recordedAt < :moment or (recordedAt = :moment and id < :id))";
            parameters.and("moment", after.recordedAt()).and("id", after.id());
        }
        return find(where + " order by recordedAt desc, id desc", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    /** Moved or taken back on these days, both included. */
    List<Movement> touching(LocalDate from, LocalDate to) {
        return list("movedOn between ?1 and ?2 or correctedOn between ?1 and ?2", from, to);
    }

    List<Movement> among(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
