package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What stewards do for other organisations, because nobody decides about their own table. They see what is needed for the
 * decision and no more.
 */
public interface Relief {

    /**
     * A quiet request to the solidarity pot: what, never who.
     *
     * @param credits the pot would pay
     */
    record PotRequest(
            UUID id, String organisation, String organisationName, String title, int credits, Instant createdAt) {

        public String href() {
            return "/o/" + organisation + "/commitments/" + id + "/pot";
        }
    }

    /**
     * Work of a steward that a steward of another organisation confirms: what it takes to judge it.
     *
     * @param done how much was done
     * @param photos of what was done
     * @param version give it back when confirming
     * @param warnings what the rules there ask for before it is confirmed
     * @param confirmedByMe whether whoever asks confirmed it already, and one more steward has to
     */
    record StewardWork(
            UUID id,
            String organisation,
            String organisationName,
            String title,
            String person,
            PromiseSize done,
            LocalDate doneOn,
            String note,
            String reference,
            List<PhotoView> photos,
            int version,
            Set<QueueItem.Warning> warnings,
            boolean confirmedByMe,
            Instant since) {

        public boolean has(String warning) {
            return warnings.contains(QueueItem.Warning.valueOf(warning));
        }

        public String href() {
            return "/o/" + organisation + "/commitments/" + id + "/outside-confirmation";
        }
    }

    /**
     * Work of stewards of other organisations that waits, longest first; at most 200.
     *
     * @throws Forbidden for somebody who is no steward and not of the council today; to the council nothing of it is shown
     */
    List<StewardWork> stewardWork();

    /**
     * Confirms the work of a steward of the current organisation, from outside. Everything else is as in
     * {@link Confirmations#confirm}; twice is once.
     *
     * @param version what was looked at, or null for what is there
     * @param why why the same steward confirms for the same person again, where that is asked; at most 1,000 characters
     * @return where it is then: still {@link CommitmentState#FULFILLED} when one more steward has to confirm it
     * @throws NotFound when there is no such work, or whoever asks is no steward of another organisation, or belongs to this one
     * @throws ProblemException as {@link Confirmations#confirm}
     */
    CommitmentState confirmFromOutside(CommitmentId id, @Nullable Integer version, @Nullable String why);

    /**
     * Sends the work of a steward back to them with a question, as {@link Confirmations#ask}.
     *
     * @throws InvalidInput without a question
     * @throws NotFound as {@link #confirmFromOutside}
     * @throws ProblemException 409 {@code own-commitment}, {@code receiver-alone}, {@code same-household} or
     *     {@code not-in-this-state}
     */
    void askFromOutside(CommitmentId id, @Nullable String question);

    /**
     * Says that the work of a steward was not so, as {@link Commitments#decline}; twice is once.
     *
     * @throws InvalidInput without a reason
     * @throws NotFound as {@link #confirmFromOutside}
     * @throws ProblemException as {@link #askFromOutside}
     */
    void declineFromOutside(CommitmentId id, @Nullable String reason);

    /**
     * Requests of other organisations to the pot that wait for an agreement, longest waiting first; at most 200.
     *
     * @throws Forbidden as {@link #stewardWork}
     */
    List<PotRequest> potRequests();

    /**
     * Agrees that the pot pays for a promise of the current organisation. The credits are set aside when it is accepted.
     * Twice is once.
     *
     * @throws NotFound when there is no such request, or whoever asks is no steward of another organisation, or belongs to
     *     this one
     * @throws ProblemException 409 {@code own-commitment}, {@code receiver-alone} or {@code same-household}
     */
    void agreeToPot(CommitmentId id);
}
