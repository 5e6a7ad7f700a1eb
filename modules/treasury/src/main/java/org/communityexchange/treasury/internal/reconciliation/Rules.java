package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.treasury.BankRule;
import org.communityexchange.treasury.ExceptionKind;
import org.communityexchange.treasury.internal.sql.Statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What the organisation's bank writes, and what is meant by it. */
@ApplicationScoped
class Rules {

    private final Statements sql;

    Rules(Statements sql) {
        this.sql = sql;
    }

    List<BankRule> all(String organisation) {
        return sql.list(
                "select * from treasury.bank_rule where organisation_id = ? and ended_at is null order by lower(contains), id",
                row -> new BankRule(
                        row.getObject("id", UUID.class),
                        row.getString("contains"),
                        ExceptionKind.valueOf(row.getString("kind")),
                        row.getString("counterparty")),
                organisation);
    }

    void add(String organisation, BankRule rule, UUID by, Instant at) {
        sql.write("""
                insert into treasury.bank_rule (organisation_id, id, contains, kind, counterparty, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?)""", organisation, rule.id(), rule.contains(), rule.kind(), rule.counterparty(), by, at);
    }

    /** @return 1 when it was there, ended before or not */
    int end(String organisation, UUID id, Instant at) {
        return sql.write(
                "update treasury.bank_rule set ended_at = coalesce(ended_at, ?) where organisation_id = ? and id = ?",
                at,
                organisation,
                id);
    }

    /** Names every unmatched line that nothing has named yet; of several rules the longest text counts. */
    void name(String organisation) {
        sql.write("""
                update treasury.bank_line l set kind = r.kind, counterparty = r.counterparty
                  from (select distinct on (b.id) b.id, u.kind, u.counterparty
                          from treasury.bank_line b
                          join treasury.bank_rule u on u.organisation_id = b.organisation_id and u.ended_at is null
                           and position(lower(u.contains) in lower(b.description || ' ' || b.reference)) > 0
                         where b.organisation_id = ? and b.undone_at is null and b.kind is null
                           and not exists (select from treasury.bank_match m where m.organisation_id = b.organisation_id
                                            and m.line_id = b.id and m.released_at is null)
                         order by b.id, length(u.contains) desc, u.id) r
                 where l.organisation_id = ? and l.id = r.id""", organisation, organisation);
    }
}
