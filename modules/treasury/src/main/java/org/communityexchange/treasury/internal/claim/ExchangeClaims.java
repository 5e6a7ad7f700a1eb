package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.ClaimApprovals.Waiting;
import org.communityexchange.treasury.ClaimPayments.ToPay;
import org.communityexchange.treasury.ClaimQueue.Place;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** What the exchange sees of claims, through the views that choose the columns. */
@ApplicationScoped
class ExchangeClaims {

    private static final int AT_MOST = 200;

    private final EntityManager entities;

    ExchangeClaims(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose claim it is. */
    record Owner(OrganisationId organisation, String state, String approvedFor, String payer) {}

    /** @throws NotFound when no organisation has it, or nobody else was asked yet */
    Owner owner(UUID claim) {
        return rows(entities.createNativeQuery(
                                "select organisation_id, state, approved_for, payer from treasury.exchange_claim where id = :id")
                        .setParameter("id", claim))
                .stream()
                .findFirst()
                .map(row -> new Owner(new OrganisationId((String) row[0]), (String) row[1], text(row[2]), text(row[3])))
                .orElseThrow(() -> new NotFound("claim"));
    }

    List<Waiting> submittedElsewhere(String here) {
        return rows(entities.createNativeQuery("""
                                select id, organisation_id, organisation_name, number, credits, rate_cents, cash_cents, submitted_at
                                from treasury.exchange_claim where state = 'SUBMITTED' and organisation_id <> :here
                                order by submitted_at, id""").setParameter("here", here).setMaxResults(AT_MOST)).stream()
                .map(row -> new Waiting(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        number(row[3]),
                        (long) row[4],
                        number(row[5]),
                        (long) row[6],
                        (Instant) row[7]))
                .toList();
    }

    List<ToPay> toPay(String payer) {
        return rows(entities.createNativeQuery("""
                                select id, organisation_id, organisation_name, number, cash_cents
                                from treasury.exchange_claim where state = 'APPROVED' and payer = :payer
                                order by booked_at, id""").setParameter("payer", payer).setMaxResults(AT_MOST)).stream()
                .map(row -> new ToPay((UUID) row[0], (String) row[1], (String) row[2], number(row[3]), (long) row[4]))
                .toList();
    }

    List<Place> queue() {
        var places = new ArrayList<Place>();
        var rows = rows(entities.createNativeQuery("""
                        select id, organisation_id, organisation_name, number, credits, cash_cents, submitted_at, missing_cents
                        from treasury.exchange_claim where state = 'QUEUED' order by submitted_at, id""").setMaxResults(AT_MOST));
        for (var row : rows) {
            places.add(new Place(
                    places.size() + 1,
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    number(row[3]),
                    (long) row[4],
                    (long) row[5],
                    (Instant) row[6],
                    (long) row[7]));
        }
        return places;
    }

    /** Place in the queue from 1; 0 for one that does not wait there. */
    int position(UUID claim) {
        return queue().stream()
                .filter(place -> place.id().equals(claim))
                .findFirst()
                .map(Place::position)
                .orElse(0);
    }

    /** Whether an older claim waits for money, and for nothing else. */
    boolean isBehindAnother(UUID claim, Instant submittedAt) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select 1 from treasury.exchange_claim
                          where state = 'QUEUED' and not is_passable and id <> :id
                            and (submitted_at, id) < (:submitted, :id))""", Boolean.class)
                .setParameter("id", claim)
                .setParameter("submitted", Timestamp.from(submittedAt))
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static String text(Object column) {
        return column == null ? "" : (String) column;
    }
}
