package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** How far money covers what is out. Other tests leave credits behind, so what is told is what changes. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class CoverageTest {

    @Inject
    ClaimTown town;

    @Inject
    Coverage coverage;

    @Test
    void countsWhatIsOutAndWhatBacksIt() {
        var cast = town.cast(2);
        var before = coverage.now();
        town.earned(cast, 10, 500, 3_000);
        town.commonHas(cast, before.commonCents() + 700);

        var after = coverage.now();
        var ics = coverage.of(new OrganisationId(cast.ics()));

        assertThat(after.outstanding() - before.outstanding()).isEqualTo(10);
        assertThat(after.reserveCents() - before.reserveCents()).isEqualTo(3_000);
        assertThat(after.commonCents() - before.commonCents()).isEqualTo(700);
        assertThat(ics.outstanding()).isEqualTo(10);
        assertThat(ics.declaredCents()).isEqualTo(5_000);
        assertThat(ics.fundedCents()).isEqualTo(3_000);
        assertThat(ics.shortfallCents()).isEqualTo(2_000);
        assertThat(ics.reach().backingEachCents()).isEqualTo(300);
    }

    @Test
    void aClaimIsCountedBeforeItHappens() {
        var cast = town.cast(2);
        town.commonHas(cast, 10_000);
        town.grant(cast, ClaimTown.terms(cast, 800, 60, 4_000)).statusCode(201);
        town.earned(cast, 2, 500);
        var spend = town.ate(cast);
        var expected = coverage.after(2, 1_600);

        town.submitted(cast, spend);

        assertThat(coverage.now().ratioBasisPoints()).isEqualTo(expected.ratioBasisPoints());
        assertThat(coverage.now().outstanding()).isEqualTo(expected.outstanding());
    }

    @Test
    void everybodyReadsIt() {
        var cast = town.cast(2);
        town.earned(cast, 4, 500);

        RestAssured.get("/api/v1/coverage").then().statusCode(200).body("outstanding", greaterThanOrEqualTo(4));
        RestAssured.get("/api/v1/coverage/organisations")
                .then()
                .statusCode(200)
                .body("organisation", hasItem(cast.ics()));
    }
}
