package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Hours;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.event.ShiftAdded;
import org.communityexchange.pool.internal.participation.ParticipationRows.Row;
import org.communityexchange.pool.internal.participation.PlaceLine.Waiting;
import org.communityexchange.pool.internal.words.ParticipationMessages;
import org.communityexchange.pool.internal.words.PlaceLineMessages;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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
    private final PlaceLine line;
    private final Events events;
    private final ParticipationMessages words;
    private final PlaceLineMessages lineWords;
    private final TenantContext tenant;
    private final Clock clock;

    GuestHours(
            EventPlaces places,
            ParticipationRows rows,
            ParticipationViews views,
            GuestLetters letters,
            PlaceLine line,
            Events events,
            ParticipationMessages words,
            PlaceLineMessages lineWords,
            TenantContext tenant,
            Clock clock) {
        this.places = places;
        this.rows = rows;
        this.views = views;
        this.letters = letters;
        this.line = line;
        this.events = events;
        this.words = words;
        this.lineWords = lineWords;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** As they are now; empty where no places were ever said. */
    Optional<Hours> of(UUID event) {
        return places.of(event, null).map(Terms::hours);
    }

    void shiftAdded(@Observes ShiftAdded added) {
        changed(added.event(), added.before());
    }

    /** After a change: tells whoever has a place or waits for one, when these are other hours than before it. */
    void changed(UUID event, Optional<Hours> before) {
        tellGuests(event, before);
        tellLine(event, before);
    }

    /** Those who have a place; they may give it back until the event now. */
    void tellGuests(UUID event, Optional<Hours> before) {
        var now = otherThan(event, before);
        var going = now.isEmpty()
                ? List.<Row>of()
                : rows.of(event).stream().filter(Row::isGoing).toList();
        if (!going.isEmpty()) {
            rows.free(event);
            going.forEach(row -> tell(row, now.get(), views.now().getZone(), purpose(event)));
        }
    }

    /** Those who still wait in line: whoever just got a place read the hours in that letter. */
    void tellLine(UUID event, Optional<Hours> before) {
        var now = otherThan(event, before);
        var waiting = now.isEmpty() ? List.<Waiting>of() : line.inOrder(event);
        if (!waiting.isEmpty()) {
            var about = events.programme(new EventId(event));
            waiting.forEach(each -> tell(each, about, now.get(), views.now().getZone(), purpose(event)));
        }
    }

    /** Empty where nothing is other than before, or the event is over. */
    private Optional<Hours> otherThan(UUID event, Optional<Hours> before) {
        return of(event).filter(now -> !before.equals(Optional.of(now)) && !now.areOver(clock.instant()));
    }

    private String purpose(UUID event) {
        return "place-hours/" + event + "/" + clock.instant().toEpochMilli();
    }

    private void tell(Waiting waiting, EventView about, Hours hours, ZoneId zone, String purpose) {
        var day = DAY.format(about.heldOn());
        letters.owe(
                waiting.guest(),
                purpose,
                words.hours_subject(about.title(), day),
                lineWords.hours_letter(
                        about.title(),
                        day,
                        hours.begin().atZone(zone).toLocalTime(),
                        hours.end().atZone(zone).toLocalTime(),
                        about.place()),
                about.href());
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
