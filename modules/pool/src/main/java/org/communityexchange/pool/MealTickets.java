package org.communityexchange.pool;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;

import java.util.List;
import java.util.UUID;

/**
 * Tickets for what the current organisation serves, paid in advance by a person or by another organisation. Each sets its own
 * credits aside until it is served, voided, or its last day is over. A code is shown when it is printed and never again.
 */
public interface MealTickets {

    /**
     * What a ticket costs now.
     *
     * @param price credits for one
     * @param balance credits in the signed-in person's own wallet
     * @param payers other organisations whose credits the signed-in person may spend
     */
    record Preview(String title, int price, long balance, List<OrganisationView> payers) {

        public Preview {
            payers = List.copyOf(payers);
        }
    }

    /**
     * @throws NotFound when the organisation itself offers no such thing to whoever asks
     * @throws ProblemException 409 {@code closed} or {@code no-credit-price}
     */
    Preview preview(OfferId offer);

    /**
     * Sets the credits aside and answers the tickets.
     *
     * @param key the sender's name for this command; the same key prints once
     * @throws NotFound as {@link #preview}
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden when the payer is an organisation whose credits the signed-in person may not spend
     * @throws org.communityexchange.ledger.NotEnoughCredits when the wallet has fewer
     * @throws ProblemException as {@link #preview}; 409 {@code printed-already}
     */
    PrintedTickets print(PrintTickets tickets, UUID key);

    /**
     * Sheets of this organisation, newest first, at most 200: those the signed-in person printed, and all for whoever holds
     * {@link org.communityexchange.identity.Right#RUN_COUNTERS}.
     */
    List<TicketSheet> sheets();

    /** @throws NotFound when there is no such sheet for whoever asks */
    TicketSheet sheet(UUID sheet);

    /** @throws NotFound when there is no such ticket for whoever asks */
    TicketSheet sheetOf(UUID ticket);

    /**
     * Voids one; its credits return. Voiding it twice is voiding it once.
     *
     * @throws NotFound when there is no such ticket for whoever asks
     * @throws ProblemException 409 {@code ticket-ended} when it was used or expired
     */
    void end(UUID ticket);

    /**
     * Voids all of a sheet that are unused; their credits return.
     *
     * @return how many
     * @throws NotFound when there is no such sheet for whoever asks
     */
    int endSheet(UUID sheet);
}
