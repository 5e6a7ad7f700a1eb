package org.communityexchange.pool;

import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cards with a code that spends its holder's credits at the counters of the current organisation. A person has at most one
 * there; a new one voids the one before. A code is shown when it is made and never again.
 */
public interface MemberCards {

    /** Where the signed-in person belongs and counters were open in the last 60 days, by name; in whichever organisation one is. */
    List<CardPlace> places();

    /** The signed-in person's card here. */
    Optional<MemberCardView> mine();

    /**
     * Makes the signed-in person a new card.
     *
     * @param key the sender's name for this command; the same key prints once
     * @throws ProblemException 409 {@code printed-already}
     */
    PrintedCard printMine(UUID key);

    /** The cards that hold here, by name. Needs {@link org.communityexchange.identity.Right#RUN_COUNTERS}. */
    List<MemberCardView> here();

    /** Members here without a card, by name. Needs {@link org.communityexchange.identity.Right#RUN_COUNTERS}. */
    List<PersonView> without();

    /**
     * Makes new cards for members. Needs {@link org.communityexchange.identity.Right#RUN_COUNTERS}.
     *
     * @param people members of this organisation, 1 to 100
     * @param key the sender's name for this command; the same key prints once
     * @throws InvalidInput naming {@code people} when there are none, too many, or one is no member here
     * @throws ProblemException 409 {@code printed-already}
     */
    List<PrintedCard> print(List<UUID> people, UUID key);

    /**
     * Ends a card; twice is once. Its holder may, and whoever holds
     * {@link org.communityexchange.identity.Right#RUN_COUNTERS}.
     *
     * @throws NotFound when there is no such card for whoever asks
     */
    void end(UUID card);

    /** The words the signed-in person wants read at counters; empty when none. */
    String myWords();

    /**
     * Writes these words down, or takes them away when empty. They are shown at a counter together with the card, and never
     * listed.
     *
     * @throws InvalidInput for more than 120 characters
     */
    void writeWords(@Nullable String words);
}
