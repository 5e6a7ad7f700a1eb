package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
            Instant since) {

        public String href() {
            return "/o/" + organisation + "/commitments/" + id + "/outside-confirmation";
        }
    }

    /**
     * Work of stewards of other organisations that waits, longest first; at most 200.
     *
     * @throws Forbidden for somebody who is no steward today
     */
    List<StewardWork> stewardWork();

    /**
     * Confirms the work of a steward of the current organisation, from outside. Everything else is as in
     * {@link Confirmations#confirm}; twice is once.
     *
     * @param version what was looked at, or null for what is there
     * @throws NotFound when there is no such work, or whoever asks is no steward of another organisation, or belongs to this one
     * @throws ProblemException as {@link Confirmations#confirm}
     */
    void confirmFromOutside(CommitmentId id, @Nullable Integer version);

    /**
     * Requests of other organisations to the pot that wait for an agreement, longest waiting first; at most 200.
     *
     * @throws Forbidden for somebody who is no steward today
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
