package org.communityexchange.local;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A real PostgreSQL server on 127.0.0.1 with the databases {@code exchange} and {@code keycloak} and the roles of
 * {@code deployment/postgresql/bootstrap.sql}. Passwords are checked, as anywhere else.
 *
 * <p>A data folder survives restarts, crashes and {@code kill -9}: a server left running on it by a process that is
 * gone is stopped first. One that belongs to a living process is left alone, and the start is refused.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String OWNER = "exchange_owner";
    public static final String OWNER_PASSWORD = "demo-owner";
    public static final String APP = "exchange_app";
    public static final String APP_PASSWORD = "demo-app";

    static final String KEYCLOAK = "keycloak";
    static final String KEYCLOAK_PASSWORD = "demo-keycloak";
    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "demo-postgres";

    private final PostgresServer server;
    private final int port;
    private final boolean temporary;
    private final FileLock lock;
    private final long pid;
    private boolean closed;

    private LocalPostgres(PostgresServer server, int port, boolean temporary, FileLock lock, long pid) {
        this.server = server;
        this.port = port;
        this.temporary = temporary;
        this.lock = lock;
        this.pid = pid;
    }

    /**
     * Starts on a folder that is kept, creating the cluster in it when there is none. Commits are durable.
     *
     * @param port where to listen; 0 takes a free port
     * @throws Refusal when another living process runs a server on the same folder
     */
    public static LocalPostgres start(Path data, int port) {
        return start(new Settings(data.toAbsolutePath().normalize(), Ports.orFree(port), true, false, null));
    }

    /** As {@link #start(Path, int)}, but fast rather than durable when {@code durable} is false: for tests. */
    public static LocalPostgres start(Path data, int port, boolean durable) {
        return start(new Settings(data.toAbsolutePath().normalize(), Ports.orFree(port), durable, false, null));
    }

    /** Starts an empty server on a free port and a temporary folder that {@link #close()} deletes; not durable. */
    public static LocalPostgres forTests() {
        return fromTemplate(null);
    }

    /** As {@link #start(Path, int)}; a new cluster begins as a copy of {@code template}. */
    static LocalPostgres start(Path data, int port, @Nullable Path template) {
        return start(new Settings(data.toAbsolutePath().normalize(), Ports.orFree(port), true, false, template));
    }

    static LocalPostgres fromTemplate(@Nullable Path template) {
        try {
            var data = Files.createTempDirectory("exchange-postgres-").resolve("data");
            return start(new Settings(data, Ports.free(), false, true, template));
        } catch (IOException e) {
            throw new IllegalStateException("no temporary folder", e);
        }
    }

    private record Settings(
            Path data,
            int port,
            boolean durable,
            boolean temporary,
            @Nullable Path template) {}

    private static LocalPostgres start(Settings settings) {
        try {
            Files.createDirectories(settings.data.getParent());
            var lock = lock(settings.data);
            var server = serverOf(settings.data);
            if (!Files.isDirectory(settings.data)) {
                create(server, settings);
            }
            server.stopLeftover();
            var pid = server.start(settings.port, settings.durable);
            var postgres = new LocalPostgres(server, settings.port, settings.temporary, lock, pid);
            Shutdown.watch(postgres);
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start on " + settings.data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Stops a server that a process now gone left running on {@code data}, so that its port is free again. */
    static void stopLeftover(Path data) {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        try (var lock = lock(data)) {
            serverOf(data).stopLeftover();
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PostgresServer serverOf(Path data) throws IOException, InterruptedException {
        return new PostgresServer(PostgresBinaries.unpacked(), data, data.resolveSibling("postgresql.log"));
    }

    public int port() {
        return port;
    }

    /** The address of the database {@code exchange}, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl("exchange");
    }

    /** The address of a database of this server, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection that may do anything, row-level security included: for arranging and inspecting in tests. */
    public Connection superuserConnection(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    /** A connection to {@code exchange} as the role that owns the tables and runs the migrations. */
    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), OWNER, OWNER_PASSWORD);
    }

    /** A connection to {@code exchange} as the role of the running application. */
    public Connection appConnection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), APP, APP_PASSWORD);
    }

    /** The process id of the server itself, for tests that end it the hard way. */
    public long pid() {
        return pid;
    }

    public Path logFile() {
        return server.log();
    }

    /** Stops the server, ending open sessions; a temporary folder goes with it. Closing twice is closing once. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Shutdown.forget(this);
        try {
            server.stop(pid);
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop; see " + server.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (temporary) {
            Folders.delete(server.data().getParent());
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL on port " + port;
    }

    /** Makes a new cluster beside its final place, so that a crash on the way leaves nothing half made. */
    private static void create(PostgresServer server, Settings settings) throws IOException, InterruptedException {
        var unfinished = settings.data.resolveSibling(settings.data.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        try {
            Folders.copy(settings.template == null ? emptyCluster(server.binaries()) : settings.template, unfinished);
            if (settings.durable) {
                server.require("initdb", "--sync-only", "-D", unfinished.toString());
            }
            Files.move(unfinished, settings.data);
        } finally {
            Folders.delete(unfinished);
        }
    }

    /** A cluster with our roles and databases and nothing in them, made once: copying it is quicker. */
    private static Path emptyCluster(PostgresBinaries binaries) throws IOException, InterruptedException {
        var key = Project.fingerprint(
                binaries.name().getBytes(StandardCharsets.UTF_8), Project.resource("bootstrap.sql"));
        var made = Folders.makeOnce(Project.home().resolve("cluster-" + key), folder -> {
            Files.createDirectories(folder);
            initialise(new PostgresServer(binaries, folder.resolve("data"), folder.resolve("postgresql.log")));
        });
        return made.resolve("data");
    }

    private static void initialise(PostgresServer server) throws IOException, InterruptedException {
        var password = Files.createTempFile("exchange-", "");
        try {
            Files.writeString(password, SUPERUSER_PASSWORD);
            server.require(
                    "initdb",
                    "-D",
                    server.data().toString(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync");
        } finally {
            Files.delete(password);
        }
        var port = Ports.free();
        var pid = server.start(port, true);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, SUPERUSER_PASSWORD);
                var statement = connection.createStatement()) {
            // One by one: a database cannot be created in the implicit transaction of a batch.
            for (var sql :
                    Project.text("bootstrap.sql").replaceAll("(?m)--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("bootstrap.sql failed on a new cluster: " + e.getMessage(), e);
        } finally {
            server.stop(pid);
        }
    }

    @SuppressWarnings("resource") // The lock is held until close().
    private static FileLock lock(Path data) throws IOException {
        var file = new RandomAccessFile(
                data.resolveSibling(data.getFileName() + ".lock").toFile(), "rw");
        try {
            var lock = file.getChannel().tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Refused below.
        }
        file.close();
        throw new Refusal("The database in " + data + " is in use by another process. Stop that one first.");
    }
}
