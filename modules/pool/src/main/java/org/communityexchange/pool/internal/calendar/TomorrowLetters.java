package org.communityexchange.pool.internal.calendar;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.pool.internal.words.CalendarMessages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Reminds everybody of their shift, or their place at an event, on the day before, once for each day it has. */
@ApplicationScoped
class TomorrowLetters implements RecurringJob {

    private static final int LONGEST_SUBJECT = 150;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** A shift somebody has a place in. */
    private record Shift(UUID commitment, UUID person, String title, String place, Instant startsAt, Instant endsAt) {}

    private final Statements statements;
    private final PlaceReminders places;
    private final Letters letters;
    private final CalendarMessages words;
    private final Rounds rounds;
    private final Clock clock;

    TomorrowLetters(
            Statements statements,
            PlaceReminders places,
            Letters letters,
            CalendarMessages words,
            Rounds rounds,
            Clock clock) {
        this.statements = statements;
        this.places = places;
        this.letters = letters;
        this.words = words;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.remind-of-shifts";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(16, 10);
    }

    @Override
    public void run() {
        rounds.inEach(name(), this::remind);
    }

    private void remind(OrganisationView here) {
        var tomorrow = clock.instant().atZone(here.zone()).toLocalDate().plusDays(1);
        var shifts = statements.list(
                """
                        select c.id, c.person_id, e.title || ': ' || s.role as title, e.place, s.starts_at, s.ends_at
                          from pool.event e
                          join pool.event_shift s on s.organisation_id = e.organisation_id and s.event_id = e.id
                          join pool.commitment c on c.organisation_id = s.organisation_id and c.shift_id = s.id
                         where e.organisation_id = ? and e.held_on = ? and e.state = 'PUBLISHED' and c.state = 'ACCEPTED'
                         order by c.id""",
                row -> new Shift(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("title"),
                        row.getString("place"),
                        Objects.requireNonNull(Statements.instant(row, "starts_at")),
                        Objects.requireNonNull(Statements.instant(row, "ends_at"))),
                here.id(),
                tomorrow);
        places.remind(here, tomorrow);
        for (var shift : shifts) {
            var subject = words.tomorrow_subject(shift.title());
            letters.owe(
                    new PersonId(shift.person()),
                    "shift-tomorrow/" + shift.commitment() + "/" + tomorrow,
                    subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                    words.tomorrow(
                            DAY.format(tomorrow),
                            TIME.format(shift.startsAt().atZone(here.zone())),
                            TIME.format(shift.endsAt().atZone(here.zone())),
                            shift.title(),
                            shift.place()),
                    "/o/" + here.id() + "/commitments/" + shift.commitment());
        }
    }
}
