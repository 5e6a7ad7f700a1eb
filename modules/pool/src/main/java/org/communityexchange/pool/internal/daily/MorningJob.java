package org.communityexchange.pool.internal.daily;

import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.tenancy.Tenants;
import org.jboss.logging.Logger;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Each morning, everybody's letter in a transaction of its own: what fails for one keeps nobody else from theirs. What waits at
 * other organisations is said in the first letter of a steward of several.
 */
@ApplicationScoped
class MorningJob implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(MorningJob.class);
    private static final LocalTime AT = LocalTime.of(8, 30);

    /** Of the exchange, as its jobs run. */
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final Rounds rounds;
    private final MorningLetters letters;
    private final TenantContext tenant;
    private final Tenants tenants;

    MorningJob(Rounds rounds, MorningLetters letters, TenantContext tenant, Tenants tenants) {
        this.rounds = rounds;
        this.letters = letters;
        this.tenant = tenant;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.tell-what-waits";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        var told = new HashSet<PersonId>();
        rounds.forEach(name(), letters::stewards, steward -> {
            var here = tenant.requireOrganisation();
            tenants.runAs(here, steward.value(), () -> letters.tellSteward(steward, !told.contains(steward)));
            told.add(steward);
        });
        List<PersonId> council = tenants.call(null, null, () -> letters.council(ZONE));
        for (var member : council) {
            if (told.add(member)) {
                try {
                    tenants.runAs(null, member.value(), () -> letters.tellCouncil(member, ZONE));
                } catch (RuntimeException trouble) {
                    LOG.errorf(trouble, "%s failed for a member of the council", name());
                }
            }
        }
    }
}
