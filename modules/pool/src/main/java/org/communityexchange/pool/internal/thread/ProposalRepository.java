package org.communityexchange.pool.internal.thread;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.ProposalState;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    List<Proposal> about(UUID commitment) {
        return list("commitmentId", commitment);
    }

    Optional<Proposal> open(UUID commitment) {
        return find("commitmentId = ?1 and state = ?2", commitment, ProposalState.OPEN)
                .firstResultOptional();
    }

    /** @throws NotFound when nobody proposed it about this promise */
    Proposal require(UUID commitment, UUID id) {
        return find("commitmentId = ?1 and id = ?2", commitment, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("proposal"));
    }
}
