package org.communityexchange.benchmark;

import org.communityexchange.local.Refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Starts everything, measures it, prints the figures and writes them into the documentation. */
public final class Benchmark {

    private static final Logger ROOT = Logger.getLogger("");

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.OFF);
        var words = Arrays.asList(arguments);
        if (words.contains("--help")) {
            System.out.println(Options.usage());
            return;
        }
        try {
            run(Options.parse(words));
        } catch (IllegalArgumentException | Refusal e) {
            fail(e.getMessage());
        }
    }

    private static void run(Options options) throws IOException, SQLException {
        if (options.has(Scenario.RAW) && !PgBench.isThere()) {
            fail(PgBench.HOW_TO_GET_IT);
        }
        var folder = Path.of(".exchange", "benchmark").toAbsolutePath();
        System.out.println(
                "Starting PostgreSQL, Keycloak and the application, and signing in " + Stage.GIVERS + " members");
        try (var stage = Stage.build(folder)) {
            var report = new Measurements(stage, options, folder, Clock.systemDefaultZone()).take();
            System.out.println();
            System.out.println(report);
            if (options.page() != null) {
                Page.write(options.page(), report);
                System.out.println("Written to " + options.page());
            }
        }
    }

    private static void fail(String why) {
        System.err.println("benchmark: " + why);
        System.exit(1);
    }
}
