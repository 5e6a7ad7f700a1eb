package org.communityexchange.pool.internal.freeze;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.FreezeState;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class FreezeRepository implements PanacheRepositoryBase<Freeze, UUID> {

    private static final List<String> SORTS = List.of("oldest");

    Freeze require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("freeze"));
    }

    Freeze requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("freeze"));
    }

    /** What a dispute froze and did not end yet; locked until the transaction ends. */
    Optional<Freeze> ofDispute(UUID dispute) {
        return find("disputeId = ?1 and state = ?2", dispute, FreezeState.FROZEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What is frozen of it. */
    Optional<Freeze> open(Disputed disputed) {
        return find(
                        "coalesce(commitmentId, spendId) = ?1 and state = ?2",
                        disputed.commitment() == null ? disputed.spend() : disputed.commitment(),
                        FreezeState.FROZEN)
                .firstResultOptional();
    }

    boolean isFrozen(Disputed disputed) {
        return disputed.commitment() != null
                ? count("commitmentId = ?1 and state = ?2", disputed.commitment(), FreezeState.FROZEN) > 0
                : count("spendId = ?1 and state = ?2", disputed.spend(), FreezeState.FROZEN) > 0;
    }

    /** Those that stewards froze; what a dispute froze is between its sides. One more than the limit. */
    List<Freeze> open(ListQuery query) {
        query.sortOf(SORTS);
        var where = "state = :frozen and disputeId is null";
        var parameters = Parameters.with("frozen", FreezeState.FROZEN);
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where += " and (frozenAt > :moment or (frozenAt = :moment and id > :id))";
            parameters.and("moment", after.frozenAt()).and("id", after.id());
        }
        return find(where + " order by frozenAt, id", parameters)
                .page(0, query.limit() + 1)
                .list();
    }
}
