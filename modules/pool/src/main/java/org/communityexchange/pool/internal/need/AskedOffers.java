package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.AskedOffer;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PublishNeed;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Offers without a price as needs ask for them, wherever they were published; and the needs that ask. */
@ApplicationScoped
class AskedOffers {

    /** More than anybody reads; the others come up as these are answered. */
    private static final int MOST_ASKED = 50;

    /** An offer that is asked for. @param told who get the letter: whoever offers it, or the stewards who look after it */
    record Asked(AskedOffer offer, List<UUID> told) {}

    private final EntityManager entities;
    private final TenantContext tenant;
    private final Clock clock;

    AskedOffers(EntityManager entities, TenantContext tenant, Clock clock) {
        this.entities = entities;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * The offer that a need asks for; null when it asks for none.
     *
     * @param person whose need it is; null when it is the organisation's own
     * @throws InvalidInput when there is no such open offer for whoever asks, it has a price or is their own, or it was
     *     published elsewhere and the need could not be read there
     */
    @Nullable
    Asked look(PublishNeed said, @Nullable UUID person) {
        if (said.offer() == null) {
            return null;
        }
        var row = find(said.offer());
        if (row == null) {
            throw new InvalidInput("offer", "This offer was taken back, its time is over, or there is none.");
        }
        if (row.get("priced", Boolean.class)) {
            throw new InvalidInput("offer", "This offer has a price: set credits aside for it on its page.");
        }
        if (person != null && person.equals(row.get("offered_by", UUID.class))) {
            throw new InvalidInput("offer", "Nobody asks for what they offer themselves.");
        }
        var organisation = row.get("organisation_id", String.class);
        if (said.audience() == Audience.ORGANISATION
                && !organisation.equals(tenant.requireOrganisation().value())) {
            throw new InvalidInput(
                    "audience",
                    "This offer is of another organisation. Choose who else reads your need, or nobody there can.");
        }
        return new Asked(new AskedOffer(said.offer(), organisation), List.of(row.get("all_told", UUID[].class)));
    }

    private @Nullable Tuple find(UUID offer) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select v.* from pool.offer_to_ask_for v
                        where v.id = :offer and v.expires_at > cast(:now as timestamptz)""", Tuple.class)
                .setParameter("offer", offer)
                .setParameter("now", Timestamp.from(clock.instant()))
                .getResultList();
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Open needs that ask for what whoever asks offers, or looks after as a steward, longest waiting first. */
    List<Tuple> askedOfMe() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select v.* from pool.need_asked_of_me v
                        where v.expires_at > cast(:now as timestamptz) order by v.created_at, v.id""", Tuple.class)
                .setParameter("now", Timestamp.from(clock.instant()))
                .setMaxResults(MOST_ASKED)
                .getResultList();
        return rows;
    }
}
