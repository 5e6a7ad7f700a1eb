package org.communityexchange.treasury.internal.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClaimedSpendRepository implements PanacheRepositoryBase<ClaimedSpend, ClaimedSpend.Key> {

    List<ClaimedSpend> of(UUID claim) {
        return list("claimId = ?1 order by capturedAt, spendId", claim);
    }

    /** Those of the spends that rest under a claim. */
    Set<UUID> taken(Collection<UUID> spends) {
        return spends.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery(
                                "select s.spendId from ClaimedSpend s where s.spendId in :spends and s.givenUpAt is null",
                                UUID.class)
                        .setParameter("spends", spends)
                        .getResultList());
    }
}
