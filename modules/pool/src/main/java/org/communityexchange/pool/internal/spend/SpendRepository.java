package org.communityexchange.pool.internal.spend;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.SpendState;
import org.communityexchange.treasury.SpendsReceived.Received;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class SpendRepository implements PanacheRepositoryBase<Spend, UUID> {

    static final List<String> SORTS = List.of("oldest");

    Spend require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("spend"));
    }

    Spend requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("spend"));
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<Spend> held(ListQuery query) {
        query.sortOf(SORTS);
        var where = "state = :held";
        var parameters = Parameters.with("held", SpendState.HELD);
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where += " and (heldAt > :moment or (heldAt = :moment and id > :id))";
            parameters.and("moment", after.heldAt()).and("id", after.id());
        }
        return find(where + " order by heldAt, id", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    /**
     * What a disputed spend brought is not the organisation's while the dispute runs, nor after it was given back. The
     * freeze is named as the entity of its own package.
     */
    private static final String UNDISPUTED = " and not exists (select 1 from Freeze f where f.spendId = s.id"
            + " and f.state <> org.communityexchange.pool.FreezeState.RELEASED)";

    /** Captured ones that reached the organisation's own wallet, oldest first; of all offers when none are named. */
    List<Spend> received(Collection<UUID> offers, @Nullable Received after, int atMost) {
        var where = new StringBuilder("from Spend s where s.state = :captured and s.receiverId is null" + UNDISPUTED);
        var parameters = Parameters.with("captured", SpendState.CAPTURED);
        if (!offers.isEmpty()) {
            where.append(" and s.offerId in :offers");
            parameters.and("offers", offers);
        }
        if (after != null) {
            where.append(" and (s.closedAt > :moment or (s.closedAt = :moment and s.id > :id))");
            parameters.and("moment", after.capturedAt()).and("id", after.id());
        }
        return find(where + " order by s.closedAt, s.id", parameters)
                .page(0, atMost)
                .list();
    }

    /** As {@link #received}, of those named. */
    List<Spend> receivedById(Collection<UUID> ids) {
        return find(
                        "from Spend s where s.id in :ids and s.state = :captured and s.receiverId is null" + UNDISPUTED
                                + " order by s.closedAt, s.id",
                        Parameters.with("ids", ids).and("captured", SpendState.CAPTURED))
                .list();
    }
}
