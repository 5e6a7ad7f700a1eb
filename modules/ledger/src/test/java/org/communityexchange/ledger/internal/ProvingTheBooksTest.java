package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.Proof;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.LocalDate;
import java.util.List;

/**
 * A week of books that somebody with every right tampers with. Each test breaks one thing with all triggers off, reads
 * what the proof says, mends it and sees a tick again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvingTheBooksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Bookkeeper books = new Bookkeeper(database);
    private final AccountRef ana = someWallet();
    private final AccountRef ben = someWallet();
    private Posted issued;
    private Posted moved;

    @BeforeAll
    void keepBooks() {
        issued = books.issue(ana, 6);
        books.issue(ana, 4);
        books.seals.seal(MONDAY);
        moved = books.move(ana, ben, 3);
        var hold = books.hold(ana, 2);
        books.seals.seal(MONDAY.plusDays(1));
        books.capture(hold, Bookkeeper.someOrganisationsWallet());
        books.reverse(books.move(ana, ben, 1));
        books.hold(ben, 1);
        var deposit = new PostMoney.Leg(AccountRef.cash("alterna"), AccountRef.funding("ics"), 50_000);
        books.post(l -> l.post(new PostMoney(TransferId.next(), List.of(deposit), books.cause)));
        books.seals.seal(MONDAY.plusDays(2));
        books.seals.takeSnapshots();
        books.issue(ana, 1);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void ticksWhenEverythingFollows() {
        var proof = books.proofs.prove();

        assertThat(proof.holds()).isTrue();
        assertThat(proof.findings()).isEmpty();
        assertThat(proof.transfers()).isEqualTo(10);
        assertThat(proof.seals()).isEqualTo(3);
        assertThat(books.books.latestProof()).contains(proof);
    }

    @Test
    void findsAQuantityChangedOnBothSidesOfATransfer() {
        var change = "update ledger.entry set quantity = quantity %s 1 where transfer_id = '" + moved.id() + "'";

        var findings = findingsAfter(change.formatted("+"), change.formatted("-"));

        assertThat(findings)
                .extracting(Proof.Finding::rule, Proof.Finding::place, Proof.Finding::expected, Proof.Finding::found)
                .contains(
                        tuple("seal-follows", "block 2 of 2026-11-17", 2L, 2L),
                        tuple("balance-is-sum-of-entries", ana + ":CREDIT", 5L, 6L),
                        tuple("balance-is-sum-of-entries", ben + ":CREDIT", 3L, 2L))
                .doesNotContain(tuple("seal-follows", "block 1 of 2026-11-16", 2L, 2L));
    }

    @Test
    void findsAnUnbalancedTransfer() {
        var change = "update ledger.entry set quantity = quantity %s 2 where side = 'CREDIT' and transfer_id = '"
                + moved.id() + "'";

        assertThat(findingsAfter(change.formatted("+"), change.formatted("-")))
                .contains(new Proof.Finding("transfer-balances", "transfer " + moved.id(), 0, -2));
    }

    @Test
    void findsABalanceRaisedByHand() {
        var change = "update ledger.balance set quantity = quantity %s 100 where account_id ="
                + " (select id from ledger.account where owner = '" + ben.owner() + "' and kind = 'WALLET')";

        assertThat(findingsAfter(change.formatted("+"), change.formatted("-")))
                .containsExactlyInAnyOrder(
                        new Proof.Finding("balance-is-sum-of-entries", ben + ":CREDIT", 2, 102),
                        new Proof.Finding("balance-is-sum-of-holdings", ben + ":CREDIT", 2, 102));
    }

    @Test
    void findsCreditsMovedBetweenLotsByHand() {
        var first = issued.lots().get(0).lotId();
        var change = "update ledger.holding set quantity = quantity %s 1 where lot_id = " + first
                + " and account_id = (select id from ledger.account where owner = '" + ben.owner()
                + "' and kind = 'WALLET')";

        assertThat(findingsAfter(change.formatted("+"), change.formatted("-")))
                .contains(new Proof.Finding("holding-is-sum-of-entries", ben + ":CREDIT lot " + first, 2, 3));
    }

    @Test
    void findsAnotherActorWrittenIntoATransfer() {
        var change = "update ledger.transfer set actor = '%s' where id = '" + issued.id() + "'";

        assertThat(findingsAfter(change.formatted(TransferId.next()), change.formatted(books.cause.actor())))
                .containsExactly(new Proof.Finding("seal-follows", "block 1 of 2026-11-16", 2, 2));
    }

    @Test
    void findsBetterTermsWrittenIntoALot() {
        var lot = issued.lots().get(0).lotId();
        var change = "update ledger.lot set backing_cents = %d where transfer_id = '" + issued.id() + "'";

        assertThat(findingsAfter(change.formatted(6_000), change.formatted(0)))
                .containsExactly(
                        new Proof.Finding("lot-terms-are-the-lots", "lot " + lot, 6, 6),
                        new Proof.Finding("seal-follows", "block 1 of 2026-11-16", 2, 2));
    }

    @Test
    void findsAWalletGivenToSomebodyElse() {
        var change = "update ledger.account set owner = '%s' where kind = 'WALLET' and owner = '%s'";

        assertThat(findingsAfter(change.formatted("mallory", ben.owner()), change.formatted(ben.owner(), "mallory")))
                .extracting(Proof.Finding::place)
                .containsExactly("block 2 of 2026-11-17", "block 3 of 2026-11-18");
    }

    @Test
    void findsATransferForgedIntoTheSealedPast() {
        var id = TransferId.next();
        var forge = """
                with t as (
                  insert into ledger.transfer (id, content_hash, kind, reason, subject, actor, effective_at, recorded_at, xact)
                  select '%s', content_hash, 'MONEY', reason, subject, actor, effective_at, recorded_at, xact
                    from ledger.transfer where id = '%s' returning *)
                insert into ledger.entry (transfer_id, leg, side, account_id, unit, quantity, closing, xact)
                select t.id, 1, s.side, a.id, 'CAD', 1, true, t.xact
                  from t, (values ('DEBIT', 'CASH'), ('CREDIT', 'FUNDING')) as s (side, kind)
                  join ledger.account a using (kind)""".formatted(id, issued.id());

        assertThat(findingsAfter(
                        forge,
                        "delete from ledger.entry where transfer_id = '" + id + "'",
                        "delete from ledger.transfer where id = '" + id + "'",
                        // The proof kept the larger count; without it, mending would look like shrinking.
                        "delete from ledger.proof where not holds"))
                .contains(new Proof.Finding("seal-follows", "block 1 of 2026-11-16", 2, 3));
    }

    @Test
    void findsATransferThatDisappeared() {
        var money = database.ask(String.class, "select id::text from ledger.transfer where kind = 'MONEY'");

        var findings = findingsAfter(
                "create table public.kept_transfer as select * from ledger.transfer where id = '" + money + "';"
                        + "create table public.kept_entry as select * from ledger.entry where transfer_id = '" + money
                        + "'; delete from ledger.entry where transfer_id = '" + money
                        + "'; delete from ledger.transfer where id = '" + money + "'",
                "insert into ledger.transfer select * from public.kept_transfer",
                "insert into ledger.entry overriding system value select * from public.kept_entry",
                "drop table public.kept_transfer, public.kept_entry");

        assertThat(findings)
                .contains(
                        new Proof.Finding("seal-follows", "block 3 of 2026-11-18", 5, 4),
                        new Proof.Finding("balance-is-sum-of-entries", "CASH:alterna:CAD", 0, 50_000));
    }

    @Test
    void findsABrokenLinkAndAChainCutShort() {
        books.proofs.prove();

        assertThat(
                        findingsAfter(
                                "update ledger.seal set previous_hash = sha256('x') where seq = 3",
                                "update ledger.seal set previous_hash = (select hash from ledger.seal where seq = 2) where seq = 3"))
                .containsExactly(new Proof.Finding("seal-follows", "block 3 of 2026-11-18", 5, 5));
        assertThat(findingsAfter(
                        "create table public.kept as select * from ledger.seal where seq = 3;"
                                + "delete from ledger.seal where seq = 3",
                        "insert into ledger.seal select * from public.kept",
                        "drop table public.kept"))
                .containsExactly(new Proof.Finding("books-only-grow", "seals", 3, 2));
    }

    @Test
    void findsAChapterThatDoesNotFollowFromItsLines() {
        var chapters = new Chapters(database);
        chapters.close(2);
        assertThat(chapters.close(2)).isPositive();
        assertThat(books.proofs.prove().findings()).isEmpty();
        var ofAna = " ledger.chapter c using ledger.account a where a.id = c.account_id and a.owner = '" + ana.owner()
                + "' and a.kind = 'WALLET' and c.after_entry = 0";
        var first = database.ask(
                Long.class,
                "select c.through_entry from"
                        + ofAna.replace(" using", " join").replace(" where a.id =", " on a.id ="));
        var change = "update ledger.chapter c set gained = c.gained %s 1 from ledger.account a where"
                + ofAna.substring(ofAna.indexOf(" where") + 6);

        assertThat(findingsAfter(change.formatted("+"), change.formatted("-")))
                .containsExactly(new Proof.Finding(
                        "chapter-is-sum-of-entries",
                        "WALLET:" + ana.owner() + ":CREDIT through entry " + first + " gained",
                        10,
                        11));
        assertThat(findingsAfter(
                        "create table public.kept_chapter as select * from ledger.chapter; delete from" + ofAna,
                        "delete from ledger.chapter",
                        "insert into ledger.chapter select * from public.kept_chapter",
                        "drop table public.kept_chapter"))
                .singleElement()
                .matches(finding -> finding.rule().equals("chapter-is-sum-of-entries")
                        && finding.place().endsWith(" begins")
                        && finding.found() == first);
        database.asSuperuser("set session_replication_role = replica", "delete from ledger.chapter");
    }

    private List<Proof.Finding> findingsAfter(String tamper, String... mend) {
        var off = "set session_replication_role = replica";
        database.asSuperuser(off, tamper);
        var proof = books.proofs.prove();
        database.asSuperuser(off);
        for (var sql : mend) {
            database.asSuperuser(off, sql);
        }
        assertThat(proof.holds()).isFalse();
        assertThat(books.proofs.prove().findings()).as("after mending").isEmpty();
        return proof.findings();
    }
}
