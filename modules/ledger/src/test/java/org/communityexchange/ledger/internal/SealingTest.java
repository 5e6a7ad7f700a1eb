package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.ledger.internal.Bookkeeper.WORK;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class SealingTest {

    private static int days;

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void sealsADayOnceHoweverManyNodesTry() throws Exception {
        var day = nextDay();
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var seals = IntStream.range(0, 8)
                    .mapToObj(i -> nodes.submit(() -> books.seals.seal(day)))
                    .toList();
            for (var seal : seals) {
                assertThat(seal.get()).isEqualTo(seals.get(0).get());
            }
        }
        assertThat(books.books.seals(1).get(0).day()).isEqualTo(day);
    }

    @Test
    void linksEachBlockToTheOneBefore() {
        var first = books.seals.seal(nextDay());
        books.issue(someWallet(), 1);
        books.issue(someWallet(), 1);
        var second = books.seals.seal(nextDay());

        assertThat(second.seq()).isEqualTo(first.seq() + 1);
        assertThat(second.transfers()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(second.hash()).hasSize(64).isNotEqualTo(first.hash());
        assertThat(books.books.seals(2)).containsExactly(second, first);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    @Test
    void leavesATransferInFlightForTheNextBlock() {
        books.seals.seal(nextDay());
        var slow = new Bookkeeper(database);
        var during = database.inTransaction(() -> {
            slow.ledger.issue(new IssueCredits(TransferId.next(), "ics", someWallet(), 1, WORK, slow.cause));
            return inAnotherThread(() -> {
                // Begins later and ends earlier than the one in flight: also left, lest the order of blocks be broken.
                books.issue(someWallet(), 1);
                return books.seals.seal(nextDay());
            });
        });

        var after = books.seals.seal(nextDay());

        assertThat(during.transfers()).isZero();
        assertThat(after.transfers()).isEqualTo(2);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    @Test
    void countsATransferInFlightOnceInADerivedBalance() {
        var ics = someOrganisation();
        var issuance = AccountRef.issuance(ics);
        issue(ics, 4);
        database.inTransaction(() -> {
            books.ledger.issue(new IssueCredits(TransferId.next(), ics, someWallet(), 3, WORK, books.cause));
            return inAnotherThread(() -> {
                issue(ics, 2);
                books.seals.takeSnapshots();
                assertThat(books.books.balance(issuance)).isEqualTo(Amount.credits(-6));
                return null;
            });
        });

        assertThat(books.books.balance(issuance)).isEqualTo(Amount.credits(-9));
        books.seals.takeSnapshots();
        assertThat(books.books.balance(issuance)).isEqualTo(Amount.credits(-9));
    }

    @Test
    void namesTheDayThatHasJustEndedInTorontoWhateverTheDateInUtc() {
        var lateEvening = Clock.fixed(Instant.parse("2026-11-21T01:30:00Z"), ZoneOffset.UTC);
        var job = new SealingJob(new Seals(database, lateEvening), lateEvening);

        job.run();

        assertThat(books.books.seals(1).get(0).day()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    private void issue(String organisation, long credits) {
        books.post(l ->
                l.issue(new IssueCredits(TransferId.next(), organisation, someWallet(), credits, WORK, books.cause)));
    }

    private static <T> T inAnotherThread(java.util.concurrent.Callable<T> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static synchronized LocalDate nextDay() {
        return LocalDate.of(2030, 1, 1).plusDays(days++);
    }
}
