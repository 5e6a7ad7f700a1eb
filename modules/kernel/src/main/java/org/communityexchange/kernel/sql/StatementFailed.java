package org.communityexchange.kernel.sql;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** The database refused a statement. */
public class StatementFailed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super("A statement could not be run", cause);
    }

    /** The database's five letters for what was wrong; null when it did not say. */
    public @Nullable String state() {
        return getCause() instanceof SQLException refused ? refused.getSQLState() : null;
    }
}
