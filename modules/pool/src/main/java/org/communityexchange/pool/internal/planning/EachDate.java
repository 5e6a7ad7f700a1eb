package org.communityexchange.pool.internal.planning;

import org.communityexchange.pool.OfferPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What each date of a series has for those who take part. Its times are the clock's, whatever zone the program runs in. */
@Embeddable
record EachDate(
        Integer places,
        @Column(name = "price_credits") Integer priceCredits,
        @Column(name = "cancel_days") Integer cancelDays,

        @Column(name = "places_start") @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Nullable
        LocalTime starts,

        @Column(name = "places_end") @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Nullable
        LocalTime ends) {

    /** Null when people only help. */
    static @Nullable EachDate of(Terms said) {
        return said.places() == 0
                ? null
                : new EachDate(said.places(), said.price(), said.cancelDays(), said.starts(), said.ends());
    }

    OfferPlaces said() {
        return new OfferPlaces(places, priceCredits, cancelDays, starts, ends);
    }

    Terms terms() {
        return new Terms(places, priceCredits, cancelDays, 0, null, starts, ends, 0, null, null, null);
    }
}
