package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A question for at most one row that goes along with what is asked next in the same transaction. Its answer is there
 * afterwards; whoever wants it before takes the trip.
 */
public final class AskedAlong<T> implements Supplier<Optional<T>> {

    /** Makes an answer of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;
    private final RowReader<T> reader;
    private boolean isAnswered;
    private @Nullable T answer;

    private AskedAlong(DataSource dataSource, RowReader<T> reader) {
        this.dataSource = dataSource;
        this.reader = reader;
    }

    /** Asks; there must be a transaction. */
    public static <T> AskedAlong<T> ask(
            DataSource dataSource, String sql, RowReader<T> reader, @Nullable Object... parameters) {
        var asked = new AskedAlong<>(dataSource, reader);
        asked.onErrands(errands -> errands.askAlong(sql, asked::take, parameters));
        return asked;
    }

    @Override
    public Optional<T> get() {
        if (!isAnswered) {
            onErrands(Errands::goNow);
        }
        return Optional.ofNullable(answer);
    }

    private void take(ResultSet rows) throws SQLException {
        isAnswered = true;
        answer = rows.next() ? reader.read(rows) : null;
    }

    private interface Use {
        void of(Errands errands) throws SQLException;
    }

    private void onErrands(Use use) {
        try (var connection = dataSource.getConnection()) {
            use.of(connection.unwrap(Errands.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The question could not be asked", e);
        }
    }
}
