package org.communityexchange.benchmark;

import org.communityexchange.local.LocalPostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, calling the ledger's function in transactions made as the application makes them. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final LocalPostgres postgres;
    private final Path folder;

    PgBench(LocalPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    record Result(double perSecond, double averageMillis, long failed) {}

    /** Whether it can be run here; where not, {@link #HOW_TO_GET_IT} says what to do. */
    static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    static final String HOW_TO_GET_IT = """
            pgbench is not on the PATH, so the database cannot be measured alone, and no ratio to it can be given.
            It is part of PostgreSQL (any version from 15 will do): on Debian and Ubuntu `apt-get install postgresql-contrib`
            (or add /usr/lib/postgresql/*/bin to the PATH), on macOS `brew install libpq` and add its bin to the PATH.
            To go on without it: --only gifts,hot,event,reads,search,large""";

    /** One credit from one of the {@code givers} first wallets to {@code receiver}, an SQL kind and owner. */
    static String script(int givers, String receiver) {
        return String.format(
                Locale.ROOT,
                """
                \\set giver random(0, %d)
                \\set other random(%d, %d)
                begin;
                select set_config('app.organisation', '', true), set_config('app.person', %s, true);
                select * from ledger.move(row(gen_random_uuid(), sha256('benchmark'), 'GIFT_GIVEN', gen_random_uuid(),
                  %s::uuid, null, null, now())::ledger.header, 'WALLET', %s, %s, 1);
                commit;
                """,
                givers - 1,
                givers,
                Town.MEMBERS - 1,
                Town.idOf(":giver"),
                Town.idOf(":giver"),
                Town.idOf(":giver"),
                receiver);
    }

    /** One credit issued to one of the wallets by {@code issuer}, an SQL expression: the account every issue takes from. */
    static String issuing(int givers, String issuer) {
        return String.format(
                Locale.ROOT,
                """
                \\set giver random(0, %d)
                \\set other random(%d, %d)
                begin;
                select set_config('app.organisation', '', true), set_config('app.person', %s, true);
                select * from ledger.issue(row(gen_random_uuid(), sha256('benchmark'), 'BENCHMARK', gen_random_uuid(),
                  %s::uuid, null, null, now())::ledger.header, %s, 'WALLET', %s, 1, 'WORK', 0, null, 'benchmark-1');
                commit;
                """,
                givers - 1,
                givers,
                Town.MEMBERS - 1,
                Town.idOf(":giver"),
                Town.idOf(":giver"),
                issuer,
                Town.idOf(":other"));
    }

    /** Warms up, then measures. */
    Result run(String script, int clients, Duration warmUp, Duration measured) throws IOException {
        var file = folder.resolve("posting.pgbench");
        Files.writeString(file, script);
        run(file, clients, warmUp);
        var output = run(file, clients, measured);
        return new Result(number(RATE, output), number(LATENCY, output), (long) number(FAILED, output));
    }

    private String run(Path file, int clients, Duration howLong) throws IOException {
        var builder = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-f",
                        file.toString(),
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        "1",
                        "-T",
                        String.valueOf(howLong.toSeconds()),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(postgres.port()),
                        "-U",
                        LocalPostgres.APP,
                        "exchange")
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", LocalPostgres.APP_PASSWORD);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("pgbench failed:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }

    private static double number(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
