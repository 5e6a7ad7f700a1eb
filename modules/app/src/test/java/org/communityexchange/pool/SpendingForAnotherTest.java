package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.app.Town.at;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

/** A steward sets credits aside for a member without e-mail: never towards themselves, and never alone. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SpendingForAnotherTest {

    @Inject
    Town town;

    @Inject
    ManagedMembers managed;

    @Inject
    Tenants tenants;

    private String here;
    private Town.Person maya;
    private Town.Person sol;
    private UUID ruth;

    @BeforeEach
    void ruthHasTwoCredits() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        sol = town.steward(here, "Sol");
        ruth = tenants.call(new OrganisationId(here), maya.id(), () -> managed.add("Ruth Abernathy", "Agreed on paper.")
                .value());
        var promise = maya.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": 60, \"for\": \"" + ruth + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        sol.api().put(at(here, promise, "acceptance")).then().statusCode(200);
        town.fulfil(here, maya, promise, 60).statusCode(200);
        town.confirm(here, sol, promise).statusCode(200);
    }

    @Test
    void refusesToSpendTheirCreditsOnTheStewardsOwnOffer() {
        var own = publish(maya, false);

        take(own).statusCode(409).body("type", equalTo("/problems/own-offer"));
    }

    @Test
    void refusesThatTheSameStewardSaysItWasGiven() {
        var spend = take(publish(maya, true)).statusCode(201).extract().<String>path("id");

        var refused = maya.api().put(spends() + "/" + spend + "/capture").then().extract();

        assertThat(refused.statusCode()).isEqualTo(403);
        sol.api()
                .put(spends() + "/" + spend + "/capture")
                .then()
                .statusCode(200)
                .body("state", equalTo("CAPTURED"));
    }

    private ValidatableResponse take(String offer) {
        return maya.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"offer\": \"" + offer + "\", \"quantity\": 1, \"for\": \"" + ruth + "\"}")
                .post(spends())
                .then();
    }

    private String publish(Town.Person steward, boolean forOrganisation) {
        return steward.api()
                .body(
                        "{\"title\": \"Soup\", \"description\": \"x\", \"category\": \"FOOD\", \"priceCredits\": 2, \"unitLabel\": \"meal\","
                                + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": " + forOrganisation + "}")
                .post("/api/v1/organisations/" + here + "/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String spends() {
        return "/api/v1/organisations/" + here + "/spends";
    }
}
