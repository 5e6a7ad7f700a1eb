package org.communityexchange.app;

import org.communityexchange.local.LocalPostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** What the application asks of the database, read from the server's own log: nothing escapes it, whoever wrote the SQL. */
final class Statements implements AutoCloseable {

    private static final Pattern LOGGED = Pattern.compile(" exchange_app LOG: {2}(?:execute [^:]*|statement): (.*)");
    /** They travel with the statement after them, or are the end of it. */
    private static final List<String> FRAME = List.of("BEGIN", "COMMIT", "ROLLBACK");

    private final LocalPostgres postgres;

    private Statements(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    static Statements watch(LocalPostgres postgres) throws SQLException {
        set(postgres, "alter system set log_statement = 'all'", "alter system set log_line_prefix = '%m [%p] %u '");
        return new Statements(postgres);
    }

    /**
     * The beginnings of the statements of one run of the work. Of several runs the shortest counts, because the jobs of the
     * application ask in between.
     */
    List<String> of(Runnable work) throws IOException {
        List<String> fewest = null;
        for (var i = 0; i < 5; i++) {
            var before = Files.size(postgres.logFile());
            work.run();
            var asked = since(before);
            if (fewest == null || asked.size() < fewest.size()) {
                fewest = asked;
            }
        }
        return fewest;
    }

    private List<String> since(long before) throws IOException {
        var bytes = Files.readAllBytes(postgres.logFile());
        return new String(bytes, (int) before, bytes.length - (int) before, StandardCharsets.UTF_8)
                .lines()
                .map(LOGGED::matcher)
                .filter(line -> line.find())
                .map(line -> line.group(1).strip())
                .filter(sql -> !FRAME.contains(sql) && !sql.contains("scheduled_job"))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        set(postgres, "alter system reset log_statement", "alter system reset log_line_prefix");
    }

    private static void set(LocalPostgres postgres, String... settings) throws SQLException {
        try (var connection = postgres.superuserConnection("exchange");
                var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }
}
