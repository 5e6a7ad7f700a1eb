package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.treasury.ContributionView.PaidInstalment;
import org.communityexchange.treasury.internal.giving.Columns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Pays instalments: the oldest that is open first. */
@ApplicationScoped
public class Instalments {

    private final PledgeRepository pledges;
    private final PledgeReader reader;
    private final EntityManager entities;

    Instalments(PledgeRepository pledges, PledgeReader reader, EntityManager entities) {
        this.pledges = pledges;
        this.reader = reader;
        this.entities = entities;
    }

    /**
     * Who pledged. The pledge stays locked until the transaction ends.
     *
     * @throws NotFound when there is no such pledge here
     */
    public UUID pledger(UUID pledge) {
        return pledges.requireForUpdate(pledge).personId();
    }

    /** Gives a donation to the instalments it pays; the contribution must be written already. */
    public void pay(UUID pledge, UUID contribution, long cents, LocalDate today) {
        reader.require(pledge)
                .schedule(today)
                .allocate(cents)
                .forEach((due, part) -> pledges.pay(contribution, pledge, due, part));
    }

    /** What donations paid, by contribution, by day. */
    public Map<UUID, List<PaidInstalment>> paidBy(List<UUID> contributions) {
        if (contributions.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select contribution_id, due_on, cents from treasury.pledge_receipt
                        where contribution_id in (:contributions) order by due_on""")
                .setParameter("contributions", contributions)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new PaidInstalment(Columns.day(row[1]), Columns.number(row[2])),
                                Collectors.toList())));
    }
}
