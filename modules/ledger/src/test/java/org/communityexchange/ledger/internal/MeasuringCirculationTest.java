package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.ledger.internal.Bookkeeper.WORK;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Circulation;
import org.communityexchange.ledger.Circulation.Flow;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What the inflation measures are made of, in a month of its own. */
class MeasuringCirculationTest {

    private static final Instant START = Instant.parse("2031-01-01T05:00:00Z");
    private static final Instant END = Instant.parse("2031-02-01T05:00:00Z");

    private final Bookkeeper books = new Bookkeeper(LedgerDatabase.shared());
    private final Circulation circulation = new JdbcCirculation(LedgerDatabase.shared());

    @Test
    void countsAMonthAndLeavesOutWhatWasTakenBack() {
        var before = circulation.outstandingAt(END);
        var ana = someWallet();
        var kitchen = AccountRef.wallet(someOrganisation());
        issue(ana, 10, 0);
        var mistake = issue(ana, 90, 1);
        books.reverse(mistake);
        capture(hold(ana, 4, 3), kitchen, 4);
        capture(hold(ana, 1, 9), kitchen, 10);
        release(hold(ana, 2, 5), 6);
        books.post(l -> l.move(new MoveCredits(TransferId.next(), kitchen, AccountRef.retired(), 3, on(20))));

        assertThat(circulation.flow(START, END))
                .isEqualTo(new Flow(10, 5, 2, 3, Duration.ofDays(4).toSeconds()));
        assertThat(circulation.flow(START.minusSeconds(5), START)).isEqualTo(new Flow(0, 0, 0, 0, 0));
        // What takes back a mistake counts from when it was recorded, which is years before the month.
        assertThat(circulation.outstandingAt(END) - before).isEqualTo(10 - 3);
    }

    @Test
    void theFullestTenthIsAtLeastOneWallet() {
        var before = circulation.spread();
        books.issue(someWallet(), 1_000_000);

        var after = circulation.spread();

        assertThat(after.wallets()).isEqualTo(before.wallets() + 1);
        assertThat(after.credits()).isEqualTo(before.credits() + 1_000_000);
        assertThat(after.inTopTenth()).isGreaterThanOrEqualTo(1_000_000);
    }

    private Posted issue(AccountRef to, long credits, int day) {
        return books.post(l -> l.issue(new IssueCredits(TransferId.next(), "ics", to, credits, WORK, on(day))));
    }

    private Posted hold(AccountRef wallet, long credits, int day) {
        return books.post(l -> l.hold(new HoldCredits(TransferId.next(), wallet, credits, on(day))));
    }

    private void capture(Posted hold, AccountRef to, int day) {
        books.post(l -> l.capture(new CaptureHold(TransferId.next(), hold.id(), to, on(day))));
    }

    private void release(Posted hold, int day) {
        books.post(l -> l.release(new ReleaseHold(TransferId.next(), hold.id(), on(day))));
    }

    private Cause on(int day) {
        return new Cause("TEST", Ids.next(), Ids.next()).effectiveAt(START.plus(Duration.ofDays(day)));
    }
}
