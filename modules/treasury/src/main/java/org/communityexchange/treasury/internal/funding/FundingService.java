package org.communityexchange.treasury.internal.funding;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.treasury.BackingFunds;
import org.communityexchange.treasury.BackingMovement;
import org.communityexchange.treasury.BackingMovement.Kind;
import org.communityexchange.treasury.BackingMovementId;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.FundingView;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.RecordBacking;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class FundingService implements BackingFunds {

    private static final String DEPOSIT = "backing-deposit";
    private static final String TOP_UP = "backing-top-up";
    private static final String WITHDRAWAL = "backing-withdrawal";
    private static final String CORRECTION = "backing-correction";

    private final MovementRepository movements;
    private final Coverage coverage;
    private final Ledger ledger;
    private final ClaimQueue queue;
    private final Periods periods;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    FundingService(
            MovementRepository movements,
            Coverage coverage,
            Ledger ledger,
            ClaimQueue queue,
            Periods periods,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.movements = movements;
        this.coverage = coverage;
        this.ledger = ledger;
        this.queue = queue;
        this.periods = periods;
        this.organisations = organisations;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public FundingView view() {
        me.demand(Right.READ_TREASURY);
        return coverage.of(here());
    }

    @Override
    @Transactional
    public List<FundingView.Shortfall> shortfalls() {
        me.demand(Right.READ_TREASURY);
        return coverage.shortfalls(here());
    }

    @Override
    @Transactional
    public Listing<BackingMovement> movements(ListQuery query) {
        me.demand(Right.READ_TREASURY);
        var page = Listing.of(movements.newest(query), query.limit(), Movement::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public BackingMovement movement(BackingMovementId id) {
        me.demand(Right.READ_TREASURY);
        return view(movements.require(id.value()));
    }

    @Override
    @Transactional
    public Recorded deposit(RecordBacking said, UUID key) {
        me.demand(Right.RUN_TREASURY);
        var id = commands.once(key, "deposit|" + said, made -> {
            var movement = record(made, Kind.DEPOSIT, said, TransferIds.of(DEPOSIT, here(), made));
            post(movement, AccountRef.cash(here()), AccountRef.funding(here()), "BACKING_DEPOSITED");
            ledger.topUp(new TopUp(topUpOf(made), here(), cause("BACKING_TOPPED_UP", made)));
            queue.moneyCameIn();
            note(movement, "Backing was deposited: ");
        });
        return new Recorded(view(movements.require(id)), coverage.toppedUp(topUpOf(id)));
    }

    @Override
    @Transactional
    public BackingMovement withdraw(RecordBacking said, UUID key) {
        me.demand(Right.RUN_TREASURY);
        var id = commands.once(key, "withdrawal|" + said, made -> {
            var movement = record(made, Kind.WITHDRAWAL, said, TransferIds.of(WITHDRAWAL, here(), made));
            post(movement, AccountRef.funding(here()), AccountRef.cash(here()), "BACKING_WITHDRAWN");
            note(movement, "Unused backing was taken out: ");
        });
        return view(movements.require(id));
    }

    @Override
    @Transactional
    public BackingMovement correct(BackingMovementId id, @Nullable String said) {
        me.demand(Right.RUN_TREASURY);
        var movement = movements.requireForUpdate(id.value());
        if (!movement.isCorrected()) {
            var refusals = new Refusals();
            var reason = refusals.text("reason", "Why", said, Movement.LONGEST_REASON);
            refusals.throwIfAny();
            var reversal = TransferIds.of(CORRECTION, here(), movement.id());
            ledger.reverse(new ReverseTransfer(
                    reversal, new TransferId(movement.transferId()), cause("BACKING_CORRECTED", movement.id())));
            movement.corrected(recorder().today(), me.id().value(), reason, reversal.value());
            audit.record(Act.of(
                            "treasury.backing-corrected",
                            movement.id(),
                            null,
                            "A record of backing was taken back: " + Dollars.words(movement.cents()) + ".")
                    .because(reason));
        }
        return view(movement);
    }

    private Movement record(UUID id, Kind kind, RecordBacking said, TransferId transfer) {
        var refusals = new Refusals();
        var movement = Movement.recorded(id, kind, said, recorder(), transfer.value(), refusals);
        refusals.throwIfAny();
        periods.requireOpen(tenant.requireOrganisation(), movement.movedOn(), "movedOn");
        movements.persistAndFlush(movement);
        return movement;
    }

    /** In the ledger it counts from the start of the day on which it moved. */
    private void post(Movement movement, AccountRef debit, AccountRef credit, String reason) {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        ledger.post(new PostMoney(
                new TransferId(movement.transferId()),
                List.of(new PostMoney.Leg(debit, credit, movement.cents())),
                cause(reason, movement.id())
                        .effectiveAt(movement.movedOn().atStartOfDay(zone).toInstant())));
    }

    private void note(Movement movement, String summary) {
        audit.record(Act.of(
                movement.kind() == Kind.DEPOSIT ? "treasury.backing-deposited" : "treasury.backing-withdrawn",
                movement.id(),
                null,
                summary + Dollars.words(movement.cents()) + "."));
    }

    private TransferId topUpOf(UUID deposit) {
        return TransferIds.of(TOP_UP, here(), deposit);
    }

    private Cause cause(String reason, UUID subject) {
        return new Cause(reason, subject, me.id().value());
    }

    private Movement.Recorder recorder() {
        var now = clock.instant();
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return new Movement.Recorder(me.id().value(), now, now.atZone(zone).toLocalDate());
    }

    private BackingMovement view(Movement movement) {
        return views(List.of(movement)).get(0);
    }

    private List<BackingMovement> views(List<Movement> shown) {
        var names = people.byId(shown.stream()
                .map(movement -> new PersonId(movement.recordedBy()))
                .toList());
        return shown.stream()
                .map(movement -> {
                    var by = names.get(new PersonId(movement.recordedBy()));
                    return movement.view(by == null ? "–" : by.displayName());
                })
                .toList();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
