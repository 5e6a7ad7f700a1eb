package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An offer as whoever asks may see it.
 *
 * @param offeredBy who offers it; null when the organisation itself does, and for visitors
 * @param byOrganisation whether the organisation itself offers it
 * @param category the code of its category
 * @param categoryName the name of its category
 * @param when in free words
 * @param priceCredits credits for one unit, or null
 * @param leftThisMonth how many are left this month, or null without a limit
 * @param leftThisWeek how many are left this week, or null without a limit
 * @param expiresAt until when it stands on the boards
 * @param sensitive whether it is of a sensitive kind
 * @param veiled whether its real words are kept from whoever asks, because it is sensitive
 * @param mayClose whether whoever asks may take it back
 * @param mayChange whether whoever asks may say it anew: whose it is; for the organisation and managed members a steward
 * @param version to be sent with a change; null on the boards
 * @param mayRenew whether whoever asks may let it stand anew, and it would stand longer then
 * @param photos in their order; on a board only the first; none while the words are kept
 */
public record OfferView(
        UUID id,
        String organisation,
        String organisationName,
        @Nullable PersonRef offeredBy,
        boolean byOrganisation,
        String title,
        String description,
        String category,
        String categoryName,
        String place,
        String when,
        Set<DayOfWeek> days,
        Set<TimeOfDay> times,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer priceCredits,
        String unitLabel,
        @Nullable Integer capacityPerMonth,
        @Nullable Integer leftThisMonth,
        @Nullable Integer capacityPerWeek,
        @Nullable Integer leftThisWeek,
        Audience audience,
        PublishedState state,
        Instant createdAt,
        Instant expiresAt,
        boolean sensitive,
        boolean veiled,
        boolean mayClose,
        boolean mayChange,
        @Nullable Integer version,
        boolean mayRenew,
        List<PhotoView> photos)
        implements Published {

    public OfferView {
        photos = List.copyOf(photos);
    }

    public String href() {
        return "/o/" + organisation + "/offers/" + id;
    }
}
