package org.communityexchange.pool.internal.offer;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.internal.publication.Ground;
import org.communityexchange.pool.internal.publication.Publication;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    @Column(name = "capacity_per_week")
    private @Nullable Integer capacityPerWeek;

    protected Offer() {}

    /** Looks at every field. */
    static Offer published(Ground ground, PublishOffer said) {
        var refusals = new Refusals();
        var offer = new Offer();
        offer.start(ground, said, refusals);
        offer.price(said, refusals);
        offer.finish(ground, said, refusals);
        return offer;
    }

    /**
     * Says it anew.
     *
     * @param given how many are taken or promised in the month or week it would count in now
     */
    void change(Ground ground, PublishOffer said, int given) {
        var refusals = new Refusals();
        say(ground, said, refusals);
        price(said, refusals);
        var capacity = capacity();
        if (capacity != null && capacity < given) {
            refusals.refuse(
                    isWeekly() ? "capacityPerWeek" : "capacityPerMonth",
                    given + " are taken or promised already " + (isWeekly() ? "this week." : "this month."));
        }
        finish(ground, said, refusals);
    }

    private void price(PublishOffer said, Refusals refusals) {
        priceCredits = refusals.optionalWhole("priceCredits", "Price in credits", said.priceCredits(), 1, 1000);
        unitLabel = refusals.optionalText("unitLabel", "One price buys", said.unitLabel(), 40);
        capacityPerMonth =
                refusals.optionalWhole("capacityPerMonth", "How many a month", said.capacityPerMonth(), 1, 10_000);
        capacityPerWeek =
                refusals.optionalWhole("capacityPerWeek", "How many a week", said.capacityPerWeek(), 1, 10_000);
        if (said.capacityPerMonth() != null && said.capacityPerWeek() != null) {
            refusals.refuse("capacityPerWeek", "Say how many a month or how many a week, not both.");
        }
    }

    /** Whether its price and numbers are what is said. */
    boolean isPricedAs(PublishOffer said) {
        return Objects.equals(priceCredits, said.priceCredits())
                && unitLabel.equals(
                        said.unitLabel() == null ? "" : said.unitLabel().strip())
                && Objects.equals(capacityPerMonth, said.capacityPerMonth())
                && Objects.equals(capacityPerWeek, said.capacityPerWeek());
    }

    @Override
    protected Map<String, @Nullable Object> facts() {
        var facts = super.facts();
        facts.put("price", priceCredits);
        facts.put("what one price buys", unitLabel);
        facts.put("how many a month", capacityPerMonth);
        facts.put("how many a week", capacityPerWeek);
        return facts;
    }

    @Override
    protected int standsForDays() {
        return 90;
    }

    String unitLabel() {
        return unitLabel;
    }

    @Nullable
    Integer priceCredits() {
        return priceCredits;
    }

    /** How many are given in each of its periods; null for no limit. */
    @Nullable
    Integer capacity() {
        return capacityPerWeek == null ? capacityPerMonth : capacityPerWeek;
    }

    boolean isWeekly() {
        return capacityPerWeek != null;
    }

    /** The month or week it counts in at this moment: {@code 2026-11} or {@code 2026-W47}. */
    String period(ZonedDateTime now) {
        return isWeekly() ? week(now) : YearMonth.from(now).toString();
    }

    /** The week from Monday to Sunday, named as ISO 8601 does. */
    static String week(ZonedDateTime now) {
        return "%d-W%02d".formatted(now.get(IsoFields.WEEK_BASED_YEAR), now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * @param veil what stands in place of its words; null when whoever asks may read them
     * @param zone where the organisation is, and its days are meant
     */
    OfferView view(
            String organisationName,
            Category category,
            @Nullable String veil,
            @Nullable PersonRef by,
            int taken,
            Instant now,
            ZoneId zone,
            boolean mayClose,
            boolean mayChange,
            List<PhotoView> photos) {
        return new OfferView(
                id(),
                organisationId(),
                organisationName,
                veil == null ? by : null,
                person() == null,
                veil == null ? title() : veil,
                veil == null ? description() : "",
                category.code(),
                category.name(),
                veil == null ? place() : "",
                veil == null ? when() : "",
                days(),
                times(),
                firstDay(),
                lastDay(),
                priceCredits,
                veil == null ? unitLabel : "",
                capacityPerMonth,
                capacityPerMonth == null ? null : Math.max(0, capacityPerMonth - taken),
                capacityPerWeek,
                capacityPerWeek == null ? null : Math.max(0, capacityPerWeek - taken),
                audience(),
                state(now),
                createdAt(),
                expiresAt(),
                category.isSensitive(),
                veil != null,
                mayClose,
                mayChange && veil == null,
                version(),
                mayClose && mayStandLonger(now, zone),
                veil == null ? photos : List.of());
    }
}
