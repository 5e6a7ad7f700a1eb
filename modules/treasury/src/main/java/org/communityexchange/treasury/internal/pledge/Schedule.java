package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.treasury.InstalmentView;
import org.communityexchange.treasury.PledgeState;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pledge expects on which day, what came, and where it is today. Everything follows from dates: nothing is stored,
 * and no job changes it.
 */
final class Schedule {

    /** An instalment for which nothing came is missed when this many days have passed since its day. */
    static final int DAYS_OF_GRACE = 14;

    /** So many missed in a row, and the pledge lapses. */
    static final int MISSED_TO_LAPSE = 3;

    /** How far ahead more than what is due may be paid. */
    private static final int PAID_AHEAD = 24;

    private static final int MOST = 2_000;

    private final PledgeTerms terms;
    private final Map<LocalDate, Long> received;
    private final LocalDate today;
    private final @Nullable LocalDate firstMissed;
    private final @Nullable LocalDate lapsedOn;
    private final @Nullable LocalDate lastBeforeLapse;

    /** @param received cents by the day of the instalment they paid */
    Schedule(PledgeTerms terms, Map<LocalDate, Long> received, LocalDate today) {
        this.terms = terms;
        this.received = received;
        this.today = today;
        LocalDate first = null;
        LocalDate lapsed = null;
        LocalDate last = null;
        var inRow = 0;
        for (var due : scheduled(today)) {
            if (!due.plusDays(DAYS_OF_GRACE).isBefore(today)) {
                break;
            }
            if (received.getOrDefault(due, 0L) > 0) {
                inRow = 0;
                continue;
            }
            inRow++;
            first = inRow == 1 ? due : first;
            if (inRow == MISSED_TO_LAPSE) {
                lapsed = due.plusDays(DAYS_OF_GRACE + 1L);
                last = due;
                break;
            }
        }
        this.firstMissed = lapsed == null ? null : first;
        this.lapsedOn = lapsed;
        this.lastBeforeLapse = last;
    }

    PledgeState state() {
        if (terms.endedOn() != null && !terms.endedOn().isAfter(today)) {
            return PledgeState.ENDED;
        }
        if (terms.endsOn() != null && terms.endsOn().isBefore(today)) {
            return PledgeState.ENDED;
        }
        if (lapsedOn != null) {
            return PledgeState.LAPSED;
        }
        return terms.pausedOn(today) ? PledgeState.PAUSED : PledgeState.ACTIVE;
    }

    /** The day on which it lapsed; null when it did not. */
    @Nullable
    LocalDate lapsedOn() {
        return state() == PledgeState.LAPSED ? lapsedOn : null;
    }

    /** The first of those missed that made it lapse. */
    @Nullable
    LocalDate firstMissed() {
        return firstMissed;
    }

    /** Every instalment until a day, oldest first: those that are expected, and those for which something came. */
    List<InstalmentView> until(LocalDate last) {
        var instalments = new ArrayList<InstalmentView>();
        for (var due : expected(last)) {
            instalments.add(instalment(due));
        }
        return instalments;
    }

    /** Those until today and, when one is expected, the next. */
    List<InstalmentView> soFar() {
        var next = nextDue();
        return until(next == null ? today : next);
    }

    /** The first day after today's on which something is expected that did not wholly come yet, today included. */
    @Nullable
    LocalDate nextDue() {
        for (var due : expected(today.plusMonths((long) PAID_AHEAD * terms.everyMonths()))) {
            if (!due.isBefore(today) && instalment(due).openCents() > 0) {
                return due;
            }
        }
        return null;
    }

    long lateCents() {
        return until(today).stream()
                .filter(InstalmentView::late)
                .mapToLong(InstalmentView::openCents)
                .sum();
    }

    long receivedCents() {
        return received.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Which instalments an amount pays: the oldest that is open first, then those to come; what is more than everything
     * stays with the last.
     *
     * @return cents by day; they add up to the amount
     */
    Map<LocalDate, Long> allocate(long cents) {
        var parts = new LinkedHashMap<LocalDate, Long>();
        var left = cents;
        LocalDate last = null;
        for (var due : expected(latest(today, terms.startsOn()).plusMonths((long) PAID_AHEAD * terms.everyMonths()))) {
            last = due;
            var open = Math.min(left, instalment(due).openCents());
            if (open > 0) {
                parts.put(due, open);
                left -= open;
            }
            if (left == 0) {
                return parts;
            }
        }
        parts.merge(last == null ? terms.startsOn() : last, left, Long::sum);
        return parts;
    }

    private InstalmentView instalment(LocalDate due) {
        var came = received.getOrDefault(due, 0L);
        var cents = terms.centsOn(due);
        // A pledge is no debt: once it ended or lapsed, nothing of it is late.
        var asked = state() == PledgeState.ACTIVE || state() == PledgeState.PAUSED;
        return new InstalmentView(due, cents, came, asked && due.isBefore(today) && came < cents);
    }

    /** Scheduled and not after a lapse; and whatever something came for. */
    private List<LocalDate> expected(LocalDate last) {
        var days = new ArrayList<LocalDate>();
        for (var due : scheduled(last)) {
            if (lastBeforeLapse == null || !due.isAfter(lastBeforeLapse) || received.containsKey(due)) {
                days.add(due);
            }
        }
        return days;
    }

    private List<LocalDate> scheduled(LocalDate last) {
        var days = new ArrayList<LocalDate>();
        for (var number = 0; number < MOST; number++) {
            var due = terms.due(number);
            if (due.isAfter(last)) {
                break;
            }
            if (terms.runsOn(due) && !terms.pausedOn(due) || received.containsKey(due)) {
                days.add(due);
            }
        }
        return days;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
