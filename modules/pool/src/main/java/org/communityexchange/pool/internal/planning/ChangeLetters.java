package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.commitment.RosterWork.Held;
import org.communityexchange.pool.internal.event.EventEdits.Kept;
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.participation.GuestLetters;
import org.communityexchange.pool.internal.participation.GuestLetters.Guest;
import org.communityexchange.pool.internal.words.PlaceLineMessages;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.communityexchange.pool.internal.words.WaitingMessages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells everybody whom a change of an event concerns, each once: whoever helps, whoever takes part, and whoever waits in line and
 * is neither.
 */
@ApplicationScoped
class ChangeLetters {

    private static final int LONGEST_SUBJECT = 150;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Letters letters;
    private final GuestLetters guestLetters;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final PlanningMessages words;
    private final PlaceLineMessages lineWords;
    private final WaitingMessages waitingWords;

    ChangeLetters(
            Letters letters,
            GuestLetters guestLetters,
            Organisations organisations,
            TenantContext tenant,
            PlanningMessages words,
            PlaceLineMessages lineWords,
            WaitingMessages waitingWords) {
        this.letters = letters;
        this.guestLetters = guestLetters;
        this.organisations = organisations;
        this.tenant = tenant;
        this.words = words;
        this.lineWords = lineWords;
        this.waitingWords = waitingWords;
    }

    /** An event has another day or place. */
    void moved(Kept event, Collection<Held> helping, Collection<Guest> guests, Collection<Guest> waiting, Instant now) {
        var day = DAY.format(event.heldOn());
        var subject = words.letter_changed_subject(event.title(), day);
        var body = words.letter_changed(event.title(), day, event.place());
        var purpose = "event-changed/" + event.id() + "/" + now.getEpochSecond();
        helping.forEach(each -> owe(each.person(), purpose, subject, body, promise(each)));
        guests.forEach(guest -> guestLetters.owe(guest, purpose, subject, body, page(event.id())));
        onlyWaiting(waiting, helping, guests)
                .forEach(guest -> guestLetters.owe(
                        guest,
                        "event-line-changed/" + event.id() + "/" + now.getEpochSecond(),
                        subject,
                        lineWords.letter_line_changed(event.title(), day, event.place()),
                        page(event.id())));
    }

    /** A shift has other times. @param version it has now */
    void moved(UUID event, Shifts.Place shift, int version, Collection<Held> helping, Collection<Guest> waiting) {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var day = DAY.format(shift.day());
        var from = TIME.format(shift.startsAt().atZone(zone));
        var until = TIME.format(shift.endsAt().atZone(zone));
        var subject = words.letter_shift_subject(shift.title(), day);
        helping.forEach(each -> owe(
                each.person(),
                "shift-changed/" + shift.shift() + "/" + version,
                subject,
                words.letter_shift(shift.title(), day, from, until, shift.place()),
                promise(each)));
        waiting.forEach(guest -> guestLetters.owe(
                guest,
                "shift-line-changed/" + shift.shift() + "/" + version,
                subject,
                waitingWords.moved_letter(shift.title(), day, from, until, shift.place()),
                page(event)));
    }

    /** An event does not take place. @param why as it was typed */
    void cancelled(
            Kept event, String why, Collection<Held> helping, Collection<Guest> guests, Collection<Guest> waiting) {
        var day = DAY.format(event.heldOn());
        var subject = words.letter_cancelled_subject(event.title(), day);
        helping.forEach(each -> owe(
                each.person(),
                "event-cancelled/" + event.id(),
                subject,
                words.letter_cancelled(event.title(), day, why),
                "/commitments"));
        guests.forEach(guest -> guestLetters.owe(
                guest,
                "event-called-off/" + event.id(),
                subject,
                words.letter_called_off(event.title(), day, why),
                "/wallet"));
        onlyWaiting(waiting, helping, guests)
                .forEach(guest -> guestLetters.owe(
                        guest,
                        "event-line-ended/" + event.id(),
                        subject,
                        lineWords.letter_line_ended(event.title(), day, why),
                        "/events"));
    }

    /** Each of them once, whatever they wait for. */
    private static Collection<Guest> onlyWaiting(
            Collection<Guest> waiting, Collection<Held> helping, Collection<Guest> guests) {
        var only = new LinkedHashMap<UUID, Guest>();
        waiting.forEach(each -> only.putIfAbsent(each.person(), each));
        helping.forEach(each -> only.remove(each.person()));
        guests.forEach(each -> only.remove(each.person()));
        return only.values();
    }

    private void owe(UUID person, String purpose, String subject, String body, String path) {
        var line = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
        letters.owe(new PersonId(person), purpose, line, body, path);
    }

    private String promise(Held held) {
        return here() + "/commitments/" + held.id();
    }

    private String page(UUID event) {
        return here() + "/events/" + event;
    }

    private String here() {
        return "/o/" + tenant.requireOrganisation().value();
    }
}
