package org.communityexchange.pool.internal.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Steps are added and read, nothing else. */
@ApplicationScoped
class StepRepository implements PanacheRepositoryBase<CommitmentStep, UUID> {

    List<CommitmentStep> of(UUID commitment) {
        return list("commitmentId = ?1 order by recordedAt, id", commitment);
    }
}
