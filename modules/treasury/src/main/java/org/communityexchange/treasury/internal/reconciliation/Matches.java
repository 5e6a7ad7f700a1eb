package org.communityexchange.treasury.internal.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.ExceptionKind;
import org.communityexchange.treasury.Reconciliation.Explain;
import org.communityexchange.treasury.internal.sql.Statements;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Which line proves which transfer, and what was said where none does. */
@ApplicationScoped
class Matches {

    /** @param day of the transfer */
    record Pair(UUID id, UUID line, UUID transfer, long cents, LocalDate day, BankLine.How how) {}

    /** @param line the day the bank shows it · @param newest the day of the last transfer the line proves */
    record Proof(LocalDate line, LocalDate newest) {}

    private final Statements sql;
    private final ObjectMapper json;

    Matches(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @return how many were kept; a transfer that somebody matched meanwhile is not among them */
    int keep(String organisation, List<Pair> pairs, UUID by, Instant at) {
        if (pairs.isEmpty()) {
            return 0;
        }
        try {
            return sql.write("""
                    insert into treasury.bank_match (organisation_id, id, line_id, transfer_id, cents, day, how, matched_by, matched_at)
                    select ?, id, line, transfer, cents, day, how, ?, ?
                      from jsonb_to_recordset(cast(? as jsonb))
                           as r (id uuid, line uuid, transfer uuid, cents bigint, day date, how text)
                    on conflict do nothing""", organisation, by, at, json.writeValueAsString(pairs));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void release(String organisation, UUID line, UUID by, Instant at) {
        sql.write("""
                update treasury.bank_match set released_by = ?, released_at = ?
                 where organisation_id = ? and line_id = ? and released_at is null""", by, at, organisation, line);
    }

    void releaseImport(String organisation, UUID importId, UUID by, Instant at) {
        sql.write("""
                update treasury.bank_match m set released_by = ?, released_at = ?
                  from treasury.bank_line l
                 where m.organisation_id = ? and m.released_at is null and l.organisation_id = m.organisation_id
                   and l.id = m.line_id and l.import_id = ?""", by, at, organisation, importId);
    }

    /** Every transfer that a line proves. */
    Map<UUID, Proof> proofs(String organisation) {
        var proofs = new HashMap<UUID, Proof>();
        sql.list(
                        """
                        select m.transfer_id, l.day, max(m.day) over (partition by m.line_id) as newest
                          from treasury.bank_match m
                          join treasury.bank_line l on l.organisation_id = m.organisation_id and l.id = m.line_id
                         where m.organisation_id = ? and m.released_at is null""",
                        row -> Map.entry(
                                row.getObject("transfer_id", UUID.class),
                                new Proof(
                                        row.getObject("day", LocalDate.class),
                                        row.getObject("newest", LocalDate.class))),
                        organisation)
                .forEach(proof -> proofs.put(proof.getKey(), proof.getValue()));
        return proofs;
    }

    Set<UUID> transfersOf(String organisation, UUID line) {
        return new HashSet<>(sql.list(
                "select transfer_id from treasury.bank_match where organisation_id = ? and line_id = ? and released_at is null",
                row -> row.getObject("transfer_id", UUID.class),
                organisation,
                line));
    }

    /** What was said about transfers, by transfer. */
    Map<UUID, Explain> explained(String organisation) {
        var explained = new HashMap<UUID, Explain>();
        sql.list(
                        """
                        select transfer_id, kind, reason from treasury.bank_explanation
                         where organisation_id = ? and transfer_id is not null and replaced_at is null""",
                        row -> Map.entry(
                                row.getObject("transfer_id", UUID.class),
                                new Explain(ExceptionKind.valueOf(row.getString("kind")), row.getString("reason"))),
                        organisation)
                .forEach(said -> explained.put(said.getKey(), said.getValue()));
        return explained;
    }

    /** Of these transfers, those that a line proves. */
    Set<UUID> proved(String organisation, Collection<UUID> transfers) {
        return among("treasury.bank_match", "released_at", organisation, transfers);
    }

    /** Of these transfers, those about which something was said. */
    Set<UUID> explained(String organisation, Collection<UUID> transfers) {
        return among("treasury.bank_explanation", "replaced_at", organisation, transfers);
    }

    private Set<UUID> among(String table, String over, String organisation, Collection<UUID> transfers) {
        if (transfers.isEmpty()) {
            return Set.of();
        }
        try {
            return new HashSet<>(sql.list(
                    "select transfer_id from " + table + " where organisation_id = ? and " + over + " is null"
                            + " and transfer_id in (select i::uuid from jsonb_array_elements_text(cast(? as jsonb)) i)",
                    row -> row.getObject("transfer_id", UUID.class),
                    organisation,
                    json.writeValueAsString(transfers)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A newer word takes the place of an older one, which stays readable. */
    void explain(
            String organisation,
            UUID id,
            @Nullable UUID line,
            @Nullable UUID transfer,
            Explain said,
            UUID by,
            Instant at) {
        sql.write("""
                update treasury.bank_explanation set replaced_at = ?
                 where organisation_id = ? and replaced_at is null and (line_id = ?::uuid or transfer_id = ?::uuid)""", at, organisation, line, transfer);
        sql.write("""
                insert into treasury.bank_explanation (organisation_id, id, line_id, transfer_id, kind, reason, explained_by, explained_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", organisation, id, line, transfer, Objects.requireNonNull(said.kind()), said.reason(), by, at);
    }
}
