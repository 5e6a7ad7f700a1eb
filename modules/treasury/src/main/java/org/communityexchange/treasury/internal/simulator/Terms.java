package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.ScenarioChange;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of one replay: as they were up to its start, and from then on with these changes. */
final class Terms {

    private final Instant from;
    private final ZoneId zone;
    private final Map<String, ScenarioChange> changes;

    Terms(Instant from, ZoneId zone, List<ScenarioChange> changes) {
        this.from = from;
        this.zone = zone;
        this.changes = changes.stream()
                .filter(ScenarioChange::changesSomething)
                .collect(Collectors.toUnmodifiableMap(ScenarioChange::organisation, Function.identity()));
    }

    boolean asTheyWere() {
        return changes.isEmpty();
    }

    /** Whether figures of this instant belong to the replay's period. */
    boolean applyAt(Instant at) {
        return !at.isBefore(from);
    }

    ZoneId zone() {
        return zone;
    }

    @Nullable
    Integer backingPercent(String organisation, Instant at) {
        var change = at(organisation, at);
        return change == null ? null : change.backingPercent();
    }

    @Nullable
    Long rateCents(String organisation, Instant at) {
        var change = at(organisation, at);
        return change == null ? null : change.rateCents();
    }

    @Nullable
    Long capCredits(String organisation, Instant at) {
        var change = at(organisation, at);
        return change == null ? null : change.capCredits();
    }

    @Nullable
    Long budgetCredits(String organisation, Instant at) {
        var change = at(organisation, at);
        return change == null ? null : change.budgetCredits();
    }

    /** Months, 0 for never, or null for as it was. */
    @Nullable
    Integer expiryMonths(String organisation, Instant at) {
        var change = at(organisation, at);
        return change == null ? null : change.expiryMonths();
    }

    /** Whether backing of what the organisation issues is replayed by the rule, and not as it was done. */
    boolean decideBackingOf(String organisation, Instant at) {
        return backingPercent(organisation, at) != null || budgetCredits(organisation, at) != null;
    }

    private @Nullable ScenarioChange at(String organisation, Instant at) {
        return applyAt(at) ? changes.get(organisation) : null;
    }
}
