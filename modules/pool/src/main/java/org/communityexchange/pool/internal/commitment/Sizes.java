package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.PromiseSize;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.internal.offer.Shelf;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads how much is promised or was done, and on which days. Refuses by name; what it answers then is not to be used. */
@ApplicationScoped
class Sizes {

    static final int LEAST_MINUTES = 15;
    static final int MOST_MINUTES = 960;
    static final int MOST_CENTS = 10_000_000;
    static final int MOST_UNITS = 1_000;
    static final int MOST_TIMES = 104;
    static final int DAYS_SHOWN = 12;

    /** Nothing was promised here before the exchange was thought of. */
    static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_REFERENCE = 200;

    private final Organisations organisations;
    private final TenantContext tenant;
    private final Clock clock;

    Sizes(Organisations organisations, TenantContext tenant, Clock clock) {
        this.organisations = organisations;
        this.tenant = tenant;
        this.clock = clock;
    }

    PromiseSize read(MakePromise said, Funding funding, Shelf.@Nullable Own offer, Refusals refusals) {
        var given = Stream.of(said.minutes(), said.valueCents(), said.units())
                .filter(Objects::nonNull)
                .count();
        if (given > 1) {
            refusals.refuse("minutes", "A promise has one size: minutes, a value, or a number of units.");
        }
        if (said.valueCents() != null) {
            var least = funding.isPaid() ? PromiseSize.CENTS_PER_CREDIT : 1;
            if (said.every() != null) {
                refusals.refuse("every", "Goods do not repeat. Promise them each time.");
            }
            return PromiseSize.ofGoods(cents(said.valueCents(), least, refusals));
        }
        if (said.units() != null) {
            return units(said, offer, refusals);
        }
        var least = funding.isPaid() ? MinuteSplit.MINUTES_PER_CREDIT : LEAST_MINUTES;
        return PromiseSize.ofMinutes(refusals.whole("minutes", "Minutes", said.minutes(), least, MOST_MINUTES));
    }

    private static PromiseSize units(MakePromise said, Shelf.@Nullable Own offer, Refusals refusals) {
        var units = refusals.whole("units", "How many", said.units(), 1, MOST_UNITS);
        if (offer == null || offer.price() == null) {
            refusals.refuse("units", "Units are of an own offer that has a price in credits.");
        }
        if (said.on() == null) {
            refusals.refuse("on", "Say the month by a day in it.");
        }
        return offer == null || offer.price() == null || said.on() == null
                ? PromiseSize.ofMinutes(0)
                : PromiseSize.ofUnits(
                        units, offer.price(), YearMonth.from(said.on()).toString());
    }

    static long cents(@Nullable Long cents, int least, Refusals refusals) {
        if (cents == null || cents < least || cents > MOST_CENTS) {
            refusals.refuse(
                    "valueCents",
                    least == 1
                            ? "What it is worth is between $0.01 and $100,000.00."
                            : "What somebody pays for is worth at least $10.00, which is one credit.");
            return 0;
        }
        return cents;
    }

    /** Every day it is meant for: none, one, or those of its course, of which at most {@link #MOST_TIMES} are made out. */
    List<LocalDate> days(MakePromise said, Refusals refusals) {
        var today = today();
        if (said.on() != null && (said.on().isBefore(today) || said.on().isAfter(today.plusYears(YEARS_AHEAD)))) {
            refusals.refuse("on", "“Day” is between today and two years from now.");
            return List.of();
        }
        var course = course(said, refusals);
        if (course.isEmpty()) {
            return said.on() == null ? List.of() : List.of(said.on());
        }
        var days = new ArrayList<LocalDate>();
        for (var number = 0; number < MOST_TIMES; number++) {
            var day = course.get().day(number);
            if (day.isEmpty()) {
                break;
            }
            days.add(day.get());
        }
        return days;
    }

    /** When it repeats; nothing for what happens once, and when it was refused. */
    Optional<Series.Course> course(MakePromise said, Refusals refusals) {
        if (said.every() == null) {
            if (said.until() != null || said.times() != null) {
                refusals.refuse("every", "Say how often it repeats, or leave out when it ends.");
            }
            return Optional.empty();
        }
        var first = said.on();
        if (first == null) {
            refusals.refuse("on", "Say the first day.");
        }
        if ((said.until() == null) == (said.times() == null)) {
            refusals.refuse("times", "Say how often in all, or the last day; one of the two.");
            return Optional.empty();
        }
        var times = refusals.optionalWhole("times", "How often", said.times(), 1, MOST_TIMES);
        if (said.until() != null
                && first != null
                && (said.until().isBefore(first) || said.until().isAfter(first.plusYears(YEARS_AHEAD)))) {
            refusals.refuse("until", "“Last day” is after the first, and at most two years later.");
            return Optional.empty();
        }
        return first == null
                ? Optional.empty()
                : Optional.of(new Series.Course(said.every(), first, said.until(), times));
    }

    /** What was done, in the size of what was promised. */
    PromiseSize done(ReportFulfilment said, CommitmentKind kind, PromiseSize promised, Refusals refusals) {
        return switch (kind) {
            case GOODS -> PromiseSize.ofGoods(cents(said.valueCents(), 1, refusals));
            case CAPACITY ->
                PromiseSize.ofUnits(
                        refusals.whole("units", "How many", said.units(), 1, MOST_UNITS),
                        Objects.requireNonNull(promised.unitCredits()),
                        Objects.requireNonNull(promised.month()));
            case ONE_OFF_WORK, REPEATING_WORK, EVENT_SHIFT ->
                PromiseSize.ofMinutes(refusals.whole("minutes", "Minutes", said.minutes(), 1, MOST_MINUTES));
        };
    }

    /** The day it was done. Units are of one month. */
    LocalDate doneOn(ReportFulfilment said, PromiseSize promised, Refusals refusals) {
        var day = refusals.chosen("doneOn", "Day", said.doneOn());
        if (day != null && day.isBefore(EARLIEST)) {
            refusals.refuse("doneOn", "“Day” cannot be before 1 January 2020.");
        } else if (day != null && day.isAfter(today())) {
            refusals.refuse("doneOn", "“Day” cannot be after today.");
        } else if (day != null
                && promised.month() != null
                && !YearMonth.from(day).toString().equals(promised.month())) {
            refusals.refuse("doneOn", "“Day” is in the month it was promised for: " + promised.month() + ".");
        }
        return day;
    }

    /** Another day of a promise; units stay in their month. */
    LocalDate moved(@Nullable LocalDate day, Terms terms) {
        var refusals = new Refusals();
        var moved = refusals.chosen("on", "Day", day);
        var month = terms.size().month();
        if (moved != null && (moved.isBefore(today()) || moved.isAfter(today().plusYears(YEARS_AHEAD)))) {
            refusals.refuse("on", "“Day” is between today and two years from now.");
        } else if (moved != null
                && month != null
                && !YearMonth.from(moved).toString().equals(month)) {
            refusals.refuse("on", "“Day” is in the month it was promised for: " + month + ".");
        }
        refusals.throwIfAny();
        return moved;
    }

    /** Where the evidence is; goods need a receipt. */
    static String reference(ReportFulfilment said, CommitmentKind kind, Refusals refusals) {
        return kind == CommitmentKind.GOODS
                ? refusals.text("reference", "Receipt", said.reference(), LONGEST_REFERENCE)
                : refusals.optionalText("reference", "Receipt", said.reference(), LONGEST_REFERENCE);
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day of an instant where the organisation is. */
    LocalDate dayOf(Instant instant) {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return instant.atZone(zone).toLocalDate();
    }
}
