package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The second wall, looked at from the database's side. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class DatabaseWallTest {

    private static final OrganisationId NORTH = new OrganisationId("wall-north");
    private static final OrganisationId SOUTH = new OrganisationId("wall-south");

    /** Tables with rows of organisations that are open to more than the organisation, or not closed by force. */
    private static final String OPEN_TABLES = """
            select n.nspname || '.' || c.relname from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and (
              not (c.relrowsecurity and c.relforcerowsecurity)
              or not exists (select 1 from pg_policy p where p.polrelid = c.oid)
              or exists (select 1 from pg_policy p where p.polrelid = c.oid
                and not p.polroles <@ array(select oid from pg_roles where rolname = 'exchange_views')
                and coalesce(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid), 'true')
                    !~ 'current_(organisation|person)'))
            order by 1""";

    /** Each takes the wall of a table down in another way. */
    private static final List<String> BUGS = List.of(
            "drop policy organisation_only on %s; drop policy exchange_views_read on %s",
            "alter table %s no force row level security",
            "alter table %s disable row level security",
            "create policy planted on %s to exchange_app using (true)");

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @BeforeEach
    void twoOrganisationsWithOneMemberEach() throws SQLException {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var statement = connection.createStatement()) {
            for (var organisation : List.of(NORTH, SOUTH)) {
                statement.execute("insert into identity.organisation (id, name, created_at) values ('" + organisation
                        + "', 'Wall', now()) on conflict do nothing");
                var person = UUID.nameUUIDFromBytes(organisation.value().getBytes());
                statement.execute("insert into identity.person (id, display_name, created_at) values ('" + person
                        + "', 'Wall', now()) on conflict do nothing");
                statement.execute(
                        "insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at) values ('"
                                + organisation + "', '" + person + "', '" + person
                                + "', 'ACTIVE', now(), now()) on conflict do nothing");
            }
        }
    }

    @Test
    void theApplicationSignsInAsARoleThatOwnsNothingAndCannotPassTheWall() {
        var row = (Object[])
                tenants.call(null, null, () -> entities.createNativeQuery("""
                        select current_user, r.rolsuper, r.rolbypassrls,
                               (select count(*) from pg_class c where c.relowner = r.oid)
                        from pg_roles r where r.rolname = current_user""").getSingleResult());

        assertThat(row).containsExactly("exchange_app", false, false, 0L);
    }

    @Test
    void everyTableWithAnOrganisationHasAForcedWall() throws SQLException {
        assertThat(query(OPEN_TABLES)).isEmpty();
    }

    /** Each bug is planted in a transaction that is rolled back, in the first table of each schema made tenant-owned. */
    @Test
    void aWallThatWasTakenDownIsFound() throws SQLException {
        var tables = query("""
                select min(n.nspname || '.' || c.relname) from pg_policy p join pg_class c on c.oid = p.polrelid
                join pg_namespace n on n.oid = c.relnamespace
                where p.polname = 'organisation_only' group by n.nspname order by 1""");
        assertThat(tables).extracting(table -> table.split("\\.")[0]).contains("identity", "pool", "treasury");
        for (var table : tables) {
            for (var bug : BUGS) {
                assertThat(openAfter(bug.replace("%s", table))).as(bug).contains(table);
            }
        }
        assertThat(query(OPEN_TABLES)).as("nothing of it stays").isEmpty();
    }

    private static List<String> openAfter(String bug) throws SQLException {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // A job that reads the table meanwhile makes this wait, not fail; nor does it wait for ever.
                statement.execute("set local lock_timeout = '20s'");
                statement.execute(bug);
                return read(statement.executeQuery(OPEN_TABLES));
            } finally {
                connection.rollback();
            }
        }
    }

    /** What has no wall is said to be the exchange's: a table about people without one would be seen by everybody. */
    @Test
    void everyTableOfTheTreasuryHasAForcedWallOrIsTheExchanges() throws SQLException {
        var open = query("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname = 'treasury'
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                order by 1""");

        assertThat(open)
                .containsExactly(
                        "treasury.credit_grant",
                        "treasury.daily_measure",
                        "treasury.exchange_policy",
                        "treasury.redemption_right",
                        "treasury.simulation");
    }

    /** As of the treasury: none of them names anybody. */
    @Test
    void everyTableOfThePoolHasAForcedWallOrIsTheExchanges() throws SQLException {
        var open = query("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname = 'pool'
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                order by 1""");

        assertThat(open)
                .containsExactly("pool.category", "pool.exchange_promise_policy", "pool.pot_policy", "pool.word");
    }

    @Test
    void whatOnlyGrowsInTheTreasuryRefusesAnyChange() throws SQLException {
        var open = query("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = 'treasury'
                  and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                   where t.tgrelid = c.oid and p.proname = 'refuse_change')
                  and not exists (select from information_schema.column_privileges u
                                   where u.grantee = 'exchange_app' and u.table_schema = n.nspname
                                     and u.table_name = c.relname and u.privilege_type = 'UPDATE')
                order by 1""");

        assertThat(open).as("neither changed by the application nor guarded").containsExactly("treasury.gift_note");
    }

    @Test
    void everyUniqueKeyOfATenantOwnedTableStartsWithTheOrganisation() throws SQLException {
        var wrong = query("""
                select distinct i.indrelid::regclass::text from pg_index i
                join pg_class c on c.oid = i.indrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
                where i.indisunique and c.relkind = 'r' and n.nspname <> 'kernel' and i.indkey[0] <> a.attnum""");

        assertThat(wrong)
                .as("but of rows of a person, which remember where they came about")
                .containsExactly("pool.minute_movement");
    }

    @Test
    void aMinuteBankIsSeenByItsPersonAndWhereTheyPromisedSomething() throws SQLException {
        var person = UUID.nameUUIDFromBytes(NORTH.value().getBytes());
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var statement = connection.createStatement()) {
            statement.execute("insert into pool.minute_bank (person_id, minutes) values ('" + person
                    + "', 17) on conflict do nothing");
        }

        assertThat(banksSeen(null, null)).isZero();
        assertThat(banksSeen(null, person)).isEqualTo(1);
        assertThat(banksSeen(SOUTH, null)).isZero();
        assertThat(banksSeen(NORTH, null)).as("a membership is no work").isZero();
        assertThat(tenants.call(SOUTH, null, () -> entities.createNativeQuery(
                                "update pool.minute_bank set minutes = 29 where person_id = '" + person + "'")
                        .executeUpdate()))
                .isZero();
        assertThatThrownBy(() -> tenants.runAs(SOUTH, null, () -> entities.createNativeQuery(
                                "insert into pool.minute_bank (person_id, minutes)" + " values ('"
                                        + UUID.nameUUIDFromBytes(SOUTH.value().getBytes()) + "', 1)")
                        .executeUpdate()))
                .hasMessageContaining("row-level security");
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var statement = connection.createStatement()) {
            statement.execute("update identity.person set managed_by = '" + NORTH + "' where id = '" + person + "'");
            try {
                assertThat(banksSeen(NORTH, null)).isEqualTo(1);
                assertThat(banksSeen(SOUTH, null)).isZero();
            } finally {
                statement.execute("update identity.person set managed_by = null where id = '" + person + "'");
            }
        }
    }

    private long banksSeen(OrganisationId organisation, UUID person) {
        return tenants.call(organisation, person, () -> (Long) entities.createNativeQuery(
                        "select count(*) from pool.minute_bank where person_id = '"
                                + UUID.nameUUIDFromBytes(NORTH.value().getBytes()) + "'",
                        Long.class)
                .getSingleResult());
    }

    @Test
    void everyFunctionWithItsOwnersRightsFixesItsSearchPath() throws SQLException {
        var open = query("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                  and (p.proconfig is null or not exists (
                        select 1 from unnest(p.proconfig) s where s like 'search_path=%')
                       or pg_get_userbyid(p.proowner) <> 'exchange_owner')""");

        assertThat(open).isEmpty();
    }

    @Test
    void everyViewThatReadsAcrossOrganisationsBelongsToTheViewsRole() throws SQLException {
        var wrong = query("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname in ('identity', 'pool', 'kernel', 'treasury')
                  and pg_get_userbyid(c.relowner) <> 'exchange_views'""");

        assertThat(wrong).isEmpty();
    }

    @Test
    void seesNoRowOutsideAnyOrganisationEvenWithNativeSql() {
        assertThat(membershipsSeen(null)).isZero();
    }

    @Test
    void seesOnlyItsOwnRowsInsideAnOrganisationEvenWithNativeSql() {
        assertThat(membershipsSeen(NORTH)).isEqualTo(1);
        assertThat(tenants.call(NORTH, null, () -> entities.createNativeQuery(
                                "select distinct organisation_id from identity.membership", String.class)
                        .getResultList()))
                .isEqualTo(List.of("wall-north"));
    }

    @Test
    void refusesToWriteARowOfAnotherOrganisation() {
        assertThatThrownBy(() -> tenants.runAs(
                        NORTH, null, () -> entities.createNativeQuery("""
                                insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at)
                                select 'wall-south', gen_random_uuid(), id, 'ENDED', now(), now() from identity.person limit 1""").executeUpdate()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void changesNoRowOfAnotherOrganisation() {
        var changed = tenants.call(NORTH, null, () -> entities.createNativeQuery(
                        "update identity.membership set decision_note = 'x' where organisation_id = 'wall-south'")
                .executeUpdate());

        assertThat(changed).isZero();
    }

    @Test
    void carriesNothingFromOneRequestToTheNextThroughThePool() {
        var wrong = new ArrayList<String>();
        for (var i = 0; i < 2_000; i++) {
            var organisation = i % 2 == 0 ? NORTH : SOUTH;
            if (i % 7 == 0) {
                failInside(organisation);
            } else if (membershipsSeen(organisation) != 1) {
                wrong.add(organisation.value());
            }
            if (i % 50 == 0 && membershipsSeen(null) != 0) {
                wrong.add("none");
            }
        }

        assertThat(wrong).isEmpty();
    }

    private void failInside(OrganisationId organisation) {
        assertThatThrownBy(() -> tenants.runAs(organisation, null, () -> entities.createNativeQuery("select 1/0")
                        .getSingleResult()))
                .hasMessageContaining("division by zero");
    }

    private long membershipsSeen(OrganisationId organisation) {
        return tenants.call(
                organisation,
                null,
                () -> (Long) entities.createNativeQuery("select count(*) from identity.membership", Long.class)
                        .getSingleResult());
    }

    private static List<String> query(String sql) throws SQLException {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var rows = connection.createStatement().executeQuery(sql)) {
            return read(rows);
        }
    }

    private static List<String> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<String>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }
}
