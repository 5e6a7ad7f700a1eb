package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The accounts of one history and what was posted in it so far: what the numbers of a {@link Step} mean. */
final class Scene {

    /** @param command what {@link #post} took */
    record Done(TransferId id, Object command) {}

    final List<AccountRef> wallets;
    final AccountRef pot;
    final AccountRef retired;
    private final String own = "h" + UUID.randomUUID().toString().substring(0, 18);
    private final Bookkeeper books;
    private final List<Done> done = new CopyOnWriteArrayList<>();
    private final List<Done> holds = new CopyOnWriteArrayList<>();
    private final List<Long> lots = new CopyOnWriteArrayList<>();

    Scene(Bookkeeper books) {
        this.books = books;
        wallets = IntStream.range(0, Step.WALLETS)
                .mapToObj(i -> AccountRef.wallet(own + i))
                .toList();
        pot = new AccountRef(AccountKind.POT, own);
        retired = new AccountRef(AccountKind.RETIRED, own);
    }

    /** The command that a step means here and now, or null when there is nothing yet that it could be about. */
    @Nullable
    Object command(Step step) {
        var id = TransferId.next();
        var cause = books.cause;
        return switch (step) {
            case Step.Issue s -> issue(id, s);
            case Step.IssueAll s -> issueAll(s);
            case Step.Pay s -> new PostMoney(id, legs(s), cause);
            case Step.TopUp s -> new TopUp(id, organisation(s.issuer()), cause);
            case Step.Move s ->
                s.from() == s.to() ? null : new MoveCredits(id, account(s.from()), account(s.to()), s.credits(), cause);
            case Step.Hold s -> new HoldCredits(id, wallets.get(s.wallet()), s.credits(), cause);
            case Step.Freeze s ->
                done.isEmpty()
                        ? null
                        : new FreezeCredits(id, Step.pick(done, s.transfer()).id(), cause);
            case Step.Capture s ->
                holds.isEmpty()
                        ? null
                        : new CaptureHold(id, Step.pick(holds, s.hold()).id(), account(s.to()), cause);
            case Step.Release s ->
                holds.isEmpty()
                        ? null
                        : new ReleaseHold(id, Step.pick(holds, s.hold()).id(), cause);
            case Step.Retire s -> retire(id, s);
            case Step.Expire s ->
                lots.isEmpty() ? null : new ExpireLot(id, Step.pick(lots, s.lot()), wallets.get(s.wallet()), cause);
            case Step.Reverse s ->
                done.isEmpty()
                        ? null
                        : new ReverseTransfer(id, Step.pick(done, s.transfer()).id(), cause);
            case Step.Replay s ->
                done.isEmpty() ? null : Step.pick(done, s.transfer()).command();
            case Step.Conflict s ->
                done.isEmpty() ? null : conflict(Step.pick(done, s.transfer()).id(), s.kind());
        };
    }

    private IssueCredits issue(TransferId id, Step.Issue s) {
        var expiresAt = s.expiresInDays() == 0 ? null : Bookkeeper.NOON.plus(Duration.ofDays(s.expiresInDays()));
        var source = s.money().purchase() ? LotSource.PURCHASE : LotSource.WORK;
        var terms = new LotTerms(source, s.cents(), expiresAt, "2026-1");
        var issuer = organisation(s.issuer());
        var command = new IssueCredits(id, issuer, account(s.to()), s.credits(), terms, books.cause);
        return switch (s.money()) {
            case NOTHING, PURCHASE_NOT_PAID_YET -> command;
            case FUNDING_AS_FAR_AS_IT_GOES -> command.backedBy(Backing.ofFunding(issuer, Backing.Shortfall.LIST));
            case FUNDING_OR_REFUSE -> command.backedBy(Backing.ofFunding(issuer, Backing.Shortfall.REFUSE));
            case PURCHASE -> command.backedBy(Backing.ofPurchase(custodian()));
        };
    }

    /** With one that is given twice: of the batch itself, or issued before by itself. */
    private List<IssueCredits> issueAll(Step.IssueAll s) {
        var batch = new ArrayList<IssueCredits>();
        s.issues().forEach(issue -> batch.add(issue(TransferId.next(), issue)));
        switch (s.repeat() % 3) {
            case 0 -> batch.add(Step.pick(batch, s.repeat()));
            case 1 ->
                done.stream()
                        .filter(d -> d.command() instanceof IssueCredits)
                        .findFirst()
                        .ifPresent(d -> batch.add(0, (IssueCredits) d.command()));
            default -> {
                // Each once.
            }
        }
        return batch;
    }

    private List<PostMoney.Leg> legs(Step.Pay s) {
        var cash = AccountRef.cash(custodian());
        var funding = AccountRef.funding(organisation(s.organisation()));
        var payable = AccountRef.payable(organisation(s.organisation()));
        var deposit = new PostMoney.Leg(cash, funding, s.cents());
        return switch (s.payment()) {
            case DEPOSIT -> List.of(deposit);
            case WITHDRAWAL -> List.of(new PostMoney.Leg(funding, cash, s.cents()));
            case GIFT -> List.of(new PostMoney.Leg(cash, AccountRef.common(), s.cents()));
            case COMMON_PAYS -> List.of(new PostMoney.Leg(AccountRef.common(), cash, s.cents()));
            case CLAIM_PAID -> List.of(new PostMoney.Leg(payable, cash, s.cents()));
            case DEPOSIT_AND_GIVE_HALF ->
                List.of(deposit, new PostMoney.Leg(funding, AccountRef.common(), (s.cents() + 1) / 2));
        };
    }

    private @Nullable RetireCredits retire(TransferId id, Step.Retire s) {
        var from = account(s.from());
        var payout =
                s.centsPerCredit() < 0 ? null : new RetireCredits.Payout(organisation(s.payee()), s.centsPerCredit());
        if (!s.namedLots()) {
            return RetireCredits.of(id, from, s.credits(), payout, books.cause);
        }
        // The other way round than they would be spent.
        var named = new ArrayList<LotPart>();
        var left = s.credits();
        for (var holding : books.books.holdings(from).reversed()) {
            var taken = Math.min(left, holding.quantity());
            if (taken > 0) {
                named.add(new LotPart(holding.lot().id(), taken));
            }
            left -= taken;
        }
        return named.isEmpty() ? null : RetireCredits.of(id, from, named, payout, books.cause);
    }

    /** Far more than anybody has, so that it could never have been an earlier command of this history. */
    private Object conflict(TransferId id, int kind) {
        var cause = books.cause;
        var wallet = wallets.get(0);
        var issue = new IssueCredits(id, organisation(0), wallet, 1_000, Bookkeeper.WORK, cause);
        return switch (kind) {
            case 0 -> issue;
            case 1 -> List.of(issue);
            case 2 -> new MoveCredits(id, wallet, wallets.get(1), 1_000, cause);
            case 3 -> RetireCredits.of(id, wallet, 1_000, null, cause);
            case 4 -> new TopUp(id, "nobody", cause);
            default ->
                new PostMoney(
                        id,
                        List.of(new PostMoney.Leg(AccountRef.cash(custodian()), AccountRef.common(), 1_000_000)),
                        cause);
        };
    }

    /** Sends a command to the ledger, whichever it is. */
    static Answer post(Ledger ledger, Object command) {
        return switch (command) {
            case IssueCredits c -> Answer.of(ledger.issue(c));
            case List<?> batch ->
                Answer.ofAll(ledger.issueAll(
                        batch.stream().map(IssueCredits.class::cast).toList()));
            case PostMoney c -> Answer.of(ledger.post(c));
            case TopUp c -> Answer.of(ledger.topUp(c));
            case MoveCredits c -> Answer.of(ledger.move(c));
            case HoldCredits c -> Answer.of(ledger.hold(c));
            case FreezeCredits c -> Answer.of(ledger.freeze(c));
            case CaptureHold c -> Answer.of(ledger.capture(c));
            case ReleaseHold c -> Answer.of(ledger.release(c));
            case RetireCredits c -> Answer.of(ledger.retire(c));
            case ExpireLot c -> Answer.of(ledger.expire(c));
            case ReverseTransfer c -> Answer.of(ledger.reverse(c));
            default -> throw new IllegalArgumentException("Not a command: " + command);
        };
    }

    /** The transfers that a command is about to post, or has posted. */
    static List<TransferId> ids(Object command) {
        return switch (command) {
            case IssueCredits c -> List.of(c.id());
            case List<?> batch ->
                batch.stream().map(c -> ((IssueCredits) c).id()).distinct().toList();
            case PostMoney c -> List.of(c.id());
            case TopUp c -> List.of(c.id());
            case MoveCredits c -> List.of(c.id());
            case HoldCredits c -> List.of(c.id());
            case FreezeCredits c -> List.of(c.id());
            case CaptureHold c -> List.of(c.id());
            case ReleaseHold c -> List.of(c.id());
            case RetireCredits c -> List.of(c.id());
            case ExpireLot c -> List.of(c.id());
            case ReverseTransfer c -> List.of(c.id());
            default -> throw new IllegalArgumentException("Not a command: " + command);
        };
    }

    /** Remembers what was posted; a batch as its issues. */
    void posted(Object command, Answer answer) {
        if (!answer.posted() || answer.replayed()) {
            return;
        }
        if (command instanceof List<?> batch) {
            batch.stream()
                    .distinct()
                    .map(IssueCredits.class::cast)
                    .filter(c -> done.stream().noneMatch(d -> d.id().equals(c.id())))
                    .forEach(c -> done.add(new Done(c.id(), c)));
        } else {
            var it = new Done(ids(command).get(0), command);
            done.add(it);
            if (command instanceof HoldCredits || command instanceof FreezeCredits) {
                holds.add(it);
            }
        }
        if (command instanceof IssueCredits || command instanceof List<?>) {
            answer.lots().stream()
                    .map(LotPart::lotId)
                    .filter(l -> !lots.contains(l))
                    .forEach(lots::add);
        }
    }

    /** All accounts of this history that nobody else posts to. */
    List<AccountRef> accounts() {
        var organisations =
                IntStream.range(0, Step.ISSUERS).mapToObj(this::organisation).toList();
        return Stream.of(
                        wallets.stream(),
                        wallets.stream().map(AccountRef::heldFrom),
                        Stream.of(pot, retired, AccountRef.cash(custodian())),
                        organisations.stream().map(AccountRef::issuance),
                        organisations.stream().map(AccountRef::funding),
                        organisations.stream().map(AccountRef::reserve),
                        organisations.stream().map(AccountRef::payable))
                .flatMap(s -> s)
                .toList();
    }

    List<Long> lots() {
        return Collections.unmodifiableList(lots);
    }

    private AccountRef account(int number) {
        return switch (number) {
            case Step.POT -> pot;
            case Step.RETIRED -> retired;
            default -> wallets.get(number);
        };
    }

    private String organisation(int number) {
        return own + "o" + number;
    }

    private String custodian() {
        return own + "c";
    }
}
