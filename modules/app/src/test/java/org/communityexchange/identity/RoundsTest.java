package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.testkit.ExchangeResource;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What fails in one organisation keeps no other from its turn, and is told once. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class RoundsTest {

    private static final String JOB = "test.of-rounds";

    @Inject
    Rounds rounds;

    @Inject
    Town town;

    @Inject
    TenantContext tenant;

    @Inject
    EntityManager entities;

    private final Logger log = Logger.getLogger("org.communityexchange.identity");
    private final Told told = new Told();
    private String first;
    private String second;

    @BeforeEach
    void listen() {
        // By name: the one that fails comes first.
        first = town.organisation("AA that fails");
        second = town.organisation("AB after it");
        log.addHandler(told);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(told);
    }

    @Test
    void worksInEachOrganisationAlthoughOneFails() {
        var visited = new ArrayList<String>();

        rounds.inEach(JOB, organisation -> {
            var inside = tenant.requireOrganisation().value();
            assertThat(inside).isEqualTo(organisation.id());
            visited.add(inside);
            rename(inside, "Renamed");
            if (inside.equals(first)) {
                throw new IllegalStateException("the books are wet");
            }
            rename(inside, organisation.name());
        });

        assertThat(visited).containsSubsequence(first, second).doesNotHaveDuplicates();
        assertThat(Town.count("select count(*) from identity.organisation where id = '" + first
                        + "' and name = 'AA that fails'"))
                .as("what failed is rolled back")
                .isEqualTo(1);
        assertThat(told.records).hasSize(1).allSatisfy(record -> {
            assertThat(record.getFormattedMessage()).isEqualTo(JOB + " failed in " + first);
            assertThat(record.getThrown()).hasMessage("the books are wet");
        });
    }

    @Test
    void worksOnEverythingFoundAlthoughSomeOfItFails() {
        var done = new ArrayList<String>();

        rounds.forEach(JOB, () -> List.of("one", "two", "three"), each -> {
            var inside = tenant.requireOrganisation().value();
            if (inside.equals(first) && !each.equals("two")) {
                throw new IllegalStateException("no " + each);
            }
            done.add(inside + " " + each);
        });

        assertThat(done)
                .contains(first + " two", second + " one", second + " two", second + " three")
                .doesNotContain(first + " one", first + " three");
        assertThat(told.records).hasSize(1).allSatisfy(record -> {
            assertThat(record.getFormattedMessage()).isEqualTo(JOB + " failed in " + first);
            assertThat(record.getThrown()).hasMessage("no one");
            assertThat(record.getThrown().getSuppressed()).hasSize(1).allSatisfy(other -> assertThat(other)
                    .hasMessage("no three"));
        });
    }

    @Test
    void goesOnWhenNothingCanBeFoundInOne() {
        var done = new ArrayList<String>();

        rounds.forEach(
                JOB,
                () -> {
                    if (tenant.requireOrganisation().value().equals(first)) {
                        throw new IllegalStateException("cannot be read");
                    }
                    return List.of("one");
                },
                each -> done.add(tenant.requireOrganisation().value()));

        assertThat(done).contains(second).doesNotContain(first);
        assertThat(told.records).hasSize(1).allSatisfy(record -> assertThat(record.getThrown())
                .hasMessage("cannot be read"));
    }

    private void rename(String organisation, String name) {
        entities.createNativeQuery("update identity.organisation set name = :name where id = :id")
                .setParameter("name", name)
                .setParameter("id", organisation)
                .executeUpdate();
    }

    /** What the log said. */
    private static final class Told extends ExtHandler {

        private final List<ExtLogRecord> records = new ArrayList<>();

        @Override
        protected synchronized void doPublish(ExtLogRecord record) {
            records.add(record);
        }
    }
}
