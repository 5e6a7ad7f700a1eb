package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.kernel.value.Amount.cents;
import static org.communityexchange.kernel.value.Amount.credits;
import static org.communityexchange.ledger.DateBasis.EFFECTIVE;
import static org.communityexchange.ledger.DateBasis.RECORDED;
import static org.communityexchange.ledger.internal.Bookkeeper.NOON;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.DateBasis;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Journal;
import org.communityexchange.ledger.JournalLeg;
import org.communityexchange.ledger.JournalLine;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.Span;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.Turnover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

class ReadingByPeriodTest {

    private static final Span EVER = new Span(Instant.EPOCH, NOON.plus(Duration.ofDays(4_000)), RECORDED);

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Moving clock = new Moving();
    private final Bookkeeper books = new Bookkeeper(database, clock);
    private final Journal journal = new JdbcJournal(database);
    private final Chapters chapters = new Chapters(database);

    @Test
    void refusesAPlaceThatIsNoneAndOneOfAnotherPeriod() {
        var ana = books.walletWith(1, 1, 1);
        var next = journal.lines(ana, EVER, null, 1).next();
        var later = new Span(NOON.plusSeconds(60), NOON.plusSeconds(120), RECORDED);

        assertThatThrownBy(() -> journal.lines(ana, EVER, "; drop table", 20)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> journal.lines(ana, EVER, "5", 20)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> journal.lines(ana, later, next, 20)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> journal.lines(ana, EVER, null, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Span(NOON, NOON, EFFECTIVE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNothingForAnAccountThatWasNeverUsed() {
        var page = journal.lines(someWallet(), EVER, null, 20);

        assertThat(page.turnover()).isEqualTo(new Turnover(credits(0), credits(0), credits(0), 0));
        assertThat(page.lines()).isEmpty();
        assertThat(page.next()).isNull();
    }

    @Test
    void tellsWhenMoneyMovedFromWhenItWasWritten() {
        var ics = someOrganisation();
        var october = Instant.parse("2026-10-20T16:00:00Z");
        books.post(l -> l.post(new PostMoney(
                TransferId.next(),
                List.of(new PostMoney.Leg(AccountRef.cash(ics), AccountRef.common(), 700)),
                books.cause.effectiveAt(october))));

        assertThat(turnover(AccountRef.cash(ics), october, october.plusSeconds(1), EFFECTIVE))
                .isEqualTo(new Turnover(cents(0), cents(700), cents(0), 1));
        assertThat(turnover(AccountRef.cash(ics), october, october.plusSeconds(1), RECORDED)
                        .lines())
                .isZero();
        assertThat(turnover(AccountRef.cash(ics), NOON, NOON.plusSeconds(1), EFFECTIVE))
                .isEqualTo(new Turnover(cents(700), cents(0), cents(0), 0));
    }

    @Test
    void takesTheFirstInstantInAndLeavesTheLastOut() {
        var ana = someWallet();
        books.issue(ana, 3);

        assertThat(turnover(ana, NOON, NOON.plusSeconds(1), RECORDED).in()).isEqualTo(credits(3));
        assertThat(turnover(ana, NOON.minusSeconds(1), NOON, RECORDED).in()).isEqualTo(credits(0));
    }

    /** Chapters of every size, histories with dates out of order: always what adding up the entries gives. */
    @ParameterizedTest
    @EnumSource(DateBasis.class)
    void saysTheSameAsAddingUpEveryEntryWhateverIsInChapters(DateBasis by) {
        var seed = Long.getLong("ledger.seed", new Random().nextLong());
        var random = new Random(seed);
        for (var round = 0; round < 6; round++) {
            var ics = someOrganisation();
            var ana = someWallet();
            var issuance = AccountRef.issuance(ics);
            var cash = AccountRef.cash(ics);
            for (var step = 0; step < 40; step++) {
                somethingHappens(random, ics, ana);
                if (random.nextInt(6) == 0) {
                    chapters.close(1 + random.nextInt(4));
                }
            }
            for (var asked = 0; asked < 8; asked++) {
                var from = NOON.plusSeconds(random.nextInt(-30, 80));
                var span = new Span(from, from.plusSeconds(1 + random.nextInt(60)), by);
                for (var account : List.of(ana, issuance, cash)) {
                    var what = "seed " + seed + " " + account + " " + span;
                    var lines = new ArrayList<JournalLine>();
                    var turnover = database.inTransaction(() -> journal.eachLine(account, span, lines::add));

                    assertThat(turnover).as(what).isEqualTo(addedUp(account, span));
                    assertThat(journal.turnovers(List.of(account, cash), span))
                            .as(what)
                            .containsEntry(account, turnover);
                    assertThat(paged(account, span, 1 + random.nextInt(5)))
                            .as(what)
                            .isEqualTo(lines);
                    checkRunning(turnover, lines, what);
                }
            }
            assertThat(turnover(ana, Instant.EPOCH, EVER.until(), by).closing()).isEqualTo(books.books.balance(ana));
            assertThat(turnover(issuance, Instant.EPOCH, EVER.until(), by).closing())
                    .isEqualTo(books.books.balance(issuance));
        }
    }

    @Test
    void leavesToALaterChapterWhatIsStillBeingPosted() {
        var ics = someOrganisation();
        books.post(
                l -> l.issue(new IssueCredits(TransferId.next(), ics, someWallet(), 1, Bookkeeper.WORK, books.cause)));
        chapters.run();
        database.inTransaction(() -> {
            // Draws its numbers first and commits last.
            books.ledger.issue(new IssueCredits(TransferId.next(), ics, someWallet(), 5, Bookkeeper.WORK, books.cause));
            var other = new Thread(() -> {
                books.post(l -> l.issue(
                        new IssueCredits(TransferId.next(), ics, someWallet(), 7, Bookkeeper.WORK, books.cause)));
                chapters.close(1);
                chapters.close(1);
            });
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });

        assertThat(turnover(AccountRef.issuance(ics), Instant.EPOCH, EVER.until(), RECORDED))
                .isEqualTo(new Turnover(credits(0), credits(0), credits(13), 3));
    }

    @Test
    void handsOverBothSidesOfEveryLegThatTouchesAnAccount() {
        var ics = someOrganisation();
        var hive = someOrganisation();
        var id = TransferId.next();
        books.post(l -> l.post(new PostMoney(
                id,
                List.of(
                        new PostMoney.Leg(AccountRef.cash(ics), AccountRef.funding(ics), 500),
                        new PostMoney.Leg(AccountRef.cash(hive), AccountRef.funding(hive), 300)),
                books.cause)));
        var legs = new ArrayList<JournalLeg>();
        var span = new Span(NOON, NOON.plusSeconds(1), EFFECTIVE);
        var own = List.of(AccountRef.cash(ics), AccountRef.funding(ics));
        database.inTransaction(() -> {
            journal.eachLeg(own, span, legs::add);
            return null;
        });

        assertThat(legs)
                .as("the other organisation's leg stays out")
                .singleElement()
                .satisfies(leg -> {
                    assertThat(leg.transfer().id()).isEqualTo(id);
                    assertThat(leg.debit()).isEqualTo(AccountRef.cash(ics));
                    assertThat(leg.credit()).isEqualTo(AccountRef.funding(ics));
                    assertThat(leg.quantity()).isEqualTo(cents(500));
                    assertThat(leg.lot()).isNull();
                });
        assertThat(journal.accounts(Set.of(AccountKind.CASH)))
                .contains(AccountRef.cash(ics), AccountRef.cash(hive))
                .doesNotContain(AccountRef.funding(ics));
    }

    private void somethingHappens(Random random, String ics, AccountRef ana) {
        clock.now = NOON.plusSeconds(random.nextInt(60));
        var effective = random.nextBoolean() ? null : NOON.plusSeconds(random.nextInt(-40, 90));
        var cause = new Cause("TEST", Ids.next(), Ids.next(), null, effective);
        switch (random.nextInt(4)) {
            case 0 -> {
                var issued = books.post(l -> l.issue(
                        new IssueCredits(TransferId.next(), ics, ana, 1 + random.nextInt(9), Bookkeeper.WORK, cause)));
                if (random.nextInt(3) == 0) {
                    books.post(l -> l.reverse(new ReverseTransfer(TransferId.next(), issued.id(), cause)));
                }
            }
            case 1 -> {
                books.issue(ana, 2);
                books.issue(ana, 3);
                books.release(books.hold(ana, 4));
            }
            case 2 ->
                // Both ways through one account: still one line.
                books.post(l -> l.post(new PostMoney(
                        TransferId.next(),
                        List.of(
                                new PostMoney.Leg(AccountRef.cash(ics), AccountRef.common(), 1_000),
                                new PostMoney.Leg(AccountRef.common(), AccountRef.cash(ics), 1 + random.nextInt(999))),
                        cause)));
            default -> books.issue(someWallet(), 1);
        }
    }

    private Turnover turnover(AccountRef account, Instant from, Instant until, DateBasis by) {
        return journal.turnovers(List.of(account), new Span(from, until, by)).get(account);
    }

    private List<JournalLine> paged(AccountRef account, Span span, int most) {
        var lines = new ArrayList<JournalLine>();
        String after = null;
        do {
            var page = journal.lines(account, span, after, most);
            assertThat(page.lines().size()).isLessThanOrEqualTo(most);
            lines.addAll(page.lines());
            after = page.next();
        } while (after != null);
        return lines;
    }

    private static void checkRunning(Turnover turnover, List<JournalLine> lines, String what) {
        var balance = turnover.opening();
        for (var line : lines) {
            balance = balance.plus(line.change());
            assertThat(line.balance()).as(what).isEqualTo(balance);
        }
        assertThat(balance).as(what).isEqualTo(turnover.closing());
        assertThat(turnover.lines()).as(what).isEqualTo(lines.size());
    }

    /** The slow way, without chapters. */
    private Turnover addedUp(AccountRef account, Span span) {
        var at = "t." + span.by().name().toLowerCase() + "_at";
        var ofAccount = " from (select " + at + " as at, sum(ledger.change(a.kind, e.side, e.quantity)) as change"
                + " from ledger.account a join ledger.entry e on e.account_id = a.id"
                + " join ledger.transfer t on t.id = e.transfer_id where a.kind = '" + account.kind()
                + "' and a.owner = '" + account.owner() + "' group by t.id) x where at ";
        var inside = ofAccount + ">= '" + span.from() + "' and at < '" + span.until() + "'";
        return new Turnover(
                amount(account, "sum(change)" + ofAccount + "< '" + span.from() + "'"),
                amount(account, "sum(change)" + inside + " and change > 0"),
                amount(account, "-sum(change)" + inside + " and change < 0"),
                database.ask(Long.class, "select count(*)" + inside));
    }

    private Amount amount(AccountRef account, String sum) {
        return new Amount(database.ask(Long.class, "select coalesce((select " + sum + "), 0)::bigint"), account.unit());
    }

    private static final class Moving extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
