package org.communityexchange.pool.internal.publication;

import io.quarkus.arc.All;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.pool.internal.words.EndingMessages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Each morning, asks whoever published something that leaves the boards within a week whether it still holds, once for each
 * time it would leave. It leaves whether or not this runs.
 */
@ApplicationScoped
class EndingLetters implements RecurringJob {

    /** Long enough for somebody who reads their mail once a week. */
    private static final Duration BEFORE = Duration.ofDays(7);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Letters letters;
    private final EndingMessages words;
    private final People people;
    private final Rounds rounds;
    private final List<Ending> endings;
    private final Clock clock;

    EndingLetters(
            Letters letters,
            EndingMessages words,
            People people,
            Rounds rounds,
            @All List<Ending> endings,
            Clock clock) {
        this.letters = letters;
        this.words = words;
        this.people = people;
        this.rounds = rounds;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.ask-whether-it-still-holds";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(9, 10);
    }

    @Override
    public void run() {
        rounds.inEach(name(), here -> endings.forEach(ending -> owe(here, ending)));
    }

    private void owe(OrganisationView here, Ending ending) {
        var now = clock.instant();
        // Whoever gave it a last day said until when it holds; asking again would be of no use.
        var asked = ending.ending(now, now.plus(BEFORE)).stream()
                .filter(publication -> publication.mayStandLonger(now, here.zone()))
                .toList();
        var managed = managed(asked);
        for (var publication : asked) {
            var day = DAY.format(lastDay(publication.expiresAt(), here.zone()));
            letters.owe(
                    new PersonId(
                            publication.person() == null || managed.contains(publication.person())
                                    ? publication.publishedBy()
                                    : publication.person()),
                    "still-holds/" + publication.id() + "/"
                            + publication.expiresAt().getEpochSecond(),
                    // The title is not said: it may be of a sensitive kind, and mail is read over shoulders.
                    ending.thing().equals("offer") ? words.offer_ends(day) : words.need_ends(day),
                    words.text(here.name(), day),
                    "/o/" + here.id() + "/" + ending.thing() + "s/" + publication.id());
        }
    }

    /** Those among whose they are for whom stewards act: they have no address, so whoever published it is asked. */
    private Set<UUID> managed(List<? extends Publication> asked) {
        var ids = asked.stream()
                .map(Publication::person)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList();
        return people.byId(ids).values().stream()
                .filter(PersonView::isManaged)
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
    }

    private static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.minusNanos(1).atZone(zone).toLocalDate();
    }
}
