package org.communityexchange.pool.internal.minutes;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.internal.minutes.MinuteBank.Minutes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Banks and movements of many people in one statement each; ten thousand entities would take longer than the work. */
@ApplicationScoped
class MinuteRows {

    private final DataSource dataSource;

    MinuteRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Locks everybody's bank until the transaction ends, opening those that are missing. */
    Map<UUID, Integer> lock(List<UUID> people) {
        try (var connection = dataSource.getConnection();
                var open = connection.prepareStatement("insert into pool.minute_bank (person_id, minutes)"
                        + " select u.person, 0 from unnest(?) as u (person) order by u.person on conflict do nothing");
                var select = connection.prepareStatement("select person_id, minutes from pool.minute_bank"
                        + " where person_id = any (?) order by person_id for update")) {
            open.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            open.executeUpdate();
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var banks = new HashMap<UUID, Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    banks.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
            return banks;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Keeps what is in the banks now. */
    void keep(Map<UUID, Integer> banks) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update pool.minute_bank b set minutes = u.minutes"
                        + " from unnest(?, ?) as u (person, minutes)"
                        + " where b.person_id = u.person and b.minutes <> u.minutes")) {
            var entries = List.copyOf(banks.entrySet());
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(Map.Entry::getKey).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", entries.stream().map(Map.Entry::getValue).toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Notes what happened, commitment by commitment. */
    void note(String organisation, List<Minutes> all, List<MinuteSplit> splits, Instant now) {
        var sql = """
                insert into pool.minute_movement (id, person_id, organisation_id, commitment_id, minutes, credits,
                                                  banked_before, banked_after, at)
                select u.id, u.person, ?::text, u.commitment, u.minutes, u.credits, u.before, u.after, ?::timestamptz
                  from unnest(?, ?, ?, ?, ?, ?, ?)
                       as u (id, person, commitment, minutes, credits, before, after)""";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, organisation);
            insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            IntStream.range(0, all.size())
                                    .mapToObj(each -> Ids.next())
                                    .toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", all.stream().map(Minutes::person).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid", all.stream().map(Minutes::commitment).toArray()));
            insert.setArray(
                    6,
                    numbers(
                            connection,
                            splits.stream().map(MinuteSplit::minutes).toArray()));
            insert.setArray(
                    7,
                    numbers(
                            connection,
                            splits.stream().map(MinuteSplit::credits).toArray()));
            insert.setArray(
                    8,
                    numbers(
                            connection,
                            splits.stream().map(MinuteSplit::bankedBefore).toArray()));
            insert.setArray(
                    9,
                    numbers(
                            connection,
                            splits.stream().map(MinuteSplit::bankedAfter).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static java.sql.Array numbers(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("int4", values);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The minute banks could not be moved", e);
    }
}
