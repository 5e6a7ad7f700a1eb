package org.communityexchange.pool.internal.offer;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.publication.PublicationRepository;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OfferRepository extends PublicationRepository<Offer> {

    private final TenantContext tenant;

    OfferRepository(TenantContext tenant) {
        this.tenant = tenant;
    }

    @Override
    public String thing() {
        return "offer";
    }

    /**
     * How many of each offer were taken in the month or week it counts in now; offers that nobody took are absent.
     *
     * @param now where the organisation is
     */
    Map<UUID, Integer> taken(Collection<UUID> offers, ZonedDateTime now) {
        var taken = new HashMap<UUID, Integer>();
        if (offers.isEmpty()) {
            return taken;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select offer_id, sum(quantity)::int from pool.spend
                        where organisation_id = :organisation and offer_id in (:offers) and month in (:month, :week)
                          and state <> 'RELEASED'
                        group by offer_id""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("offers", offers)
                .setParameter("month", YearMonth.from(now).toString())
                .setParameter("week", Offer.week(now))
                .getResultList();
        rows.forEach(row -> taken.put((UUID) row[0], (Integer) row[1]));
        return taken;
    }

    /**
     * How many of one offer were taken in a month, whether the offer counts by the month or by the week.
     *
     * @param zone where the organisation is: the month begins and ends there
     */
    int takenIn(UUID offer, YearMonth month, ZoneId zone) {
        return (Integer) getEntityManager()
                .createNativeQuery("""
                        select coalesce(sum(quantity), 0)::int from pool.spend
                        where organisation_id = :organisation and offer_id = :offer and state <> 'RELEASED'
                          and held_at >= :from and held_at < :to""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("offer", offer)
                .setParameter("from", month.atDay(1).atStartOfDay(zone).toInstant())
                .setParameter(
                        "to", month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
                .getSingleResult();
    }

    /** How many of one offer were taken since a moment, whether the offer counts by the month or by the week. */
    int takenSince(UUID offer, Instant since) {
        return (Integer) getEntityManager()
                .createNativeQuery("""
                        select coalesce(sum(quantity), 0)::int from pool.spend
                        where organisation_id = :organisation and offer_id = :offer and state <> 'RELEASED'
                          and held_at >= :since""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("offer", offer)
                .setParameter("since", Timestamp.from(since))
                .getSingleResult();
    }

    /** How many units of one offer are promised for a month, or were given as promised. */
    int promisedIn(UUID offer, YearMonth month) {
        return (Integer) getEntityManager()
                .createNativeQuery("""
                        select coalesce(sum(units), 0)::int from pool.commitment
                        where organisation_id = :organisation and offer_id = :offer and month = :month
                          and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("offer", offer)
                .setParameter("month", month.toString())
                .getSingleResult();
    }

    /** Sensitive offers of people whose check does not count on this day. */
    List<UUID> uncovered(LocalDate today) {
        @SuppressWarnings("unchecked")
        List<UUID> uncovered = getEntityManager()
                .createNativeQuery("""
                        select o.id from pool.offer o join pool.category c on c.code = o.category
                        where o.organisation_id = :organisation and o.state = 'PUBLISHED' and c.screening is not null
                          and o.offered_by is not null
                          and not exists (select 1 from pool.screening s
                            where s.organisation_id = o.organisation_id and s.person_id = o.offered_by
                              and s.kind = c.screening and s.ended_at is null and s.expires_on >= :today)""", UUID.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("today", today)
                .getResultList();
        return uncovered;
    }
}
