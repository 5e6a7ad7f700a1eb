package org.communityexchange.pool.internal.offer;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.internal.refusal.ToolLending;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A standing intent to give, of a person or of the organisation itself. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "offer")
class Offer {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "offered_by")
    private @Nullable UUID offeredBy;

    @Column(name = "published_by")
    private UUID publishedBy;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String place;

    @Column(name = "price_credits")
    private @Nullable Integer priceCredits;

    @Column(name = "unit_label")
    private String unitLabel;

    @Column(name = "capacity_per_month")
    private @Nullable Integer capacityPerMonth;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private PublishedState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Offer() {}

    /**
     * Looks at every field.
     *
     * @param offeredBy null when the organisation offers it
     */
    static Offer published(UUID id, PublishOffer said, @Nullable UUID offeredBy, UUID publishedBy, Instant now) {
        var refusals = new Refusals();
        var offer = new Offer();
        offer.id = id;
        offer.offeredBy = offeredBy;
        offer.publishedBy = publishedBy;
        offer.title = refusals.text("title", "Title", said.title(), 120);
        offer.description = refusals.optionalText("description", "Description", said.description(), 2000);
        offer.category = refusals.chosen("category", "What is it about?", said.category());
        offer.place = refusals.optionalText("place", "Place", said.place(), 120);
        offer.priceCredits = refusals.optionalWhole("priceCredits", "Price in credits", said.priceCredits(), 1, 1000);
        offer.unitLabel = refusals.optionalText("unitLabel", "One price buys", said.unitLabel(), 40);
        offer.capacityPerMonth =
                refusals.optionalWhole("capacityPerMonth", "How many a month", said.capacityPerMonth(), 1, 10_000);
        offer.audience = refusals.chosen("audience", "Who sees it?", said.audience());
        offer.state = PublishedState.PUBLISHED;
        offer.createdAt = now;
        refusals.throwIfAny();
        ToolLending.refuse(offer.category, offer.title);
        return offer;
    }

    void close(Instant now) {
        if (state == PublishedState.PUBLISHED) {
            state = PublishedState.CLOSED;
            closedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    String unitLabel() {
        return unitLabel;
    }

    Instant createdAt() {
        return createdAt;
    }

    Audience audience() {
        return audience;
    }

    @Nullable
    Integer priceCredits() {
        return priceCredits;
    }

    @Nullable
    Integer capacityPerMonth() {
        return capacityPerMonth;
    }

    boolean isOpen() {
        return state == PublishedState.PUBLISHED;
    }

    /** Null when the organisation itself offers it. */
    @Nullable
    UUID offeredBy() {
        return offeredBy;
    }

    UUID publishedBy() {
        return publishedBy;
    }

    OfferView view(String organisationName, @Nullable PersonRef by, int taken, boolean mayClose) {
        return new OfferView(
                id,
                organisationId,
                organisationName,
                by,
                offeredBy == null,
                title,
                description,
                category,
                place,
                priceCredits,
                unitLabel,
                capacityPerMonth,
                capacityPerMonth == null ? null : Math.max(0, capacityPerMonth - taken),
                audience,
                state,
                createdAt,
                mayClose);
    }
}
