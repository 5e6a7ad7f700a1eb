package org.communityexchange.pool.internal.evidence;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PromisePolicies;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Photos of what was done whose time is over. While somebody still calls it into question they stay. */
@ApplicationScoped
class Overdue {

    private final EntityManager entities;
    private final PromisePhotoRepository photos;
    private final PromisePolicies policies;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Overdue(
            EntityManager entities,
            PromisePhotoRepository photos,
            PromisePolicies policies,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.entities = entities;
        this.photos = photos;
        this.policies = policies;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Deletes those of the current organisation, in the transaction of the caller; twice is once. */
    void delete() {
        var keptSince = clock.instant().minus(Duration.ofDays(policies.here().photoDays()));
        @SuppressWarnings("unchecked")
        List<Tuple> over = entities.createNativeQuery("""
                        select p.id, c.person_id
                          from pool.promise_photo p
                          join pool.commitment c on c.organisation_id = p.organisation_id and c.id = p.commitment_id
                         where p.organisation_id = :organisation and c.state_since <= :keptSince
                           and c.state in ('CONFIRMED', 'REVERSED', 'DECLINED', 'WITHDRAWN', 'LAPSED')
                           and not exists (select from pool.dispute d where d.organisation_id = c.organisation_id
                                 and d.commitment_id = c.id and d.state = 'OPEN')
                           and not exists (select from pool.freeze f where f.organisation_id = c.organisation_id
                                 and f.commitment_id = c.id and f.state = 'FROZEN')""", Tuple.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("keptSince", Timestamp.from(keptSince))
                .getResultList();
        if (over.isEmpty()) {
            return;
        }
        photos.delete(
                "id in ?1", over.stream().map(row -> row.get("id", UUID.class)).toList());
        audit.recordAll(over.stream()
                .map(row -> Act.of(
                        "pool.promise-photo-deleted",
                        row.get("id", UUID.class),
                        row.get("person_id", UUID.class),
                        "A photo of what was done was deleted: its time was over."))
                .toList());
    }
}
