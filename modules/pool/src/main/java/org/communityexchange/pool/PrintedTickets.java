package org.communityexchange.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tickets that were made a moment ago, with their codes: this once.
 *
 * @param lastDay on which they are served
 */
public record PrintedTickets(UUID sheet, String title, LocalDate lastDay, List<Ticket> tickets) {

    /**
     * @param serial its number in the organisation, from 1
     * @param code as people type it: {@code 7K3M9-XQD2F}
     */
    public record Ticket(int serial, String code) {}

    public PrintedTickets {
        tickets = List.copyOf(tickets);
    }
}
