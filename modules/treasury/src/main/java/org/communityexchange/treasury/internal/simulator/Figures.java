package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.SimulatedMonth;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Measures a replay at the end of each period. */
final class Figures {

    /** Fewer wallets than this are not counted out loud: what few people did is theirs. */
    static final int FEW = 5;

    /**
     * @param lastDay the last day of it
     * @param end its end, excluded
     * @param measured false for the time before the first month, whose flows are not shown
     */
    record Period(LocalDate lastDay, Instant end, boolean measured) {

        /** The ledger counts microseconds. */
        Instant lastInstant() {
            return end.minusNanos(1_000);
        }
    }

    private final ReplayedBooks books;
    private final Claims claims;
    private final List<Period> periods;
    private final List<SimulatedMonth> months = new ArrayList<>();
    private int next;

    private long paidCreditsBefore;
    private long paidCentsBefore;
    private long refusedIssues;
    private long refusedCredits;
    private long expiredCredits;
    private long notSpentCredits;
    private final Set<Long> refusedTo = new HashSet<>();
    private final Set<Long> expiredOf = new HashSet<>();
    private final Set<Long> notSpentBy = new HashSet<>();

    Figures(ReplayedBooks books, Claims claims, List<Period> periods) {
        this.books = books;
        this.claims = claims;
        this.periods = periods;
    }

    /** The period that is being measured; null after the last. */
    @Nullable
    Period open() {
        return next < periods.size() ? periods.get(next) : null;
    }

    void close() {
        var period = periods.get(next++);
        var now = period.lastInstant();
        if (period.measured()) {
            months.add(measure(period, now));
        }
        paidCreditsBefore = claims.paidCredits();
        paidCentsBefore = claims.paidCents();
        refusedIssues = 0;
        refusedCredits = 0;
        expiredCredits = 0;
        notSpentCredits = 0;
        refusedTo.clear();
        expiredOf.clear();
        notSpentBy.clear();
    }

    private SimulatedMonth measure(Period period, Instant now) {
        var there = books.fundedCents() + books.commonCents();
        return new SimulatedMonth(
                period.lastDay(),
                books.outstanding(),
                books.declaredCents(),
                books.fundedCents(),
                books.shortfallCents(),
                books.commonCents(),
                claims.coverageBasisPoints(there, now),
                claims.coverageBasisPoints(there + books.shortfallCents(), now),
                claims.paidCredits() - paidCreditsBefore,
                claims.paidCents() - paidCentsBefore,
                claims.waitingCredits(),
                claims.waitingCents(now),
                unlessFew(expiredCredits, expiredOf),
                unlessFew(refusedIssues, refusedTo),
                unlessFew(refusedCredits, refusedTo),
                unlessFew(notSpentCredits, notSpentBy));
    }

    private static @Nullable Long unlessFew(long figure, Set<Long> wallets) {
        return !wallets.isEmpty() && wallets.size() < FEW ? null : (Long) figure;
    }

    void refused(long credits, long to) {
        refusedIssues++;
        refusedCredits += credits;
        refusedTo.add(to);
    }

    void expired(long credits, long of) {
        if (credits > 0) {
            expiredCredits += credits;
            expiredOf.add(of);
        }
    }

    void notSpent(long credits, long by) {
        notSpentCredits += credits;
        notSpentBy.add(by);
    }

    List<SimulatedMonth> months() {
        return List.copyOf(months);
    }
}
