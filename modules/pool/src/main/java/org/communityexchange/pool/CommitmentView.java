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
 * @param expectedMinutes 0 for goods and units
 * @param expectedCredits what the expected size alone would bring
 * @param credits what it brought when it was confirmed, or null
 * @param bankedAfter what was in the minute bank then, or null
 * @param transfer the transfer that brought the credits, or null
 * @param version give it back when confirming, so that nothing is confirmed that changed meanwhile
 * @param size how much was promised
 * @param done how much was done, or null before it was reported
 * @param reference where the evidence is; empty for none
 * @param payer who pays from the wallet, or null
 * @param agreedCredits what the payer or the pot pays, or null when the organisation issues
 * @param potAgreed whether a steward of another organisation agreed that the pot pays
 * @param hold the transfer that set the credits aside, or null
 * @param dueOn the day it is meant for, or null
 * @param movedAt when what it rests on got another time or place, so that giving it back is not counted; or null
 * @param series what it is a part of when it repeats, or null
 * @param photos of what was done, for who promised, whose need it answers and stewards; empty for anybody else
 * @param mayChangePhotos whether whoever asks may take photos away now, and add some while {@link #mayAddPhoto}
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
        PromiseSize size,
        @Nullable PromiseSize done,
        String reference,
        @Nullable PersonRef payer,
        @Nullable Integer agreedCredits,
        boolean potAgreed,
        @Nullable UUID hold,
        @Nullable LocalDate dueOn,
        @Nullable Instant movedAt,
        @Nullable UUID series,
        List<PhotoView> photos,
        boolean mayChangePhotos,
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

    /** The same, lapsed: its time ran out, and nobody wrote it down yet. */
    public CommitmentView lapsed() {
        return new CommitmentView(
                id,
                organisation,
                organisationName,
                person,
                enteredBy,
                receiver,
                kind,
                funding,
                CommitmentState.LAPSED,
                stateSince,
                title,
                note,
                need,
                offer,
                shift,
                expectedMinutes,
                expectedCredits,
                actualMinutes,
                doneOn,
                fulfilmentNote,
                confirmedBy,
                confirmedAt,
                credits,
                bankedAfter,
                transfer,
                createdAt,
                version,
                size,
                done,
                reference,
                payer,
                agreedCredits,
                potAgreed,
                hold,
                dueOn,
                movedAt,
                series,
                photos,
                mayChangePhotos,
                next,
                steps);
    }

    /** Whether it was ever called into question. */
    public boolean wasInQuestion() {
        return state == CommitmentState.DISPUTED
                || steps.stream().anyMatch(step -> step.to() == CommitmentState.DISPUTED);
    }

    /** What a steward asked before it is confirmed, and nobody has answered by reporting it anew; null for nothing. */
    public @Nullable StepView openQuestion() {
        if (state != CommitmentState.ACCEPTED || steps.isEmpty()) {
            return null;
        }
        var last = steps.getLast();
        return last.from() == CommitmentState.FULFILLED && last.actor() != null ? last : null;
    }

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

    /** The size that counts: what was done, or what is expected while it is not done. */
    public PromiseSize counted() {
        return done == null ? size : done;
    }

    /** Credits it brings by itself, without what is in the minute bank. */
    public int bringsAlone() {
        if (funding == Funding.THANKS) {
            return 0;
        }
        return agreedCredits == null ? counted().credits() : agreedCredits;
    }

    /** Whether there is room for another photo of what was done, and whoever asks may add it. */
    public boolean mayAddPhoto() {
        return mayChangePhotos && PromisePhotos.ADDED_IN.contains(state) && photos.size() < PromisePhotos.MOST;
    }

    /** @param to the name of a state, as pages say it */
    public boolean may(String to) {
        return next.contains(CommitmentState.valueOf(to));
    }
}
