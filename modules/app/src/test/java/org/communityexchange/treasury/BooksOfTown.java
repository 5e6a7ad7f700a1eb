package org.communityexchange.treasury;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/** Posts to the books of a town as its features would, on any day. */
@ApplicationScoped
public class BooksOfTown {

    private static final LotTerms WORK = new LotTerms(LotSource.WORK, 0, null, "2026-1");

    private final Ledger ledger;

    BooksOfTown(Ledger ledger) {
        this.ledger = ledger;
    }

    Posted post(Function<Ledger, Posted> command) {
        return QuarkusTransaction.requiringNew().call(() -> command.apply(ledger));
    }

    static Cause cause(UUID actor, Instant at) {
        return new Cause("TEST_OF_STATEMENTS", Ids.next(), actor).effectiveAt(at);
    }

    Posted money(AccountRef debit, AccountRef credit, long cents, Cause cause) {
        return post(
                l -> l.post(new PostMoney(TransferId.next(), List.of(new PostMoney.Leg(debit, credit, cents)), cause)));
    }

    Posted issue(String organisation, AccountRef to, long credits, Cause cause) {
        return post(l -> l.issue(new IssueCredits(TransferId.next(), organisation, to, credits, WORK, cause)));
    }

    Posted reverse(Posted posted, Cause cause) {
        return post(l -> l.reverse(new ReverseTransfer(TransferId.next(), posted.id(), cause)));
    }

    /** Money in and out, credits issued, set aside, served and taken back, on days between the two. */
    void history(Random random, String organisation, UUID person, Instant from, Instant until, int steps) {
        var cash = AccountRef.cash(organisation);
        var wallet = AccountRef.wallet(person);
        var served = new ArrayList<Posted>();
        for (var step = 0; step < steps; step++) {
            var cause = cause(
                    person, Instant.ofEpochSecond(random.nextLong(from.getEpochSecond(), until.getEpochSecond())));
            switch (random.nextInt(5)) {
                case 0 -> {
                    var gift = money(cash, AccountRef.common(), 1 + random.nextInt(99_999), cause);
                    if (random.nextBoolean()) {
                        reverse(gift, cause);
                    }
                }
                case 1 -> money(cash, AccountRef.funding(organisation), 1 + random.nextInt(99_999), cause);
                case 2 -> {
                    var issued = issue(organisation, wallet, 1 + random.nextInt(9), cause);
                    if (random.nextInt(3) == 0) {
                        reverse(issued, cause);
                    }
                }
                case 3 -> {
                    issue(organisation, wallet, 3, cause);
                    var hold = post(l -> l.hold(new HoldCredits(TransferId.next(), wallet, 2, cause)));
                    if (random.nextBoolean()) {
                        post(l -> l.release(new ReleaseHold(TransferId.next(), hold.id(), cause)));
                    } else {
                        served.add(post(l -> l.capture(new CaptureHold(
                                TransferId.next(), hold.id(), AccountRef.wallet(organisation), cause))));
                    }
                }
                default -> {
                    if (!served.isEmpty()) {
                        reverse(served.remove(served.size() - 1), cause);
                    }
                }
            }
        }
    }
}
