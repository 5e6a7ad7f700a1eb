package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.NotEnoughCommon;
import org.communityexchange.ledger.NotEnoughFunding;
import org.communityexchange.ledger.RetireCredits.Payout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** No money account with a floor goes below zero under any concurrency, and no cent is made or lost. */
@Timeout(60)
class BackingConcurrentlyTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void fundsNoMoreThanThereIsHoweverManyIssueAtOnce() throws Exception {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 100_050);
        var funded = new AtomicLong();
        var refused = new AtomicInteger();

        SpendingConcurrentlyTest.inParallel(32, 600, i -> {
            var mode = i % 3 == 0 ? Backing.Shortfall.REFUSE : Backing.Shortfall.LIST;
            try {
                funded.addAndGet(
                        books.issueBacked(ics, someWallet(), 1, 500, mode).fundedCents());
                if (i % 50 == 0) {
                    funded.addAndGet(books.topUp(ics).cents());
                }
            } catch (NotEnoughFunding e) {
                refused.incrementAndGet();
            }
        });

        assertThat(funded).hasValue(100_050);
        assertThat(refused.get()).isPositive();
        assertThat(books.cents(AccountRef.funding(ics))).isZero();
        assertThat(books.cents(AccountRef.reserve(ics))).isEqualTo(100_050);
        var totals = books.backings.totals(ics);
        assertThat(totals.fundedCents()).isEqualTo(100_050);
        assertThat(totals.declaredCents() - totals.shortfallCents()).isEqualTo(100_050);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    @Test
    void paysNoMoreThanTheCommonFundHas() throws Exception {
        try (var own = LedgerDatabase.fresh()) {
            var apart = new Bookkeeper(own);
            apart.put(AccountRef.common(), 10_000);
            var wallet = apart.walletWith(40, 40);
            var paid = new AtomicInteger();

            SpendingConcurrentlyTest.inParallel(16, 60, i -> {
                try {
                    apart.retire(wallet, 1, new Payout("o" + i % 4, 300));
                    paid.incrementAndGet();
                } catch (NotEnoughCommon e) {
                    // Expected for all but thirty-three.
                }
            });

            assertThat(paid).hasValue(33);
            assertThat(apart.cents(AccountRef.common())).isEqualTo(100);
            assertThat(apart.stored(wallet)).isEqualTo(47);
            assertThat(apart.proofs.prove().findings()).isEmpty();
        }
    }

    /** Whoever held them first would wait for balances while the holder of a balance waits for them. */
    @Test
    void refusesToLockBeforehandWhatIsLockedLast() {
        for (var last : List.of(AccountRef.common(), AccountRef.payable("ics"))) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        books.ledger.lock(List.of(someWallet(), last));
                        return null;
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
