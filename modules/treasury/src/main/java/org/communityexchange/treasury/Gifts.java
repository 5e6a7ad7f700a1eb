package org.communityexchange.treasury;

import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Credits given away: from the signed-in person's wallet to a fellow member, an organisation or the solidarity pot. */
public interface Gifts {

    /**
     * Gives, at once and for good.
     *
     * @param key the sender's own; the same gift under the same key is given once, and answers the first time's again
     * @throws org.communityexchange.kernel.problem.InvalidInput when the credits are not a whole number from 1, the note is
     *     too long, or the receiver is not exactly one, or oneself
     * @throws NotFound when the receiver is no active organisation, and nobody with whom the giver shares one today
     * @throws ProblemException 409 {@link TreasuryProblem#GIFT_NOT_TAKEN} for somebody without a sign-in, 409
     *     {@code not-enough-credits}, or 409 when the key was used for another gift
     */
    GiftView give(GiveCredits gift, UUID key);

    /**
     * Who would be given to, with the refusals of {@link #give}.
     *
     * @return their name; of the pot, in words
     */
    String nameOf(GiftReceiver receiver);

    /** Fellow members whose name contains the text and who can be given to, by name; at most 20. */
    List<PersonView> members(String name);

    /** What the signed-in person can give: credits in the wallet that are not set aside. */
    long balance();

    /** What was written with a gift, for the one who gave it or was given it. */
    Optional<String> noteOf(UUID gift);
}
