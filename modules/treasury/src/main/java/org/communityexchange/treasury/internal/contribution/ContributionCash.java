package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.CashSource;
import org.communityexchange.treasury.TransferSubjects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What contributions did to an organisation's cash, and what their transfers were about. */
@ApplicationScoped
class ContributionCash implements CashSource, TransferSubjects {

    private final ContributionRepository contributions;
    private final ContributionMessages words;

    ContributionCash(ContributionRepository contributions, ContributionMessages words) {
        this.contributions = contributions;
        this.words = words;
    }

    @Override
    @Transactional
    public List<CashMovement> movements(OrganisationId organisation, LocalDate from, LocalDate to) {
        var movements = new ArrayList<CashMovement>();
        for (var contribution : contributions.movedBetween(from, to)) {
            if (isBetween(contribution.receivedOn(), from, to)) {
                movements.add(movement(
                        contribution, contribution.transfer(), contribution.receivedOn(), contribution.cents()));
            }
            var reversedOn = contribution.reversedOn();
            var reversal = contribution.reversalTransfer();
            if (reversedOn != null && reversal != null && isBetween(reversedOn, from, to)) {
                movements.add(movement(contribution, new TransferId(reversal), reversedOn, -contribution.cents()));
            }
        }
        return movements;
    }

    @Override
    @Transactional
    public Map<UUID, Subject> about(OrganisationId organisation, Collection<UUID> subjects) {
        var found = new HashMap<UUID, Subject>();
        contributions
                .ofIds(subjects)
                .forEach(contribution -> found.put(
                        contribution.id(), new Subject(title(contribution, organisation.value()), href(contribution))));
        return found;
    }

    private CashMovement movement(Contribution contribution, TransferId transfer, LocalDate on, long cents) {
        return new CashMovement(
                transfer.value(),
                on,
                cents,
                contribution.reference(),
                title(contribution, contribution.organisation()),
                href(contribution));
    }

    private String title(Contribution contribution, String organisation) {
        return words.line(
                words.kind(contribution.kind()), contribution.receipt().of(organisation));
    }

    private static String href(Contribution contribution) {
        return "/o/" + contribution.organisation() + "/treasury/contributions/" + contribution.id();
    }

    private static boolean isBetween(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
