package org.communityexchange.treasury;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.TransferId;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Posts whatever comes to mind to the real ledger: issues, spends, holds, claims, ends, money, and taking each back. */
final class RandomPast {

    private static final int PEOPLE = 12;
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final Ledger ledger;
    private final Books books;
    private final SplittableRandom random;
    private final String own = "past" + Long.toString(System.nanoTime(), 36);
    private final List<String> organisations = List.of(own + "-a", own + "-b", own + "-c");
    private final List<AccountRef> people = IntStream.range(0, PEOPLE)
            .mapToObj(i -> AccountRef.wallet(UUID.randomUUID()))
            .toList();
    private final List<TransferId> done = new ArrayList<>();
    private final List<TransferId> holds = new ArrayList<>();
    private final Cause cause = new Cause("TEST", Ids.next(), Ids.next());
    private int refused;

    RandomPast(Ledger ledger, Books books, long seed) {
        this.ledger = ledger;
        this.books = books;
        this.random = new SplittableRandom(seed);
    }

    void live(int commands) {
        for (var i = 0; i < commands; i++) {
            try {
                step();
            } catch (ProblemException | IllegalArgumentException refusal) {
                refused++;
            }
        }
    }

    int posted() {
        return done.size();
    }

    int refused() {
        return refused;
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> issue();
            case 4, 5, 6 -> post(id -> ledger.move(new MoveCredits(id, wallet(), wallet(), some(6), cause)));
            case 7 -> holds.add(post(id -> ledger.hold(new HoldCredits(id, person(), some(4), cause))));
            case 8 -> close();
            case 9 -> post(id -> ledger.freeze(new FreezeCredits(id, one(done), cause)));
            case 10 -> claim();
            case 11 -> end();
            case 12 -> post(id -> ledger.post(new PostMoney(id, List.of(deposit()), cause)));
            case 13 -> post(id -> ledger.topUp(new TopUp(id, organisation(), cause)));
            default -> post(id -> ledger.reverse(new ReverseTransfer(id, one(done), cause)));
        }
    }

    private void issue() {
        var credits = some(9);
        var issuer = organisation();
        var expires = random.nextInt(3) == 0 ? START.plus(Duration.ofDays(1L + random.nextInt(90))) : null;
        var declared = random.nextLong(1 + credits * 1_000);
        switch (random.nextInt(5)) {
            case 0 ->
                post(id -> ledger.issue(new IssueCredits(
                                id,
                                AccountRef.EXCHANGE,
                                person(),
                                credits,
                                new LotTerms(LotSource.PURCHASE, credits * 1_000, null, "t"),
                                cause)
                        .backedBy(Backing.ofPurchase(issuer))));
            case 1 ->
                post(id -> ledger.issue(new IssueCredits(
                        id, issuer, wallet(), credits, new LotTerms(LotSource.WORK, declared, expires, "t"), cause)));
            default ->
                post(id -> ledger.issue(new IssueCredits(
                                id,
                                issuer,
                                wallet(),
                                credits,
                                new LotTerms(LotSource.WORK, declared, expires, "t"),
                                cause)
                        .backedBy(Backing.ofFunding(issuer, Backing.Shortfall.LIST))));
        }
    }

    private void close() {
        var hold = one(holds);
        if (random.nextBoolean()) {
            post(id -> ledger.capture(new CaptureHold(id, hold, AccountRef.wallet(organisation()), cause)));
        } else {
            post(id -> ledger.release(new ReleaseHold(id, hold, cause)));
        }
    }

    private void claim() {
        var payee = organisation();
        var wallet = AccountRef.wallet(payee);
        var payout = new RetireCredits.Payout(payee, 500 + random.nextInt(5) * 100L);
        if (random.nextBoolean()) {
            post(id -> ledger.retire(RetireCredits.of(id, wallet, some(8), payout, cause)));
        } else {
            // The newest lots, against the order of spending.
            var lots = books.holdings(wallet).reversed().stream()
                    .limit(2)
                    .map(held -> new org.communityexchange.ledger.Posted.LotPart(
                            held.lot().id(), held.quantity()))
                    .toList();
            post(id -> ledger.retire(RetireCredits.of(id, wallet, lots, payout, cause)));
        }
    }

    private void end() {
        var wallet = wallet();
        if (random.nextBoolean()) {
            post(id -> ledger.retire(RetireCredits.of(id, wallet, some(3), null, cause)));
        } else {
            var held = books.holdings(wallet);
            post(id -> ledger.expire(new ExpireLot(
                    id, held.isEmpty() ? 0 : held.get(held.size() - 1).lot().id(), wallet, cause)));
        }
    }

    private PostMoney.Leg deposit() {
        var organisation = organisation();
        return switch (random.nextInt(3)) {
            case 0 -> new PostMoney.Leg(AccountRef.funding(organisation), AccountRef.cash(organisation), some(5_000));
            case 1 -> new PostMoney.Leg(AccountRef.cash(organisation), AccountRef.common(), some(20_000));
            default -> new PostMoney.Leg(AccountRef.cash(organisation), AccountRef.funding(organisation), some(20_000));
        };
    }

    private TransferId post(Consumer<TransferId> command) {
        var id = TransferId.next();
        QuarkusTransaction.requiringNew().run(() -> command.accept(id));
        done.add(id);
        return id;
    }

    private long some(int most) {
        return 1L + random.nextInt(most);
    }

    private String organisation() {
        return one(organisations);
    }

    private AccountRef person() {
        return one(people);
    }

    private AccountRef wallet() {
        return switch (random.nextInt(6)) {
            case 0 -> AccountRef.pot();
            case 1, 2 -> AccountRef.wallet(organisation());
            default -> person();
        };
    }

    private <T> T one(List<T> some) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("nothing yet");
        }
        return some.get(random.nextInt(some.size()));
    }
}
