package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.DateBasis;
import org.communityexchange.ledger.Journal;
import org.communityexchange.ledger.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** What a statement reads follows from its period, not from what lies before: counted in pages of the database. */
class ReadingABusyAccountTest {

    private static final int LINES = Integer.getInteger("ledger.lines", 40_000);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final AccountRef CASH = AccountRef.cash("busy");
    private static final Pattern PAGES =
            Pattern.compile("\"Shared Hit Blocks\": (\\d+),\\s*\"Shared Read Blocks\": (\\d+)");

    private static LedgerDatabase database;
    private static Journal journal;
    private static long pagesOfClosing;

    /** One line a minute, each of a dollar; written past the functions, because those are not what is tried here. */
    @BeforeAll
    static void aBusyAccount() throws SQLException {
        database = LedgerDatabase.fresh();
        journal = new JdbcJournal(database);
        database.asSuperuser(
                "set session_replication_role = replica",
                "insert into ledger.account (kind, owner, unit) values ('CASH', 'busy', 'CAD'), ('COMMON', 'EXCHANGE', 'CAD')",
                "insert into ledger.transfer (id, content_hash, kind, reason, subject, actor, effective_at, recorded_at)"
                        + " select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, sha256('x'), 'MONEY', 'TEST',"
                        + " gen_random_uuid(), gen_random_uuid(), timestamptz '" + START
                        + "' + n * interval '1 minute',"
                        + " timestamptz '" + START + "' + n * interval '1 minute' from generate_series(0, "
                        + (LINES - 1)
                        + ") n",
                "insert into ledger.entry (transfer_id, leg, side, account_id, unit, quantity, closing)"
                        + " select t.id, 1, s.side, a.id, 'CAD', 100, true from ledger.transfer t"
                        + " cross join (values ('DEBIT', 'CASH'), ('CREDIT', 'COMMON')) s (side, kind)"
                        + " join ledger.account a on a.kind = s.kind order by t.id");
        new Chapters(database).close(Chapters.LINES);
        pagesOfClosing = pages("select ledger.close_chapters(?)", close -> close.setInt(1, Chapters.LINES));
        database.asSuperuser("analyze");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void closesChaptersAtTheSamePriceBeforeTheFirstStatistics() {
        assertThat(database.ask(Long.class, "select count(*) from ledger.chapter"))
                .isEqualTo(2L * (LINES / Chapters.LINES));
        assertThat(pagesOfClosing)
                .as("a dozen pages for each line of the two accounts")
                .isLessThan(2L * LINES * 12);
    }

    @Test
    void readsADayWithoutWhatLiesBeforeIt() throws SQLException {
        var from = START.plus(Duration.ofMinutes(LINES / 2));
        var day = new Span(from, from.plus(Duration.ofDays(1)), DateBasis.EFFECTIVE);

        var turnover = journal.turnovers(List.of(CASH), day).get(CASH);

        assertThat(turnover.opening().quantity()).isEqualTo(LINES / 2 * 100L);
        assertThat(turnover.in().quantity()).isEqualTo(144_000);
        assertThat(pages(JournalSql.turnovers(day.by()), day, JournalPlace.start(day), 0))
                .as("a chapter at each edge, and at most a chapter not closed yet")
                .isLessThan(60_000L);
    }

    @Test
    void readsTheLastPageOfEverythingWithoutTheOthers() throws SQLException {
        var ever = new Span(START, START.plus(Duration.ofDays(4_000)), DateBasis.EFFECTIVE);
        var nearTheEnd = new JournalPlace(START.plus(Duration.ofMinutes(LINES - 21)), Long.MAX_VALUE);

        var page = journal.lines(CASH, ever, withoutEntry(nearTheEnd), 50);

        assertThat(page.lines()).hasSize(20);
        assertThat(page.lines().get(19).balance().quantity()).isEqualTo(LINES * 100L);
        assertThat(page.turnover().lines()).isEqualTo(LINES);
        assertThat(page.next()).isNull();
        assertThat(pages(JournalSql.page(ever.by()), ever, nearTheEnd, 51)).isLessThan(60_000L);
    }

    private static String withoutEntry(JournalPlace place) {
        return new JournalPlace(place.at(), 999_999_999_999_999_999L).toString();
    }

    private static long pages(String sql, Span span, JournalPlace after, int most) throws SQLException {
        return pages(
                sql, explain -> JdbcJournal.bind(explain.getConnection(), explain, List.of(CASH), span, after, most));
    }

    /** Puts the parameters into a statement. */
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static long pages(String sql, Binding parameters) throws SQLException {
        try (var connection = database.appConnection();
                var explain = connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            parameters.bind(explain);
            try (var rows = explain.executeQuery()) {
                rows.next();
                var found = PAGES.matcher(rows.getString(1));
                assertThat(found.find()).isTrue();
                return Long.parseLong(found.group(1)) + Long.parseLong(found.group(2));
            }
        }
    }
}
