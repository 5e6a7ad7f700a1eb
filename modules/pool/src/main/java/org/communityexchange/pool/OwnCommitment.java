package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A promise of the signed-in person, or one they entered for a managed member, at whichever organisation.
 *
 * @param person who promised
 * @param forSomebodyElse whether it was entered for a managed member
 */
public record OwnCommitment(
        UUID id,
        String organisation,
        String organisationName,
        PersonRef person,
        boolean forSomebodyElse,
        CommitmentKind kind,
        Funding funding,
        CommitmentState state,
        Instant stateSince,
        String title,
        int expectedMinutes,
        @Nullable Integer actualMinutes,
        @Nullable LocalDate doneOn,
        @Nullable Integer credits,
        Instant createdAt) {

    public String href() {
        return "/o/" + organisation + "/commitments/" + id;
    }

    public int minutes() {
        return actualMinutes == null ? expectedMinutes : actualMinutes;
    }
}
