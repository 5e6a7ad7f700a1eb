package org.communityexchange.identity;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;

import java.time.Instant;
import java.util.UUID;

/**
 * Gives and ends seats of the current organisation, and of the council. Whoever the context says acts is kept as the one
 * who appointed; the caller has checked {@link Right#APPOINT}.
 */
public interface SeatOffice {

    /** The longest term in years. */
    int LONGEST_TERM_YEARS = 3;

    /**
     * Gives a seat for a term. Its rights hold while {@code from <= now < until}, without any job running.
     *
     * @return the seat's id
     * @throws InvalidInput when the term is empty, longer than {@link #LONGEST_TERM_YEARS} or begins before the year 2000,
     *     or the kind is {@link SeatKind#COUNCIL}
     * @throws ProblemException 409 {@link IdentityProblem#NOT_A_MEMBER}, {@link IdentityProblem#OWN_SEAT} or
     *     {@link IdentityProblem#SEAT_ALREADY_HELD}
     */
    UUID appoint(PersonId person, SeatKind kind, Instant from, Instant until);

    /**
     * Ends a seat now; one that has not begun never begins.
     *
     * @throws NotFound when this organisation has no such seat
     * @throws ProblemException 409 {@link IdentityProblem#SEAT_ENDED} or {@link IdentityProblem#LAST_ADMIN}
     */
    void end(UUID seat, String reason);

    /**
     * Ends all seats the person holds or will hold in the current organisation, as part of leaving it.
     *
     * @throws ProblemException 409 {@link IdentityProblem#LAST_ADMIN}
     */
    void endAllOf(PersonId person, String reason);

    /**
     * Gives a seat on the council of the exchange. The caller has a decision that says so.
     *
     * @return the seat's id
     * @throws InvalidInput when the term is empty or longer than {@link #LONGEST_TERM_YEARS}
     * @throws ProblemException 409 {@link IdentityProblem#SEAT_ALREADY_HELD}
     */
    UUID appointToCouncil(PersonId person, Instant from, Instant until);
}
