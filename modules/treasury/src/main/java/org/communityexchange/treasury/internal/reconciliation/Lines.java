package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.ExceptionKind;
import org.communityexchange.treasury.internal.sql.Statements;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Imported bank lines with what they are matched to and what was said about them. */
@ApplicationScoped
class Lines {

    private static final String LINES = """
            with shown as (
              select l.*, e.kind as said_kind, coalesce(e.reason, '') as explanation, m.how, m.transfers, m.newest
                from treasury.bank_line l
                left join treasury.bank_explanation e
                  on e.organisation_id = l.organisation_id and e.line_id = l.id and e.replaced_at is null
                left join lateral (
                  select min(b.how) as how, array_agg(b.transfer_id order by b.day, b.transfer_id) as transfers, max(b.day) as newest
                    from treasury.bank_match b
                   where b.organisation_id = l.organisation_id and b.line_id = l.id and b.released_at is null) m on true
               where l.organisation_id = ? and l.undone_at is null)
            select * from shown where\s""";

    private final Statements sql;

    Lines(Statements sql) {
        this.sql = sql;
    }

    List<BankLine> list(
            String organisation, BankLine.@Nullable State state, @Nullable UUID importId, int offset, int limit) {
        return sql.list(LINES + """
                (?::text is null or ?::text = case when how is not null then 'MATCHED'
                                                   when explanation <> '' then 'EXPLAINED' else 'OPEN' end)
                 and (?::uuid is null or import_id = ?::uuid)
                 order by day desc, import_id, line offset ? limit ?""", Lines::read, organisation, state, state, importId, importId, offset, limit);
    }

    /** Nothing matched, explained or not, oldest first. */
    List<BankLine> unmatched(String organisation) {
        return sql.list(LINES + "how is null order by day, import_id, line", Lines::read, organisation);
    }

    /** As of the end of a day: what was booked later counts as not booked, and says when it was. */
    List<BankLine> unmatched(String organisation, LocalDate upTo) {
        return sql.list(
                LINES + "day <= ? and (how is null or newest > ?) order by day, import_id, line",
                row -> asOf(read(row), row.getObject("newest", LocalDate.class)),
                organisation,
                upTo,
                upTo);
    }

    Optional<BankLine> find(String organisation, UUID id) {
        return sql.one(LINES + "id = ?", Lines::read, organisation, id);
    }

    long open(String organisation) {
        return sql.one(
                        LINES.replace("select * from shown", "select count(*) as lines from shown")
                                + "how is null and explanation = ''",
                        row -> row.getLong("lines"),
                        organisation)
                .orElse(0L);
    }

    /** Locks the line until the transaction ends, so that it is matched once and no month closes meanwhile. */
    boolean lock(String organisation, UUID id) {
        sql.one(
                "select pg_advisory_xact_lock_shared(hashtext('treasury.cash'), hashtext(?))::text as locked",
                row -> true,
                organisation);
        return sql.one("""
                        select 1 as found from treasury.bank_line
                         where organisation_id = ? and id = ? and undone_at is null for update""", row -> true, organisation, id).orElse(false);
    }

    private static BankLine asOf(BankLine line, @Nullable LocalDate booked) {
        return booked == null
                ? line
                : new BankLine(
                        line.id(),
                        line.importId(),
                        line.account(),
                        line.day(),
                        line.cents(),
                        line.reference(),
                        line.description(),
                        ExceptionKind.IN_TRANSIT,
                        line.counterparty(),
                        "The books have it on " + booked + ".",
                        null,
                        List.of());
    }

    private static BankLine read(ResultSet row) throws SQLException {
        var explained = row.getString("said_kind");
        var said = explained == null ? row.getString("kind") : explained;
        var how = row.getString("how");
        var transfers = row.getArray("transfers");
        return new BankLine(
                row.getObject("id", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getString("account"),
                row.getObject("day", LocalDate.class),
                row.getLong("cents"),
                row.getString("reference"),
                row.getString("description"),
                said == null ? null : ExceptionKind.valueOf(said),
                row.getString("counterparty"),
                row.getString("explanation"),
                how == null ? null : BankLine.How.valueOf(how),
                transfers == null ? List.of() : List.of((UUID[]) transfers.getArray()));
    }
}
