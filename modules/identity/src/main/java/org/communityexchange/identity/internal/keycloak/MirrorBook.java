package org.communityexchange.identity.internal.keycloak;

import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What the mirror has to know of our rows, each read in a transaction of its own. */
@ApplicationScoped
class MirrorBook {

    /** @param keycloakId Keycloak's id of it, once it is known */
    record Page(String id, String name, @Nullable String keycloakId, boolean suspended) {}

    /** @param memberships organisation → whether the membership is active */
    record Belongings(String subject, Map<OrganisationId, Boolean> memberships) {}

    private final Tenants tenants;
    private final EntityManager entities;

    MirrorBook(Tenants tenants, EntityManager entities) {
        this.tenants = tenants;
        this.entities = entities;
    }

    Optional<Page> organisation(OrganisationId id) {
        return tenants.call(null, null, () -> rows("""
                        select id, name, keycloak_id, suspended_at is not null from identity.organisation
                        where id = :id""", id.value()).stream()
                .map(row -> new Page((String) row[0], (String) row[1], (String) row[2], (boolean) row[3]))
                .findFirst());
    }

    void keep(OrganisationId id, String keycloakId) {
        tenants.runAs(null, null, () -> entities.createNativeQuery(
                        "update identity.organisation set keycloak_id = :keycloak where id = :id")
                .setParameter("keycloak", keycloakId)
                .setParameter("id", id.value())
                .executeUpdate());
    }

    /** Empty for somebody who does not sign in. */
    Optional<Belongings> of(PersonId person) {
        return tenants.call(null, person.value(), () -> {
            var found = rows("""
                    select p.subject, m.organisation_id, bool_or(m.state = 'ACTIVE') from identity.person p
                    join identity.own_membership m on m.person_id = p.id
                    where p.id = :id and p.subject is not null group by p.subject, m.organisation_id""", person.value());
            var memberships = new HashMap<OrganisationId, Boolean>();
            found.forEach(row -> memberships.put(new OrganisationId((String) row[1]), (Boolean) row[2]));
            return found.stream().findFirst().map(row -> new Belongings((String) row[0], memberships));
        });
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object id) {
        return entities.createNativeQuery(sql).setParameter("id", id).getResultList();
    }
}
