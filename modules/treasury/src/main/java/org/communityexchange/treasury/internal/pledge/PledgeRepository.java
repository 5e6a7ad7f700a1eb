package org.communityexchange.treasury.internal.pledge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class PledgeRepository implements PanacheRepositoryBase<Pledge, UUID> {

    private final TenantContext tenant;

    PledgeRepository(TenantContext tenant) {
        this.tenant = tenant;
    }

    Pledge require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("pledge"));
    }

    Pledge requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("pledge"));
    }

    void setAmount(UUID pledge, LocalDate from, long cents) {
        getEntityManager()
                .createNativeQuery("""
                        insert into treasury.pledge_amount (organisation_id, id, pledge_id, from_on, cents)
                        values (:organisation, :id, :pledge, :from, :cents)""")
                .setParameter("organisation", here())
                .setParameter("id", Ids.next())
                .setParameter("pledge", pledge)
                .setParameter("from", from)
                .setParameter("cents", cents)
                .executeUpdate();
    }

    void addPause(UUID pledge, LocalDate from, @Nullable LocalDate until) {
        getEntityManager()
                .createNativeQuery("""
                        insert into treasury.pledge_pause (organisation_id, id, pledge_id, from_on, until_on)
                        values (:organisation, :id, :pledge, :from, cast(:until as date))""")
                .setParameter("organisation", here())
                .setParameter("id", Ids.next())
                .setParameter("pledge", pledge)
                .setParameter("from", from)
                .setParameter("until", until == null ? null : until.toString())
                .executeUpdate();
    }

    /** Ends the pauses that reach beyond today. */
    void endPauses(UUID pledge, LocalDate today) {
        getEntityManager()
                .createNativeQuery("""
                        update treasury.pledge_pause set until_on = greatest(from_on, :today)
                        where organisation_id = :organisation and pledge_id = :pledge
                          and (until_on is null or until_on > :today)""")
                .setParameter("organisation", here())
                .setParameter("pledge", pledge)
                .setParameter("today", today)
                .executeUpdate();
    }

    void pay(UUID contribution, UUID pledge, LocalDate due, long cents) {
        getEntityManager()
                .createNativeQuery("""
                        insert into treasury.pledge_receipt (organisation_id, contribution_id, due_on, pledge_id, cents)
                        values (:organisation, :contribution, :due, :pledge, :cents)""")
                .setParameter("organisation", here())
                .setParameter("contribution", contribution)
                .setParameter("due", due)
                .setParameter("pledge", pledge)
                .setParameter("cents", cents)
                .executeUpdate();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
