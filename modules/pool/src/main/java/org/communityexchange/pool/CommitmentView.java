package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A promise, for those it concerns.
 *
 * @param person who promised
 * @param enteredBy who acted for them, or null
 * @param receiver whose need it answers, or null
 * @param expectedCredits what the expected minutes alone would bring
 * @param credits what it brought when it was confirmed, or null
 * @param bankedAfter what was in the minute bank then, or null
 * @param transfer the transfer that brought the credits, or null
 * @param version give it back when confirming, so that nothing is confirmed that changed meanwhile
 * @param next where whoever asks may take it from here
 * @param steps how it came here, oldest first; empty in lists
 */
public record CommitmentView(
        UUID id,
        String organisation,
        String organisationName,
        PersonRef person,
        @Nullable PersonRef enteredBy,
        @Nullable PersonRef receiver,
        CommitmentKind kind,
        Funding funding,
        CommitmentState state,
        Instant stateSince,
        String title,
        String note,
        @Nullable UUID need,
        @Nullable UUID offer,
        @Nullable UUID shift,
        int expectedMinutes,
        int expectedCredits,
        @Nullable Integer actualMinutes,
        @Nullable LocalDate doneOn,
        String fulfilmentNote,
        @Nullable PersonRef confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Integer credits,
        @Nullable Integer bankedAfter,
        @Nullable UUID transfer,
        Instant createdAt,
        int version,
        Set<CommitmentState> next,
        List<StepView> steps) {

    /**
     * One step it took.
     *
     * @param from null for the first
     * @param actor null when the exchange itself took it
     */
    public record StepView(
            @Nullable CommitmentState from,
            CommitmentState to,
            @Nullable PersonRef actor,
            @Nullable PersonRef onBehalfOf,
            Instant at,
            String reason) {}

    public String href() {
        return "/o/" + organisation + "/commitments/" + id;
    }

    /** Minutes that count: those it took, or those expected while it is not done. */
    public int minutes() {
        return actualMinutes == null ? expectedMinutes : actualMinutes;
    }

    /** The promise as it was looked at, for a form that confirms several: {@code <id>:<version>}. */
    public String looked() {
        return id + ":" + version;
    }

    /** Credits its minutes bring by themselves, without what is in the minute bank. */
    public int bringsAlone() {
        return funding == Funding.THANKS ? 0 : MinuteSplit.of(0, minutes()).credits();
    }

    /** @param to the name of a state, as pages say it */
    public boolean may(String to) {
        return next.contains(CommitmentState.valueOf(to));
    }
}
