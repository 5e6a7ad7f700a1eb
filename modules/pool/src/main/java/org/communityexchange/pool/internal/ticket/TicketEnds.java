package org.communityexchange.pool.internal.ticket;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.TicketState;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Ends tickets that nobody used: their credits return to where they came from. In the caller's transaction. */
@ApplicationScoped
class TicketEnds {

    /** Who acts where time decides. */
    private static final UUID THE_EXCHANGE_ITSELF = new UUID(0, 0);

    private final TicketRows rows;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    TicketEnds(TicketRows rows, Ledger ledger, AuditTrail audit, TenantContext tenant, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Tickets of the current organisation whose last day is over. */
    List<UUID> over() {
        return rows.over(clock.instant());
    }

    /** Twice is once. */
    void expire(UUID id) {
        rows.findForUpdate(id)
                .filter(row ->
                        row.state() == TicketState.PRINTED && !row.expiresAt().isAfter(clock.instant()))
                .ifPresent(row -> release(row, TicketState.EXPIRED));
    }

    /** The row is locked, and printed. */
    void release(TicketRows.Row row, TicketState outcome) {
        var by = tenant.person();
        rows.ended(row.id(), outcome, by.orElse(null), clock.instant());
        ledger.release(new ReleaseHold(
                TransferIds.of("release", tenant.requireOrganisation().value(), row.id()),
                row.hold(),
                new Cause("TICKET_RELEASED", row.id(), by.orElse(THE_EXCHANGE_ITSELF))));
        audit.record(Act.of(
                outcome == TicketState.VOIDED ? "pool.ticket-voided" : "pool.ticket-expired",
                row.id(),
                row.printedBy(),
                "Ticket no. " + row.serial() + " ended unused; " + row.credits() + " credits went back."));
    }
}
