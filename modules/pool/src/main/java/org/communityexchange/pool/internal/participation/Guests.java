package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.ParticipationState;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Hours;
import org.communityexchange.pool.internal.participation.GuestLetters.Guest;
import org.communityexchange.pool.internal.participation.ParticipationRows.Row;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Whoever has a place to take part in an event, for what happens to the event as a whole. In the caller's transaction. */
@ApplicationScoped
public class Guests {

    private final ParticipationRows rows;
    private final EventPlaces places;
    private final Settling settling;
    private final PlaceLine line;
    private final NextInLine next;
    private final GuestHours hours;
    private final TenantContext tenant;
    private final Clock clock;

    Guests(
            ParticipationRows rows,
            EventPlaces places,
            Settling settling,
            PlaceLine line,
            NextInLine next,
            GuestHours hours,
            TenantContext tenant,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.settling = settling;
        this.line = line;
        this.next = next;
        this.hours = hours;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Until the transaction ends nobody takes a place, gives one back, or is said to have come. */
    public void hold(UUID event) {
        places.lock(event, null);
    }

    /**
     * The event is on another day or somewhere else: whoever has a place can give it back until the event, whatever they agreed.
     *
     * @return who
     */
    public List<Guest> moved(UUID event) {
        rows.free(event);
        return open(event).stream().map(Row::guest).toList();
    }

    /** When those who take part are there, to compare with after a change of shifts. */
    public Optional<Hours> hours(UUID event) {
        return hours.of(event);
    }

    /** The shifts were changed: whoever takes part as long as they last reads so, unless nothing is other than before. */
    public void shiftsChanged(UUID event, Optional<Hours> before) {
        hours.changed(event, before);
    }

    /** The people who wait for a place. */
    public List<Guest> waiting(UUID event) {
        return line.inOrder(event).stream().map(PlaceLine.Waiting::guest).toList();
    }

    /** Nobody waits for a place of an event that does not take place. @return who did */
    public List<Guest> endLine(UUID event) {
        places.lock(event, null);
        return line.callOff(event, clock.instant()).stream()
                .map(PlaceLine.Waiting::guest)
                .toList();
    }

    /**
     * The event does not take place: every open place ends and its credits go back, once. The event is cancelled already, so
     * that nobody takes a place after this.
     *
     * @return whose they were
     */
    public List<Guest> callOff(UUID event, String why) {
        return end(event, ParticipationState.CALLED_OFF, why);
    }

    /** Places that are free go to those who wait and have enough credits now. */
    void askTheLine(UUID event) {
        places.lock(event, null);
        var turn = next.look(event, 0);
        settling.lock(List.of(), turn.people());
        next.fill(turn);
    }

    /** Past events of the current organisation of which nobody said who came. */
    List<UUID> forgottenBefore(LocalDate day) {
        return rows.openBefore(day);
    }

    /** Nobody said anything for long: the credits go back. */
    void lapse(UUID event) {
        end(event, ParticipationState.LAPSED, "");
    }

    private List<Guest> end(UUID event, ParticipationState outcome, String why) {
        places.lock(event, null);
        var open = open(event);
        settling.lock(open, List.of());
        var by = outcome == ParticipationState.LAPSED ? null : tenant.person().orElse(null);
        open.forEach(row -> settling.end(row, outcome, false, by, why));
        return open.stream().map(Row::guest).toList();
    }

    private List<Row> open(UUID event) {
        return rows.of(event).stream().filter(Row::isGoing).toList();
    }
}
