package org.communityexchange.pool.internal.evidence;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PromisePhotos;
import org.communityexchange.pool.PromisePolicies;
import org.communityexchange.pool.internal.commitment.PhotographedPromises;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/**
 * Photos of what was done whose time is over: counted from its end, or, of what nobody ever confirmed, from the last thing that
 * happened to it, for twice as long. While it is in question they stay.
 */
@ApplicationScoped
class Overdue {

    private final EntityManager entities;
    private final PromisePhotoRepository photos;
    private final PhotographedPromises promises;
    private final PromisePolicies policies;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Overdue(
            EntityManager entities,
            PromisePhotoRepository photos,
            PhotographedPromises promises,
            PromisePolicies policies,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.entities = entities;
        this.photos = photos;
        this.promises = promises;
        this.policies = policies;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Deletes those of the current organisation, in the transaction of the caller; twice is once. Their promises are locked, so
     * that what is confirmed at the same moment keeps its photos.
     */
    void delete() {
        var now = clock.instant();
        var rules = policies.here();
        @SuppressWarnings("unchecked")
        List<Tuple> over = entities.createNativeQuery("""
                        select p.id, p.commitment_id, c.person_id, c.state in :unfinished as is_unfinished
                          from pool.promise_photo p
                          join pool.commitment c on c.organisation_id = p.organisation_id and c.id = p.commitment_id
                         where p.organisation_id = :organisation and c.state <> 'DISPUTED'
                           and case when c.state in :unfinished
                                 then greatest(c.state_since, cast(c.due_on as timestamp) at time zone 'UTC',
                                        (select max(each.added_at) from pool.promise_photo each
                                          where each.organisation_id = c.organisation_id and each.commitment_id = c.id),
                                        (select w.at from pool.first_word w
                                          where w.organisation_id = c.organisation_id and w.commitment_id = c.id))
                                      <= :unfinishedSince
                                 else c.state_since <= :endedSince end
                           and not exists (select from pool.dispute d where d.organisation_id = c.organisation_id
                                 and d.commitment_id = c.id and d.state = 'OPEN')
                           and not exists (select from pool.freeze f where f.organisation_id = c.organisation_id
                                 and f.commitment_id = c.id and f.state = 'FROZEN')
                         order by c.id for update of c""", Tuple.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter(
                        "unfinished",
                        PromisePhotos.ADDED_IN.stream().map(Enum::name).toList())
                .setParameter("endedSince", Timestamp.from(now.minus(Duration.ofDays(rules.photoDays()))))
                .setParameter(
                        "unfinishedSince", Timestamp.from(now.minus(Duration.ofDays(rules.unfinishedPhotoDays()))))
                .getResultList();
        if (over.isEmpty()) {
            return;
        }
        photos.delete(
                "id in ?1", over.stream().map(row -> row.get("id", UUID.class)).toList());
        over.stream()
                .filter(row -> row.get("is_unfinished", Boolean.class))
                .map(row -> row.get("commitment_id", UUID.class))
                .distinct()
                .forEach(promises::changed);
        audit.recordAll(over.stream()
                .map(row -> Act.of(
                        "pool.promise-photo-deleted",
                        row.get("id", UUID.class),
                        row.get("person_id", UUID.class),
                        "A photo of what was done was deleted: its time was over."))
                .toList());
    }
}
