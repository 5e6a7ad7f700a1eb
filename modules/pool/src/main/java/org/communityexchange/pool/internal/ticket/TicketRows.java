package org.communityexchange.pool.internal.ticket;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.pool.TicketState;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** The meal tickets of the current organisation. */
@ApplicationScoped
class TicketRows {

    /** One ticket. */
    record Row(
            UUID id,
            UUID sheet,
            int serial,
            UUID offer,
            String title,
            int credits,
            UUID printedBy,
            @Nullable String paidBy,
            Instant printedAt,
            Instant expiresAt,
            TransferId hold,
            TicketState state,
            @Nullable Instant endedAt) {

        /** Whose credits are set aside for it. */
        AccountRef wallet() {
            return paidBy == null ? AccountRef.wallet(printedBy) : AccountRef.wallet(paidBy);
        }
    }

    private static final String SELECT = """
            select id, sheet_id, serial, offer_id, title, credits, printed_by, paid_by_organisation, printed_at, expires_at,
                   hold_transfer, state, ended_at
            from pool.meal_ticket where organisation_id = :organisation""";

    private final EntityManager entities;
    private final TenantContext tenant;

    TicketRows(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    Optional<Row> find(UUID id) {
        return rows(SELECT + " and id = :id", Map.of("id", id)).stream().findFirst();
    }

    Optional<Row> findForUpdate(UUID id) {
        return rows(SELECT + " and id = :id for update", Map.of("id", id)).stream()
                .findFirst();
    }

    Optional<Row> usable(String hash, Instant now) {
        return rows(usable(), Map.of("hash", hash, "now", Timestamp.from(now))).stream()
                .findFirst();
    }

    Optional<Row> usableForUpdate(String hash, Instant now) {
        return rows(usable() + " for update", Map.of("hash", hash, "now", Timestamp.from(now))).stream()
                .findFirst();
    }

    private static String usable() {
        return SELECT + " and code_hash = :hash and state = 'PRINTED' and expires_at > :now";
    }

    List<Row> sheet(UUID sheet) {
        return rows(SELECT + " and sheet_id = :sheet order by serial", Map.of("sheet", sheet));
    }

    List<Row> unusedForUpdate(UUID sheet) {
        return rows(
                SELECT + " and sheet_id = :sheet and state = 'PRINTED' order by id for update", Map.of("sheet", sheet));
    }

    /** The tickets of the newest sheets, a sheet's together; of one person when given. */
    List<Row> newest(@Nullable UUID printedBy, int sheets) {
        var whose = printedBy == null ? "" : " and printed_by = :by";
        var sql = SELECT + whose
                + " and sheet_id in (select sheet_id from pool.meal_ticket where organisation_id = :organisation"
                + whose + " group by sheet_id order by max(printed_at) desc, sheet_id limit " + sheets + ")"
                + " order by printed_at desc, sheet_id, serial";
        return rows(sql, printedBy == null ? Map.of() : Map.of("by", printedBy));
    }

    /** Those whose time is over and that nobody ended yet. */
    List<UUID> over(Instant now) {
        return rows(
                        SELECT + " and state = 'PRINTED' and expires_at <= :now order by id",
                        Map.of("now", Timestamp.from(now)))
                .stream()
                .map(Row::id)
                .toList();
    }

    void insert(Row ticket, String unitLabel, String hash) {
        var insert = entities.createNativeQuery("""
                        insert into pool.meal_ticket (organisation_id, id, sheet_id, serial, code_hash, offer_id, title, unit_label,
                          credits, printed_by, paid_by_organisation, printed_at, expires_at, hold_transfer, state)
                        values (:organisation, :id, :sheet, :serial, :hash, :offer, :title, :unit, :credits, :by,
                          nullif(:paidBy, ''), :now, :expires, :hold, 'PRINTED')""");
        insert.setParameter("organisation", here())
                .setParameter("id", ticket.id())
                .setParameter("sheet", ticket.sheet())
                .setParameter("serial", ticket.serial())
                .setParameter("hash", hash)
                .setParameter("offer", ticket.offer())
                .setParameter("title", ticket.title())
                .setParameter("unit", unitLabel)
                .setParameter("credits", ticket.credits())
                .setParameter("by", ticket.printedBy())
                .setParameter("paidBy", ticket.paidBy() == null ? "" : ticket.paidBy())
                .setParameter("now", Timestamp.from(ticket.printedAt()))
                .setParameter("expires", Timestamp.from(ticket.expiresAt()))
                .setParameter("hold", ticket.hold().value())
                .executeUpdate();
    }

    void used(UUID id, UUID spend, Instant now) {
        entities.createNativeQuery("""
                        update pool.meal_ticket set state = 'USED', spend_id = :spend, ended_at = :now
                        where organisation_id = :organisation and id = :id""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("spend", spend)
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    /** @param by who voided it; null for the exchange itself */
    void ended(UUID id, TicketState state, @Nullable UUID by, Instant now) {
        entities.createNativeQuery("""
                        update pool.meal_ticket set state = :state, ended_by = cast(nullif(:by, '') as uuid), ended_at = :now
                        where organisation_id = :organisation and id = :id""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("by", by == null ? "" : by.toString())
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    private List<Row> rows(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class).setParameter("organisation", here());
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Row(
                        row.get("id", UUID.class),
                        row.get("sheet_id", UUID.class),
                        row.get("serial", Integer.class),
                        row.get("offer_id", UUID.class),
                        row.get("title", String.class),
                        row.get("credits", Integer.class),
                        row.get("printed_by", UUID.class),
                        row.get("paid_by_organisation", String.class),
                        row.get("printed_at", Instant.class),
                        row.get("expires_at", Instant.class),
                        new TransferId(row.get("hold_transfer", UUID.class)),
                        TicketState.valueOf(row.get("state", String.class)),
                        row.get("ended_at", Instant.class)))
                .toList();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
