package org.communityexchange.ledger.internal;

import org.communityexchange.local.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One migrated database for all tests of this run. Tests share it and never its accounts, except those that tamper,
 * which make their own. As a data source it hands out the connection of the transaction that the thread is in, as the
 * application's does, and otherwise one that commits by itself.
 */
final class LedgerDatabase implements DataSource, AutoCloseable {

    private static @Nullable LedgerDatabase shared;

    private final LocalPostgres postgres;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    private LedgerDatabase(LocalPostgres postgres) {
        this.postgres = postgres;
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), LocalPostgres.OWNER, LocalPostgres.OWNER_PASSWORD)
                .defaultSchema("flyway")
                .locations("db/migration")
                .load()
                .migrate();
    }

    static synchronized LedgerDatabase shared() {
        if (shared == null) {
            shared = fresh();
        }
        return shared;
    }

    static LedgerDatabase fresh() {
        return new LedgerDatabase(LocalPostgres.forTests());
    }

    /** Runs in one transaction, as {@code @Transactional} would: committed at the end, rolled back on an exception. */
    <T> T inTransaction(Supplier<T> work) {
        try {
            var connection = take();
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                var result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
                connection.setAutoCommit(true);
                idle.push(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One SQL statement as the superuser, whom no grant and no trigger setting stops. */
    void asSuperuser(String... statements) {
        try (var connection = postgres.superuserConnection("exchange");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as the superuser. */
    <T> T ask(Class<T> type, String sql) {
        try (var connection = postgres.superuserConnection("exchange");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection appConnection() throws SQLException {
        return postgres.appConnection();
    }

    Connection superuserConnection() throws SQLException {
        return postgres.superuserConnection("exchange");
    }

    private Connection take() throws SQLException {
        var connection = idle.poll();
        return connection == null ? postgres.appConnection() : connection;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var joined = current.get();
        var connection = joined == null ? take() : joined;
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (joined == null) {
                            idle.push(connection);
                        }
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        postgres.close();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("ledger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
