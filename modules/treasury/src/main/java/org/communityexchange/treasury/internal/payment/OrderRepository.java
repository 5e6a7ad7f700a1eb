package org.communityexchange.treasury.internal.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<PlacedOrder, UUID> {

    private final TenantContext tenant;

    OrderRepository(TenantContext tenant) {
        this.tenant = tenant;
    }

    PlacedOrder requireOwn(UUID id, UUID person) {
        return find("id = ?1 and personId = ?2", id, person)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("payment"));
    }

    Optional<PlacedOrder> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<PlacedOrder> byPayment(String payment) {
        return find("paymentId", payment).firstResultOptional();
    }

    /** Remembers what the provider told; false when it was told before. Whoever is told at the same moment waits. */
    boolean isNews(String provider, String event, String type, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into treasury.payment_event (organisation_id, provider, event_id, type, at)
                        values (:organisation, :provider, :event, :type, :at) on conflict do nothing""")
                        .setParameter(
                                "organisation", tenant.requireOrganisation().value())
                        .setParameter("provider", provider)
                        .setParameter("event", event)
                        .setParameter("type", type)
                        .setParameter("at", Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}
