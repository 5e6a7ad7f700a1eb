package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.internal.publication.PublicationRepository;
import org.jspecify.annotations.Nullable;

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

    /** How each of these was answered, by promises that stand or were kept; needs without any are absent. */
    Map<UUID, Answered> answered(Collection<UUID> needs) {
        var answered = new HashMap<UUID, Answered>();
        if (needs.isEmpty()) {
            return answered;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select need_id, (count(*) filter (where state <> 'CONFIRMED'))::int,
                               (count(*) filter (where state = 'CONFIRMED'))::int, max(confirmed_at) filter (where state = 'CONFIRMED')
                        from pool.commitment
                        where organisation_id = :organisation and need_id in (:needs)
                          and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
                        group by need_id""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("needs", needs)
                .getResultList();
        rows.forEach(
                row -> answered.put((UUID) row[0], new Answered((Integer) row[1], (Integer) row[2], (Instant) row[3])));
        return answered;
    }

    /** A promise that answers a need. @param confirmedAt null until it is */
    record Answer(
            UUID commitment,
            UUID person,
            CommitmentState state,
            @Nullable Instant confirmedAt) {}

    /** Promises that answer it and still stand or were kept, oldest first. */
    List<Answer> answers(UUID need) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select id, person_id, state, confirmed_at from pool.commitment
                        where organisation_id = :organisation and need_id = :need
                          and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
                        order by created_at, id""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("need", need)
                .setMaxResults(MOST_ANSWERS)
                .getResultList();
        return rows.stream()
                .map(row -> new Answer(
                        (UUID) row[0], (UUID) row[1], CommitmentState.valueOf((String) row[2]), (Instant) row[3]))
                .toList();
    }

    /**
     * Needs of people that stand, whose last promise was confirmed before the given moment, which nobody let stand anew since
     * and to which no promise is open.
     */
    List<UUID> keptBefore(Instant before, Instant now) {
        @SuppressWarnings("unchecked")
        List<UUID> found = getEntityManager()
                .createNativeQuery("""
                        select n.id from pool.need n
                        join (select need_id, max(confirmed_at) filter (where state = 'CONFIRMED') as kept_at
                              from pool.commitment
                              where organisation_id = :organisation and need_id is not null
                                and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
                              group by need_id having bool_and(state = 'CONFIRMED')) k on k.need_id = n.id
                        where n.organisation_id = :organisation and n.state = 'PUBLISHED' and n.expires_at > :now
                          and n.needed_by is not null and k.kept_at < :before
                          and (n.renewed_at is null or n.renewed_at < k.kept_at)
                        order by n.id""", UUID.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("now", Timestamp.from(now))
                .setParameter("before", Timestamp.from(before))
                .getResultList();
        return found;
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
