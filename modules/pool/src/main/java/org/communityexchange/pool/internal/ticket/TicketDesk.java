package org.communityexchange.pool.internal.ticket;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.code.PaperCode;
import org.communityexchange.pool.internal.spend.Till;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Tickets on a counter of the current organisation; in the caller's transaction. */
@ApplicationScoped
public class TicketDesk {

    /** A ticket that can be served now, for one of an offer. */
    public record Paid(UUID offer, Till.Ticket paid) {}

    private final TicketRows rows;
    private final TenantContext tenant;
    private final Clock clock;

    TicketDesk(TicketRows rows, TenantContext tenant, Clock clock) {
        this.rows = rows;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Empty for one that was used, voided or is out of date, another organisation's, and what is none. */
    public Optional<Paid> find(PaperCode code) {
        return rows.usable(hash(code), clock.instant()).map(TicketDesk::paid);
    }

    /** As {@link #find}, locked until the transaction ends: of two who show the same ticket the second finds none. */
    public Optional<Paid> take(PaperCode code) {
        return rows.usableForUpdate(hash(code), clock.instant()).map(TicketDesk::paid);
    }

    /** It was served, by this spend. */
    public void used(UUID ticket, UUID spend) {
        rows.used(ticket, spend, clock.instant());
    }

    private String hash(PaperCode code) {
        return code.hash(tenant.requireOrganisation().value());
    }

    private static Paid paid(TicketRows.Row row) {
        return new Paid(
                row.offer(),
                new Till.Ticket(row.id(), row.hold(), row.printedBy(), row.paidBy(), row.title(), row.credits()));
    }
}
