package org.communityexchange.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Processor time used so far by the application, PostgreSQL and the clients, in microseconds; read from {@code /proc}, and
 * zero where there is none.
 */
record Processors(long application, long database, long clients) {

    /** Ticks of {@code /proc/…/stat} are hundredths of a second on every Linux we know. */
    private static final long MICROS_PER_TICK = 10_000;

    static Processors read(long application, long postmaster) {
        return new Processors(
                of(application, false),
                database(postmaster),
                of(ProcessHandle.current().pid(), false));
    }

    Processors since(Processors earlier) {
        return new Processors(
                application - earlier.application, database - earlier.database, clients - earlier.clients);
    }

    /** For a table: microseconds per request. */
    String per(long requests) {
        return requests == 0
                ? "–"
                : String.format(
                        Locale.ROOT, "%d + %d + %d", application / requests, database / requests, clients / requests);
    }

    /** The server with every process it started; what has ended is counted by its parent. */
    private static long database(long postmaster) {
        return of(postmaster, true)
                + ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> of(child.pid(), false))
                        .sum();
    }

    private static long of(long pid, boolean withEnded) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The second field is a name in parentheses that may hold anything; utime is the 14th.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (withEnded) {
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return ticks * MICROS_PER_TICK;
        } catch (IOException e) {
            return 0;
        }
    }

    /** What the process occupies in memory now, in megabytes; 0 where the system does not say. */
    static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
