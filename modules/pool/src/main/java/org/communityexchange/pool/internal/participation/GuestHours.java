package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Hours;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.participation.ParticipationRows.Row;
import org.communityexchange.pool.internal.words.ParticipationMessages;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * When those who take part in an event are there. Nobody is held to hours they did not agree to: of other ones they read, and may
 * give their place back until the event. In the caller's transaction, under the lock of the event's places.
 */
@ApplicationScoped
class GuestHours {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final EventPlaces places;
    private final ParticipationRows rows;
    private final ParticipationViews views;
    private final GuestLetters letters;
    private final ParticipationMessages words;
    private final TenantContext tenant;
    private final Clock clock;

    GuestHours(
            EventPlaces places,
            ParticipationRows rows,
            ParticipationViews views,
            GuestLetters letters,
            ParticipationMessages words,
            TenantContext tenant,
            Clock clock) {
        this.places = places;
        this.rows = rows;
        this.views = views;
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** As they are now; empty where no places were ever said. */
    Optional<Hours> of(UUID event) {
        return places.of(event, null).map(Terms::hours);
    }

    /** After a change: tells whoever has a place, when these are not the hours from before it and the event is not over. */
    void changed(UUID event, Optional<Hours> before) {
        var now = of(event);
        if (now.isEmpty() || now.equals(before) || now.get().areOver(clock.instant())) {
            return;
        }
        var zone = views.now().getZone();
        var going = rows.of(event).stream().filter(Row::isGoing).toList();
        if (going.isEmpty()) {
            return;
        }
        rows.free(event);
        var purpose = "place-hours/" + event + "/" + clock.instant().toEpochMilli();
        going.forEach(row -> tell(row, now.get(), zone, purpose));
    }

    private void tell(Row row, Hours hours, ZoneId zone, String purpose) {
        var day = DAY.format(row.heldOn());
        letters.owe(
                row.guest(),
                purpose,
                words.hours_subject(row.title(), day),
                words.hours_letter(
                        row.title(),
                        day,
                        hours.begin().atZone(zone).toLocalTime(),
                        hours.end().atZone(zone).toLocalTime(),
                        row.place(),
                        row.credits()),
                "/o/" + tenant.requireOrganisation().value() + "/participations/" + row.id());
    }
}
