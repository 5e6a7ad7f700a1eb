package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.value.Amount;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.ledger.StatementPage;
import org.communityexchange.ledger.TransferHeader;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of a statement, newest first, in one query: the lines with what they did, leg by leg, and who was on the other
 * side. Where the balance is derived the newest line has the account's balance and each line before it what was there
 * before; a cursor carries that on, so that no page adds up what earlier pages have shown.
 */
final class Statements {

    private static final int MOST_LINES = 200;

    /**
     * The account's balance is read once, in the statement that reads the lines, and so as of the same instant. One row
     * for each leg of a line: nearly always one.
     */
    private static final String LINES = "with account as materialized ("
            + " select id from ledger.account where kind = ? and owner = ? and unit = ?),"
            + " now as materialized (select b.quantity from ledger.account_balance b"
            + " where b.account_id = (select id from account) and ?)," + """
             line as materialized (
              select e.id, e.transfer_id, e.balance_after from ledger.entry e
               where e.account_id = (select id from account) and e.closing and e.id < ?
               order by e.id desc limit ?)
            select line.id as entry, line.balance_after, (select quantity from now) as balance_now,
                   own.side, own.quantity, own.lot_id, a.kind, a.owner, """
            + Rows.TRANSFER_COLUMNS + """
             from line
              join ledger.transfer t on t.id = line.transfer_id
              join ledger.entry own on own.transfer_id = line.transfer_id and own.account_id = (select id from account)
              join ledger.entry other on other.transfer_id = own.transfer_id and other.leg = own.leg
                                     and other.side <> own.side
              join ledger.account a on a.id = other.account_id
             order by line.id desc, own.leg, own.side desc""";

    private final Query query;

    Statements(Query query) {
        this.query = query;
    }

    StatementPage page(AccountRef account, @Nullable String cursor, int lines) {
        if (lines < 1 || lines > MOST_LINES) {
            throw new InvalidInput("lines", "Ask for 1 to " + MOST_LINES + " lines at a time.");
        }
        var from = Cursor.of(cursor);
        if (cursor != null && from.balance() == null && !stored(account)) {
            throw Cursor.none();
        }
        var found = new ArrayList<Line>();
        query.list(
                LINES,
                row -> {
                    if (found.isEmpty() || found.getLast().entry != row.getLong("entry")) {
                        found.add(Line.begin(row));
                    }
                    found.getLast().add(account, row);
                    return found.getLast();
                },
                account.kind().name(),
                account.owner(),
                account.unit().name(),
                cursor == null,
                from.before(),
                lines + 1);
        var more = found.size() > lines;
        var page = more ? found.subList(0, lines) : found;
        var result = new ArrayList<StatementLine>();
        var after = page.isEmpty() ? 0 : from.balanceOr(page.get(0).balanceNow);
        for (var line : page) {
            var balance = line.balanceAfter == null || account.gathers() ? after : line.balanceAfter;
            result.add(line.with(account, balance));
            after = balance - line.change;
        }
        var last = more ? new Cursor(page.get(lines - 1).entry, stored(account) ? null : after) : null;
        return new StatementPage(account, result, last == null ? null : last.toString());
    }

    /** Whether every line of the account has its balance beside it. Funding has had one since it has a floor. */
    private static boolean stored(AccountRef account) {
        return account.kind().guarded() && account.unit() == Unit.CREDIT && !account.gathers();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /**
     * @param before the entry that the page ends before
     * @param balance the account's balance there; null in the first page and where balances are stored
     */
    private record Cursor(long before, @Nullable Long balance) {

        static Cursor of(@Nullable String text) {
            if (text == null) {
                return new Cursor(Long.MAX_VALUE, null);
            }
            try {
                var dot = text.indexOf('.');
                return dot < 0
                        ? new Cursor(Long.parseLong(text), null)
                        : new Cursor(Long.parseLong(text, 0, dot, 10), Long.valueOf(text.substring(dot + 1)));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw none();
            }
        }

        static InvalidInput none() {
            return new InvalidInput("cursor", "This is not a place in a statement; start from the newest lines.");
        }

        long balanceOr(@Nullable Long now) {
            return balance != null ? balance : now == null ? 0 : now;
        }

        @Override
        public String toString() {
            return balance == null ? String.valueOf(before) : before + "." + balance;
        }
    }

    private static final class Line {

        private final long entry;
        private final TransferHeader header;
        private final @Nullable Long balanceAfter;
        private final @Nullable Long balanceNow;
        private final @Nullable TransferId reversedBy;
        private final List<LotPart> lots = new ArrayList<>(1);
        private final List<AccountRef> counterparties = new ArrayList<>(1);
        private long change;

        private Line(
                long entry,
                TransferHeader header,
                @Nullable Long balanceAfter,
                @Nullable Long balanceNow,
                @Nullable TransferId reversedBy) {
            this.entry = entry;
            this.header = header;
            this.balanceAfter = balanceAfter;
            this.balanceNow = balanceNow;
            this.reversedBy = reversedBy;
        }

        static Line begin(ResultSet row) throws SQLException {
            return new Line(
                    row.getLong("entry"),
                    Rows.transfer(row),
                    number(row, "balance_after"),
                    number(row, "balance_now"),
                    Rows.transferId(row, "reversed_by"));
        }

        void add(AccountRef account, ResultSet row) throws SQLException {
            var quantity = row.getLong("quantity");
            change += Entries.change(account.kind(), Side.valueOf(row.getString("side")), quantity);
            var lot = number(row, "lot_id");
            if (lot != null) {
                lots.add(new LotPart(lot, quantity));
            }
            var counterparty = Rows.account(row);
            if (!counterparties.contains(counterparty)) {
                counterparties.add(counterparty);
            }
        }

        StatementLine with(AccountRef account, long balance) {
            return new StatementLine(
                    header,
                    new Amount(change, account.unit()),
                    new Amount(balance, account.unit()),
                    List.copyOf(lots),
                    List.copyOf(counterparties),
                    reversedBy);
        }
    }
}
