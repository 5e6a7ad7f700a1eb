package org.communityexchange.pool.internal.screening;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.pool.internal.words.ScreeningMessages;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Each morning, tells members whose check ends within a month, once for each check, so that a new paper is there in time. The
 * check ends whether or not this runs.
 */
@ApplicationScoped
class ScreeningLetters implements RecurringJob {

    /** A vulnerable sector check takes the police some weeks. */
    private static final int DAYS_BEFORE = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final ScreeningRepository screenings;
    private final Letters letters;
    private final ScreeningMessages words;
    private final Rounds rounds;
    private final Clock clock;

    ScreeningLetters(
            ScreeningRepository screenings, Letters letters, ScreeningMessages words, Rounds rounds, Clock clock) {
        this.screenings = screenings;
        this.letters = letters;
        this.words = words;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.tell-whose-check-ends";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(9, 20);
    }

    @Override
    public void run() {
        rounds.inEach(name(), this::owe);
    }

    private void owe(OrganisationView here) {
        var today = clock.instant().atZone(here.zone()).toLocalDate();
        for (var ending : screenings.ending(today, today.plusDays(DAYS_BEFORE))) {
            var isReplaced = screenings.valid(ending.personId(), today).stream()
                    .anyMatch(other ->
                            other.kind() == ending.kind() && other.expiresOn().isAfter(ending.expiresOn()));
            if (!isReplaced) {
                var day = DAY.format(ending.expiresOn());
                letters.owe(
                        new PersonId(ending.personId()),
                        "check-ends/" + ending.id(),
                        words.letter_subject(day),
                        words.letter(words.kind(ending.kind()), here.name(), day),
                        "/o/" + here.id());
            }
        }
    }
}
