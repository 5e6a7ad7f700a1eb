package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AuditTrailTest {

    private static final OrganisationId NORTH = new OrganisationId("audit-north");
    private static final OrganisationId SOUTH = new OrganisationId("audit-south");

    @Inject
    Tenants tenants;

    @Inject
    AuditTrail audit;

    @Inject
    EntityManager entities;

    private final UUID steward = UUID.randomUUID();
    private final UUID ruth = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @Test
    void isNotShownToAnotherOrganisationNorToAnotherPerson() {
        recordOne();

        assertThat(tenants.call(SOUTH, null, () -> audit.about(ruth, 10))).isEmpty();
        assertThat(tenants.call(null, UUID.randomUUID(), () -> audit.about(ruth, 10)))
                .isEmpty();
    }

    @Test
    void isShownToWhomItIsAboutWhereverTheyAre() {
        recordOne();

        var acts = tenants.call(null, ruth, () -> audit.about(ruth, 10));

        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEqualTo(steward);
            assertThat(act.organisation()).isEqualTo("audit-north");
            assertThat(act.onBehalfOf()).isEqualTo(ruth);
            assertThat(act.summary()).isEqualTo("Two hours confirmed");
            assertThat(act.reason()).isEqualTo("Was there myself");
        });
    }

    @Test
    void refusesToBeChangedOrEmptied() {
        recordOne();

        for (var attempt : new String[] {
            "update kernel.audit_act set summary = 'x'", "delete from kernel.audit_act", "truncate kernel.audit_act"
        }) {
            assertThatThrownBy(() -> tenants.runAs(NORTH, steward, () -> entities.createNativeQuery(attempt)
                            .executeUpdate()))
                    .as(attempt)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void refusesAnActOutsideATransaction() {
        assertThatThrownBy(() -> audit.record(Act.of("test.done", subject, ruth, "Done")))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void isSavedWithTheActOrNotAtAll() {
        assertThatThrownBy(() -> tenants.runAs(NORTH, steward, () -> {
                    audit.record(Act.of("test.done", subject, ruth, "Done"));
                    throw new IllegalStateException("the act itself failed");
                }))
                .hasMessageContaining("the act itself failed");

        assertThat(tenants.call(NORTH, null, () -> audit.about(ruth, 10))).isEmpty();
    }

    private void recordOne() {
        tenants.runAs(
                NORTH,
                steward,
                () -> audit.record(Act.of("test.confirmed", subject, ruth, "Two hours confirmed")
                        .onBehalfOf(ruth)
                        .because("Was there myself")));
    }
}
