package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Bank lines and booked cash of the current organisation, beside each other. */
public interface Reconciliation {

    /** How many days the bank and the books may be apart. */
    int DAYS_APART = 5;

    /** The most lines one answer has. */
    int MOST_LINES = 20_000;

    /**
     * What waits for somebody: bank lines without a booking, and bookings older than {@link #DAYS_APART} days without a
     * bank line. A booking and its reversal, both without a line, cancel each other and do not wait.
     */
    Exceptions exceptions();

    /** Everything unmatched up to a day, explained or not; for closing a month. */
    Exceptions unmatched(LocalDate upTo);

    /** How many wait. */
    long waiting();

    /**
     * @param state null for all
     * @param importId null for all
     */
    List<BankLine> lines(BankLine.@Nullable State state, @Nullable UUID importId, int offset, int limit);

    /** @throws org.communityexchange.kernel.problem.NotFound when there is no such line here, or it was undone */
    BankLine line(UUID id);

    /** Unmatched bookings that could be behind a line: the same direction, within two months, nearest first. */
    List<BookMovement> candidates(UUID line);

    /** Bookings a line is matched to. */
    List<BookMovement> matched(BankLine line);

    /** @throws org.communityexchange.kernel.problem.NotFound when it is not in this organisation's cash */
    BookMovement movement(UUID transfer);

    /**
     * Runs the rules over everything unmatched: the same reference and amount; the same amount within {@link #DAYS_APART}
     * days; both only where there is one on each side. Then the organisation's own words name what remains.
     *
     * @return how many lines were matched
     */
    int matchAll();

    /**
     * Matches a line by hand.
     *
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code already-matched}
     * @throws org.communityexchange.kernel.problem.InvalidInput naming {@code transfers} when they do not add up to the line
     */
    BankLine match(UUID line, List<UUID> transfers);

    /** @throws org.communityexchange.kernel.problem.ProblemException 409 {@code month-closed} */
    BankLine unmatch(UUID line);

    /** Says why a line has no booking. */
    BankLine explainLine(UUID line, Explain said);

    /** Says why a booking has no bank line. */
    BookMovement explainMovement(UUID transfer, Explain said);

    List<BankRule> rules();

    BankRule addRule(AddRule rule);

    /** Twice is once. */
    void endRule(UUID id);

    /** @param lines newest first · @param movements oldest first */
    record Exceptions(List<BankLine> lines, List<BookMovement> movements) {}

    /** @param reason at most 500 characters */
    record Explain(@Nullable ExceptionKind kind, @Nullable String reason) {}

    /** @param contains 2 to 80 characters · @param counterparty at most 120, may be missing */
    record AddRule(
            @Nullable String contains,
            @Nullable ExceptionKind kind,
            @Nullable String counterparty) {}
}
