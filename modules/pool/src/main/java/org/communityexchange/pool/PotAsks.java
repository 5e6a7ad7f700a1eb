package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Quiet requests of people to the solidarity pot. Stewards of other organisations decide, who share none with the person; they
 * learn what is asked and how much, and never by whom. At home nobody learns of it.
 */
public interface PotAsks {

    /**
     * What it takes to decide: no name, no id of a person.
     *
     * @param organisationName "a member of" this one asks
     * @param words what it is for; may be empty
     * @param raised whether it went up to the council
     */
    record PotAskToDecide(
            UUID id, String organisationName, int credits, String words, Instant askedAt, boolean raised) {}

    /**
     * Asks. One request at a time.
     *
     * @param key the sender's name for this command, or null; the same key asks once
     * @throws InvalidInput naming every field that cannot be used
     * @throws NotFound when there is no such organisation for the person, or no such managed member for a steward
     * @throws ProblemException 409 {@code pot-ask-waiting} or {@code pot-limit}, or {@code idempotency-key-reused}
     */
    PotAskView ask(AskPot said, @Nullable UUID key);

    /** Own requests, and those written down for managed members, newest first; at most 100. */
    List<PotAskView> mine();

    /**
     * Takes a request back. Twice is once.
     *
     * @throws NotFound unless it is one's own
     * @throws ProblemException 409 {@code pot-ask-answered}
     */
    PotAskView withdraw(UUID id);

    /**
     * Sends a request that nobody answered in time up to the council. Once.
     *
     * @throws NotFound unless it is one's own
     * @throws ProblemException 409 {@code not-in-this-state}
     */
    PotAskView raise(UUID id);

    /** What waits for whoever asks to decide, longest first; at most 200; empty for anybody who decides nothing. */
    List<PotAskToDecide> toDecide();

    /**
     * Says yes: the credits move from the pot to the person's wallet, in one transaction and once. The same person saying it
     * again changes nothing.
     *
     * @throws NotFound when it is not theirs to decide
     * @throws ProblemException 409 {@code pot-ask-answered} when somebody answered meanwhile or its time ran out
     * @throws org.communityexchange.ledger.NotEnoughCredits when the pot has fewer
     */
    void grant(UUID id);

    /**
     * Says no, with a kind reason that the person reads.
     *
     * @throws InvalidInput without a reason of at most 600 characters
     * @throws NotFound when it is not theirs to decide
     * @throws ProblemException 409 {@code pot-ask-answered}
     */
    void decline(UUID id, @Nullable String reason);

    PotPolicy policy();

    /**
     * Decides the rules for the exchange.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden for anybody but the council
     */
    PotPolicy decide(PotPolicy policy);
}
