package org.communityexchange.pool.internal.board;

import org.communityexchange.pool.Audience;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.OwnPublication;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.TimeOfDay;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.internal.publication.Publication;
import org.communityexchange.pool.internal.publication.Ticks;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Tuple;

/** Rows of the exchange views as they are shown. */
final class BoardRows {

    /** What was taken of an offer in the month or week in which it counts at this moment, where its organisation is. */
    static final String TAKEN = """
            (select t.taken from pool.exchange_offer_taken t
              where t.organisation_id = v.organisation_id and t.offer_id = v.id
                and t.month = to_char(cast(:now as timestamptz) at time zone v.zone,
                  case when v.capacity_per_week is null then 'YYYY-MM' else 'IYYY-"W"IW' end))""";

    private static final String BOTH = "v.organisation_id, v.organisation_name, v.id, v.by_organisation, v.title,"
            + " v.description, v.category, v.category_name, v.place, v.weekdays, v.day_times, v.first_day, v.last_day,"
            + " v.audience, v.created_at, v.expires_at, v.veiled,"
            + " f.id as photo_id, f.alt as photo_alt, f.width as photo_width, f.height as photo_height";

    static final String OFFER = "select " + BOTH + ", v.offered_by as by_id, v.available_when as said_when,"
            + " v.price_credits, v.unit_label, v.capacity_per_month, v.capacity_per_week, " + TAKEN + " as taken";

    static final String NEED = "select " + BOTH + ", v.needed_by as by_id, v.wanted_when as said_when, v.urgency,"
            + " v.minutes_estimate, v.promised, v.kept, v.give_back";

    private BoardRows() {}

    static OfferView offer(Tuple row, @Nullable PersonRef by) {
        var taken = row.get("taken", Integer.class);
        var monthly = row.get("capacity_per_month", Integer.class);
        var weekly = row.get("capacity_per_week", Integer.class);
        return new OfferView(
                row.get("id", UUID.class),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                by,
                row.get("by_organisation", Boolean.class),
                row.get("title", String.class),
                row.get("description", String.class),
                row.get("category", String.class),
                row.get("category_name", String.class),
                row.get("place", String.class),
                row.get("said_when", String.class),
                days(row),
                times(row),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                row.get("price_credits", Integer.class),
                row.get("unit_label", String.class),
                monthly,
                left(monthly, taken),
                weekly,
                left(weekly, taken),
                Audience.valueOf(row.get("audience", String.class)),
                PublishedState.PUBLISHED,
                row.get("created_at", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("veiled", Boolean.class),
                row.get("veiled", Boolean.class),
                false,
                false,
                null,
                false,
                photos(row));
    }

    static NeedView need(Tuple row, @Nullable PersonRef by, Instant now) {
        var createdAt = row.get("created_at", Instant.class);
        return new NeedView(
                row.get("id", UUID.class),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                by,
                row.get("by_organisation", Boolean.class),
                row.get("title", String.class),
                row.get("description", String.class),
                row.get("category", String.class),
                row.get("category_name", String.class),
                row.get("place", String.class),
                row.get("said_when", String.class),
                days(row),
                times(row),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                Urgency.valueOf(row.get("urgency", String.class)),
                row.get("minutes_estimate", Integer.class),
                row.get("promised", Integer.class),
                row.get("kept", Integer.class),
                Math.toIntExact(Duration.between(createdAt, now).toDays()),
                Audience.valueOf(row.get("audience", String.class)),
                PublishedState.PUBLISHED,
                createdAt,
                row.get("expires_at", Instant.class),
                row.get("veiled", Boolean.class),
                row.get("veiled", Boolean.class),
                null,
                Funding.valueOf(row.get("give_back", String.class)),
                false,
                false,
                false,
                null,
                false,
                false,
                List.of(),
                photos(row));
    }

    static OwnPublication own(Tuple row, Instant now) {
        var state = PublishedState.valueOf(row.get("state", String.class));
        var expiresAt = row.get("expires_at", Instant.class);
        var zone = ZoneId.of(row.get("zone", String.class));
        return new OwnPublication(
                row.get("id", UUID.class),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                row.get("kind", String.class).equals("OFFER"),
                row.get("title", String.class),
                state == PublishedState.PUBLISHED && !now.isBefore(expiresAt) ? PublishedState.EXPIRED : state,
                row.get("created_at", Instant.class),
                expiresAt,
                state != PublishedState.CLOSED
                        && Publication.standsLonger(row.get("last_day", LocalDate.class), expiresAt, now, zone),
                row.get("waiting", Integer.class),
                row.get("done", Boolean.class));
    }

    static EventCard event(Tuple row) {
        int places = row.get("places", Integer.class);
        int taken = row.get("taken", Integer.class);
        return new EventCard(
                row.get("id", UUID.class),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                row.get("title", String.class),
                row.get("description", String.class),
                row.get("place", String.class),
                row.get("held_on", LocalDate.class),
                row.get("starts_at", Instant.class),
                places,
                Math.max(0, places - taken),
                row.get("part_price", Integer.class),
                partLeft(row),
                row.get("takes_part", Boolean.class));
    }

    private static @Nullable Integer partLeft(Tuple row) {
        var places = row.get("part_places", Integer.class);
        return places == null ? null : (Integer) Math.max(0, places - row.get("part_taken", Integer.class));
    }

    private static List<PhotoView> photos(Tuple row) {
        var id = row.get("photo_id", UUID.class);
        return id == null
                ? List.of()
                : List.of(PhotoView.of(
                        row.get("organisation_id", String.class),
                        id,
                        row.get("photo_alt", String.class),
                        row.get("photo_width", Integer.class),
                        row.get("photo_height", Integer.class)));
    }

    private static Set<DayOfWeek> days(Tuple row) {
        return Ticks.read(row.get("weekdays", Short.class), DayOfWeek.class);
    }

    private static Set<TimeOfDay> times(Tuple row) {
        return Ticks.read(row.get("day_times", Short.class), TimeOfDay.class);
    }

    private static @Nullable Integer left(@Nullable Integer capacity, @Nullable Integer taken) {
        return capacity == null ? null : (Integer) Math.max(0, capacity - (taken == null ? 0 : taken));
    }
}
