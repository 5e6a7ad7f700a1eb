package org.communityexchange.ledger.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the role of the application may do, beyond what it should. */
final class ApplicationRole {

    /** What it may execute with the owner's rights, and by itself to read. */
    static final List<String> POSTING = List.of(
            "close_chapters",
            "close_hold",
            "expire",
            "freeze",
            "hold",
            "hold_from_pot",
            "issue",
            "issue_all",
            "lock",
            "move",
            "pay",
            "post_money",
            "prove",
            "retire",
            "reverse",
            "seal",
            "take_snapshots",
            "top_up");

    static final List<String> READING = List.of("block_hash", "change", "declared", "digest", "legs_back", "micros");

    private ApplicationRole() {}

    /** Privileges that it has and should not, on any table or function of the schema. */
    static List<String> surplus(LedgerDatabase database) {
        var sql = """
                select p || ' on ' || c.relname
                  from pg_class c cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
                 where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
                   and has_table_privilege('exchange_app', c.oid, p)
                union all
                select p || ' on a column of ' || c.relname
                  from pg_class c cross join unnest(array['INSERT', 'UPDATE', 'REFERENCES']) p
                 where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
                   and has_any_column_privilege('exchange_app', c.oid, p)
                union all
                select 'execute ' || proname || case when prosecdef then ' with the rights of its owner' else '' end
                  from pg_proc
                 where pronamespace = 'ledger'::regnamespace and has_function_privilege('exchange_app', oid, 'execute')
                   and proname <> all (case when prosecdef then ? else ? end)""";
        return new Query(database)
                .list(sql, row -> row.getString(1), POSTING.toArray(String[]::new), READING.toArray(String[]::new));
    }

    /** Which of these the superuser may do; each is tried in a transaction that is rolled back. */
    static List<String> thatSucceed(LedgerDatabase database, String... statements) throws SQLException {
        var succeeded = new ArrayList<String>();
        try (var connection = database.superuserConnection()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                    succeeded.add(sql);
                } catch (SQLException refused) {
                    // As it should be.
                }
                connection.rollback();
            }
        }
        return succeeded;
    }
}
