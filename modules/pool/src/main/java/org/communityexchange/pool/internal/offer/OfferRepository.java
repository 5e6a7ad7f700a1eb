package org.communityexchange.pool.internal.offer;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.publication.PublicationRepository;

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
    protected String thing() {
        return "offer";
    }

    /** How many of each offer were taken in the month; offers that nobody took are absent. */
    Map<UUID, Integer> taken(Collection<UUID> offers, String month) {
        var taken = new HashMap<UUID, Integer>();
        if (offers.isEmpty()) {
            return taken;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select offer_id, sum(quantity)::int from pool.spend
                        where organisation_id = :organisation and offer_id in (:offers) and month = :month
                          and state <> 'RELEASED'
                        group by offer_id""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("offers", offers)
                .setParameter("month", month)
                .getResultList();
        rows.forEach(row -> taken.put((UUID) row[0], (Integer) row[1]));
        return taken;
    }
}
