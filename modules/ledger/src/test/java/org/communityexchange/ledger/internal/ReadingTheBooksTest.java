package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.communityexchange.kernel.value.Amount.cents;
import static org.communityexchange.kernel.value.Amount.credits;
import static org.communityexchange.ledger.internal.Bookkeeper.NOON;
import static org.communityexchange.ledger.internal.Bookkeeper.expiring;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisationsWallet;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferKind;
import org.communityexchange.ledger.UnknownTransfer;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class ReadingTheBooksTest {

    private final Bookkeeper books = new Bookkeeper(LedgerDatabase.shared());
    private final Books read = books.books;

    @Test
    void refusesAnUnknownTransferAndACursorThatIsNone() {
        assertThatThrownBy(() -> read.transfer(TransferId.next())).isInstanceOf(UnknownTransfer.class);
        assertThatThrownBy(() -> read.statement(someWallet(), "; drop table", 20))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> read.statement(someWallet(), null, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> read.statement(someWallet(), null, 201)).isInstanceOf(InvalidInput.class);
        assertThat(read.find(TransferId.next())).isEmpty();
    }

    @Test
    void showsNothingForAnAccountThatWasNeverUsed() {
        var ana = someWallet();

        assertThat(read.balance(ana)).isEqualTo(credits(0));
        assertThat(read.holdings(ana)).isEmpty();
        assertThat(read.statement(ana, null, 20).lines()).isEmpty();
        assertThat(read.statement(ana, null, 20).next()).isNull();
    }

    @Test
    void derivesWhatAnOrganisationHasIssued() {
        var ics = someOrganisation();
        var issue = books.post(
                l -> l.issue(new IssueCredits(TransferId.next(), ics, someWallet(), 4, Bookkeeper.WORK, books.cause)));
        books.post(
                l -> l.issue(new IssueCredits(TransferId.next(), ics, someWallet(), 3, Bookkeeper.WORK, books.cause)));
        assertThat(read.balance(AccountRef.issuance(ics))).isEqualTo(credits(-7));

        books.seals.takeSnapshots();
        books.reverse(issue);

        assertThat(read.balance(AccountRef.issuance(ics))).isEqualTo(credits(-3));
        assertThat(read.statement(AccountRef.issuance(ics), null, 20).lines())
                .extracting(StatementLine::change, StatementLine::balance)
                .containsExactly(
                        tuple(credits(4), credits(-3)),
                        tuple(credits(-3), credits(-7)),
                        tuple(credits(-4), credits(-4)));
    }

    @Test
    void answersSeveralBalancesAtOnce() {
        var ana = books.walletWith(4);
        var ben = someWallet();
        books.hold(ana, 1);

        assertThat(read.balances(List.of(ana, ben, AccountRef.heldFrom(ana))))
                .containsEntry(ana, credits(3))
                .containsEntry(ben, credits(0))
                .containsEntry(AccountRef.heldFrom(ana), credits(1))
                .hasSize(3);
    }

    @Test
    void listsHoldingsInTheOrderTheyWillBeSpent() {
        var ana = someWallet();
        books.issue(ana, 2);
        books.issue(ana, 3, expiring(NOON.plus(Duration.ofDays(7))));

        assertThat(read.holdings(ana))
                .extracting(h -> h.quantity(), h -> h.lot().issuer(), h -> h.lot()
                        .terms()
                        .expiresAt())
                .containsExactly(tuple(3L, "ics", NOON.plus(Duration.ofDays(7))), tuple(2L, "ics", null));
    }

    @Test
    void writesAStatementWhoseLinesAddUpToTheBalance() {
        var ana = someWallet();
        var reimagine = someOrganisationsWallet();
        books.issue(ana, 2);
        books.issue(ana, 2);
        var hold = books.hold(ana, 3);
        var capture = books.capture(hold, reimagine);
        var reversal = books.reverse(capture);

        var lines = read.statement(ana, null, 20).lines();

        assertThat(lines)
                .extracting(line -> line.transfer().kind(), StatementLine::change, StatementLine::balance)
                .containsExactly(
                        tuple(TransferKind.REVERSAL, credits(3), credits(4)),
                        tuple(TransferKind.HOLD, credits(-3), credits(1)),
                        tuple(TransferKind.ISSUE, credits(2), credits(4)),
                        tuple(TransferKind.ISSUE, credits(2), credits(2)));
        assertThat(lines.get(0).counterparties()).containsExactly(reimagine);
        assertThat(lines.get(0).transfer().reverses()).isEqualTo(capture.id());
        assertThat(lines.get(1).lots()).extracting(h -> h.quantity()).containsExactly(2L, 1L);
        assertThat(lines.get(1).counterparties()).containsExactly(AccountRef.heldFrom(ana));
        assertThat(read.statement(reimagine, null, 20).lines())
                .extracting(StatementLine::reversedBy)
                .containsExactly(null, reversal.id());
    }

    @Test
    void pagesThroughAStatementWithoutSkippingOrRepeating() {
        var ana = books.walletWith(1, 2, 3, 4, 5, 6, 7);
        books.move(ana, someWallet(), 27);
        var sizes = new ArrayList<Integer>();
        var seen = new ArrayList<Long>();
        String cursor = null;
        do {
            var page = read.statement(ana, cursor, 3);
            sizes.add(page.lines().size());
            page.lines().forEach(line -> seen.add(line.balance().quantity()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(sizes).containsExactly(3, 3, 2);
        assertThat(seen).containsExactly(1L, 28L, 21L, 15L, 10L, 6L, 3L, 1L);
    }

    @Test
    void pagesThroughAStatementWhoseBalancesAreDerived() {
        var hive = AccountRef.cash(someOrganisation());
        for (var cents = 1; cents <= 7; cents++) {
            books.money(hive, AccountRef.funding(hive.owner()), cents);
        }
        books.seals.takeSnapshots();
        books.money(AccountRef.funding(hive.owner()), hive, 20);
        var seen = new ArrayList<Long>();
        String cursor = null;
        do {
            var page = read.statement(hive, cursor, 3);
            page.lines().forEach(line -> seen.add(line.balance().quantity()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactly(8L, 28L, 21L, 15L, 10L, 6L, 3L, 1L);
        assertThatThrownBy(() -> read.statement(hive, "5", 3)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void answersTheBalancesOfAKindAndABalanceOfThePast() {
        var ana = someWallet();
        books.issue(ana, 4);
        var tomorrow =
                new Bookkeeper(books.database, Clock.offset(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofDays(1)));
        tomorrow.move(ana, someWallet(), 1);
        var funding = AccountRef.funding(someOrganisation());
        books.put(funding, 700);

        assertThat(read.balanceAt(ana, NOON)).isEqualTo(credits(4));
        assertThat(read.balanceAt(ana, NOON.minusSeconds(1))).isEqualTo(credits(0));
        assertThat(read.balanceAt(ana, NOON.plus(Duration.ofDays(1)))).isEqualTo(credits(3));
        assertThat(read.balanceAt(AccountRef.cash(funding.owner()), NOON)).isEqualTo(cents(700));
        assertThat(read.balancesOf(AccountKind.FUNDING)).containsEntry(funding, cents(700));
        assertThat(read.balancesOf(AccountKind.CASH)).containsEntry(AccountRef.cash(funding.owner()), cents(700));
    }

    @Test
    void opensATransferWithItsEntriesAndCause() {
        var ana = someWallet();
        var steward = Ids.next();
        var earlier = NOON.minus(Duration.ofDays(2));
        var cause = new Cause("FULFILMENT_CONFIRMED", Ids.next(), steward)
                .onBehalfOf(Ids.next())
                .effectiveAt(earlier);
        var issued =
                books.post(l -> l.issue(new IssueCredits(TransferId.next(), "ics", ana, 4, Bookkeeper.WORK, cause)));

        var transfer = read.transfer(issued.id());

        assertThat(transfer.header().cause()).isEqualTo(cause);
        assertThat(transfer.header().recordedAt()).isEqualTo(NOON);
        assertThat(transfer.entries())
                .extracting(e -> e.leg(), e -> e.side(), e -> e.account(), e -> e.quantity(), e -> e.balanceAfter())
                .containsExactly(
                        tuple(1, Side.DEBIT, AccountRef.issuance("ics"), credits(4), null),
                        tuple(1, Side.CREDIT, ana, credits(4), credits(4)));
        assertThat(transfer.entries().get(0).lot().issuedBy()).isEqualTo(issued.id());
        assertThat(read.transfersAbout(cause.subject())).containsExactly(transfer);
    }

    @Test
    void booksADepositAndItsReversalInDollars() {
        var ics = someOrganisation();
        var legs = List.of(
                new PostMoney.Leg(AccountRef.cash(ics), AccountRef.funding(ics), 50_000),
                new PostMoney.Leg(AccountRef.funding(ics), AccountRef.payable(ics), 2_000));
        var posted = books.post(l -> l.post(new PostMoney(TransferId.next(), legs, books.cause)));
        assertThat(read.balances(List.of(AccountRef.cash(ics), AccountRef.funding(ics), AccountRef.payable(ics)))
                        .values())
                .containsExactly(cents(50_000), cents(48_000), cents(2_000));
        assertThat(read.statement(AccountRef.funding(ics), null, 20).lines())
                .as("one line per transfer")
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.change()).isEqualTo(cents(48_000));
                    assertThat(line.counterparties()).containsExactly(AccountRef.cash(ics), AccountRef.payable(ics));
                });

        books.post(l -> l.reverse(new ReverseTransfer(TransferId.next(), posted.id(), books.cause)));

        assertThat(read.balance(AccountRef.cash(ics))).isEqualTo(cents(0));
        assertThat(read.balance(AccountRef.funding(ics))).isEqualTo(cents(0));
    }

    @Test
    void seesWhatTheCallersTransactionHasPosted() {
        var ana = someWallet();

        books.post(l -> {
            var issued = l.issue(new IssueCredits(TransferId.next(), "ics", ana, 4, Bookkeeper.WORK, books.cause));
            assertThat(read.balance(ana)).isEqualTo(credits(4));
            return issued;
        });
    }
}
