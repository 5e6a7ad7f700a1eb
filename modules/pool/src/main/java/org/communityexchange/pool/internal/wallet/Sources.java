package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.tenancy.TenantContext;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What transfers came from: promises, spends and credits bought, as far as whoever asks may see them. */
@ApplicationScoped
class Sources {

    /** @param href where it opens */
    record Source(String title, String organisationName, String href) {}

    private final EntityManager entities;
    private final TenantContext tenant;

    Sources(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Of the signed-in person, wherever they are: what is not theirs is absent. */
    @Transactional
    Map<UUID, Source> own(Collection<UUID> subjects) {
        return read("""
                select id, title, organisation_name, organisation_id, 'commitments', '' from pool.own_commitment
                where id in (:subjects)
                union all
                select id, title, organisation_name, organisation_id, 'spends', '' from pool.own_spend
                where id in (:subjects)
                union all
                select id, title, organisation_name, organisation_id, 'tickets', '' from pool.own_ticket
                where id in (:subjects)
                union all
                select id, title, organisation_name, organisation_id, 'participations', '' from pool.own_participation
                where id in (:subjects)
                union all
                select id, title, organisation_name, organisation_id, 'commitments', '' from pool.paid_commitment
                where id in (:subjects)
                union all
                select id, upper(organisation_id) || '-' || receipt_year || '-' || lpad(receipt_number::text, 6, '0'),
                       organisation_name, organisation_id, 'contributions', '/receipt'
                from treasury.own_contribution where id in (:subjects)""", subjects, false);
    }

    /** Of the current organisation. */
    @Transactional
    Map<UUID, Source> here(Collection<UUID> subjects) {
        return read("""
                select s.id, s.title, g.name, s.organisation_id, 'spends', ''
                from pool.spend s join identity.organisation g on g.id = s.organisation_id
                where s.organisation_id = :organisation and s.id in (:subjects)
                union all
                select t.id, t.title, g.name, t.organisation_id, 'tickets', ''
                from pool.meal_ticket t join identity.organisation g on g.id = t.organisation_id
                where t.organisation_id = :organisation and t.id in (:subjects)
                union all
                select p.id, e.title, g.name, p.organisation_id, 'participations', ''
                from pool.participation p join identity.organisation g on g.id = p.organisation_id
                join pool.event e on e.organisation_id = p.organisation_id and e.id = p.event_id
                where p.organisation_id = :organisation and p.id in (:subjects)
                union all
                select c.id, c.title, g.name, c.organisation_id, 'commitments', ''
                from pool.commitment c join identity.organisation g on g.id = c.organisation_id
                where c.organisation_id = :organisation and c.id in (:subjects)""", subjects, true);
    }

    private Map<UUID, Source> read(String sql, Collection<UUID> subjects, boolean inside) {
        var sources = new HashMap<UUID, Source>();
        if (subjects.isEmpty()) {
            return sources;
        }
        var query = entities.createNativeQuery(sql).setParameter("subjects", subjects);
        if (inside) {
            query.setParameter("organisation", tenant.requireOrganisation().value());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        rows.forEach(row -> sources.put(
                (UUID) row[0],
                new Source((String) row[1], (String) row[2], "/o/" + row[3] + "/" + row[4] + "/" + row[0] + row[5])));
        return sources;
    }
}
