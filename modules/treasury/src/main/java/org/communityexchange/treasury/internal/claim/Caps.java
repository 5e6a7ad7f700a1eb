package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.CapPeriod;
import org.communityexchange.treasury.RedemptionRightView;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * How much of its cap the current organisation has used. Counted by month and by quarter alike, so that a right whose cap
 * counts another way from some day on does not start at nothing. Plain SQL, because a check of the database has the last
 * word.
 */
@ApplicationScoped
class Caps {

    private final EntityManager entities;
    private final TenantContext tenant;

    Caps(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    long used(RedemptionRightView right, LocalDate day) {
        return (long) entities.createNativeQuery("""
                        select cast(coalesce(sum(used), 0) as bigint) from treasury.claim_cap
                        where organisation_id = :organisation and period = :period""", Long.class)
                .setParameter("organisation", organisation())
                .setParameter("period", right.capPeriod().of(day))
                .getSingleResult();
    }

    void use(RedemptionRightView right, LocalDate day, long credits) {
        for (var period : CapPeriod.values()) {
            entities.createNativeQuery("""
                            insert into treasury.claim_cap (organisation_id, period, used, cap)
                            values (:organisation, :period, 0, null) on conflict do nothing""")
                    .setParameter("organisation", organisation())
                    .setParameter("period", period.of(day))
                    .executeUpdate();
            entities.createNativeQuery("""
                            update treasury.claim_cap
                            set used = used + :credits, cap = case when :counts then cast(:cap as bigint) end
                            where organisation_id = :organisation and period = :period""")
                    .setParameter("credits", credits)
                    .setParameter("counts", period == right.capPeriod())
                    .setParameter("cap", right.capCredits())
                    .setParameter("organisation", organisation())
                    .setParameter("period", period.of(day))
                    .executeUpdate();
        }
    }

    /** @param periods those in which it was used */
    void giveBack(List<String> periods, long credits) {
        entities.createNativeQuery("""
                        update treasury.claim_cap set used = used - :credits
                        where organisation_id = :organisation and period in (:periods)""")
                .setParameter("credits", credits)
                .setParameter("organisation", organisation())
                .setParameter("periods", periods)
                .executeUpdate();
    }

    private String organisation() {
        return tenant.requireOrganisation().value();
    }
}
