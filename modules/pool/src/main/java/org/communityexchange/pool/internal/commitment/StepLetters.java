package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.internal.words.StepMessages;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the other side of each step of a promise, once, and never whoever took it: people who may not look at the exchange for
 * days. Neither the title nor a name nor a reason is said, because a need may be private and mail is not. For a member
 * without a login, whoever wrote the promise down for them is told.
 */
@ApplicationScoped
class StepLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /**
     * One of several that were confirmed together.
     *
     * @param person who did it
     * @param receiver who was helped, or null
     */
    record Confirmed(UUID id, UUID person, @Nullable UUID receiver, Funding funding, int credits) {}

    private final CommitmentViews views;
    private final StepRepository steps;
    private final Letters letters;
    private final People people;
    private final Seats seats;
    private final StepMessages words;
    private final TenantContext tenant;
    private final CurrentPerson me;

    StepLetters(
            CommitmentViews views,
            StepRepository steps,
            Letters letters,
            People people,
            Seats seats,
            StepMessages words,
            TenantContext tenant,
            CurrentPerson me) {
        this.views = views;
        this.steps = steps;
        this.letters = letters;
        this.people = people;
        this.seats = seats;
        this.words = words;
        this.tenant = tenant;
        this.me = me;
    }

    /** To whose need it answers; a need of the organisation itself waits in the queue of its stewards. */
    void made(Commitment answer) {
        toReceiver(answer, key("promise-made", answer), words.answered_subject(), words.answered_body());
    }

    /** To whoever promised; and to whose need it answers, where a steward said yes. */
    void accepted(Commitment taken) {
        var purpose = key("promise-accepted", taken);
        toContributor(taken, purpose, words.accepted_subject(), words.accepted_body());
        toReceiver(taken, purpose, words.accepted_for_subject(), words.accepted_for_body());
    }

    /** That a steward asked something; each question anew. */
    void asked(Commitment about) {
        toContributor(
                about, key("promise-asked", about) + "/" + about.version(), words.asked_subject(), words.asked_body());
    }

    /** To whoever promised; and to whose need it answered, where a steward said no. */
    void declined(Commitment ended) {
        var purpose = key("promise-declined", ended);
        toContributor(ended, purpose, words.declined_subject(), words.declined_body());
        toReceiver(ended, purpose, words.gone_subject(), words.declined_for_body());
    }

    /** To whoever waits for it: whose need it answered, else the steward who had said yes. */
    void withdrawn(Commitment ended) {
        var purpose = key("promise-withdrawn", ended);
        toReceiver(ended, purpose, words.gone_subject(), words.withdrawn_body());
        toStewardWhoAccepted(ended, purpose, words.withdrawn_steward_subject(), words.withdrawn_steward_body());
    }

    /** As {@link #withdrawn}, once for all that lies ahead. @param one of those that do not come */
    void seriesEnded(Commitment one, UUID series) {
        var purpose = "promise-series-ended/" + series;
        toReceiver(one, purpose, words.series_ended_subject(), words.series_ended_body());
        toStewardWhoAccepted(one, purpose, words.series_ended_subject(), words.series_ended_body());
    }

    /** As {@link #withdrawn}, for each move anew. */
    void moved(Commitment moved, LocalDate to) {
        var purpose = key("promise-moved", moved) + "/" + moved.version();
        var day = DAY.format(to);
        toReceiver(moved, purpose, words.moved_subject(), words.moved_body(day));
        toStewardWhoAccepted(moved, purpose, words.moved_subject(), words.moved_steward_body(day));
    }

    /** To whoever did it, with what it brought; and to whoever was helped, with where to say thank you. */
    void confirmed(Commitment done) {
        var purpose = key("promise-confirmed", done);
        toContributor(done, purpose, words.confirmed_subject(), brought(done.funding(), done.credits()));
        write(
                views.receiverOf(done),
                purpose,
                words.helped_subject(),
                words.helped_body(),
                "/o/" + here() + "/thanks/new?commitment=" + done.id());
    }

    /** As {@link #confirmed(Commitment)}, for what was confirmed together: one letter for each person. @param batch its id */
    void confirmed(UUID batch, Collection<Confirmed> together) {
        var purpose = "promises-confirmed/" + batch;
        var done = together.stream().collect(Collectors.groupingBy(Confirmed::person));
        done.forEach((person, all) -> {
            var first = all.get(0);
            var credits = all.stream().mapToInt(Confirmed::credits).sum();
            var body =
                    all.size() == 1 ? brought(first.funding(), credits) : words.confirmed_several(all.size(), credits);
            write(
                    person,
                    purpose,
                    words.confirmed_subject(),
                    body,
                    all.size() == 1 ? page(first.id()) : "/commitments");
        });
        together.forEach(one -> {
            // Whoever also did something has their letter; of several who helped the first leads to the thanks.
            if (one.receiver() != null && !done.containsKey(one.receiver())) {
                write(
                        one.receiver(),
                        purpose,
                        words.helped_subject(),
                        words.helped_body(),
                        "/o/" + here() + "/thanks/new?commitment=" + one.id());
            }
        });
    }

    private String brought(Funding funding, int credits) {
        if (credits > 0) {
            return words.confirmed_credits(credits);
        }
        return funding == Funding.THANKS ? words.confirmed_thanks() : words.confirmed_banked();
    }

    /** To both sides. */
    void reversed(Commitment confirmed) {
        var purpose = key("promise-reversed", confirmed);
        toContributor(confirmed, purpose, words.reversed_subject(), words.reversed_body());
        toReceiver(confirmed, purpose, words.reversed_subject(), words.reversed_for_body());
    }

    /** To whoever promised, without blame. */
    void missed(Commitment lapsed) {
        toContributor(lapsed, key("promise-missed", lapsed), words.missed_subject(), words.missed_body());
    }

    /** As {@link #missed(Commitment)}, for places in shifts. @param people by promise */
    void missed(Map<UUID, UUID> people) {
        people.forEach((commitment, person) -> write(
                person, "promise-missed/" + commitment, words.missed_subject(), words.missed_body(), page(commitment)));
    }

    private void toContributor(Commitment about, String purpose, String subject, String body) {
        var looksAfter = about.enteredBy();
        var person = new PersonId(about.personId());
        var managed = !looksAfter.equals(about.personId())
                && people.byId(List.of(person)).values().stream().anyMatch(PersonView::isManaged);
        if (managed) {
            lookAfter(looksAfter)
                    .forEach(steward -> write(steward, purpose, subject, words.looked_after(body), page(about.id())));
        } else {
            write(about.personId(), purpose, subject, body, page(about.id()));
        }
    }

    /** Who looks after a managed member: whoever wrote the promise down, as long as they are a steward; then all stewards. */
    private List<UUID> lookAfter(UUID wroteItDown) {
        return isSteward(wroteItDown)
                ? List.of(wroteItDown)
                : seats.holders(SeatKind.STEWARD).stream()
                        .map(steward -> steward.id().value())
                        .toList();
    }

    private boolean isSteward(UUID person) {
        return seats.heldBy(List.of(new PersonId(person)))
                .getOrDefault(new PersonId(person), List.of())
                .contains(SeatKind.STEWARD);
    }

    private void toReceiver(Commitment about, String purpose, String subject, String body) {
        write(views.receiverOf(about), purpose, subject, body, page(about.id()));
    }

    /** Where nobody's need is answered; nobody where the exchange said yes, as for a shift. */
    private void toStewardWhoAccepted(Commitment about, String purpose, String subject, String body) {
        if (views.receiverOf(about) != null) {
            return;
        }
        UUID accepted = null;
        for (var step : steps.of(about.id())) {
            accepted = step.isTo(CommitmentState.ACCEPTED, CommitmentState.OFFERED) ? step.actorId() : accepted;
        }
        if (accepted != null && isSteward(accepted)) {
            write(accepted, purpose, subject, body, page(about.id()));
        }
    }

    private void write(@Nullable UUID to, String purpose, String subject, String body, String path) {
        var isOwnStep = me.find().map(asking -> asking.id().value().equals(to)).orElse(false);
        if (to != null && !isOwnStep) {
            letters.owe(new PersonId(to), purpose, subject, body, path);
        }
    }

    private static String key(String purpose, Commitment about) {
        return purpose + "/" + about.id();
    }

    private String page(UUID commitment) {
        return "/o/" + here() + "/commitments/" + commitment;
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
