package org.communityexchange.pool;

import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Events, shifts and places at events as calendar files (RFC 5545), their times in UTC. */
public interface Calendars {

    /**
     * The address under which a calendar reads one's own shifts and places at events. Whoever knows it reads them, so it is nobody
     * else's, and the exchange itself keeps only a hash of it.
     *
     * @param path from the root of the exchange: {@code /calendar/<token>.ics}; told once, when it is made, and null ever after
     * @param since when the present one was made; null when there is none
     */
    record Address(@Nullable String path, @Nullable Instant since) {}

    /**
     * One event, from the start of its first shift to the end of its last; for whoever has a place to take part, as long as that
     * is.
     *
     * @throws NotFound when there is no such event here for whoever asks
     */
    String event(EventId id);

    /** Whether there is an own address, and since when; never the address itself. For whoever is signed in. */
    Address mine();

    /** Gives oneself an address, told now and never again; the one before ends. For whoever is signed in. */
    Address renew();

    /**
     * The shifts and places of whoever has this address, in all organisations, from 90 days ago on.
     *
     * @throws NotFound when nobody has it
     */
    String shifts(String token);
}
