package org.communityexchange.pool.internal.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class ScreeningRepository implements PanacheRepositoryBase<Screening, UUID> {

    private static final List<String> SORTS = List.of("newest", "expiry");

    Screening require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("check"));
    }

    Screening requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("check"));
    }

    List<Screening> valid(UUID person, LocalDate today) {
        return list("personId = ?1 and endedAt is null and expiresOn >= ?2", person, today);
    }

    /** Those whose last day is from today on and not after the given day. */
    List<Screening> ending(LocalDate today, LocalDate last) {
        return list("endedAt is null and expiresOn >= ?1 and expiresOn <= ?2", today, last);
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<Screening> part(ListQuery query) {
        var byExpiry = query.sortOf(SORTS).equals("expiry");
        var where = "true = true";
        var parameters = new Parameters();
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where = byExpiry
                    ? "expiresOn > :key or (expiresOn = :key and id > :id)"
                    : "recordedAt < :key or (recordedAt = :key and id < :id)";
            parameters.and("id", after.id());
            if (byExpiry) {
                parameters.and("key", after.expiresOn());
            } else {
                parameters.and("key", after.recordedAt());
            }
        }
        return find(where + (byExpiry ? " order by expiresOn, id" : " order by recordedAt desc, id desc"), parameters)
                .page(0, query.limit() + 1)
                .list();
    }
}
