package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.treasury.PledgeState;

import java.time.LocalDate;
import java.util.Optional;

/** A letter about a pledge: what it says, and about which day. */
record PledgeLetter(Kind kind, LocalDate about) {

    enum Kind {
        BEFORE,
        AFTER,
        LAPSED
    }

    /** After so many days it is too late to write what should have been written: nights may be missed, but not weeks. */
    private static final int STILL_WORTH_WRITING = 7;

    /**
     * The letter that should be on its way on a day.
     *
     * @param daysBefore how long before an instalment it is announced
     * @param daysAfter how long after its day it is asked for
     */
    static Optional<PledgeLetter> due(Schedule schedule, LocalDate today, int daysBefore, int daysAfter) {
        var lapsedOn = schedule.lapsedOn();
        if (lapsedOn != null) {
            return lapsedOn.plusDays(STILL_WORTH_WRITING).isAfter(today)
                    ? Optional.of(new PledgeLetter(Kind.LAPSED, lapsedOn))
                    : Optional.empty();
        }
        if (schedule.state() != PledgeState.ACTIVE) {
            return Optional.empty();
        }
        var next = schedule.nextDue();
        if (next != null && next.isAfter(today) && !next.minusDays(daysBefore).isAfter(today)) {
            return Optional.of(new PledgeLetter(Kind.BEFORE, next));
        }
        return schedule.until(today).stream()
                .filter(instalment -> instalment.late())
                .map(instalment -> instalment.dueOn())
                .filter(due -> !due.plusDays(daysAfter).isAfter(today)
                        && due.plusDays((long) daysAfter + STILL_WORTH_WRITING).isAfter(today))
                .map(due -> new PledgeLetter(Kind.AFTER, due))
                .reduce((earlier, later) -> later);
    }
}
