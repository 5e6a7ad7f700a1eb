package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.ledger.AccountRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the running application may do to the books with SQL of its own: read, and execute the posting functions. */
class ApplicationRoleTest {

    private static final String REFUSED = "42501";

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "transfer",
                "lot",
                "entry",
                "balance",
                "holding",
                "arrival",
                "lot_backing",
                "chapter",
                "chapter_mark",
                "snapshot",
                "seal",
                "proof"
            })
    void mayReadATableOfTheLedgerAndNothingElse(String table) throws SQLException {
        books.walletWith(1);
        run("select * from ledger." + table + " limit 1");

        assertRefused("insert into ledger." + table + " default values");
        assertRefused("update ledger." + table + " set " + someColumn(table) + " = default");
        assertRefused("delete from ledger." + table);
        assertRefused("truncate ledger." + table);
        assertRefused("select * from ledger." + table + " for update");
        assertRefused("alter table ledger." + table + " disable trigger all");
        assertRefused("drop table ledger." + table);
    }

    @Test
    void listsEveryTableOfTheLedgerAbove() {
        assertThat(
                        database.ask(
                                String.class,
                                "select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'ledger'"))
                .isEqualTo(
                        "account arrival balance chapter chapter_mark entry holding lot lot_backing proof seal snapshot transfer");
    }

    @Test
    void mayExecuteThePostingFunctionsAndNoPartOfThem() throws SQLException {
        assertThat(names("select p.proname from pg_proc p where pronamespace = 'ledger'::regnamespace"
                        + " and has_function_privilege('exchange_app', p.oid, 'execute') and prosecdef"))
                .containsExactlyElementsOf(ApplicationRole.POSTING);
        assertThat(names("select p.proname from pg_proc p where pronamespace = 'ledger'::regnamespace"
                        + " and has_function_privilege('exchange_app', p.oid, 'execute') and not prosecdef"))
                .as("used inside views; they read nothing that the role could not")
                .containsExactlyElementsOf(ApplicationRole.READING);
        assertThat(ApplicationRole.surplus(database)).isEmpty();
        assertRefused("select ledger.append_credits(gen_random_uuid(), 1, false, 2, true, array[1], array[1])");
        assertRefused("select ledger.account_id('WALLET', 'x', 'CREDIT')");
    }

    @Test
    void ownsNothingAndBypassesNothing() {
        assertThat(database.ask(
                        Boolean.class,
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = 'exchange_app'"))
                .isFalse();
        assertThat(database.ask(Long.class, "select count(*) from pg_class where relowner = 'exchange_app'::regrole"))
                .isZero();
        assertThat(database.ask(Boolean.class, "select has_schema_privilege('exchange_app', 'ledger', 'create')"))
                .isFalse();
    }

    @Test
    void bendsNoNameInsideAFunctionThatRunsWithItsOwnersRights() throws SQLException {
        assertThat(names("select p.proname from pg_proc p where pronamespace = 'ledger'::regnamespace and prosecdef"
                        + " and (proconfig is null or not 'search_path=ledger, pg_temp' = any (proconfig)"
                        + " or proowner <> 'exchange_owner'::regrole)"))
                .isEmpty();
        assertThat(names("select c.relname from pg_class c where relnamespace = 'ledger'::regnamespace"
                        + " and relkind = 'v' and not 'security_invoker=true' = any (coalesce(reloptions, '{}'))"))
                .isEmpty();
    }

    @Test
    void mintsNothingByMovingOutOfAnIssuanceAccountOrByNegativeCredits() {
        var ana = books.walletWith(3);
        var header = "row(gen_random_uuid(), sha256(''), 'TEST', gen_random_uuid(), gen_random_uuid(), null, null,"
                + " now())::ledger.header";
        assertState("CE108", "select ledger.move(%s, 'ISSUANCE', 'ics', 'WALLET', '%s', 5)", header, ana.owner());
        assertState("CE108", "select ledger.move(%s, 'WALLET', '%s', 'ISSUANCE', 'ics', 1)", header, ana.owner());
        assertState("CE108", "select ledger.issue(%s, 'ics', 'RETIRED', '%s', 5, 'WORK', 0, null, '1')", header, "x");
        assertState("23514", "select ledger.move(%s, 'WALLET', '%s', 'WALLET', 'x', -2)", header, ana.owner());
        assertState("23514", "select ledger.move(%s, 'WALLET', '%s', 'WALLET', 'x', 0)", header, ana.owner());
        assertState("23514", "select ledger.issue(%s, 'ics', 'WALLET', '%s', -5, 'WORK', 0, null, '1')", header, "x");
        assertState("23514", "select ledger.hold(%s, '%s', -1)", header, ana.owner());
        assertState(
                "23514",
                "select ledger.post_money(%s, array['%s'], array['x'], array['CASH'], array['y'], array[5])",
                header,
                "WALLET");
        assertThat(books.stored(ana)).isEqualTo(3);
        assertThat(books.stored(AccountRef.wallet("x"))).isZero();
    }

    private void assertState(String state, String sql, Object... parts) {
        assertThatThrownBy(() -> run(sql.formatted(parts)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state));
    }

    private void assertRefused(String sql) {
        assertState(REFUSED, sql.replace("%", "%%"));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.appConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names(String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.superuserConnection();
                var rows = connection.createStatement().executeQuery(sql + " order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private String someColumn(String table) {
        return database.ask(
                String.class,
                "select attname from pg_attribute where attrelid = 'ledger." + table + "'::regclass and attnum = 2");
    }
}
