package org.communityexchange.pool.internal.rota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SwapRepository implements PanacheRepositoryBase<Swap, UUID> {

    /** Asked under the lock of the slot. */
    Optional<Swap> open(UUID turn) {
        return find("commitmentId = ?1 and closedAt is null", turn).firstResultOptional();
    }
}
