package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferKind;
import org.communityexchange.ledger.internal.ModelLedger.Expected;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs a history on the real ledger and on the model, on accounts of its own, and compares after every step. */
final class RandomHistory {

    private record Done(
            TransferId id, Function<Ledger, Posted> command, Posted result, ModelLedger.Transfer transfer) {}

    private final Bookkeeper books;
    private final ModelLedger model = new ModelLedger();
    private final List<Done> done = new ArrayList<>();
    private final List<Done> holds = new ArrayList<>();
    private final String own = "h" + UUID.randomUUID().toString().substring(0, 18);
    private final List<AccountRef> wallets = IntStream.range(0, Step.WALLETS)
            .mapToObj(i -> AccountRef.wallet(own + i))
            .toList();
    private final AccountRef pot = new AccountRef(AccountKind.POT, own);
    private final AccountRef retired = new AccountRef(AccountKind.RETIRED, own);

    RandomHistory(Bookkeeper books) {
        this.books = books;
    }

    /** @throws AssertionError at the first difference */
    void run(List<Step> steps) {
        for (var i = 0; i < steps.size(); i++) {
            try {
                take(steps.get(i));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("step " + i + " " + steps.get(i) + ": " + e.getMessage(), e);
            }
            if (i % 10 == 9) {
                compareBalances();
            }
        }
        compareBalances();
        compareHoldingsAndStatements();
    }

    private void take(Step step) {
        switch (step) {
            case Step.Issue s -> issue(s);
            case Step.Move s -> move(s);
            case Step.Hold s -> hold(s);
            case Step.Capture s -> close(s.hold(), account(s.to()));
            case Step.Release s -> close(s.hold(), null);
            case Step.Reverse s -> reverse(s);
            case Step.Replay s -> replay(s);
            case Step.Conflict s -> conflict(s);
        }
    }

    private void issue(Step.Issue s) {
        var id = TransferId.next();
        var issuer = issuer(s.issuer());
        var expiresAt = s.expiresInDays() == 0 ? null : Bookkeeper.NOON.plus(Duration.ofDays(s.expiresInDays()));
        var command =
                new IssueCredits(id, issuer, account(s.to()), s.credits(), Bookkeeper.expiring(expiresAt), books.cause);
        Function<Ledger, Posted> call = l -> l.issue(command);
        var posted = books.post(call);
        assertThat(Bookkeeper.quantities(posted)).containsExactly(s.credits());
        var transfer = model.issue(
                AccountRef.issuance(issuer), account(s.to()), posted.lots().get(0), s.expiresInDays());
        done.add(new Done(id, call, posted, transfer));
    }

    private void move(Step.Move s) {
        var from = account(s.from());
        var to = account(s.to());
        if (from.equals(to)) {
            return;
        }
        var command = new MoveCredits(TransferId.next(), from, to, s.credits(), books.cause);
        var expected = model.expectMove(from, s.credits());
        attempt(
                command.id(),
                l -> l.move(command),
                expected,
                () -> model.move(TransferKind.MOVE, from, to, expected.lots()));
    }

    private void hold(Step.Hold s) {
        var wallet = wallets.get(s.wallet());
        var command = new HoldCredits(TransferId.next(), wallet, s.credits(), books.cause);
        var expected = model.expectMove(wallet, s.credits());
        var before = done.size();
        attempt(
                command.id(),
                l -> l.hold(command),
                expected,
                () -> model.move(TransferKind.HOLD, wallet, AccountRef.heldFrom(wallet), expected.lots()));
        if (done.size() > before) {
            holds.add(done.get(before));
        }
    }

    private void close(int which, @Nullable AccountRef to) {
        if (holds.isEmpty()) {
            return;
        }
        var hold = holds.get(which % holds.size());
        var id = TransferId.next();
        Function<Ledger, Posted> command = to == null
                ? l -> l.release(new ReleaseHold(id, hold.id(), books.cause))
                : l -> l.capture(new CaptureHold(id, hold.id(), to, books.cause));
        attempt(
                id,
                command,
                model.expectClose(hold.transfer(), to),
                () -> to == null
                        ? model.close(TransferKind.RELEASE, hold.transfer(), hold.transfer().from)
                        : model.close(TransferKind.CAPTURE, hold.transfer(), to));
    }

    private void reverse(Step.Reverse s) {
        if (done.isEmpty()) {
            return;
        }
        var target = done.get(s.transfer() % done.size());
        var command = new ReverseTransfer(TransferId.next(), target.id(), books.cause);
        var expected = model.expectReverse(target.transfer());
        attempt(command.id(), l -> l.reverse(command), expected, () -> model.reverse(target.transfer()));
    }

    private void replay(Step.Replay s) {
        if (done.isEmpty()) {
            return;
        }
        var earlier = done.get(s.transfer() % done.size());
        var again = books.post(earlier.command());
        assertThat(again.replayed()).isTrue();
        assertThat(again.lots()).isEqualTo(earlier.result().lots());
    }

    private void conflict(Step.Conflict s) {
        if (done.isEmpty()) {
            return;
        }
        var id = done.get(s.transfer() % done.size()).id();
        // Far more than anybody has, so that it could never have been an earlier command of this history.
        var command = new IssueCredits(id, issuer(0), wallets.get(s.to()), 1_000, Bookkeeper.WORK, books.cause);
        attempt(id, l -> l.issue(command), Expected.refused(TransferConflict.class), () -> {
            throw new AssertionError("posted other content under the same id");
        });
    }

    private void attempt(
            TransferId id,
            Function<Ledger, Posted> command,
            Expected expected,
            java.util.function.Supplier<ModelLedger.Transfer> applied) {
        Posted posted;
        try {
            posted = books.post(command);
        } catch (RuntimeException refusal) {
            assertThat(refusal.getClass()).as(refusal.getMessage()).isEqualTo(expected.refusal());
            return;
        }
        assertThat(expected.refusal()).as("should have been refused").isNull();
        assertThat(posted.replayed()).isFalse();
        assertThat(posted.lots()).isEqualTo(expected.lots());
        done.add(new Done(id, command, posted, applied.get()));
    }

    private void compareBalances() {
        var accounts = allAccounts();
        books.books.balances(accounts).forEach((account, amount) -> assertThat(amount.quantity())
                .as("balance of %s", account)
                .isEqualTo(model.balance(account)));
        assertThat(accounts.stream().mapToLong(model::balance).sum())
                .as("issued and everywhere else")
                .isZero();
    }

    /** Law 12: balance, holdings, statement total and newest running balance are one number. */
    private void compareHoldingsAndStatements() {
        for (var account : allAccounts()) {
            assertThat(books.books.holdings(account).stream()
                            .map(h -> new Posted.LotPart(h.lot().id(), h.quantity())))
                    .as("holdings of %s", account)
                    .isEqualTo(account.kind().guarded() ? model.holdings(account) : List.of());
            var running = 0L;
            var lines = statement(account);
            for (var line : lines.reversed()) {
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

    private AccountRef account(int number) {
        return switch (number) {
            case Step.POT -> pot;
            case Step.RETIRED -> retired;
            default -> wallets.get(number);
        };
    }

    private String issuer(int number) {
        return own + "i" + number;
    }

    private List<AccountRef> allAccounts() {
        return Stream.of(
                        wallets.stream(),
                        wallets.stream().map(AccountRef::heldFrom),
                        Stream.of(pot, retired),
                        IntStream.range(0, Step.ISSUERS).mapToObj(i -> AccountRef.issuance(issuer(i))))
                .flatMap(s -> s)
                .toList();
    }
}
