package org.communityexchange.kernel.sql;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Thousands of rows in one statement, in the caller's transaction: an entity each would cost a round trip each. Every
 * statement names the organisation itself; the database's wall is the second.
 */
@ApplicationScoped
public class Statements {

    /** Makes something of a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;

    Statements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Every row, as the reader makes it.
     *
     * @param parameters texts, numbers, truth values, ids, days, instants, constants of enums (by name), and arrays of ids,
     *     texts, whole numbers, truth values or instants for {@code unnest} and {@code any}
     * @throws StatementFailed when the database refuses
     */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(connection, select, parameters);
            var found = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    /** The first row, if there is one; otherwise as {@link #list}. */
    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /**
     * Writes; parameters as {@link #list}.
     *
     * @return how many rows were written
     * @throws StatementFailed when the database refuses
     */
    public int write(String sql, @Nullable Object... parameters) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(sql)) {
            bind(connection, update, parameters);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    /** An instant that may be missing. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            var value = parameters[i];
            switch (value) {
                case Instant instant -> statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case Integer[] numbers -> statement.setArray(i + 1, connection.createArrayOf("int4", numbers));
                case Boolean[] truths -> statement.setArray(i + 1, connection.createArrayOf("bool", truths));
                case Instant[] instants -> statement.setArray(i + 1, connection.createArrayOf("timestamptz", instants));
                case null, default -> statement.setObject(i + 1, value);
            }
        }
    }
}
