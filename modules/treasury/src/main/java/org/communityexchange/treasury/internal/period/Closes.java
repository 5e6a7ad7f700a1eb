package org.communityexchange.treasury.internal.period;

import org.communityexchange.treasury.ClosedMonth;
import org.communityexchange.treasury.internal.sql.Statements;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Closed months and what the bank's lines say about one that is not. */
@ApplicationScoped
class Closes {

    private final Statements sql;

    Closes(Statements sql) {
        this.sql = sql;
    }

    /** Nobody books into this organisation's cash, and no bank line comes or goes, until the transaction ends. */
    void lock(String organisation) {
        sql.one(
                "select pg_advisory_xact_lock(hashtext('treasury.cash'), hashtext(?))::text as locked",
                row -> true,
                organisation);
    }

    void keep(String organisation, ClosedMonth month, Instant endsAt, boolean isFirst) {
        var day = month.month().atDay(1);
        sql.write(
                """
                insert into treasury.month_close (organisation_id, month, previous_month, ends_at, book_cents, bank_cents,
                  unmatched_books, unmatched_bank, remainder_cents, remainder_reason, cash_transfers, bank_lines, seal_seq,
                  seal_hash, previous_hash, hash, closed_by, closed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                organisation,
                day,
                isFirst ? null : day.minusMonths(1),
                endsAt,
                month.bookCents(),
                month.bankCents(),
                month.unmatchedBooks(),
                month.unmatchedBank(),
                month.remainderCents(),
                month.remainderReason(),
                month.cashTransfers(),
                month.bankLines(),
                month.sealSeq(),
                month.sealHash(),
                month.previousHash(),
                month.hash(),
                month.closedBy(),
                month.closedAt());
        for (var account : month.accounts()) {
            sql.write(
                    """
                    insert into treasury.month_close_account
                      (organisation_id, month, kind, opening, debits, credits, closing, transfers)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    organisation,
                    day,
                    account.kind(),
                    account.opening(),
                    account.debits(),
                    account.credits(),
                    account.closing(),
                    account.transfers());
        }
        for (var item : month.items()) {
            sql.write(
                    """
                    insert into treasury.month_close_item (organisation_id, month, id, side, day, cents, kind, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    organisation,
                    day,
                    item.id(),
                    item.side(),
                    item.day(),
                    item.cents(),
                    item.kind(),
                    item.reason());
        }
    }

    List<ClosedMonth> all(String organisation) {
        return sql.list(
                "select * from treasury.month_close where organisation_id = ? order by month desc",
                row -> read(organisation, row),
                organisation);
    }

    Optional<ClosedMonth> find(String organisation, YearMonth month) {
        return sql.one(
                "select * from treasury.month_close where organisation_id = ? and month = ?",
                row -> read(organisation, row),
                organisation,
                month.atDay(1));
    }

    /** The day of the first bank line; null when there is none. */
    @Nullable
    LocalDate firstLine(String organisation) {
        return sql.list(
                        "select min(day) as day from treasury.bank_line where organisation_id = ? and undone_at is null",
                        row -> row.getObject("day", LocalDate.class),
                        organisation)
                .get(0);
    }

    long lines(String organisation, YearMonth month) {
        return sql.one("""
                        select count(*) as lines from treasury.bank_line
                         where organisation_id = ? and undone_at is null and day between ? and ?""", row -> row.getLong("lines"), organisation, month.atDay(1), month.atEndOfMonth())
                .orElse(0L);
    }

    /** What the statements say all accounts together had on that day; null when no statement says so. */
    @Nullable
    Long bankBalance(String organisation, LocalDate day) {
        return sql.list("""
                        select sum(last.balance_cents)::bigint as balance from (
                          select distinct on (l.account) l.balance_cents
                            from treasury.bank_line l
                            join treasury.bank_import i on i.organisation_id = l.organisation_id and i.id = l.import_id
                           where l.organisation_id = ? and l.undone_at is null and l.day <= ?
                           order by l.account, l.day desc, case when i.newest_first then -l.line else l.line end desc) last""", row -> Statements.whole(row, "balance"), organisation, day)
                .get(0);
    }

    private ClosedMonth read(String organisation, ResultSet row) throws SQLException {
        var day = row.getObject("month", LocalDate.class);
        var month = new ClosedMonth(
                YearMonth.from(day),
                row.getLong("book_cents"),
                row.getLong("bank_cents"),
                row.getLong("unmatched_books"),
                row.getLong("unmatched_bank"),
                row.getLong("remainder_cents"),
                row.getString("remainder_reason"),
                row.getLong("cash_transfers"),
                row.getLong("bank_lines"),
                accounts(organisation, day),
                items(organisation, day),
                Statements.whole(row, "seal_seq"),
                row.getString("seal_hash"),
                row.getString("previous_hash"),
                row.getString("hash"),
                true,
                row.getObject("closed_by", UUID.class),
                Objects.requireNonNull(Statements.instant(row, "closed_at")));
        return month.sealed(month.hash(), CloseHash.of(organisation, month).equals(month.hash()));
    }

    private List<ClosedMonth.Account> accounts(String organisation, LocalDate month) {
        return sql.list(
                "select * from treasury.month_close_account where organisation_id = ? and month = ? order by kind",
                row -> new ClosedMonth.Account(
                        row.getString("kind"),
                        row.getLong("opening"),
                        row.getLong("debits"),
                        row.getLong("credits"),
                        row.getLong("closing"),
                        row.getLong("transfers")),
                organisation,
                month);
    }

    private List<ClosedMonth.Item> items(String organisation, LocalDate month) {
        return sql.list(
                "select * from treasury.month_close_item where organisation_id = ? and month = ? order by side, day, id",
                row -> new ClosedMonth.Item(
                        row.getObject("id", UUID.class),
                        row.getString("side"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("cents"),
                        row.getString("kind"),
                        row.getString("reason")),
                organisation,
                month);
    }
}
