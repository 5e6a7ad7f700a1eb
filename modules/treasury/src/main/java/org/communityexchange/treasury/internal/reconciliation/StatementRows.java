package org.communityexchange.treasury.internal.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.treasury.RowFilter;
import org.communityexchange.treasury.RowVerdict;
import org.communityexchange.treasury.StatementRow;
import org.communityexchange.treasury.internal.sql.Statements;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Rows of statements, as they were read. Whether a row is a duplicate or in a closed month is looked up each time until the
 * statement is decided: what was true when it was read may not be true when it is imported.
 */
@ApplicationScoped
class StatementRows {

    /** Rows with the verdict of this moment. Parameters: organisation, import. */
    private static final String NOW = """
            with read as (
              select r.*, i.state, i.account,
                     (r.verdict in ('NEW', 'UNKNOWN_REFERENCE') and i.state = 'READ') as undecided
                from treasury.bank_row r
                join treasury.bank_import i on i.organisation_id = r.organisation_id and i.id = r.import_id
               where r.organisation_id = ? and r.import_id = ?),
            judged as (
              select read.*, o.file_name as before_file, b.line as before_line,
                     case when undecided and b.id is not null then 'DUPLICATE'
                          when undecided and c.closed_until is not null and read.day < (c.month + interval '1 month')
                            then 'MONTH_CLOSED'
                          else verdict end as verdict_now
                from read
                left join treasury.bank_line b
                  on undecided and b.organisation_id = read.organisation_id and b.account = read.account
                 and b.day = read.day and b.cents = read.cents and b.reference = read.reference
                 and b.occurrence = read.occurrence and b.undone_at is null
                left join treasury.bank_import o on o.organisation_id = b.organisation_id and o.id = b.import_id
                left join treasury.closed_books c on c.organisation_id = read.organisation_id),
            told as (
              select judged.*,
                     case when verdict_now = verdict then reason
                          when verdict_now = 'DUPLICATE'
                            then 'Imported before: line ' || before_line || ' of ' || before_file || '.'
                          else 'Its month, ' || to_char(day, 'FMMonth YYYY') || ', is closed.' end as reason_now
                from judged)
            """;

    private final Statements sql;
    private final ObjectMapper json;

    StatementRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps what was read: one statement, however many rows. */
    void keep(String organisation, UUID importId, List<ReadRow> rows) {
        sql.write("""
                insert into treasury.bank_row (organisation_id, import_id, line, id, verdict, reason, raw, day, cents,
                                               reference, description, balance_cents, occurrence)
                select ?, ?, line, id, verdict, reason, raw, day, cents, reference, description, balance, occurrence
                  from jsonb_to_recordset(cast(? as jsonb)) as r (line int, id uuid, verdict text, reason text, raw text,
                       day date, cents bigint, reference text, description text, balance bigint, occurrence int)""", organisation, importId, written(rows));
    }

    /** How many rows have which verdict now. */
    Map<RowVerdict, Integer> counts(String organisation, UUID importId) {
        var counts = new LinkedHashMap<RowVerdict, Integer>();
        sql.list(
                        NOW + "select verdict_now, count(*)::int as rows from told group by verdict_now",
                        row -> Map.entry(RowVerdict.valueOf(row.getString("verdict_now")), row.getInt("rows")),
                        organisation,
                        importId)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    List<StatementRow> list(String organisation, UUID importId, RowFilter show, int offset, int limit) {
        return sql.list(NOW + """
                select line, verdict_now, reason_now, raw, day, cents, reference, description from told
                 where ? = 'ALL' or (verdict_now = 'UNKNOWN_REFERENCE' and ? = 'FLAGGED')
                    or (verdict_now not in ('NEW', 'UNKNOWN_REFERENCE') and ? = 'REFUSED')
                 order by line offset ? limit ?""", StatementRows::read, organisation, importId, show, show, show, offset, limit);
    }

    /** Makes the verdicts of this moment the ones that stay. */
    void settle(String organisation, UUID importId) {
        sql.write(NOW + """
                update treasury.bank_row r set verdict = j.verdict_now, reason = j.reason_now
                  from told j where r.organisation_id = j.organisation_id and r.import_id = j.import_id and r.line = j.line
                   and j.verdict_now <> j.verdict""", organisation, importId);
    }

    /** @return how many lines were made */
    int toLines(String organisation, UUID importId) {
        return sql.write("""
                insert into treasury.bank_line (organisation_id, id, import_id, line, account, day, cents, reference,
                                                description, balance_cents, occurrence)
                select r.organisation_id, r.id, r.import_id, r.line, i.account, r.day, r.cents, r.reference, r.description,
                       r.balance_cents, r.occurrence
                  from treasury.bank_row r
                  join treasury.bank_import i on i.organisation_id = r.organisation_id and i.id = r.import_id
                 where r.organisation_id = ? and r.import_id = ? and r.verdict in ('NEW', 'UNKNOWN_REFERENCE')
                on conflict do nothing""", organisation, importId);
    }

    private String written(List<ReadRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static StatementRow read(ResultSet row) throws SQLException {
        @Nullable Long cents = Statements.whole(row, "cents");
        return new StatementRow(
                row.getInt("line"),
                RowVerdict.valueOf(row.getString("verdict_now")),
                Objects.requireNonNullElse(row.getString("reason_now"), ""),
                row.getString("raw"),
                row.getObject("day", LocalDate.class),
                cents,
                row.getString("reference"),
                row.getString("description"));
    }
}
