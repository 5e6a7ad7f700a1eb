package org.communityexchange.pool.internal.freeze;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.pool.OwnFreeze;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Reads promises and spends as far as a dispute about their credits needs, and locks them: one dispute begins at a time. */
@ApplicationScoped
class DisputedRows {

    private final EntityManager entities;
    private final TenantContext tenant;

    DisputedRows(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** @throws NotFound when there is no such promise here */
    Disputed promise(UUID id) {
        var row = one("commitment", """
                select c.title, c.person_id, c.entered_by, c.fulfilled_by,
                       (select n.needed_by from pool.need n where n.organisation_id = c.organisation_id
                                                              and n.id = c.need_id) as needed_by,
                       case c.state when 'CONFIRMED' then c.transfer_id end as brought
                from pool.commitment c where c.organisation_id = :organisation and c.id = :id for update of c""", id);
        var person = row.get("person_id", UUID.class);
        return new Disputed(
                id,
                null,
                row.get("title", String.class),
                person,
                null,
                null,
                transfer(row),
                Stream.of(person, uuid(row, "entered_by"), uuid(row, "fulfilled_by"), uuid(row, "needed_by"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws NotFound when there is no such spend here */
    Disputed spend(UUID id) {
        var row = one("spend", """
                select s.title, s.person_id, s.entered_by, s.receiver_id, s.paid_by_organisation,
                       case when s.state = 'CAPTURED' then s.close_transfer end as brought
                from pool.spend s where s.organisation_id = :organisation and s.id = :id for update of s""", id);
        var payer = row.get("person_id", UUID.class);
        var receiver = uuid(row, "receiver_id");
        return new Disputed(
                null,
                id,
                row.get("title", String.class),
                receiver,
                payer,
                row.get("paid_by_organisation", String.class),
                transfer(row),
                Stream.of(payer, receiver, uuid(row, "entered_by"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    List<OwnFreeze> mine() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                select id, organisation_id, organisation_name, title, credits, reason, frozen_at
                from pool.own_freeze order by frozen_at, id""", Tuple.class).getResultList();
        return rows.stream()
                .map(row -> new OwnFreeze(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("title", String.class),
                        row.get("credits", Integer.class),
                        row.get("reason", String.class),
                        row.get("frozen_at", Instant.class)))
                .toList();
    }

    private Tuple one(String what, String sql, UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound(what);
        }
        return rows.get(0);
    }

    private static @Nullable UUID uuid(Tuple row, String column) {
        return row.get(column, UUID.class);
    }

    private static @Nullable TransferId transfer(Tuple row) {
        var brought = uuid(row, "brought");
        return brought == null ? null : new TransferId(brought);
    }
}
