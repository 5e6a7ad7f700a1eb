package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.local.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One migrated database for all tests of this run. Tests share it and never its accounts, except those that tamper or
 * count on what all organisations share: they take a copy of it as it was before anything was posted. As a data source it
 * hands out the connection of the transaction that the thread is in, as the application's does, and otherwise one that
 * commits by itself.
 */
final class LedgerDatabase implements DataSource, AutoCloseable {

    private static final String TEMPLATE = "ledger_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static @Nullable LedgerDatabase shared;

    private final LocalPostgres postgres;
    private final String name;
    private final boolean ownServer;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    private LedgerDatabase(LocalPostgres postgres, String name, boolean ownServer) {
        this.postgres = postgres;
        this.name = name;
        this.ownServer = ownServer;
    }

    static synchronized LedgerDatabase shared() {
        if (shared == null) {
            shared = fresh();
            shared.asSuperuser("create database " + TEMPLATE + " template exchange owner exchange_owner");
        }
        return shared;
    }

    /** A server of its own. */
    static LedgerDatabase fresh() {
        return freshAt(null);
    }

    /** A server of its own that was migrated up to {@code version} only, or all the way when that is null. */
    static LedgerDatabase freshAt(@Nullable String version) {
        var database = new LedgerDatabase(LocalPostgres.forTests(), "exchange", true);
        database.migrate(version);
        return database;
    }

    /** A database of its own beside the shared one, with nothing posted yet: much quicker to have than a server. */
    static LedgerDatabase copy() {
        var copy = new LedgerDatabase(shared().postgres, "ledger_copy_" + COPIES.incrementAndGet(), false);
        shared().asSuperuser("create database " + copy.name + " template " + TEMPLATE + " owner exchange_owner");
        return copy;
    }

    void migrate(@Nullable String version) {
        var flyway = Flyway.configure()
                .dataSource(postgres.jdbcUrl(name), LocalPostgres.OWNER, LocalPostgres.OWNER_PASSWORD)
                .defaultSchema("flyway")
                .locations("db/migration");
        (version == null ? flyway : flyway.target(version)).load().migrate();
    }

    /** Runs in one transaction, as {@code @Transactional} would: committed at the end, rolled back on an exception. */
    <T> T inTransaction(Supplier<T> work) {
        try {
            if (current.get() != null) {
                return work.get();
            }
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

    /** Runs in one transaction that is rolled back at the end, whatever else is asked for in between. */
    void rehearse(Runnable work) {
        try {
            var connection = take();
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                work.run();
            } finally {
                current.remove();
                connection.rollback();
                connection.setAutoCommit(true);
                idle.push(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #inTransaction}, for work that fails: a rehearsal goes on after it. */
    <T> T expectingRefusal(Supplier<T> work) {
        var rehearsal = current.get();
        if (rehearsal == null) {
            return inTransaction(work);
        }
        try (var statement = rehearsal.createStatement()) {
            statement.execute("savepoint before_refusal");
            try {
                return work.get();
            } finally {
                statement.execute("rollback to savepoint before_refusal");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One SQL statement as the superuser, whom no grant and no trigger setting stops. */
    void asSuperuser(String... statements) {
        try (var connection = postgres.superuserConnection(name);
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
        try (var connection = postgres.superuserConnection(name);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody else's transaction that holds the stored balance of an account until it is closed. */
    Connection holding(AccountRef account) throws SQLException {
        var connection = superuserConnection();
        connection.setAutoCommit(false);
        connection
                .createStatement()
                .execute("select from ledger.balance b join ledger.account a on a.id = b.account_id where a.kind = '"
                        + account.kind() + "' and a.owner = '" + account.owner() + "' for update of b");
        return connection;
    }

    /** Returns when so many sessions of this database wait for a lock. */
    void awaitWaiting(int sessions) {
        while (waiting() < sessions) {
            Thread.onSpinWait();
        }
    }

    /** Returns when a session of this database waits for a lock, or need not. */
    void awaitWaitingOr(BooleanSupplier done) {
        while (!done.getAsBoolean() && waiting() == 0) {
            Thread.onSpinWait();
        }
    }

    private long waiting() {
        return ask(
                Long.class,
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }

    Connection appConnection() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(name), LocalPostgres.APP, LocalPostgres.APP_PASSWORD);
    }

    Connection superuserConnection() throws SQLException {
        return postgres.superuserConnection(name);
    }

    private Connection take() throws SQLException {
        var connection = idle.poll();
        return connection == null ? appConnection() : connection;
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
        if (ownServer) {
            postgres.close();
        } else {
            shared().asSuperuser("drop database " + name + " with (force)");
        }
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
