package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.Workshop.outcome;
import static org.communityexchange.pool.Workshop.outcomes;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** Who may say of a place at a workshop whether its person came, and what follows for the event. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class WhoSaysWhoCameTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    ManagedMembers managed;

    private String here;
    private Town.Person maya;
    private Town.Person ana;

    @BeforeEach
    void aStewardAndAMember() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
    }

    @Test
    void nobodySaysSoOfTheirHouseholdOrOfWhomTheyTookThePlaceFor() {
        var workshop = Workshop.of(here, maya, 5, 0);
        var zoe = town.steward(here, "Zoe");
        town.shareHousehold(maya, ana);
        var anas = workshop.taken(ana);
        var rosa = tenants.call(new OrganisationId(here), zoe.id(), () -> managed.add("Rosa", "Agreed on paper.")
                .value());
        var rosas = zoe.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"for\": \"" + rosa + "\"}")
                .post(workshop.path() + "/participations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        workshop.on(Workshop.TODAY);

        for (var keep : List.of(true, false)) {
            workshop.settle(maya, outcomes(outcome(anas, false, keep)))
                    .statusCode(409)
                    .body("type", equalTo("/problems/own-participation"));
            workshop.settle(zoe, outcomes(outcome(rosas, false, keep)))
                    .statusCode(409)
                    .body("type", equalTo("/problems/own-participation"));
        }
        workshop.settle(zoe, "{\"restCame\": true}").statusCode(200).body("came", equalTo(1));
        workshop.settle(maya, "{\"restCame\": true}").statusCode(200).body("came", equalTo(2));
    }

    @Test
    void anEventForWhichCreditsWereKeptIsNeitherCancelledNorMoved() {
        var workshop = Workshop.of(here, maya, 5, 2);
        town.earn(here, ana, maya, 5);
        var anas = workshop.taken(ana);
        workshop.on(Workshop.TODAY);
        workshop.settle(maya, outcomes(outcome(anas, false, true))).statusCode(200);
        maya.api()
                .body("{\"reason\": \"The oven broke.\"}")
                .put(workshop.path() + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/event-begun"));
        assertThat(ana.balance()).isEqualTo(3);
    }
}
