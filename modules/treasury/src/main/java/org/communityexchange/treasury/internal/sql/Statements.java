package org.communityexchange.treasury.internal.sql;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.sql.StatementFailed;
import org.communityexchange.ledger.LedgerProblem;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The kernel's statements, with the refusal of a closed month in words. */
@ApplicationScoped
public class Statements {

    /** Makes something of a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final String CLOSED_MONTH = "CE120";

    private final org.communityexchange.kernel.sql.Statements statements;

    Statements(org.communityexchange.kernel.sql.Statements statements) {
        this.statements = statements;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try {
            return statements.list(sql, reader::read, parameters);
        } catch (StatementFailed e) {
            throw failure(e);
        }
    }

    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** @return how many rows were written */
    public int write(String sql, @Nullable Object... parameters) {
        try {
            return statements.write(sql, parameters);
        } catch (StatementFailed e) {
            throw failure(e);
        }
    }

    /** An instant that may be missing. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A whole number that may be missing. */
    public static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : (Long) number;
    }

    private static RuntimeException failure(StatementFailed e) {
        return CLOSED_MONTH.equals(e.state())
                ? new ProblemException(LedgerProblem.MONTH_CLOSED, LedgerProblem.MONTH_CLOSED.explanation())
                : e;
    }
}
