package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communityexchange.ledger.internal.Bookkeeper.NOON;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.NotEnoughFunding;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferView.EntryView;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class IssuingManyTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void refusesAllWhenOneIdWasUsedForAnotherCommandAndSaysWhich() {
        var ics = someOrganisation();
        var first = issue(ics, someWallet(), 4, 2_000, Backing.Shortfall.LIST);
        var second = issue(ics, someWallet(), 4, 2_000, Backing.Shortfall.LIST);
        all(List.of(second));
        var other = new IssueCredits(second.id(), ics, someWallet(), 5, second.terms(), books.cause);

        assertThatThrownBy(() -> all(List.of(first, other)))
                .isInstanceOf(TransferConflict.class)
                .hasMessageContaining(second.id().toString());
        assertThat(books.books.find(first.id())).isEmpty();
        assertThatThrownBy(() -> all(
                        List.of(first, new IssueCredits(first.id(), ics, someWallet(), 1, first.terms(), books.cause))))
                .isInstanceOf(TransferConflict.class);
    }

    @Test
    void refusesAllWhenOneMayNotBeShortAndIs() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 5_000);

        assertThatThrownBy(() -> all(List.of(
                        issue(ics, someWallet(), 4, 2_000, Backing.Shortfall.REFUSE),
                        issue(ics, someWallet(), 4, 2_000, Backing.Shortfall.LIST),
                        issue(ics, someWallet(), 4, 2_000, Backing.Shortfall.REFUSE))))
                .asInstanceOf(type(NotEnoughFunding.class))
                .satisfies(refusal -> {
                    assertThat(refusal.available()).isEqualTo(1_000);
                    assertThat(refusal.asked()).isEqualTo(2_000);
                });
        assertThat(books.cents(AccountRef.funding(ics))).isEqualTo(5_000);
    }

    @Test
    void fundsTheFirstOfTheListFirst() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 5_000);

        var posted = all(IntStream.range(0, 4)
                .mapToObj(i -> issue(ics, someWallet(), 4, 2_000, Backing.Shortfall.LIST))
                .toList());

        assertThat(posted).extracting(Posted::fundedCents).containsExactly(2_000L, 2_000L, 1_000L, 0L);
        assertThat(books.cents(AccountRef.funding(ics))).isZero();
    }

    @Test
    void answersRepeatedOnesWithTheirFirstResult() {
        var ics = someOrganisation();
        var ana = someWallet();
        books.put(AccountRef.funding(ics), 3_000);
        var first = issue(ics, ana, 4, 2_000, Backing.Shortfall.LIST);
        var second = issue(ics, ana, 2, 1_000, Backing.Shortfall.LIST);
        var alone = books.post(l -> l.issue(first));

        var posted = all(List.of(second, first, second));

        assertThat(posted).extracting(Posted::replayed).containsExactly(false, true, true);
        assertThat(posted.get(1).lots()).isEqualTo(alone.lots());
        assertThat(posted.get(1).fundedCents()).isEqualTo(2_000);
        assertThat(posted.get(2).lots()).isEqualTo(posted.get(0).lots());
        assertThat(books.post(l -> l.issue(second)).replayed()).isTrue();
        assertThat(books.stored(ana)).isEqualTo(6);
        assertThat(all(List.of())).isEmpty();
    }

    @Test
    void writesWhatOneByOneWouldHaveWritten() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 20; round++) {
            var seed = random.nextLong();
            var together = someOrganisation();
            var alone = someOrganisation();

            var posted = all(several(together, seed));
            var singly = several(alone, seed).stream()
                    .map(command -> books.post(l -> l.issue(command)))
                    .toList();

            assertThat(described(posted, together)).isEqualTo(described(singly, alone));
        }
        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    /** The same commands for any organisation but for its name: wallets are named after it. */
    private List<IssueCredits> several(String organisation, long seed) {
        var random = new SplittableRandom(seed);
        books.put(AccountRef.funding(organisation), random.nextLong(1, 20_000));
        var commands = new ArrayList<IssueCredits>();
        for (var i = 0; i < 12; i++) {
            var to = AccountRef.wallet(organisation + random.nextInt(4));
            var expires = random.nextBoolean() ? null : NOON.plus(Duration.ofDays(random.nextInt(1, 9)));
            var terms = random.nextInt(5) == 0
                    ? new LotTerms(LotSource.PURCHASE, 1_000, null, "2026-1")
                    : new LotTerms(LotSource.WORK, random.nextLong(0, 3_000), expires, "2026-1");
            var issue =
                    new IssueCredits(TransferId.next(), organisation, to, random.nextLong(1, 9), terms, books.cause);
            commands.add(
                    terms.source() == LotSource.PURCHASE
                            ? issue.backedBy(Backing.ofPurchase(organisation))
                            : random.nextInt(4) == 0
                                    ? issue
                                    : issue.backedBy(Backing.ofFunding(organisation, Backing.Shortfall.LIST)));
        }
        return commands;
    }

    private List<String> described(List<Posted> posted, String organisation) {
        var lines = new ArrayList<String>();
        for (var one : posted) {
            lines.add(one.credits() + " " + one.fundedCents() + " " + one.replayed());
            var transfer = books.books.transfer(one.id());
            transfer.entries().forEach(entry -> lines.add(describe(entry).replace(organisation, "o")));
            var backing = books.backing(one);
            lines.add(backing.outstanding() + " " + backing.declaredCents() + " " + backing.shortfallCents());
        }
        return lines;
    }

    private static String describe(EntryView e) {
        return e.leg() + " " + e.side() + " " + e.account() + " " + e.quantity() + " " + e.balanceAfter();
    }

    private IssueCredits issue(String ics, AccountRef to, long credits, long cents, Backing.Shortfall shortfall) {
        var terms = new LotTerms(LotSource.WORK, cents, null, "2026-1");
        return new IssueCredits(TransferId.next(), ics, to, credits, terms, books.cause)
                .backedBy(Backing.ofFunding(ics, shortfall));
    }

    private List<Posted> all(List<IssueCredits> commands) {
        return database.inTransaction(() -> books.ledger.issueAll(commands));
    }
}
