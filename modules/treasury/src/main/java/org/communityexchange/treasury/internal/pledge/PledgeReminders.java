package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.jboss.logging.Logger;

import java.time.LocalTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Each morning, owes the letters about pledges. It only tells people: nothing about a pledge changes by it. */
@ApplicationScoped
class PledgeReminders implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(PledgeReminders.class);

    private final Organisations organisations;
    private final LetterBook book;
    private final Tenants tenants;

    PledgeReminders(Organisations organisations, LetterBook book, Tenants tenants) {
        this.organisations = organisations;
        this.book = book;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "treasury.remind-of-pledges";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(9, 0);
    }

    @Override
    public void run() {
        List<OrganisationView> all = tenants.call(null, null, organisations::all);
        for (var organisation : all) {
            try {
                tenants.runAs(new OrganisationId(organisation.id()), null, book::owe);
            } catch (RuntimeException e) {
                // One organisation's trouble keeps no other's letters back.
                LOG.errorf(e, "Letters about pledges to %s could not be owed", organisation.id());
            }
        }
    }
}
