package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

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
import jakarta.persistence.EntityManager;

/** Whoever entered something for a member reads it as a steward, and no longer than they are one. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class FormerStewardTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    ManagedMembers managed;

    @Inject
    EntityManager entities;

    private String here;
    private Town.Person maya;

    @BeforeEach
    void aSteward() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
    }

    @Test
    void leavesPromisesAndMessagesToTheStewardsOfToday() {
        var ruth = tenants.call(
                new OrganisationId(here), maya.id(), () -> managed.add("Ruth Abernathy", "Agreed on paper."));
        String work = maya.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": 60, \"for\": \"" + ruth.value() + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var zoe = town.steward(here, "Zoe");
        var yan = town.steward(here, "Yan");
        write(zoe, work, "Which day suits Ruth?").statusCode(200);
        unread(maya).body("unread", contains(1));
        unread(yan).body("", empty());
        read(maya, work).statusCode(200).body("messages", hasSize(1));
        maya.api().get("/api/v1/me/commitments").then().body("items.title", contains("Sorting books"));
        assertThat(seen(here, maya.id())).isEqualTo(1);
        maya.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .statusCode(200);

        Town.sql(
                "update identity.seat set until_at = now() where kind = 'STEWARD' and person_id = '" + maya.id() + "'");

        read(maya, work).statusCode(404);
        write(maya, work, "Hello").statusCode(404);
        maya.api().get("/api/v1/organisations/" + here + "/commitments").then().body("items", empty());
        maya.api().get("/api/v1/me/commitments").then().statusCode(200).body("items", empty());
        assertThat(seen(here, maya.id())).isZero();
        unread(maya).body("", empty());
        unread(yan).body("title", contains("Sorting books"));
        maya.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .statusCode(404);
    }

    private long seen(String organisation, UUID person) {
        return tenants.call(
                new OrganisationId(organisation),
                person,
                () -> (Long) entities.createNativeQuery("select count(*) from pool.promise_message", Long.class)
                        .getSingleResult());
    }

    private ValidatableResponse read(Town.Person who, String help) {
        return who.api().get(Town.at(here, help, "messages")).then();
    }

    private ValidatableResponse write(Town.Person who, String help, String text) {
        return who.api()
                .body("{\"text\": \"" + text + "\"}")
                .post(Town.at(here, help, "messages"))
                .then();
    }

    private static ValidatableResponse unread(Town.Person who) {
        return who.api().get("/api/v1/me/unread-messages").then().statusCode(200);
    }
}
