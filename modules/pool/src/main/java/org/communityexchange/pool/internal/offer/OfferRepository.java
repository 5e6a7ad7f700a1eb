package org.communityexchange.pool.internal.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PublishedState;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {

    static final List<String> SORTS = List.of("newest", "title");

    private final TenantContext tenant;

    OfferRepository(TenantContext tenant) {
        this.tenant = tenant;
    }

    Offer require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("offer"));
    }

    Offer requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("offer"));
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<Offer> open(Collection<Audience> audiences, ListQuery query) {
        var byTitle = query.sortOf(SORTS).equals("title");
        var where = new StringBuilder("state = :open and audience in :audiences");
        var parameters = Parameters.with("audiences", audiences).and("open", PublishedState.PUBLISHED);
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where.append(
                    byTitle
                            ? " and (title > :title or (title = :title and id > :id))"
                            : " and (createdAt < :at or (createdAt = :at and id < :id))");
            parameters.and("id", after.id());
            if (byTitle) {
                parameters.and("title", after.title());
            } else {
                parameters.and("at", after.createdAt());
            }
        }
        where.append(byTitle ? " order by title, id" : " order by createdAt desc, id desc");
        return find(where.toString(), parameters).page(0, query.limit() + 1).list();
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
