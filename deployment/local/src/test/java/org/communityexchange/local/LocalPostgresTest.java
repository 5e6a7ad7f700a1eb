package org.communityexchange.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void refusesAWrongPassword() {
        try (var postgres = LocalPostgres.forTests()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.APP, "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesTheApplicationToMakeTablesAndToReadKeycloaksDatabase() throws SQLException {
        try (var postgres = LocalPostgres.forTests();
                var app = postgres.appConnection()) {
            assertThatThrownBy(() -> app.createStatement().execute("create schema mine"))
                    .hasMessageContaining("permission denied for database exchange");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            postgres.jdbcUrl("keycloak"), LocalPostgres.APP, LocalPostgres.APP_PASSWORD))
                    .hasMessageContaining("permission denied for database \"keycloak\"");
        }
    }

    @Test
    void hasNoRoleBesideTheSuperuserThatBypassesRowLevelSecurity() throws SQLException {
        try (var postgres = LocalPostgres.forTests();
                var superuser = postgres.superuserConnection("exchange")) {
            assertThat(column(superuser, "select rolname from pg_roles where rolbypassrls or rolsuper"))
                    .containsExactly("postgres");
            assertThat(column(superuser, "select rolname from pg_roles where rolname not like 'pg\\_%' order by 1"))
                    .containsExactly("exchange_app", "exchange_owner", "exchange_views", "keycloak", "postgres");
        }
    }

    @Test
    void keepsRowsOverARestartAndIsDurable() throws SQLException {
        try (var postgres = LocalPostgres.start(folder.resolve("data"), 0);
                var owner = postgres.ownerConnection()) {
            owner.createStatement().execute("create schema kept create table note (line text)");
            owner.createStatement().execute("insert into kept.note values ('still here')");
        }

        try (var postgres = LocalPostgres.start(folder.resolve("data"), 0);
                var owner = postgres.ownerConnection()) {
            assertThat(column(owner, "select line from kept.note")).containsExactly("still here");
            assertThat(column(owner, "show fsync")).containsExactly("on");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        var data = folder.resolve("data");
        try (var first = LocalPostgres.start(data, 0, false)) {
            assertThatThrownBy(() -> LocalPostgres.start(data, 0, false))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("in use");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void survivesAPidFileWhoseNumberSomebodyElseHasNow() throws Exception {
        var data = folder.resolve("data");
        LocalPostgres.start(data, 0, false).close();
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n0\n1\n\n\n");

        try (var postgres = LocalPostgres.start(data, 0, false);
                var owner = postgres.ownerConnection()) {
            assertThat(column(owner, "select current_database()")).containsExactly("exchange");
        }
    }

    @Test
    void survivesTheEndOfEverythingAtOnce() throws Exception {
        var data = folder.resolve("data");
        try (var killed = LocalPostgres.start(data, 0)) {
            try (var owner = killed.ownerConnection()) {
                owner.createStatement().execute("create schema kept create table note (line text)");
                owner.createStatement().execute("insert into kept.note values ('committed')");
            }
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        }

        try (var postgres = LocalPostgres.start(data, 0);
                var owner = postgres.ownerConnection()) {
            assertThat(column(owner, "select line from kept.note")).containsExactly("committed");
        }
    }

    @Test
    void stopsTheServerOfAProcessThatWasKilled() throws Exception {
        var data = folder.resolve("data");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var other = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Abandoned.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var abandoned = Long.parseLong(
                new java.util.Scanner(other.getInputStream()).nextLine().strip());
        other.destroyForcibly().waitFor();

        try (var postgres = LocalPostgres.start(data, 0, false);
                var owner = postgres.ownerConnection()) {
            assertThat(postgres.pid()).isNotEqualTo(abandoned);
            assertThat(column(owner, "select current_user")).containsExactly("exchange_owner");
        }
        ProcessHandle.of(abandoned)
                .ifPresent(server -> assertThat(server.onExit()).succeedsWithin(5, TimeUnit.SECONDS));
    }

    /** Starts a server and says its process id; then waits to be killed, or for the end of whoever started it. */
    static final class Abandoned {
        public static void main(String[] arguments) throws IOException {
            System.out.println(
                    LocalPostgres.start(Path.of(arguments[0]), 0, false).pid());
            System.in.read();
        }
    }

    private static java.util.List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
