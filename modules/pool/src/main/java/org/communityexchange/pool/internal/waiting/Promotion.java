package org.communityexchange.pool.internal.waiting;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.commitment.RosterWork;
import org.communityexchange.pool.internal.event.PlaceFreed;
import org.communityexchange.pool.internal.event.ShiftLines;
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.words.WaitingMessages;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives a place that came free to whoever waits longest, in the transaction that freed it and under the lock of the shift. */
@ApplicationScoped
class Promotion {

    private static final int LONGEST_SUBJECT = 150;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Shifts shifts;
    private final ShiftLines lines;
    private final RosterWork work;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Letters letters;
    private final WaitingMessages words;
    private final TenantContext tenant;
    private final Clock clock;

    Promotion(
            Shifts shifts,
            ShiftLines lines,
            RosterWork work,
            Memberships memberships,
            Organisations organisations,
            Letters letters,
            WaitingMessages words,
            TenantContext tenant,
            Clock clock) {
        this.shifts = shifts;
        this.lines = lines;
        this.work = work;
        this.memberships = memberships;
        this.organisations = organisations;
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
        this.clock = clock;
    }

    void fill(@Observes PlaceFreed freed) {
        var now = clock.instant();
        var found = shifts.freed(freed.shift(), now);
        if (found.isEmpty()) {
            return;
        }
        var place = found.get();
        var free = shifts.free(place.shift());
        for (var next : lines.inOrder(List.of(place.shift()))) {
            if (free == 0) {
                return;
            }
            if (memberships.isMember(new PersonId(next.person()))) {
                promote(next, place);
                free--;
            } else {
                lines.leave(place.shift(), next.person(), now);
            }
        }
    }

    private void promote(ShiftLines.Waiting next, Shifts.Place place) {
        var now = clock.instant();
        var promise = Ids.next();
        work.take(
                List.of(new RosterWork.Place(
                        promise, next.person(), place.shift(), place.title(), place.minutes(), next.movedAt())),
                next.enteredBy(),
                "A place in a shift came free and went to whoever waited longest.",
                now);
        lines.gotPlace(next.id(), promise, now);
        var here = organisations.require(tenant.requireOrganisation());
        var day = DAY.format(place.day());
        var subject = words.place_subject(place.title(), day);
        letters.owe(
                new PersonId(next.person()),
                "shift-place/" + promise,
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                words.place_letter(
                        place.title(),
                        day,
                        TIME.format(place.startsAt().atZone(here.zone())),
                        TIME.format(place.endsAt().atZone(here.zone())),
                        place.place()),
                "/o/" + here.id() + "/commitments/" + promise);
    }
}
