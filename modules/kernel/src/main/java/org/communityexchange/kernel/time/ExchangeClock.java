package org.communityexchange.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the exchange, in UTC and cut to microseconds, which is what the database keeps: an instant read back
 * equals the instant written.
 */
public class ExchangeClock extends Clock {

    private final Clock source;

    /** For the container's proxy only. */
    protected ExchangeClock() {
        this(Clock.systemUTC());
    }

    public ExchangeClock(Clock source) {
        this.source = source;
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ExchangeClock(source.withZone(zone));
    }

    @Override
    public Instant instant() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
