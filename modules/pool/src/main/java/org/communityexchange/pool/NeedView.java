package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A need as whoever asks may see it.
 *
 * @param neededBy whose need it is; null when the organisation's own, and for visitors
 * @param byOrganisation whether the organisation itself needs it
 * @param category the code of its category
 * @param categoryName the name of its category
 * @param when in free words
 * @param promised how many promises answer it that stand and are not kept yet
 * @param kept how many promises that answer it were kept, as a steward confirmed
 * @param waitingDays whole days since it was published
 * @param expiresAt until when it stands on the boards
 * @param sensitive whether it is of a sensitive kind
 * @param veiled whether its real words are kept from whoever asks, because it is sensitive
 * @param asks the offer it asks for; null when it asks for none, and for whoever may not close it, unless it is of the same
 *     organisation
 * @param giveBack how whoever needs it means to give back; whoever answers may propose something else
 * @param done whether a promise was kept since it was last let stand anew, so that a person's need may be over; only for
 *     whoever may close it
 * @param mayClose whether whoever asks may close it
 * @param mayChange whether whoever asks may say it anew: whose it is; for the organisation and managed members a steward
 * @param version to be sent with a change; null on the boards
 * @param mayRenew whether whoever asks may let it stand anew, and it would stand longer then
 * @param mayAnswer whether whoever asks may promise to help
 * @param answers the promises that answer it and still stand or were kept, oldest first; only when one need is looked at, and
 *     only for whose need it is and for stewards
 * @param photos in their order; on a board only the first; none while the words are kept
 */
public record NeedView(
        UUID id,
        String organisation,
        String organisationName,
        @Nullable PersonRef neededBy,
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
        Urgency urgency,
        @Nullable Integer minutesEstimate,
        int promised,
        int kept,
        int waitingDays,
        Audience audience,
        PublishedState state,
        Instant createdAt,
        Instant expiresAt,
        boolean sensitive,
        boolean veiled,
        @Nullable AskedOffer asks,
        Funding giveBack,
        boolean done,
        boolean mayClose,
        boolean mayChange,
        @Nullable Integer version,
        boolean mayRenew,
        boolean mayAnswer,
        List<NeedAnswer> answers,
        List<PhotoView> photos)
        implements Published {

    public NeedView {
        answers = List.copyOf(answers);
        photos = List.copyOf(photos);
    }

    public String href() {
        return "/o/" + organisation + "/needs/" + id;
    }
}
