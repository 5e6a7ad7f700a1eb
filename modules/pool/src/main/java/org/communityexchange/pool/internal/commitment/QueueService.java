package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.QueueItem;
import org.communityexchange.pool.QueueItem.Warning;
import org.communityexchange.pool.StewardQueue;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class QueueService implements StewardQueue {

    private static final Duration CLAIM = Duration.ofMinutes(30);
    private static final int MOST_DAYS_ASIDE = 60;

    private final QueueMarks marks;
    private final CommitmentRepository commitments;
    private final CommitmentViews views;
    private final Checks checks;
    private final Deadlines deadlines;
    private final Sizes sizes;
    private final People people;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    QueueService(
            QueueMarks marks,
            CommitmentRepository commitments,
            CommitmentViews views,
            Checks checks,
            Deadlines deadlines,
            Sizes sizes,
            People people,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.marks = marks;
        this.commitments = commitments;
        this.views = views;
        this.checks = checks;
        this.deadlines = deadlines;
        this.sizes = sizes;
        this.people = people;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Queue today() {
        me.demand(Right.CONFIRM);
        var line = line();
        var found = byId(line.places());
        var known = known(line.places());
        var items = items(line.places(), found, known);
        return new Queue(
                items.stream().filter(item -> item.waitsFor() == null).toList(),
                items.stream().filter(item -> item.waitsFor() != null).toList(),
                line.waiting(),
                known.stewards(),
                Math.ceilDiv(line.waiting(), Math.max(1, known.stewards())),
                line.snoozed(),
                line.inQuestion(),
                line.written());
    }

    @Override
    @Transactional
    public Optional<QueueItem> next(@Nullable UUID after) {
        me.demand(Right.CONFIRM);
        var places = line().places().stream()
                .filter(place -> place.waitsFor() == null)
                .toList();
        var passed = after == null
                ? -1
                : places.stream().map(QueueMarks.Place::commitment).toList().indexOf(after);
        var mine = places.subList(passed + 1, places.size()).stream()
                .filter(place -> place.claimedBy() == null
                        || place.claimedBy().equals(me.id().value()))
                .toList();
        var found = byId(mine);
        var known = known(mine);
        var next = items(mine, found, known).stream().findFirst();
        next.ifPresent(item -> claim(item.commitment().id()));
        return next;
    }

    @Override
    @Transactional
    public void claim(CommitmentId id) {
        me.demand(Right.CONFIRM);
        claim(commitments.require(id.value()).id());
    }

    private void claim(UUID id) {
        var now = clock.instant();
        marks.claim(id, me.id().value(), now, now.plus(CLAIM));
    }

    @Override
    @Transactional
    public void snooze(CommitmentId id, @Nullable LocalDate until) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.require(id.value());
        var refusals = new Refusals();
        var day = refusals.chosen("until", "Until", until);
        var today = sizes.today();
        if (day != null && (!day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS_ASIDE)))) {
            refusals.refuse("until", "“Until” is between tomorrow and 60 days from now.");
        }
        refusals.throwIfAny();
        marks.snooze(commitment.id(), me.id().value(), day);
        audit.record(Act.of(
                "pool.queue-snoozed", id.value(), commitment.personId(), "An item was put aside until " + day + "."));
    }

    private QueueMarks.Line line() {
        var now = clock.instant();
        return marks.line(
                deadlines.now().answeredSince(),
                sizes.today(),
                now,
                me.id().value(),
                now.minus(Checks.PAIR_DAYS),
                MOST);
    }

    private Checks.Known known(List<QueueMarks.Place> places) {
        var together = new HashMap<UUID, Long>();
        var words = new HashMap<UUID, Checks.Word>();
        var photographed = new HashSet<UUID>();
        places.forEach(place -> {
            together.put(place.person(), place.together());
            if (place.word() != null) {
                words.put(place.commitment(), place.word());
            }
            if (place.isPhotographed()) {
                photographed.add(place.commitment());
            }
        });
        return checks.about(together, words, photographed);
    }

    private Map<UUID, Commitment> byId(List<QueueMarks.Place> places) {
        var found = new HashMap<UUID, Commitment>();
        commitments
                .withIds(places.stream().map(QueueMarks.Place::commitment).toList())
                .forEach(commitment -> found.put(commitment.id(), commitment));
        return found;
    }

    private List<QueueItem> items(List<QueueMarks.Place> places, Map<UUID, Commitment> found, Checks.Known known) {
        var subjects = found.values().stream().map(Checks.Subject::of).toList();
        var shown = new HashMap<UUID, CommitmentView>();
        views.briefly(List.copyOf(found.values())).forEach(view -> shown.put(view.id(), view));
        var names = names(places, subjects, known);
        return places.stream()
                .filter(place -> shown.containsKey(place.commitment()))
                .map(place -> {
                    var commitment = Objects.requireNonNull(found.get(place.commitment()));
                    var subject = Checks.Subject.of(commitment);
                    var view = Objects.requireNonNull(shown.get(place.commitment()));
                    var warnings = EnumSet.noneOf(Warning.class);
                    if (commitment.state() != CommitmentState.OFFERED && place.waitsFor() == null) {
                        warnings.addAll(known.warnings(subject));
                    }
                    var word = known.word(subject);
                    return new QueueItem(
                            view,
                            QueueItem.Harm.values()[place.harm()],
                            place.waitsFor(),
                            warnings,
                            word == null ? null : names.get(word.steward()),
                            place.claimedBy() == null
                                            || place.claimedBy().equals(me.id().value())
                                    ? null
                                    : names.get(place.claimedBy()),
                            place.unread());
                })
                .toList();
    }

    private Map<UUID, PersonRef> names(
            List<QueueMarks.Place> places, List<Checks.Subject> subjects, Checks.Known known) {
        var named = new HashSet<PersonId>();
        places.stream()
                .map(QueueMarks.Place::claimedBy)
                .filter(Objects::nonNull)
                .forEach(person -> named.add(new PersonId(person)));
        subjects.stream()
                .map(known::word)
                .filter(Objects::nonNull)
                .forEach(word -> named.add(new PersonId(word.steward())));
        var names = new HashMap<UUID, PersonRef>();
        if (!named.isEmpty()) {
            people.byId(named).forEach((id, person) -> names.put(id.value(), PersonRef.of(person)));
        }
        return names;
    }
}
