package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.treasury.DateOrder;
import org.communityexchange.treasury.RowVerdict;
import org.communityexchange.treasury.StatementEncoding;
import org.communityexchange.treasury.StatementImport;
import org.communityexchange.treasury.internal.sql.Statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Files that were read, and what was decided about each. */
@ApplicationScoped
class Imports {

    private static final int MOST = 50;

    private static final String COLUMNS = """
            select i.*, (select count(*)::int from treasury.bank_row r
                          where r.organisation_id = i.organisation_id and r.import_id = i.id) as rows,
                   (select min(r.day) from treasury.bank_row r
                     where r.organisation_id = i.organisation_id and r.import_id = i.id) as first_day,
                   (select max(r.day) from treasury.bank_row r
                     where r.organisation_id = i.organisation_id and r.import_id = i.id) as last_day
              from treasury.bank_import i where i.organisation_id = ?""";

    private final Statements sql;
    private final StatementRows rows;

    Imports(Statements sql, StatementRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** @param hash of the file's bytes, SHA-256 */
    record Reading(
            UUID id,
            String account,
            String fileName,
            byte[] hash,
            StatementEncoding encoding,
            DateOrder dateOrder,
            boolean newestFirst,
            UUID readBy,
            Instant readAt) {}

    void keep(String organisation, Reading reading) {
        sql.write(
                """
                insert into treasury.bank_import (organisation_id, id, account, file_name, content_hash, encoding, date_order,
                                                  newest_first, state, read_by, read_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'READ', ?, ?)""",
                organisation,
                reading.id(),
                reading.account(),
                reading.fileName(),
                reading.hash(),
                reading.encoding(),
                reading.dateOrder(),
                reading.newestFirst(),
                reading.readBy(),
                reading.readAt());
    }

    List<StatementImport> all(String organisation) {
        return sql.list(
                COLUMNS + " order by i.read_at desc, i.id desc limit " + MOST,
                row -> view(row, organisation),
                organisation);
    }

    StatementImport require(String organisation, UUID id) {
        return sql.one(COLUMNS + " and i.id = ?", row -> view(row, organisation), organisation, id)
                .orElseThrow(() -> new NotFound("bank statement"));
    }

    /** Locks the file until the transaction ends, so that it is decided once. */
    StatementImport.State lock(String organisation, UUID id) {
        return sql.one(
                        "select state from treasury.bank_import where organisation_id = ? and id = ? for update",
                        row -> StatementImport.State.valueOf(row.getString("state")),
                        organisation,
                        id)
                .orElseThrow(() -> new NotFound("bank statement"));
    }

    void decide(String organisation, UUID id, StatementImport.State state, int imported, UUID by, Instant at) {
        sql.write("""
                update treasury.bank_import set state = ?, imported = ?, decided_by = ?, decided_at = ?
                 where organisation_id = ? and id = ?""", state, imported, by, at, organisation, id);
    }

    /** The earliest day of what was imported. */
    Optional<LocalDate> firstDay(String organisation, UUID id) {
        return sql.one("""
                select day from treasury.bank_line where organisation_id = ? and import_id = ? and undone_at is null
                 order by day limit 1""", row -> row.getObject("day", LocalDate.class), organisation, id);
    }

    /** Marks the lines and the file; matches are released before. */
    void undo(String organisation, UUID id, UUID by, Instant at) {
        sql.write(
                "update treasury.bank_line set undone_at = ? where organisation_id = ? and import_id = ?",
                at,
                organisation,
                id);
        sql.write("""
                update treasury.bank_import set state = 'UNDONE', undone_by = ?, undone_at = ?
                 where organisation_id = ? and id = ?""", by, at, organisation, id);
    }

    private StatementImport view(ResultSet row, String organisation) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var counts = rows.counts(organisation, id);
        return new StatementImport(
                id,
                row.getString("file_name"),
                row.getString("account"),
                StatementImport.State.valueOf(row.getString("state")),
                DateOrder.valueOf(row.getString("date_order")),
                StatementEncoding.valueOf(row.getString("encoding")),
                row.getInt("rows"),
                sum(counts, true),
                sum(counts, false),
                counts.getOrDefault(RowVerdict.UNKNOWN_REFERENCE, 0),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Objects.requireNonNull(Statements.instant(row, "read_at")),
                Statements.instant(row, "decided_at"),
                Statements.instant(row, "undone_at"));
    }

    private static int sum(Map<RowVerdict, Integer> counts, boolean importable) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().isImportable() == importable)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
