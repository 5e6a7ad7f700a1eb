package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes of thanks between two, and the stories that both allow to be told. Nothing is counted, and nobody stands above anybody.
 */
public interface Thanks {

    /**
     * Writes a note for what was kept or served. Whoever was helped writes it, or a steward for a managed member; where the
     * organisation was helped, a steward.
     *
     * @param key the sender's name for this command, or null; the same key writes once
     * @throws InvalidInput naming every field that cannot be used
     * @throws NotFound when there is nothing to thank for, or it is not theirs to thank for
     * @throws ProblemException 409 {@code already-thanked}
     */
    ThanksView write(WriteThanks thanks, @Nullable UUID key);

    /** The note for one thing, if it was written and is theirs to read. @throws NotFound as {@link #write} */
    Optional<ThanksView> about(@Nullable UUID commitment, @Nullable UUID spend);

    /** @throws NotFound for anybody but the two, and the stewards who act for one of them */
    ThanksView view(UUID id);

    /** Own notes at all organisations, newest first; at most 100. */
    List<OwnThanks> mine();

    /**
     * Lets it be told. It becomes a story when the other does too, as far as the more careful of the two allows, and a steward
     * has looked at it. Said anew, a steward looks again.
     *
     * @param called not ORGANISATION for a person, and nothing else for the organisation
     * @throws InvalidInput naming what is missing
     * @throws NotFound as {@link #view}
     */
    ThanksView tell(UUID id, @Nullable Called called, @Nullable Audience audience);

    /** Keeps it private, at any time; a story disappears at once. Twice is once. @throws NotFound as {@link #view} */
    ThanksView keepPrivate(UUID id);

    /** Stories that wait for a steward's look, oldest first; at most 100. @throws Forbidden for anybody but stewards */
    List<WaitingStory> waiting();

    /**
     * A steward's look.
     *
     * @param shown whether it is shown
     * @param reason why not, read by both; needed when it is not shown
     * @throws InvalidInput without a reason for not showing it
     * @throws NotFound when no such story waits or is shown here
     * @throws ProblemException 409 {@code own-story} for whoever has a part in it
     * @throws Forbidden for anybody but stewards
     */
    void look(UUID id, boolean shown, @Nullable String reason);

    /**
     * Stories told to whoever asks, newest first; sorts: newest.
     *
     * @param organisation only its own, or null for all
     */
    Listing<StoryView> stories(@Nullable String organisation, ListQuery query);
}
