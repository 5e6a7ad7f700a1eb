package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.treasury.ClaimTown.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Which claims of others the database shows to the application's role, whatever its code asks. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SeenClaimsTest {

    @Inject
    ClaimTown town;

    @Inject
    Town people;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    private Cast cast;
    private String elsewhere;
    private String claim;

    @BeforeEach
    void aClaimThatWaitsForAYes() {
        cast = town.cast(2);
        elsewhere = people.organisation("Elsewhere");
        town.commonHas(cast, 100_000);
        town.grant(cast, ClaimTown.terms(cast, 800, 50, 0)).statusCode(201);
        town.earned(cast, 2, 500);
        claim = town.submitted(cast, town.ate(cast));
    }

    private long seenFrom(String organisation) {
        return tenants.call(
                organisation == null ? null : new OrganisationId(organisation),
                cast.maya().id(),
                () -> (Long) entities.createNativeQuery(
                                "select count(*) from treasury.exchange_claim where id = '" + claim + "'", Long.class)
                        .getSingleResult());
    }

    @Test
    void whatWaitsForAYesIsSeenByOrganisationsAndNotByNobody() {
        assertThat(seenFrom(null)).isZero();
        assertThat(seenFrom(elsewhere)).isEqualTo(1);
        assertThat(seenFrom(cast.ics())).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredIsSeenByThoseItConcernsOnly() {
        town.approve(cast, cast.maya(), claim).statusCode(200);

        assertThat(seenFrom(null)).isZero();
        assertThat(seenFrom(elsewhere)).isZero();
        assertThat(seenFrom(cast.ics())).as("said yes, and pays").isEqualTo(1);
        assertThat(seenFrom(cast.kitchen())).as("claims").isEqualTo(1);
    }
}
