package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a connection of the pool can carry: statements whose answer can wait, sent together with the next one or
 * with the commit, and so without a trip of their own. They run in the order given, before whatever takes them along, in
 * the same transaction; when one fails, that fails.
 *
 * <p>Got by {@code connection.unwrap(Errands.class)} inside a transaction; outside one they are refused, because nothing
 * would forget them.
 */
public interface Errands {

    /** Gives one along that is needed only where something else is asked: forgotten when nothing is. */
    void takeAlongIfAnything(String sql, @Nullable Object... parameters) throws SQLException;

    /** Gives one statement along, with its parameters. */
    void takeAlong(String sql, @Nullable Object... parameters) throws SQLException;

    /** Gives a question along. Its rows are read when it has been asked, before the rows of what took it along. */
    void askAlong(String sql, Answer answer, @Nullable Object... parameters) throws SQLException;

    /** Takes a trip for what waits, where nothing else is to be asked. */
    void goNow() throws SQLException;

    /** Reads the rows of a question. */
    @FunctionalInterface
    interface Answer {
        void read(ResultSet rows) throws SQLException;
    }
}
