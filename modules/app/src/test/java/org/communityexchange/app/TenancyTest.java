package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class TenancyTest {

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @Test
    void tellsTheDatabaseTheOrganisationForThisTransactionOnly() {
        var inside = tenants.call(new OrganisationId("ics"), null, this::setting);
        var outside = tenants.call(null, null, this::setting);

        assertThat(inside).isEqualTo("ics");
        assertThat(outside).isEmpty();
    }

    private String setting() {
        return (String) entities.createNativeQuery("select current_setting('app.organisation', true)", String.class)
                .getSingleResult();
    }
}
