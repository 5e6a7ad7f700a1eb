package org.communityexchange.pool;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an event was, for whoever funds it. Counted, never estimated; nobody is named, and no group of fewer than
 * {@link #FEWEST} people stands alone.
 *
 * @param people who were there, each once
 * @param missed who signed up and did not come
 * @param walkIns of those who were there, who had not signed up
 * @param tookPart who took part, apart from those who helped; each once
 * @param creditsTaken credits that the organisation received from those who took part
 * @param minutes between in and out, all together
 * @param confirmedMinutes of those, what a steward confirmed
 * @param credits that were issued for them
 * @param waiting how many pieces of work still wait to be confirmed
 * @param creditBudget how many credits the event may bring; null without a budget of its own
 * @param outstanding of the credits, how many are still in wallets
 * @param declaredCents what is declared to back those, in cents
 * @param fundedCents what the reserve holds for them, in cents
 * @param roles by name; empty when too few people were there to tell roles apart
 * @param learnings in the organisation's words; may be empty
 * @param version of the learnings, for {@link EventReports#learn}; 0 before any
 */
public record EventReport(
        UUID event,
        String organisation,
        String organisationName,
        String title,
        String place,
        LocalDate heldOn,
        int people,
        int missed,
        int walkIns,
        int tookPart,
        long creditsTaken,
        long minutes,
        long confirmedMinutes,
        long credits,
        int waiting,
        @Nullable Long creditBudget,
        long outstanding,
        long declaredCents,
        long fundedCents,
        List<Role> roles,
        String learnings,
        @Nullable Instant learnedAt,
        int version) {

    /** How many people a group needs to stand alone. */
    public static final int FEWEST = 5;

    public EventReport {
        roles = List.copyOf(roles);
    }

    /**
     * What was done in one role, or in several that are told together.
     *
     * @param name of the role; several are joined with commas
     */
    @Schema(name = "EventReportRole")
    public record Role(String name, int people, long minutes, long credits) {}

    public String href() {
        return "/o/" + organisation + "/events/" + event;
    }
}
