package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.value.Amount;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Holding;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.ledger.StatementPage;
import org.communityexchange.ledger.TransferHeader;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferView.EntryView;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Pages of a statement, newest first, in two queries. Where the balance is derived the newest line has the account's
 * balance and each line before it what was there before; a cursor carries that on, so that no page adds up what earlier
 * pages have shown.
 */
final class Statements {

    private static final int MOST_LINES = 200;

    /** The account's balance is read once, in the statement that reads the lines, and so as of the same instant. */
    private static final String LINES = "with account as materialized ("
            + " select id from ledger.account where kind = ? and owner = ? and unit = ?),"
            + " now as materialized (select b.quantity from ledger.account_balance b"
            + " where b.account_id = (select id from account) and ?)"
            + " select e.id as entry, e.balance_after, (select quantity from now) as balance_now, "
            + Rows.TRANSFER_COLUMNS + """
             from ledger.entry e
              join ledger.transfer t on t.id = e.transfer_id
             where e.account_id = (select id from account) and e.closing and e.id < ?
             order by e.id desc limit ?""";

    private final Query query;
    private final Entries entries;

    Statements(Query query, Entries entries) {
        this.query = query;
        this.entries = entries;
    }

    StatementPage page(AccountRef account, @Nullable String cursor, int lines) {
        if (lines < 1 || lines > MOST_LINES) {
            throw new InvalidInput("lines", "Ask for 1 to " + MOST_LINES + " lines at a time.");
        }
        var from = Cursor.of(cursor);
        if (cursor != null && from.balance() == null && !stored(account)) {
            throw Cursor.none();
        }
        var found = query.list(
                LINES,
                row -> new Line(
                        row.getLong("entry"),
                        Rows.transfer(row),
                        number(row.getLong("balance_after"), row.wasNull()),
                        number(row.getLong("balance_now"), row.wasNull()),
                        Rows.transferId(row, "reversed_by")),
                account.kind().name(),
                account.owner(),
                account.unit().name(),
                cursor == null,
                from.before(),
                lines + 1);
        var more = found.size() > lines;
        var page = more ? found.subList(0, lines) : found;
        var byTransfer =
                entries.of(page.stream().map(line -> line.header().id()).toList());
        var result = new ArrayList<StatementLine>();
        var after = page.isEmpty() ? 0 : from.balanceOr(page.get(0).balanceNow());
        for (var line : page) {
            var balance = line.balanceAfter() == null ? after : line.balanceAfter();
            var shown = line.with(account, balance, byTransfer.get(line.header().id()));
            result.add(shown);
            after = balance - shown.change().quantity();
        }
        var last = more ? new Cursor(page.get(lines - 1).entry(), stored(account) ? null : after) : null;
        return new StatementPage(account, result, last == null ? null : last.toString());
    }

    /** Whether every line of the account has its balance beside it. Funding has had one since it has a floor. */
    private static boolean stored(AccountRef account) {
        return account.kind().guarded() && account.unit() == Unit.CREDIT;
    }

    private static @Nullable Long number(long value, boolean wasNull) {
        return wasNull ? null : value;
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

    private record Line(
            long entry,
            TransferHeader header,
            @Nullable Long balanceAfter,
            @Nullable Long balanceNow,
            @Nullable TransferId reversedBy) {

        StatementLine with(AccountRef account, long balance, List<EntryView> all) {
            var change = Amount.zero(account.unit());
            var lots = new ArrayList<Holding>();
            var counterparties = new ArrayList<AccountRef>();
            for (var entry : all) {
                if (!entry.account().equals(account)) {
                    continue;
                }
                change = change.plus(Entries.change(entry));
                if (entry.lot() != null) {
                    lots.add(new Holding(entry.lot(), entry.quantity().quantity()));
                }
                all.stream()
                        .filter(other -> other.leg() == entry.leg() && other.side() != entry.side())
                        .map(EntryView::account)
                        .filter(other -> !counterparties.contains(other))
                        .forEach(counterparties::add);
            }
            return new StatementLine(
                    header,
                    change,
                    new Amount(balance, account.unit()),
                    List.copyOf(lots),
                    List.copyOf(counterparties),
                    reversedBy);
        }
    }
}
