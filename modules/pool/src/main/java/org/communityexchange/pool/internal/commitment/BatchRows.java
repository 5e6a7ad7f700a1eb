package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.ConfirmedAll;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MinuteSplit;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Promises by the thousand: read, locked and confirmed in one statement each. */
@ApplicationScoped
class BatchRows {

    /**
     * What the rules look at.
     *
     * @param receiver whose need it answers, or null
     * @param event the event it was done at, or null
     * @param minutes it took; 0 before it was said to be done, and for what is not measured by minutes
     * @param since when it was reported
     * @param isEvident whether there is a note or a reference
     * @param cents the goods were worth; 0 for anything else
     */
    record Work(
            UUID id,
            UUID person,
            UUID enteredBy,
            @Nullable UUID fulfilledBy,
            @Nullable UUID receiver,
            @Nullable UUID event,
            CommitmentState state,
            int version,
            Funding funding,
            CommitmentKind kind,
            int minutes,
            long cents,
            Instant since,
            boolean isEvident) {}

    /**
     * What confirming one brought.
     *
     * @param split what its minutes became; null when they did not go through the bank
     * @param transfer null when it brought no credits
     * @param reason why the same steward confirms again; empty where it was not asked
     */
    record Brought(
            UUID id,
            int credits,
            @Nullable MinuteSplit split,
            @Nullable UUID transfer,
            String reason) {

        @Nullable
        Integer bankedAfter() {
            return split == null ? null : (Integer) split.bankedAfter();
        }
    }

    private final DataSource dataSource;
    private final TenantContext tenant;

    BatchRows(DataSource dataSource, TenantContext tenant) {
        this.dataSource = dataSource;
        this.tenant = tenant;
    }

    /** Locked until the transaction ends, in one order; those that are not here are absent. */
    Map<UUID, Work> lock(Collection<UUID> ids) {
        var sql = """
                select c.id, c.person_id, c.entered_by, c.fulfilled_by, n.needed_by, s.event_id, c.state, c.version,
                       c.funding, c.kind, coalesce(c.actual_minutes, 0), coalesce(c.actual_cents, 0), c.state_since,
                       c.fulfilment_note <> '' or c.reference <> ''
                  from pool.commitment c
                  left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
                  left join pool.event_shift s on s.organisation_id = c.organisation_id and s.id = c.shift_id
                 where c.organisation_id = ? and c.id = any (?)
                 order by c.id for update of c""";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, here());
            select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            var found = new HashMap<UUID, Work>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var work = new Work(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class),
                            rows.getObject(4, UUID.class),
                            rows.getObject(5, UUID.class),
                            rows.getObject(6, UUID.class),
                            CommitmentState.valueOf(rows.getString(7)),
                            rows.getInt(8),
                            Funding.valueOf(rows.getString(9)),
                            CommitmentKind.valueOf(rows.getString(10)),
                            rows.getInt(11),
                            rows.getLong(12),
                            rows.getObject(13, OffsetDateTime.class).toInstant(),
                            rows.getBoolean(14));
                    found.put(work.id(), work);
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Says of each that it was confirmed, with the step it took. */
    void confirmed(List<Brought> all, UUID by, Instant now) {
        var update = """
                update pool.commitment c
                   set state = 'CONFIRMED', state_since = ?, confirmed_by = ?, confirmed_at = ?, credits = u.credits,
                       banked_after = u.banked, transfer_id = u.transfer, version = c.version + 1
                  from unnest(?, ?, ?, ?) as u (id, credits, banked, transfer)
                 where c.organisation_id = ? and c.id = u.id""";
        var insert = """
                insert into pool.commitment_step (organisation_id, id, commitment_id, from_state, to_state, actor_id, at, reason)
                select ?::text, u.step, u.commitment, 'FULFILLED', 'CONFIRMED', ?::uuid, ?::timestamptz, u.reason
                  from unnest(?, ?, ?) as u (step, commitment, reason)""";
        var at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        try (var connection = dataSource.getConnection();
                var rows = connection.prepareStatement(update);
                var steps = connection.prepareStatement(insert)) {
            rows.setObject(1, at);
            rows.setObject(2, by);
            rows.setObject(3, at);
            rows.setArray(4, array(connection, "uuid", all, Brought::id));
            rows.setArray(5, array(connection, "int4", all, Brought::credits));
            rows.setArray(6, array(connection, "int4", all, Brought::bankedAfter));
            rows.setArray(7, array(connection, "uuid", all, Brought::transfer));
            rows.setString(8, here());
            rows.executeUpdate();
            steps.setString(1, here());
            steps.setObject(2, by);
            steps.setObject(3, at);
            steps.setArray(4, array(connection, "uuid", all, each -> Ids.next()));
            steps.setArray(5, array(connection, "uuid", all, Brought::id));
            steps.setArray(6, array(connection, "text", all, Brought::reason));
            steps.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What each brought, in the order asked. */
    List<ConfirmedAll.Item> brought(Collection<UUID> ids) {
        var sql = """
                select c.id, c.person_id, c.actual_minutes, c.credits, c.banked_after, c.transfer_id
                  from unnest(?) with ordinality as u (id, n)
                  join pool.commitment c on c.organisation_id = ? and c.id = u.id
                 order by u.n""";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            select.setString(2, here());
            var items = new ArrayList<ConfirmedAll.Item>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    items.add(new ConfirmedAll.Item(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getInt(3),
                            rows.getInt(4),
                            rows.getObject(5, Integer.class),
                            rows.getObject(6, UUID.class)));
                }
            }
            return items;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<Brought> all, Function<Brought, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(value).toArray());
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The promises could not be confirmed", e);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
