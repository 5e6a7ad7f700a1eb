package org.communityexchange.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server process of one data folder.
 *
 * @param data the cluster
 * @param log where the server and its tools write
 */
record PostgresServer(PostgresBinaries binaries, Path data, Path log) {

    /**
     * Starts it on 127.0.0.1.
     *
     * @param durable whether commits survive a crash
     * @return its process id
     * @throws IllegalStateException with the end of the log when it does not start
     */
    long start(int port, boolean durable) throws IOException, InterruptedException {
        var options = "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
                + " -c timezone=UTC -c log_timezone=UTC"
                + (durable ? " -c fsync=on" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        // pg_ctl gives the server a session of its own: Ctrl-C in the terminal does not reach it.
        require("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-o", options, "-w", "-t", "60", "start");
        var pid = readPid();
        OrphanGuard.watch(pid, "INT");
        return pid;
    }

    /** Stops it, ending open sessions. */
    void stop(long pid) throws IOException, InterruptedException {
        isStopped();
        OrphanGuard.release(pid);
    }

    /**
     * Stops what a process now gone left running.
     *
     * @throws Refusal when it does not stop
     */
    void stopLeftover() throws IOException, InterruptedException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var old = ProcessHandle.of(readPid());
        var isPostgres = old.flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString())
                .filter("postgres"::equals)
                .isPresent();
        if (!isPostgres) {
            // Nobody, or somebody else by now: PostgreSQL would take a reused process id for a running server.
            Files.delete(pidFile);
        } else if (!isStopped()) {
            throw new Refusal("A PostgreSQL server (process " + old.get().pid() + ") still runs on " + data
                    + " and does not stop. End it, then start again.");
        }
    }

    /** @throws IllegalStateException with the end of the log when the program fails */
    void require(String program, String... arguments) throws IOException, InterruptedException {
        if (binaries.run(log, program, arguments) != 0) {
            var lines = Files.readAllLines(log);
            throw new IllegalStateException("PostgreSQL did not start. The end of " + log + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
        }
    }

    /** Asked kindly first, which ends sessions and writes everything down. */
    private boolean isStopped() throws IOException, InterruptedException {
        return isStopped("fast") || isStopped("immediate");
    }

    private boolean isStopped(String how) throws IOException, InterruptedException {
        return binaries.run(log, "pg_ctl", "-D", data.toString(), "-m", how, "-w", "-t", "30", "stop") == 0;
    }

    private long readPid() throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException e) {
            return -1L;
        }
    }
}
