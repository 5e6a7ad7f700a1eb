package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** One connection for everybody: whatever an organisation leaves behind on it would be seen by the next. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
@TestProfile(AlternatingTenantsTest.OneConnection.class)
class AlternatingTenantsTest {

    private static final String SETTINGS =
            "select current_setting('app.organisation', true) || '/' || current_setting('app.person', true)";

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @Inject
    DataSource dataSource;

    @Inject
    AuditTrail audit;

    public static class OneConnection implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "1", "quarkus.datasource.jdbc.min-size", "1");
        }
    }

    /** The ways by which a transaction may ask first. */
    enum FirstAsked {
        PREPARED,
        PREPARED_TWICE,
        BATCH,
        PLAIN,
        HIBERNATE,
        METADATA
    }

    @Test
    void tenThousandTransactionsOfManySeeOnlyTheirOwn() {
        var wrong = new ArrayList<String>();
        for (var i = 0; i < 10_000; i++) {
            var organisation = i % 3 == 0 ? null : new OrganisationId("town-" + i % 7);
            var person = i % 5 == 0 ? null : new UUID(i, i);
            var way = FirstAsked.values()[i % FirstAsked.values().length];
            if (i % 11 == 0) {
                fail(organisation, person);
            }
            if (i % 13 == 0) {
                tenants.runAs(organisation, person, () -> {});
            }
            var expected = (organisation == null ? "" : organisation.value()) + "/" + (person == null ? "" : person);
            var seen = tenants.call(organisation, person, () -> ask(way));
            if (!expected.equals(seen)) {
                wrong.add(i + " " + way + ": " + expected + " saw " + seen);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsTakenAlongIsSavedWithWhateverFollows() {
        for (var errands : new int[] {1, 2, 40}) {
            for (var way : FirstAsked.values()) {
                var actor = UUID.randomUUID();
                tenants.call(new OrganisationId("errands"), actor, () -> {
                    record(errands, actor);
                    return ask(way);
                });
                assertThat(acts(actor)).as(errands + " before " + way).isEqualTo(errands);
            }
            var alone = UUID.randomUUID();
            tenants.runAs(new OrganisationId("errands"), alone, () -> record(errands, alone));
            assertThat(acts(alone)).as(errands + " and nothing else").isEqualTo(errands);
        }
    }

    @Test
    void whatIsTakenAlongIsGoneWithItsTransaction() {
        var actor = UUID.randomUUID();

        assertThatThrownBy(() -> tenants.runAs(new OrganisationId("errands"), actor, () -> {
                    record(1, actor);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThatThrownBy(() -> tenants.call(new OrganisationId("errands"), actor, () -> {
                    record(1, actor);
                    try (var connection = dataSource.getConnection()) {
                        return read(connection.prepareStatement("select (1/0)::text"));
                    }
                }))
                .hasStackTraceContaining("division by zero");

        tenants.call(null, actor, () -> ask(FirstAsked.PREPARED));
        assertThat(acts(actor)).isZero();
    }

    private void record(int times, UUID actor) {
        for (var i = 0; i < times; i++) {
            audit.record(Act.of("app.tested", UUID.randomUUID(), actor, "Tested"));
        }
    }

    private static long acts(UUID actor) {
        return Town.count("select count(*) from kernel.audit_act where actor_id = '" + actor + "'");
    }

    @ParameterizedTest
    @EnumSource
    void outsideAnyTransactionNothingIsLeft(FirstAsked way) throws SQLException {
        tenants.call(new OrganisationId("left-behind"), new UUID(1, 1), () -> ask(way));

        try (var connection = dataSource.getConnection()) {
            assertThat(read(connection.prepareStatement(SETTINGS))).isEqualTo("/");
        }
    }

    private String ask(FirstAsked way) throws SQLException {
        if (way == FirstAsked.HIBERNATE) {
            return (String) entities.createNativeQuery(SETTINGS, String.class).getSingleResult();
        }
        try (var connection = dataSource.getConnection()) {
            switch (way) {
                case PREPARED_TWICE -> {
                    try (var twice = connection.prepareStatement(SETTINGS + " || ?")) {
                        for (var said : new String[] {"", "x", ""}) {
                            twice.setString(1, said);
                            var answer = readFrom(twice);
                            if (said.isEmpty() && answer.endsWith("x")) {
                                return "a parameter that was not set";
                            }
                        }
                        twice.clearParameters();
                        twice.setString(1, "");
                        return readFrom(twice);
                    }
                }
                case BATCH -> {
                    try (var batch =
                            connection.prepareStatement("update identity.person set version = version where id = ?")) {
                        for (var i = 0; i < 2; i++) {
                            batch.setObject(1, new UUID(0, i));
                            batch.addBatch();
                        }
                        assertThat(batch.executeBatch()).containsExactly(0, 0);
                    }
                }
                case METADATA -> {
                    try (var described = connection.prepareStatement("select ?::text as said")) {
                        described.setString(1, "said");
                        assertThat(described.getMetaData().getColumnName(1)).isEqualTo("said");
                        assertThat(readFrom(described)).isEqualTo("said");
                    }
                }
                case PLAIN -> {
                    try (var plain = connection.createStatement();
                            var row = plain.executeQuery(SETTINGS)) {
                        row.next();
                        return row.getString(1);
                    }
                }
                default -> {
                    // Asked below.
                }
            }
            return read(connection.prepareStatement(SETTINGS));
        }
    }

    private static String read(PreparedStatement statement) throws SQLException {
        try (statement) {
            return readFrom(statement);
        }
    }

    private static String readFrom(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private void fail(OrganisationId organisation, UUID person) {
        assertThatThrownBy(() -> tenants.runAs(organisation, person, () -> {
                    try (var connection = dataSource.getConnection()) {
                        read(connection.prepareStatement("select (1/0)::text"));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .hasStackTraceContaining("division by zero");
    }
}
