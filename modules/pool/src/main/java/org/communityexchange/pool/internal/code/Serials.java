package org.communityexchange.pool.internal.code;

import org.communityexchange.kernel.tenancy.TenantContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Numbers of the current organisation, from 1, each given once. */
@ApplicationScoped
public class Serials {

    /** What is numbered. */
    public enum Kind {
        COUNTER,
        CARD,
        TICKET
    }

    private final EntityManager entities;
    private final TenantContext tenant;

    Serials(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /**
     * Takes the next ones; whoever else takes some waits until this transaction ends.
     *
     * @param count how many, at least 1
     * @return the first of them
     */
    public int next(Kind kind, int count) {
        var last = (Integer) entities.createNativeQuery("""
                        insert into pool.serial as s (organisation_id, kind, last) values (:organisation, :kind, :count)
                        on conflict (organisation_id, kind) do update set last = s.last + :count returning last""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("kind", kind.name())
                .setParameter("count", count)
                .getSingleResult();
        return last - count + 1;
    }
}
