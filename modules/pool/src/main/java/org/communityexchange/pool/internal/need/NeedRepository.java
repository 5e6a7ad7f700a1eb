package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.internal.publication.PublicationRepository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class NeedRepository extends PublicationRepository<Need> {

    /** More than anybody says yes to. */
    private static final int MOST_ANSWERS = 1_000;

    private final TenantContext tenant;

    NeedRepository(TenantContext tenant) {
        this.tenant = tenant;
    }

    @Override
    public String thing() {
        return "need";
    }

    /** How many promises answer each of these that still stand or were kept; needs without any are absent. */
    Map<UUID, Integer> promised(Collection<UUID> needs) {
        var promised = new HashMap<UUID, Integer>();
        if (needs.isEmpty()) {
            return promised;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select need_id, count(*)::int from pool.commitment
                        where organisation_id = :organisation and need_id in (:needs)
                          and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
                        group by need_id""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("needs", needs)
                .getResultList();
        rows.forEach(row -> promised.put((UUID) row[0], (Integer) row[1]));
        return promised;
    }

    /** A promise that answers a need. */
    record Answer(UUID commitment, UUID person, CommitmentState state) {}

    /** Promises that answer it and still stand or were kept, oldest first. */
    List<Answer> answers(UUID need) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select id, person_id, state from pool.commitment
                        where organisation_id = :organisation and need_id = :need
                          and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
                        order by created_at, id""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("need", need)
                .setMaxResults(MOST_ANSWERS)
                .getResultList();
        return rows.stream()
                .map(row -> new Answer((UUID) row[0], (UUID) row[1], CommitmentState.valueOf((String) row[2])))
                .toList();
    }

    /** Needs that stand and that nobody has answered, the most urgent and longest waiting first. */
    List<Need> unanswered(Instant now, int most) {
        @SuppressWarnings("unchecked")
        List<Need> found = getEntityManager()
                .createNativeQuery("""
                        select n.* from pool.need n
                        where n.organisation_id = :organisation and n.state = 'PUBLISHED' and n.expires_at > :now
                          and not exists (select 1 from pool.commitment c
                            where c.organisation_id = n.organisation_id and c.need_id = n.id
                              and c.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED'))
                        order by case n.urgency when 'THIS_WEEK' then 0 when 'THIS_MONTH' then 1 else 2 end,
                          n.created_at, n.id""", Need.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("now", Timestamp.from(now))
                .setMaxResults(most)
                .getResultList();
        return found;
    }
}
