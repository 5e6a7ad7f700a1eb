package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.Executors;

/** Accounts open when they are first posted to. Whoever opens one holds back all others who need it, until the commit. */
@Timeout(60)
class OpeningAccountsTest {

    private final LedgerDatabase database = LedgerDatabase.copy();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void opensAReserveInATopUpAndInAnIssueAtOnceWithoutADeadlock() throws Exception {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 1_000);
        var unpaid = books.post(l -> l.issue(new IssueCredits(
                TransferId.next(),
                ics,
                someWallet(),
                2,
                new LotTerms(LotSource.WORK, 500, null, "2026-1"),
                books.cause)));

        try (var pool = Executors.newFixedThreadPool(2)) {
            var other = database.holding(AccountRef.funding(ics));
            var topUp = pool.submit(() -> books.topUp(ics).cents());
            database.awaitWaiting(1);
            var issue = pool.submit(
                    () -> books.issueBacked(ics, someWallet(), 1, 300).fundedCents());
            database.awaitWaiting(2);
            other.close();

            assertThat(topUp.get()).isEqualTo(500);
            assertThat(issue.get()).isEqualTo(300);
        }
        assertThat(books.backing(unpaid).fundedCents()).isEqualTo(500);
        assertThat(books.cents(AccountRef.funding(ics))).isEqualTo(200);
        database.close();
    }
}
