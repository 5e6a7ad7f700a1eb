package org.communityexchange.pool.internal.event;

import org.communityexchange.pool.internal.publication.Sight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Events by their day, for whoever reads about them elsewhere than on their page. */
@ApplicationScoped
public class EventBook {

    /** An event that takes place. */
    public record Entry(UUID id, String title, LocalDate heldOn, List<Part> shifts) {}

    /** One of its shifts. */
    public record Part(UUID id, String role, Instant startsAt, Instant endsAt) {}

    private final EventRepository events;
    private final ShiftRepository shifts;
    private final Sight sight;

    EventBook(EventRepository events, ShiftRepository shifts, Sight sight) {
        this.events = events;
        this.shifts = shifts;
        this.sight = sight;
    }

    /** Events of these days that are not cancelled and that whoever asks may see, with their shifts: two queries. */
    public List<Entry> on(Collection<LocalDate> days) {
        var found = events.on(days).stream()
                .filter(event -> sight.sees(event.audience()))
                .toList();
        var parts = shifts.of(found.stream().map(Event::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        EventShift::eventId,
                        Collectors.mapping(
                                shift -> new Part(shift.id(), shift.role(), shift.startsAt(), shift.endsAt()),
                                Collectors.toList())));
        return found.stream()
                .map(event ->
                        new Entry(event.id(), event.title(), event.heldOn(), parts.getOrDefault(event.id(), List.of())))
                .toList();
    }
}
