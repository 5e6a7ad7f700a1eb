package org.communityexchange.treasury.internal.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class CashClaimRepository implements PanacheRepositoryBase<CashClaim, UUID> {

    static final List<String> SORTS = List.of("newest");

    CashClaim require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("claim"));
    }

    CashClaim requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("claim"));
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<CashClaim> newest(ListQuery query) {
        query.sortOf(SORTS);
        var where = "1 = 1";
        var parameters = new Parameters();
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where = "number < :number";
            parameters.and("number", after.number());
        }
        return find(where + " order by number desc", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    List<CashClaim> all() {
        return list("1 = 1 order by number desc");
    }

    List<CashClaim> byIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The next number of the organisation; whoever else prepares a claim there waits until this transaction ends. */
    int nextNumber(String organisation) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('treasury.cash_claim'), hashtext(:organisation)) as text)")
                .setParameter("organisation", organisation)
                .getSingleResult();
        return getEntityManager()
                        .createQuery("select coalesce(max(c.number), 0) from CashClaim c", Integer.class)
                        .getSingleResult()
                + 1;
    }

    /**
     * One claim of the exchange is booked at a time: so the queue keeps its order, and what was looked at still holds when
     * value moves. Taken after the claim's row and before the ledger's accounts.
     */
    void lockBooking() {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('treasury.cash_claim'), hashtext('booking')) as text)")
                .getSingleResult();
    }
}
