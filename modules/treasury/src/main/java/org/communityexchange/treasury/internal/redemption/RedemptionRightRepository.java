package org.communityexchange.treasury.internal.redemption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RedemptionRightRepository implements PanacheRepositoryBase<RedemptionRight, UUID> {

    /** Two decisions about one organisation wait for each other, until the transaction ends. */
    void lock(String claimant) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('treasury.redemption_right'), hashtext(:claimant)) as text)")
                .setParameter("claimant", claimant)
                .getSingleResult();
    }

    /** Newest first. */
    List<RedemptionRight> about(String claimant) {
        return list("claimant = ?1 order by seq desc", claimant);
    }

    /** All that was ever decided, newest first: a few rows for each organisation that claims. */
    List<RedemptionRight> everything() {
        return list("1 = 1 order by seq desc");
    }

    /** The latest decision that counts on that day, whether it gives or ends; dates are those where the claimant is. */
    Optional<RedemptionRight> counting(String claimant, LocalDate day, Instant at) {
        return find("claimant = ?1 and fromDay <= ?2 and decidedAt <= ?3 order by seq desc", claimant, day, at)
                .firstResultOptional();
    }

    Optional<RedemptionRight> byCommand(UUID decidedBy, UUID key) {
        return find("decidedBy = ?1 and commandKey = ?2", decidedBy, key).firstResultOptional();
    }
}
