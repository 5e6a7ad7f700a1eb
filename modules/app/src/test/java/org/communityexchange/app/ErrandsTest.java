package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.tenancy.CarryingDriver;
import org.communityexchange.kernel.tenancy.Errands;
import org.communityexchange.local.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/** What a connection carries runs once and in its own transaction, in whichever order statements are prepared and run. */
class ErrandsTest {

    private static final String NOTE = "insert into errands.noted values (?)";
    private static final String WHO = "select coalesce(current_setting('app.person', true), '')";
    private static final String TELL = "select set_config('app.person', ?, true)";

    private static LocalPostgres database;

    private Connection connection;

    @BeforeAll
    static void aDatabase() {
        database = LocalPostgres.forTests();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void inATransaction() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", LocalPostgres.OWNER);
        properties.setProperty("password", LocalPostgres.OWNER_PASSWORD);
        connection = new CarryingDriver().connect(database.jdbcUrl(), properties);
        connection
                .createStatement()
                .execute("create schema if not exists errands; create table if not exists errands.noted (word text);"
                        + " truncate errands.noted");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Errands errands() throws SQLException {
        return connection.unwrap(Errands.class);
    }

    private String ask(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private String noted() throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("select coalesce(string_agg(word, ',' order by word), '') from errands.noted")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void refusesErrandsOutsideATransaction() throws SQLException {
        connection.setAutoCommit(true);

        assertThatThrownBy(() -> errands().takeAlong(NOTE, "a")).isInstanceOf(SQLException.class);
        assertThat(noted()).isEmpty();
    }

    @Test
    void twoStatementsPreparedBeforeOneRunsTakeAnErrandOnce() throws SQLException {
        errands().takeAlong(NOTE, "a");
        try (var first = connection.prepareStatement(WHO);
                var second = connection.prepareStatement(WHO)) {
            ask(first);
            ask(second);
            ask(first);
        }
        connection.commit();

        assertThat(noted()).isEqualTo("a");
    }

    @Test
    void anErrandGivenBetweenPreparingAndRunningRunsOnceToo() throws SQLException {
        errands().takeAlong(NOTE, "a");
        try (var first = connection.prepareStatement(WHO)) {
            errands().takeAlong(NOTE, "b");
            ask(first);
            connection.createStatement().execute("select 1");
            ask(first);
        }
        connection.commit();

        assertThat(noted()).isEqualTo("a,b");
    }

    @Test
    void whatRanByItselfIsNotTakenAlongAfterwards() throws SQLException {
        errands().takeAlong(NOTE, "a");
        try (var prepared = connection.prepareStatement(WHO)) {
            connection.createStatement().execute("select 1");
            ask(prepared);
        }

        assertThat(noted()).isEqualTo("a");
    }

    @Test
    void aStatementOfAnEndedTransactionTellsTheNextOneNothing() throws SQLException {
        for (var end : new Ending[] {Connection::rollback, Connection::commit}) {
            errands().takeAlongIfAnything(TELL, "ana");
            var old = connection.prepareStatement(WHO);
            end.of(connection);

            errands().takeAlongIfAnything(TELL, "ben");
            assertThat(ask(old)).isEqualTo("ben");
            connection.rollback();
            assertThat(ask(old)).isEmpty();
            connection.rollback();
            old.close();
        }
    }

    @Test
    void whatWasGivenAfterASavepointGoesWithIt() throws SQLException {
        errands().takeAlong(NOTE, "before");
        var savepoint = connection.setSavepoint();
        errands().takeAlong(NOTE, "after");
        connection.rollback(savepoint);
        connection.commit();

        assertThat(noted()).isEqualTo("before");
    }

    @Test
    void anErrandThatFailsFailsWhatTookItAlong() throws SQLException {
        errands().takeAlong("insert into errands.noted values (1/?::int)", 0);
        try (var prepared = connection.prepareStatement(WHO)) {
            assertThatThrownBy(() -> ask(prepared)).hasMessageContaining("division by zero");
        }
        connection.rollback();
        errands().takeAlong(NOTE, "next");
        connection.commit();

        assertThat(noted()).isEqualTo("next");
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}
