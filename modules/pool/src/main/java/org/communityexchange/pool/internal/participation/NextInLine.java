package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.internal.event.EventEdits;
import org.communityexchange.pool.internal.event.EventEdits.Kept;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.participation.PlaceLine.Waiting;
import org.communityexchange.pool.internal.words.PlaceLineMessages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives a place that came free to the first in line who has enough credits, in the transaction that freed it and under the lock
 * of the event's places. In two steps, because the accounts of everybody whose credits move are locked together: who may come
 * into question, then who gets it.
 */
@ApplicationScoped
class NextInLine {

    /** Wallets change until they are locked: so many more than there are places are looked at again. */
    private static final int SPARE = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /**
     * Who may get a place.
     *
     * @param free places that nobody has once the caller is done
     * @param line in its order, up to the last who may come into question
     */
    record Turn(Kept event, Terms terms, int free, List<Waiting> line) {

        /** Whose credits may move. */
        List<UUID> people() {
            return line.stream().map(Waiting::person).toList();
        }

        int price(Waiting waiting) {
            return Math.min(waiting.credits(), terms.price());
        }
    }

    private final PlaceLine line;
    private final Taking taking;
    private final EventPlaces places;
    private final EventEdits events;
    private final ParticipationViews views;
    private final Books books;
    private final Memberships memberships;
    private final GuestLetters letters;
    private final PlaceLineMessages words;
    private final TenantContext tenant;
    private final Clock clock;

    NextInLine(
            PlaceLine line,
            Taking taking,
            EventPlaces places,
            EventEdits events,
            ParticipationViews views,
            Books books,
            Memberships memberships,
            GuestLetters letters,
            PlaceLineMessages words,
            TenantContext tenant,
            Clock clock) {
        this.line = line;
        this.taking = taking;
        this.places = places;
        this.events = events;
        this.views = views;
        this.books = books;
        this.memberships = memberships;
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Who may get a place; the caller holds the lock of the event's places and locks the accounts of {@link Turn#people} before
     * {@link #fill}. Nobody from the event's own day on: it is too late to be told.
     *
     * @param freed places that come free by what the caller does next
     */
    Turn look(UUID id, int freed) {
        var event = events.find(id);
        var terms = places.of(id, null).orElse(Terms.NONE);
        var free = terms.left() + freed;
        if (free <= 0
                || terms.waiting() == 0
                || event.cancelled()
                || !views.today().isBefore(event.heldOn())) {
            return new Turn(event, terms, 0, List.of());
        }
        var waiting = new ArrayList<Waiting>();
        for (var each : line.inOrder(id)) {
            // Whoever acts for somebody does so for a member; nobody could give the place of another one back.
            var asksForThemselves = each.person().equals(each.enteredBy());
            if ((asksForThemselves && event.audience() != Audience.ORGANISATION)
                    || memberships.isMember(new PersonId(each.person()))) {
                waiting.add(each);
            } else {
                line.leave(id, each.person(), clock.instant());
            }
        }
        var turn = new Turn(event, terms, free, waiting);
        var balances = balances(waiting);
        var able = 0;
        var looked = new ArrayList<Waiting>();
        for (var each : waiting) {
            if (able == free + SPARE) {
                break;
            }
            looked.add(each);
            if (balances.get(each.person()) >= turn.price(each)) {
                able++;
            }
        }
        return new Turn(event, terms, free, looked);
    }

    /** Gives the places away; whoever has too few credits is told once, and stays in line. */
    void fill(Turn turn) {
        var free = turn.free();
        var balances = balances(turn.line());
        for (var next : turn.line()) {
            if (free == 0) {
                return;
            }
            var balance = Optional.ofNullable(balances.get(next.person())).orElse(0L);
            if (balance >= turn.price(next)) {
                give(next, turn);
                free--;
            } else {
                tellOfMissing(next, turn, balance);
            }
        }
    }

    /** People only help at the event from now on: nobody waits any more, and everybody who did reads so. */
    void close(UUID id) {
        var event = events.find(id);
        var day = DAY.format(event.heldOn());
        line.callOff(id, clock.instant())
                .forEach(waiting -> letters.owe(
                        waiting.guest(),
                        "place-line-closed/" + waiting.id(),
                        words.closed_subject(event.title(), day),
                        words.closed_letter(event.title(), day),
                        "/o/" + here() + "/events/" + id));
    }

    private void give(Waiting next, Turn turn) {
        var event = turn.event();
        var place = Ids.next();
        var days = cancelDays(turn.terms().cancelDays(), event.heldOn());
        taking.give(new Taking.Agreed(
                place, event.id(), event.heldOn(), next.person(), next.enteredBy(), turn.price(next), days));
        var day = DAY.format(event.heldOn());
        letters.owe(
                next.guest(),
                "place-from-line/" + place,
                words.place_subject(event.title(), day),
                words.place_letter(
                        event.title(),
                        day,
                        event.place(),
                        turn.price(next),
                        days == 0,
                        DAY.format(event.heldOn().minusDays(days))),
                "/o/" + here() + "/participations/" + place);
    }

    /** Whoever gets a place without having asked that day has the next one to give it back, until the event begins. */
    private int cancelDays(int said, LocalDate heldOn) {
        var ahead = ChronoUnit.DAYS.between(views.today(), heldOn);
        return Math.toIntExact(Math.max(0, Math.min(said, ahead - 1)));
    }

    private void tellOfMissing(Waiting next, Turn turn, long balance) {
        var event = turn.event();
        var day = DAY.format(event.heldOn());
        letters.owe(
                next.guest(),
                "place-passed-on/" + next.id(),
                words.missing_subject(event.title(), day),
                words.missing_letter(event.title(), day, turn.price(next), balance),
                "/o/" + here() + "/events/" + event.id());
    }

    private Map<UUID, Long> balances(Collection<Waiting> people) {
        var found = new HashMap<UUID, Long>();
        if (!people.isEmpty()) {
            books.balances(people.stream()
                            .map(each -> AccountRef.wallet(each.person()))
                            .toList())
                    .forEach((account, amount) -> found.put(UUID.fromString(account.owner()), amount.quantity()));
        }
        return found;
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
