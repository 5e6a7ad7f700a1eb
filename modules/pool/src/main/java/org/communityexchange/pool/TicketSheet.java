package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tickets that were printed together, without their codes: nobody reads those again.
 *
 * @param printedBy who printed them, and paid unless an organisation did
 * @param paidBy the name of the organisation that paid; null when a person did
 * @param creditsEach set aside for one
 */
public record TicketSheet(
        UUID id,
        String title,
        PersonRef printedBy,
        @Nullable String paidBy,
        Instant printedAt,
        Instant expiresAt,
        int creditsEach,
        List<Ticket> tickets) {

    /** @param endedAt when it was used, voided or expired; null while it is none of these */
    public record Ticket(
            UUID id,
            int serial,
            TicketState state,
            @Nullable Instant endedAt) {

        public boolean isUnused() {
            return state == TicketState.PRINTED;
        }
    }

    public TicketSheet {
        tickets = List.copyOf(tickets);
    }

    public int firstSerial() {
        return tickets.getFirst().serial();
    }

    public int lastSerial() {
        return tickets.getLast().serial();
    }

    public long unused() {
        return count(TicketState.PRINTED);
    }

    public long used() {
        return count(TicketState.USED);
    }

    /** Voided or expired: their credits returned. */
    public long returned() {
        return tickets.size() - unused() - used();
    }

    private long count(TicketState state) {
        return tickets.stream().filter(ticket -> ticket.state() == state).count();
    }
}
