package org.communityexchange.treasury.internal.pledge;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * One pledge with everything that was said about it and came for it.
 *
 * @param received cents by the day of the instalment they paid; what was reversed does not count
 */
record PledgeFacts(
        String organisation,
        String organisationName,
        ZoneId zone,
        UUID id,
        UUID person,
        PledgeTerms terms,
        boolean reminders,
        Map<LocalDate, Long> received) {

    Schedule schedule(LocalDate today) {
        return new Schedule(terms, received, today);
    }
}
