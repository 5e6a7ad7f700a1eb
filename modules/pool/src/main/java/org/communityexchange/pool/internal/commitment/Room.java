package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromisePolicies;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * How many promises somebody may have open at once: few in the beginning, more with those they keep. What waits for others
 * (an answer to work that is done) does not count; neither do shifts and turns, whose places the event and the rota limit; what repeats
 * counts once.
 */
@ApplicationScoped
class Room {

    private static final int NAMED = 3;

    private final EntityManager entities;
    private final PromisePolicies policies;
    private final TenantContext tenant;

    Room(EntityManager entities, PromisePolicies policies, TenantContext tenant) {
        this.entities = entities;
        this.policies = policies;
        this.tenant = tenant;
    }

    /**
     * Refuses one more when there is no room; of two promises made at once the second sees the first.
     *
     * @throws ProblemException 409 {@code no-room} with {@code open}, {@code room} and {@code finishFirst}
     */
    void require(UUID person) {
        var here = tenant.requireOrganisation().value();
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", "pool.room/" + here + "/" + person)
                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<String> open = entities.createNativeQuery("""
                        select min(title) from pool.commitment
                        where organisation_id = :organisation and person_id = :person
                          and state in ('OFFERED', 'ACCEPTED') and kind <> 'EVENT_SHIFT' and slot_id is null
                        group by coalesce(series_id, id)
                        order by min(created_at)""", String.class)
                .setParameter("organisation", here)
                .setParameter("person", person)
                .getResultList();
        var rules = policies.here();
        if (open.size() < rules.roomStart()) {
            return;
        }
        var room = rules.room(kept(here, person));
        if (open.size() >= room) {
            var first = open.stream().limit(NAMED).toList();
            throw new ProblemException(
                            PoolProblem.NO_ROOM,
                            "There is room for " + room + " open promises at once, and " + open.size()
                                    + " are open. Finish one of these first, or take it back: "
                                    + String.join("; ", first) + ".")
                    .with("open", open.size())
                    .with("room", room)
                    .with("finishFirst", first);
        }
    }

    private long kept(String here, UUID person) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from pool.commitment
                        where organisation_id = :organisation and person_id = :person and state = 'CONFIRMED'""")
                        .setParameter("organisation", here)
                        .setParameter("person", person)
                        .getSingleResult())
                .longValue();
    }
}
