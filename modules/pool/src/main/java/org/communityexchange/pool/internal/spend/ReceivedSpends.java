package org.communityexchange.pool.internal.spend;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.SpendsReceived;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** Tells the treasury what organisations received for their own offers; never who spent it. */
@ApplicationScoped
class ReceivedSpends implements SpendsReceived {

    private final SpendRepository spends;
    private final EntityManager entities;

    ReceivedSpends(SpendRepository spends, EntityManager entities) {
        this.spends = spends;
        this.entities = entities;
    }

    @Override
    @Transactional
    public List<Received> received(Collection<UUID> offers, @Nullable Received after, int atMost) {
        return spends.received(offers, after, atMost).stream()
                .map(Spend::received)
                .toList();
    }

    @Override
    @Transactional
    public List<Received> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : spends.receivedById(ids).stream().map(Spend::received).toList();
    }

    @Override
    @Transactional
    public List<Income> income(Instant from, Instant until) {
        return rows(entities.createNativeQuery("""
                                select organisation_id, offer_id, cast(sum(credits) as bigint)
                                from pool.exchange_offer_received where received_at >= :from and received_at < :until
                                group by organisation_id, offer_id""")
                        .setParameter("from", Timestamp.from(from))
                        .setParameter("until", Timestamp.from(until)))
                .stream()
                .map(row -> new Income(new OrganisationId((String) row[0]), (UUID) row[1], (long) row[2]))
                .toList();
    }

    @Override
    @Transactional
    public List<OwnOffer> offersOf(OrganisationId organisation) {
        return rows(entities.createNativeQuery("""
                                select id, title, price_credits from pool.exchange_offer
                                where organisation_id = :organisation and offered_by is null and price_credits is not null
                                order by title, id""").setParameter("organisation", organisation.value())).stream()
                .map(row -> new OwnOffer((UUID) row[0], (String) row[1], (int) row[2]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
