package org.communityexchange.treasury.internal.nudge;

import org.communityexchange.treasury.Nudges;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class NudgeService implements Nudges {

    private final EntityManager entities;

    NudgeService(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public Optional<Nudge> forBalance(long balance) {
        // One organisation without a limit answers null for the whole, and nobody is nudged.
        var limit = (Number) entities.createNativeQuery("""
                        select case when count(*) = count(l.soft_limit) then max(l.soft_limit) end
                          from identity.own_membership m
                          left join treasury.soft_limit_in_force l on l.organisation_id = m.organisation_id
                         where m.state = 'ACTIVE'""").getSingleResult();
        return limit == null || balance <= limit.longValue()
                ? Optional.empty()
                : Optional.of(new Nudge(limit.longValue(), balance - limit.longValue()));
    }
}
