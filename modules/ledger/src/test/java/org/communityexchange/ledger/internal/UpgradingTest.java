package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Proof;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.Seal;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Books that were kept by the first version, before money moved with credits, and are brought up to the newest. */
class UpgradingTest {

    private static final String FIRST_VERSION = "20261120.1116";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void keepsOldBooksTrueAndTheirSealsWhole() throws SQLException {
        try (var database = LedgerDatabase.freshAt(FIRST_VERSION)) {
            var ana = UUID.randomUUID();
            var hold = UUID.randomUUID();
            var earned = UUID.randomUUID();
            keepBooks(database, ana, hold, earned);
            var sealed = database.ask(String.class, "select encode(hash, 'hex') from ledger.seal where seq = 1");

            database.migrate(null);

            var books = new Bookkeeper(database);
            assertThat(books.proofs.prove().findings()).isEmpty();
            assertThat(books.seals.latest(9)).extracting(Seal::hash).containsExactly(sealed);
            assertThat(books.stored(AccountRef.wallet(ana))).isEqualTo(5);
            assertThat(books.stored(AccountRef.held(ana))).isEqualTo(2);
            assertThat(books.cents(AccountRef.funding("ics"))).isEqualTo(50_000);
            assertThat(books.stored(AccountRef.funding("ics"))).isEqualTo(50_000);
            var lot = database.ask(Long.class, "select id from ledger.lot where transfer_id = '" + earned + "'");
            var before = books.backings.lot(lot).orElseThrow();
            assertThat(before.outstanding()).as("one of ten was retired").isEqualTo(9);
            assertThat(before.declaredCents()).isEqualTo(4_500);
            assertThat(before.shortfallCents()).isEqualTo(4_500);

            // What was begun before goes on after.
            books.topUp("ics");
            books.reverse(new TransferId(moved(database)));
            books.post(l -> l.release(new ReleaseHold(TransferId.next(), new TransferId(hold), books.cause)));
            books.retire(AccountRef.wallet(ana), 9, null);

            assertThat(books.stored(AccountRef.wallet(ana))).isZero();
            assertThat(books.cents(AccountRef.common())).isEqualTo(4_500);
            books.seals.seal(FRIDAY.plusDays(1));
            assertThat(books.proofs.prove().findings()).isEmpty();

            var findings = tamperedPast(database, books);
            assertThat(findings).extracting(Proof.Finding::rule).contains("seal-follows");
        }
    }

    private static UUID moved(LedgerDatabase database) {
        return database.ask(UUID.class, "select id from ledger.transfer where kind = 'MOVE' and reason = 'GIFT'");
    }

    /** Ten earned, one retired, two given, two held, money put in; sealed, snapshots taken, one more given after. */
    private static void keepBooks(LedgerDatabase database, UUID ana, UUID hold, UUID earned) throws SQLException {
        try (var connection = database.appConnection();
                var statement = connection.createStatement()) {
            var sql = new String[] {
                "select ledger.issue(" + header(earned, "WORK") + ", 'ics', 'WALLET', '" + ana
                        + "', 10, 'WORK', 5000, null, '2026-1')",
                "select ledger.move(" + header(UUID.randomUUID(), "END") + ", 'WALLET', '" + ana
                        + "', 'RETIRED', 'EXCHANGE', 1)",
                "select ledger.hold(" + header(hold, "MEAL") + ", '" + ana + "', 2)",
                "select ledger.post_money(" + header(UUID.randomUUID(), "DEPOSIT")
                        + ", array['CASH'], array['hive'], array['FUNDING'], array['ics'], array[50000])",
                "select ledger.take_snapshots()",
                "select ledger.seal('" + FRIDAY + "', now())",
                "select ledger.move(" + header(UUID.randomUUID(), "GIFT") + ", 'WALLET', '" + ana
                        + "', 'WALLET', 'reimagine', 2)",
                "select ledger.prove(now())"
            };
            for (var each : sql) {
                statement.execute(each);
            }
        }
    }

    private static String header(UUID id, String reason) {
        return "row('" + id + "', sha256('" + id + "'), '" + reason
                + "', gen_random_uuid(), gen_random_uuid(), null, null, now())::ledger.header";
    }

    private static List<Proof.Finding> tamperedPast(LedgerDatabase database, Bookkeeper books) {
        database.asSuperuser(
                "set session_replication_role = replica",
                "update ledger.transfer set reason = 'OTHER' where reason = 'MEAL'");
        return books.proofs.prove().findings();
    }
}
