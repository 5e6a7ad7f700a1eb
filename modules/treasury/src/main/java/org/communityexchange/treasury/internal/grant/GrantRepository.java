package org.communityexchange.treasury.internal.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<CreditGrant, UUID> {

    private static final List<String> SORTS = List.of("newest");

    /** One of the answers of {@link #sums()}. */
    record Sum(String issuer, long decisions, long credits) {}

    /** Who sends the same command at the same moment waits for the first, until the transaction ends. */
    void lock(UUID by, UUID key) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('treasury.credit_grant'), hashtext(:command)) as text)")
                .setParameter("command", by + "/" + key)
                .getSingleResult();
    }

    Optional<CreditGrant> byCommand(UUID by, UUID key) {
        return find("grantedBy = ?1 and commandKey = ?2", by, key).firstResultOptional();
    }

    CreditGrant require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("grant"));
    }

    CreditGrant requireForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("grant"));
    }

    List<CreditGrant> among(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<CreditGrant> newest(ListQuery query) {
        query.sortOf(SORTS);
        var where = "true = true";
        var parameters = new Parameters();
        if (query.after() != null) {
            var after = findByIdOptional(query.after())
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where = "(grantedAt < :moment or (grantedAt = :moment and id < :id))";
            parameters.and("moment", after.grantedAt()).and("id", after.id());
        }
        return find(where + " order by grantedAt desc, id desc", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    /** What was granted and not taken back, by issuer. */
    List<Sum> sums() {
        return getEntityManager()
                .createQuery(
                        "select issuer, count(*), sum(credits) from CreditGrant where takenBackAt is null"
                                + " group by issuer order by issuer",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Sum((String) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }
}
