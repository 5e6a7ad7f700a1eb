package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A pledge as it stands today.
 *
 * @param cents what an instalment is from today on
 * @param endsOn the last day on which something is expected, or null until further notice
 * @param nextDue the next day on which something is expected; null when nothing is
 * @param instalments every one until today, and the next; oldest first
 * @param receivedCents all that ever came for it
 * @param lateCents what is missing of instalments whose day is over
 * @param mine whether it is of the person who asks
 */
public record PledgeView(
        UUID id,
        String organisation,
        String organisationName,
        UUID person,
        String personName,
        long cents,
        PledgeRhythm rhythm,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        PledgeState state,
        @Nullable LocalDate nextDue,
        List<InstalmentView> instalments,
        long receivedCents,
        long lateCents,
        boolean reminders,
        boolean mine) {

    public PledgeView {
        instalments = List.copyOf(instalments);
    }

    public String href() {
        return "/o/" + organisation + "/pledges/" + id;
    }
}
