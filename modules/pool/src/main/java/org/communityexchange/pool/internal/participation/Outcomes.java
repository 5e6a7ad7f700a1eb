package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.ParticipationState;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.SettleParticipations;
import org.communityexchange.pool.SettleParticipations.Outcome;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.participation.ParticipationRows.Row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Who took part in an event and who did not, said for many at once: all or none. In the caller's transaction. */
@ApplicationScoped
class Outcomes {

    private static final int MOST = 500;

    /** @param keep whether the organisation gets the credits */
    private record Verdict(Row row, ParticipationState state, boolean keep) {

        boolean isSaid() {
            return row.state() == state && (row.credits() == 0 || row.kept() == keep);
        }
    }

    private final Events events;
    private final ParticipationRows rows;
    private final EventPlaces places;
    private final Settling settling;
    private final ParticipationViews views;
    private final CurrentPerson me;

    Outcomes(
            Events events,
            ParticipationRows rows,
            EventPlaces places,
            Settling settling,
            ParticipationViews views,
            CurrentPerson me) {
        this.events = events;
        this.rows = rows;
        this.places = places;
        this.settling = settling;
        this.views = views;
        this.me = me;
    }

    void settle(EventId id, SettleParticipations said) {
        var typed = said.outcomes() == null ? List.<Outcome>of() : said.outcomes();
        check(typed);
        // First the lock: whoever moves or cancels the event holds it, too.
        var locked = places.lock(id.value(), null).orElse(Terms.NONE);
        var event = events.view(id);
        var rest = Boolean.TRUE.equals(said.restCame());
        views.requireBegun(
                event, locked, !rest && typed.stream().allMatch(outcome -> Boolean.TRUE.equals(outcome.came())));
        var household = views.household();
        var known = rows.of(event.id()).stream()
                .collect(Collectors.toMap(Row::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var verdicts = new ArrayList<Verdict>();
        typed.forEach(outcome -> verdicts.add(verdict(outcome, known, household)));
        if (rest) {
            known.values().stream()
                    .filter(row -> row.isGoing() && !ParticipationViews.concerns(row, household))
                    .map(row -> new Verdict(row, ParticipationState.CAME, true))
                    .forEach(verdicts::add);
        }
        var open = verdicts.stream().filter(verdict -> !verdict.isSaid()).toList();
        settling.lock(open.stream().map(Verdict::row).toList(), List.of());
        open.forEach(verdict -> settling.end(
                verdict.row(), verdict.state(), verdict.keep(), me.id().value(), ""));
    }

    private static void check(List<Outcome> typed) {
        var refusals = new Refusals();
        if (typed.size() > MOST) {
            refusals.refuse("outcomes", "Say it for at most " + MOST + " people at once.");
        }
        for (var number = 0; number < typed.size() && number < MOST; number++) {
            var outcome = typed.get(number);
            if (outcome == null || outcome.participation() == null || outcome.came() == null) {
                refusals.refuse("outcomes." + number, "Say whose place it is, and whether they came.");
            }
        }
        var named = typed.stream()
                .filter(outcome -> outcome != null)
                .map(Outcome::participation)
                .toList();
        if (named.stream().distinct().count() < named.size()) {
            refusals.refuse("outcomes", "Say it once for each of them.");
        }
        refusals.throwIfAny();
    }

    /** Taken out of those known, so that the rest are the others. */
    private static Verdict verdict(Outcome outcome, Map<UUID, Row> known, Set<PersonId> household) {
        var row = known.remove(outcome.participation());
        if (row == null) {
            throw new NotFound("participation");
        }
        if (ParticipationViews.concerns(row, household)) {
            throw new ProblemException(
                    PoolProblem.OWN_PARTICIPATION,
                    "Somebody else says whether they were there: the place is yours or your household's, or you took it for them.");
        }
        return Boolean.TRUE.equals(outcome.came())
                ? new Verdict(row, ParticipationState.CAME, true)
                : new Verdict(row, ParticipationState.MISSED, Boolean.TRUE.equals(outcome.keepCredits()));
    }
}
