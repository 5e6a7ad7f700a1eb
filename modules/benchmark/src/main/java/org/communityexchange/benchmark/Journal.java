package org.communityexchange.benchmark;

import org.communityexchange.local.LocalPostgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Makes the journal large with the ledger's own functions, and proves it as the nightly job does. */
final class Journal {

    private static final int BATCH = 5_000;

    private final LocalPostgres postgres;

    Journal(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    long entries() throws SQLException {
        try (var app = postgres.appConnection()) {
            return number(app, "select count(*) from ledger.entry");
        }
    }

    /**
     * Posts transfers until there are at least that many entries: nine in ten between members, the rest of money between
     * one cash account and the common fund.
     */
    void growTo(long entries) throws SQLException {
        var missing = entries - entries();
        var batches = (int) Math.max(0, (missing / 2 + BATCH - 1) / BATCH);
        var work = new ArrayList<Callable<Void>>();
        for (var i = 0; i < batches; i++) {
            var sql = i % 10 == 9 ? money() : moves();
            work.add(() -> {
                post(sql);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        try (var owner = postgres.superuserConnection("exchange");
                var statement = owner.createStatement()) {
            // What happens every night: a journal that long has had many.
            statement.execute("select ledger.close_chapters(1000)");
            statement.execute("select ledger.close_chapters(1000)");
            statement.execute("select ledger.take_snapshots()");
            statement.execute("vacuum analyze");
        }
    }

    /** @param findings what the proof found, as JSON; [] when it holds */
    record Proof(boolean holds, long entries, double seconds, String findings) {}

    Proof prove() throws SQLException {
        var begin = System.nanoTime();
        try (var app = postgres.appConnection();
                var statement = app.createStatement();
                var row = statement.executeQuery("select holds, entries, findings from ledger.prove(now())")) {
            row.next();
            return new Proof(row.getBoolean(1), row.getLong(2), (System.nanoTime() - begin) / 1e9, row.getString(3));
        }
    }

    /** Not durable one by one: it is arranged, not measured. */
    private void post(String sql) throws SQLException {
        try (var app = postgres.appConnection();
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local synchronous_commit = off");
            // Two batches that pay each other's receivers would otherwise wait in a circle.
            statement.execute("select ledger.lock(array_agg('WALLET'::text), array_agg(owner)) from (select "
                    + Town.idOf("n") + " as owner from generate_series(0, " + (Town.MEMBERS - 1) + ") n) m");
            statement.execute(sql);
            app.commit();
        }
    }

    private static String moves() {
        return String.format(
                Locale.ROOT,
                """
                select count(*) from generate_series(1, %d) n, ledger.move(%s, 'WALLET', %s, 'WALLET', %s, 1)""",
                BATCH,
                header("GIFT_GIVEN"),
                Town.idOf("n % " + Stage.GIVERS),
                Town.idOf(Stage.GIVERS + " + n % " + (Town.MEMBERS - Stage.GIVERS)));
    }

    private static String money() {
        return String.format(Locale.ROOT, """
                select count(*) from generate_series(1, %d) n, ledger.post_money(%s,
                  array['CASH'], array['%s'], array['COMMON'], array['EXCHANGE'], array[100::bigint])""", BATCH, header("DONATION"), Town.ORGANISATION);
    }

    private static String header(String reason) {
        return "row(gen_random_uuid(), sha256('benchmark'), '" + reason + "', gen_random_uuid(), "
                + Town.idOf("n % " + Stage.GIVERS) + "::uuid, null, null, now())::ledger.header";
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
