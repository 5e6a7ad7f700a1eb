package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A part of the treasury that books movements of an organisation's cash, so that a bank statement can be matched to them.
 * Every bean of this type is asked.
 */
public interface CashSource {

    /** The movements booked for these days in the organisation's zone, both included, in any order. */
    List<CashMovement> movements(OrganisationId organisation, LocalDate from, LocalDate to);

    /**
     * @param transfer the ledger's transfer
     * @param date the day the money moved, in the organisation's zone
     * @param cents more than zero came in, less went out
     * @param reference what bank and receipt know it by; may be empty
     * @param description one line for people
     * @param href where to look at it
     */
    record CashMovement(UUID transfer, LocalDate date, long cents, String reference, String description, String href) {}
}
