package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.internal.ModelLedger.Refused;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs a history on the real ledger and on the model, on accounts of its own, and compares after every step. */
final class RandomHistory {

    /** Money of everybody; this history must be alone with it while it runs. */
    private static final List<AccountRef> OF_EVERYBODY = List.of(AccountRef.common(), AccountRef.reserveOfPurchased());

    private record Known(Object command, Answer answer, ModelTransfer transfer) {}

    private final Bookkeeper books;
    private final Scene scene;
    private final ModelLedger model = new ModelLedger();
    private final Map<TransferId, Known> known = new HashMap<>();

    RandomHistory(Bookkeeper books) {
        this.books = books;
        this.scene = new Scene(books);
    }

    /** @throws AssertionError at the first difference, in an answer or at the end in what is stored */
    void run(List<Step> steps) {
        books.books.balances(OF_EVERYBODY).forEach((account, amount) -> model.open(account, amount.quantity()));
        for (var i = 0; i < steps.size(); i++) {
            try {
                take(steps.get(i));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("step " + i + " " + steps.get(i) + ": " + e.getMessage(), e);
            }
        }
        compareBalances();
        compareHoldings();
        compareBacking();
    }

    private void take(Step step) {
        var command = scene.command(step);
        if (command == null) {
            return;
        }
        List<@Nullable ModelTransfer> planned;
        try {
            planned = plan(command);
        } catch (Refused refused) {
            assertRefused(command, refused);
            return;
        }
        var answer = books.database.inTransaction(() -> Scene.post(books.ledger, command));
        scene.posted(command, answer);
        if (command instanceof List<?> batch) {
            compareBatch(batch, planned, answer);
        } else {
            compare(command, planned.get(0), answer);
        }
    }

    private void assertRefused(Object command, Refused refused) {
        try {
            var answer = books.database.expectingRefusal(() -> Scene.post(books.ledger, command));
            throw new AssertionError("should have been refused as " + refused.getMessage() + ": " + answer);
        } catch (RuntimeException refusal) {
            assertThat(refusal.getClass()).as(refusal.getMessage()).isEqualTo(refused.as);
        }
    }

    /** What each transfer of the command should move; null for those that were posted before, or need not be posted. */
    private List<@Nullable ModelTransfer> plan(Object command) {
        var plans = new ArrayList<@Nullable ModelTransfer>();
        if (command instanceof List<?> batch) {
            if (batch.stream().anyMatch(c -> isConflict(((IssueCredits) c).id(), c))) {
                throw new Refused(TransferConflict.class);
            }
            var drawn = new HashMap<AccountRef, Long>();
            for (var i = 0; i < batch.size(); i++) {
                var c = (IssueCredits) batch.get(i);
                var repeated = known.containsKey(c.id()) || batch.subList(0, i).contains(c);
                plans.add(repeated ? null : model.issue(c, drawn));
            }
            return plans;
        }
        var id = Scene.ids(command).get(0);
        if (isConflict(id, command)) {
            throw new Refused(TransferConflict.class);
        }
        plans.add(known.containsKey(id) ? null : planOne(command));
        return plans;
    }

    private boolean isConflict(TransferId id, Object command) {
        var earlier = known.get(id);
        return earlier != null && !earlier.command().equals(command);
    }

    private @Nullable ModelTransfer planOne(Object command) {
        return switch (command) {
            case IssueCredits c -> model.issue(c, new HashMap<>());
            case MoveCredits c -> model.move(c);
            case HoldCredits c -> model.hold(c);
            case FreezeCredits c -> model.freeze(c, transfer(c.transfer()));
            case CaptureHold c -> model.capture(c, transfer(c.hold()));
            case ReleaseHold c -> model.release(c, transfer(c.hold()));
            case RetireCredits c -> model.retire(c);
            case ExpireLot c -> model.expire(c);
            case ReverseTransfer c -> model.reverse(c, transfer(c.reversed()));
            case PostMoney c -> model.pay(c);
            case TopUp c -> model.topUp(c);
            default -> throw new IllegalArgumentException("Not a command: " + command);
        };
    }

    private ModelTransfer transfer(TransferId id) {
        return known.get(id).transfer();
    }

    private void compareBatch(List<?> batch, List<@Nullable ModelTransfer> planned, Answer answer) {
        assertThat(answer.lots()).hasSameSizeAs(batch);
        assertThat(answer.replayed()).isEqualTo(planned.stream().allMatch(p -> p == null));
        for (var i = 0; i < batch.size(); i++) {
            var part = new Answer(
                    true,
                    planned.get(i) == null,
                    List.of(answer.lots().get(i)),
                    List.of(answer.cents().get(i)));
            compare(batch.get(i), planned.get(i), part);
        }
    }

    private void compare(Object command, @Nullable ModelTransfer planned, Answer answer) {
        var id = Scene.ids(command).get(0);
        if (planned == null) {
            var earlier = known.get(id);
            assertThat(answer)
                    .isEqualTo(
                            earlier == null
                                    ? new Answer(false, false, List.of(), answer.cents())
                                    : earlier.answer().asReplay());
            return;
        }
        if (command instanceof IssueCredits) {
            planned.parts.get(0).lot().id = answer.lots().get(0).lotId();
        }
        assertThat(answer).isEqualTo(planned.answer());
        model.apply(planned, command instanceof ReverseTransfer c ? transfer(c.reversed()) : null);
        known.put(id, new Known(command, answer, planned));
    }

    private void compareBalances() {
        var accounts =
                Stream.concat(scene.accounts().stream(), OF_EVERYBODY.stream()).toList();
        books.books.balances(accounts).forEach((account, amount) -> {
            assertThat(amount.quantity()).as("balance of %s", account).isEqualTo(model.balance(account));
            if (account.kind() != AccountKind.ISSUANCE && account.kind() != AccountKind.CASH) {
                assertThat(amount.quantity()).as("balance of %s", account).isNotNegative();
            }
        });
    }

    private void compareHoldings() {
        var held = new TreeMap<String, Long>();
        var sql = """
                select a.kind, a.owner, h.lot_id, h.quantity
                  from ledger.held_lot h join ledger.account a on a.id = h.account_id where h.lot_id = any (?)""";
        new Query(books.database)
                .list(
                        sql,
                        row -> held.put(Rows.account(row) + " lot " + row.getLong("lot_id"), row.getLong("quantity")),
                        (Object) lots());
        assertThat(held).as("holdings").isEqualTo(model.holdings());
    }

    private void compareBacking() {
        var sql = """
                select lot_id, outstanding, declared_cents, funded_cents, shortfall_cents
                  from ledger.lot_backing where lot_id = any (?)""";
        var found = new Query(books.database)
                .list(
                        sql,
                        row -> {
                            var lot = model.lots().get(row.getLong("lot_id"));
                            assertThat(List.of(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                                    .as("outstanding, declared, funded and short of lot %s", lot.id)
                                    .isEqualTo(List.of(lot.outstanding, lot.declared(), lot.funded, lot.shortfall()));
                            return lot;
                        },
                        (Object) lots());
        assertThat(found).hasSameSizeAs(model.lots().values()).allSatisfy(lot -> assertThat(lot.funded)
                .isBetween(0L, lot.mostFunded()));
    }

    private Long[] lots() {
        return model.lots().keySet().toArray(Long[]::new);
    }

    /** Law 12: balance, holdings, statement total and newest running balance are one number. */
    void compareStatements() {
        for (var account : scene.accounts()) {
            var running = 0L;
            for (var line : statement(account).reversed()) {
                running += line.change().quantity();
                assertThat(line.balance().quantity())
                        .as("running balance of %s", account)
                        .isEqualTo(running);
            }
            assertThat(running).as("statement of %s", account).isEqualTo(model.balance(account));
        }
    }

    private List<StatementLine> statement(AccountRef account) {
        var lines = new ArrayList<StatementLine>();
        String cursor = null;
        do {
            var page = books.books.statement(account, cursor, 25);
            lines.addAll(page.lines());
            cursor = page.next();
        } while (cursor != null);
        return lines;
    }
}
