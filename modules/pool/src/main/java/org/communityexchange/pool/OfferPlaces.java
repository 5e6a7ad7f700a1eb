package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/**
 * What an event has for those who take part. Whoever has a place already keeps what was agreed.
 *
 * @param places how many people, 0 to 500; 0 for an event at which people only help
 * @param priceCredits for one place, 0 to 1,000 credits; null or 0 for free
 * @param cancelDays how many days before the event a place can be given back at the latest, 0 to 60; 0 until it begins; null for one
 * @param starts when those who take part are there, by the organisation's clock; null as long as its shifts
 * @param ends after {@code starts}; null when that is
 */
public record OfferPlaces(
        @Nullable Integer places,
        @Nullable Integer priceCredits,
        @Nullable Integer cancelDays,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends) {

    @JsonIgnore
    public boolean isFree() {
        return priceCredits == null || priceCredits == 0;
    }
}
