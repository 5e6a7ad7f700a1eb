package org.communityexchange.pool;

import org.communityexchange.kernel.problem.NotFound;

/** Events and shifts as calendar files (RFC 5545), their times in UTC. */
public interface Calendars {

    /**
     * The address under which a calendar reads one's own shifts. Whoever knows it reads them, so it is nobody else's.
     *
     * @param path from the root of the exchange: {@code /calendar/<token>.ics}
     */
    record Address(String path) {}

    /**
     * One event, from the start of its first shift to the end of its last.
     *
     * @throws NotFound when there is no such event here for whoever asks
     */
    String event(EventId id);

    /** The own address; made when it is asked for the first time. For whoever is signed in. */
    Address mine();

    /** Gives oneself another address; the old one ends. For whoever is signed in. */
    Address renew();

    /**
     * The shifts of whoever has this address, in all organisations, from 90 days ago on.
     *
     * @throws NotFound when nobody has it
     */
    String shifts(String token);
}
