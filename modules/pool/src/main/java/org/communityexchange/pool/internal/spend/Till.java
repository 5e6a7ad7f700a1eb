package org.communityexchange.pool.internal.spend;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.SpendState;
import org.communityexchange.pool.internal.offer.Shelf;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Serves at once what is asked for at a counter: set aside and passed on in the caller's transaction. */
@ApplicationScoped
public class Till {

    /**
     * A meal paid in advance.
     *
     * @param hold the transfer that set its credits aside
     * @param printedBy who printed it, and paid unless an organisation did
     * @param credits what was set aside for it
     */
    public record Ticket(
            UUID id,
            TransferId hold,
            UUID printedBy,
            @Nullable String paidByOrganisation,
            String title,
            int credits) {}

    /**
     * What a counter served.
     *
     * @param counter which one
     */
    public record Receipt(UUID offer, String title, int quantity, UUID person, UUID counter) {}

    private final SpendRepository spends;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Till(SpendRepository spends, Ledger ledger, AuditTrail audit, TenantContext tenant, Clock clock) {
        this.spends = spends;
        this.ledger = ledger;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Takes credits of a wallet for what is given at this moment.
     *
     * @param id of the spend to be
     * @param item reached on the shelf, whose lock is held
     * @param counter where it is served; whoever opened it acts
     * @throws org.communityexchange.ledger.NotEnoughCredits when the wallet has fewer
     * @throws ProblemException 409 {@code own-counter} for whoever opened the counter
     */
    public void serve(UUID id, Shelf.Item item, int quantity, UUID person, UUID counter, int number) {
        var actor = actor(person);
        var here = tenant.requireOrganisation().value();
        var hold = TransferIds.of("hold", here, id);
        var spend = Spend.held(id, item, quantity, person, person, hold, clock.instant())
                .at(counter);
        // The two transfers lock as one would: the wallets first, in the order everybody uses.
        ledger.lock(List.of(AccountRef.wallet(person), AccountRef.held(person), AccountRef.wallet(here)));
        ledger.hold(new HoldCredits(
                hold,
                AccountRef.wallet(person),
                spend.credits(),
                new Cause("SPEND_HELD", id, actor).onBehalfOf(person)));
        captured(spend, actor, number, "a card");
    }

    /**
     * Takes what a ticket paid for. The ticket is locked by the caller, who marks it as used.
     *
     * @throws ProblemException 409 {@code own-counter} when whoever opened the counter printed the ticket
     */
    public void serve(UUID id, Shelf.Item item, Ticket ticket, UUID counter, int number) {
        var actor = actor(ticket.printedBy());
        var spend = Spend.held(id, item, 1, ticket.printedBy(), ticket.printedBy(), ticket.hold(), clock.instant())
                .withTicket(ticket)
                .at(counter);
        captured(spend, actor, number, "a ticket");
    }

    private void captured(Spend spend, UUID actor, int number, String by) {
        var transfer = TransferIds.of("capture", tenant.requireOrganisation().value(), spend.id());
        spend.close(SpendState.CAPTURED, actor, transfer, "", clock.instant());
        spends.persist(spend);
        spends.flush();
        ledger.capture(
                new CaptureHold(transfer, spend.hold(), spend.payee(), new Cause("SPEND_CAPTURED", spend.id(), actor)));
        audit.record(Act.of(
                "pool.spend-served",
                spend.id(),
                spend.personId(),
                spend.credits() + " credits were passed on at counter " + number + ", by " + by + "."));
    }

    /**
     * What was served at a counter.
     *
     * @throws NotFound when it was not served at one, or not here
     */
    public Receipt receipt(UUID id) {
        var spend = spends.require(id);
        var counter = spend.counterId();
        if (counter == null) {
            throw new NotFound("spend");
        }
        return new Receipt(spend.offerId(), spend.title(), spend.quantity(), spend.personId(), counter);
    }

    private UUID actor(UUID spender) {
        var actor = tenant.person().orElseThrow(() -> new IllegalStateException("Nobody opened this counter"));
        if (actor.equals(spender)) {
            throw new ProblemException(
                    PoolProblem.OWN_COUNTER,
                    "Whoever opened this counter is served at another one, so that nobody serves themselves.");
        }
        return actor;
    }
}
