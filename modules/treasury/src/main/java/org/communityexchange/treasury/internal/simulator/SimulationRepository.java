package org.communityexchange.treasury.internal.simulator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SimulationRepository implements PanacheRepositoryBase<SavedSimulation, UUID> {

    private static final int RECENT = 20;

    SavedSimulation require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("simulation"));
    }

    /** Somebody who sends the same key at the same moment waits until the first transaction is over. */
    Optional<SavedSimulation> sentBefore(UUID person, UUID key) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", person + "|" + key)
                .getSingleResult();
        return find("madeBy = ?1 and commandKey = ?2", person, key).firstResultOptional();
    }

    /** @param askedIn the organisation; null for the council's */
    List<SavedSimulation> recent(@Nullable String askedIn) {
        var found = askedIn == null
                ? find("askedIn is null order by madeAt desc, id desc")
                : find("askedIn = ?1 order by madeAt desc, id desc", askedIn);
        return found.page(0, RECENT).list();
    }
}
