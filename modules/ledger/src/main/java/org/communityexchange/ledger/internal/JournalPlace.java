package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.Span;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A place between two lines of an account: after this date and, among lines of the same date, after this entry. */
record JournalPlace(Instant at, long entry) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,16})-([0-9]{1,18})");

    /** Before the first line of a span. */
    static JournalPlace start(Span span) {
        return new JournalPlace(span.from(), 0);
    }

    /** @throws InvalidInput for what {@link #toString()} did not write */
    static JournalPlace parse(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new InvalidInput("after", "“after” takes the “next” of the part before.");
        }
        return new JournalPlace(
                Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS), Long.parseLong(found.group(2)));
    }

    /** @throws InvalidInput when it is a place of another span */
    JournalPlace within(Span span) {
        if (at.isBefore(span.from()) || !at.isBefore(span.until())) {
            throw new InvalidInput("after", "“after” is a place in another period; leave it out to begin again.");
        }
        return this;
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + entry;
    }
}
