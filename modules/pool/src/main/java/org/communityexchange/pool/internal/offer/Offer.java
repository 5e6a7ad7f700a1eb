package org.communityexchange.pool.internal.offer;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.internal.publication.Publication;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A standing intent to give, of a person or of the organisation itself. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "offer")
@AttributeOverride(name = "person", column = @Column(name = "offered_by"))
class Offer extends Publication {

    @Column(name = "price_credits")
    private @Nullable Integer priceCredits;

    @Column(name = "unit_label")
    private String unitLabel;

    @Column(name = "capacity_per_month")
    private @Nullable Integer capacityPerMonth;

    protected Offer() {}

    /**
     * Looks at every field.
     *
     * @param offeredBy null when the organisation offers it
     */
    static Offer published(UUID id, PublishOffer said, @Nullable UUID offeredBy, UUID publishedBy, Instant now) {
        var refusals = new Refusals();
        var offer = new Offer();
        offer.start(id, said, offeredBy, publishedBy, now, refusals);
        offer.priceCredits = refusals.optionalWhole("priceCredits", "Price in credits", said.priceCredits(), 1, 1000);
        offer.unitLabel = refusals.optionalText("unitLabel", "One price buys", said.unitLabel(), 40);
        offer.capacityPerMonth =
                refusals.optionalWhole("capacityPerMonth", "How many a month", said.capacityPerMonth(), 1, 10_000);
        offer.finish(said, refusals);
        return offer;
    }

    String unitLabel() {
        return unitLabel;
    }

    @Nullable
    Integer priceCredits() {
        return priceCredits;
    }

    @Nullable
    Integer capacityPerMonth() {
        return capacityPerMonth;
    }

    OfferView view(String organisationName, @Nullable PersonRef by, int taken, boolean mayClose) {
        return new OfferView(
                id(),
                organisationId(),
                organisationName,
                by,
                person() == null,
                title(),
                description(),
                category(),
                place(),
                priceCredits,
                unitLabel,
                capacityPerMonth,
                capacityPerMonth == null ? null : Math.max(0, capacityPerMonth - taken),
                audience(),
                state(),
                createdAt(),
                mayClose);
    }
}
