package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.value.Amount;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Journal;
import org.communityexchange.ledger.JournalLeg;
import org.communityexchange.ledger.JournalLine;
import org.communityexchange.ledger.JournalPage;
import org.communityexchange.ledger.Span;
import org.communityexchange.ledger.Turnover;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Each method is one statement, so that its totals and its lines are of one instant. */
@ApplicationScoped
class JdbcJournal implements Journal {

    private static final int MOST_LINES = 200;
    private static final int ROWS_AT_A_TIME = 500;

    private final DataSource dataSource;

    JdbcJournal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<AccountRef, Turnover> turnovers(Collection<AccountRef> accounts, Span span) {
        var turnovers = new LinkedHashMap<AccountRef, Turnover>();
        accounts.forEach(account -> turnovers.put(account, nothing(account)));
        each(
                JournalSql.turnovers(span.by()),
                accounts,
                span,
                JournalPlace.start(span),
                0,
                row -> turnovers.put(Rows.account(row), turnover(row)));
        return turnovers;
    }

    @Override
    public List<AccountRef> accounts(Set<AccountKind> kinds) {
        return new Query(dataSource)
                .list(
                        "select kind, owner from ledger.account where kind = any (?) order by kind, owner",
                        Rows::account,
                        (Object) kinds.stream().map(Enum::name).toArray(String[]::new));
    }

    @Override
    public JournalPage lines(AccountRef account, Span span, @Nullable String after, int most) {
        if (most < 1 || most > MOST_LINES) {
            throw new InvalidInput("lines", "Ask for 1 to " + MOST_LINES + " lines at a time.");
        }
        var place = after == null
                ? JournalPlace.start(span)
                : JournalPlace.parse(after).within(span);
        var places = new ArrayList<JournalPlace>();
        var lines = new ArrayList<JournalLine>();
        var turnover = read(account, span, place, most + 1, (line, at) -> {
            lines.add(line);
            places.add(at);
        });
        var more = lines.size() > most;
        return new JournalPage(
                turnover,
                more ? lines.subList(0, most) : lines,
                more ? places.get(most - 1).toString() : null);
    }

    @Override
    public Turnover eachLine(AccountRef account, Span span, Consumer<JournalLine> reader) {
        return read(account, span, JournalPlace.start(span), Integer.MAX_VALUE, (line, place) -> reader.accept(line));
    }

    @Override
    public void eachLeg(Collection<AccountRef> accounts, Span span, Consumer<JournalLeg> reader) {
        each(JournalSql.legs(span.by()), accounts, span, JournalPlace.start(span), 0, row -> reader.accept(leg(row)));
    }

    private interface LineReader {
        void accept(JournalLine line, JournalPlace place);
    }

    private Turnover read(AccountRef account, Span span, JournalPlace after, int most, LineReader reader) {
        var turnover = new Turnover[] {nothing(account)};
        each(JournalSql.page(span.by()), List.of(account), span, after, most, row -> {
            turnover[0] = turnover(row);
            var entry = row.getLong("entry");
            if (!row.wasNull()) {
                reader.accept(line(row, account.unit()), new JournalPlace(Rows.instant(row, "at"), entry));
            }
        });
        return turnover[0];
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(
            String sql, Collection<AccountRef> accounts, Span span, JournalPlace after, int most, RowReader reader) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            // Row by row inside a transaction; without one the driver reads everything, which is right for short
            // answers.
            select.setFetchSize(ROWS_AT_A_TIME);
            bind(connection, select, accounts, span, after, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read", e);
        }
    }

    static void bind(
            Connection connection,
            PreparedStatement select,
            Collection<AccountRef> accounts,
            Span span,
            JournalPlace after,
            int most)
            throws SQLException {
        select.setObject(1, utc(span.from()));
        select.setObject(2, utc(span.until()));
        select.setObject(3, utc(after.at()));
        select.setLong(4, after.entry());
        select.setInt(5, most);
        var kinds = accounts.stream().map(account -> account.kind().name()).toArray();
        select.setArray(6, connection.createArrayOf("text", kinds));
        select.setArray(
                7,
                connection.createArrayOf(
                        "text", accounts.stream().map(AccountRef::owner).toArray()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Turnover nothing(AccountRef account) {
        var zero = Amount.zero(account.unit());
        return new Turnover(zero, zero, zero, 0);
    }

    private static Turnover turnover(ResultSet row) throws SQLException {
        var unit = Rows.account(row).unit();
        return new Turnover(
                new Amount(row.getLong("opening"), unit),
                new Amount(row.getLong("gained"), unit),
                new Amount(row.getLong("lost"), unit),
                row.getLong("lines"));
    }

    private static JournalLine line(ResultSet row, Unit unit) throws SQLException {
        var others = new ArrayList<AccountRef>();
        var found = row.getArray("others");
        if (found != null) {
            for (var other : (String[]) found.getArray()) {
                var colon = other.indexOf(':');
                others.add(new AccountRef(AccountKind.valueOf(other.substring(0, colon)), other.substring(colon + 1)));
            }
        }
        return new JournalLine(
                Rows.transfer(row),
                new Amount(row.getLong("change"), unit),
                new Amount(row.getLong("balance"), unit),
                List.copyOf(others),
                Rows.transferId(row, "reversed_by"));
    }

    private static JournalLeg leg(ResultSet row) throws SQLException {
        var lot = row.getLong("lot_id");
        var ofLot = row.wasNull() ? null : (Long) lot;
        return new JournalLeg(
                Rows.transfer(row),
                row.getInt("leg"),
                new AccountRef(AccountKind.valueOf(row.getString("debit_kind")), row.getString("debit_owner")),
                new AccountRef(AccountKind.valueOf(row.getString("credit_kind")), row.getString("credit_owner")),
                new Amount(row.getLong("quantity"), Unit.valueOf(row.getString("unit"))),
                ofLot);
    }
}
