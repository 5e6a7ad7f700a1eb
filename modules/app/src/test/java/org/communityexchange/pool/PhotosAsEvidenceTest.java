package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.OnePicture;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What photos of what was done count for when it is confirmed, and how long they stay. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PhotosAsEvidenceTest {

    @Inject
    Town town;

    @Inject
    ManagedMembers managed;

    @Inject
    Tenants tenants;

    @Inject
    Instance<RecurringJob> jobs;

    private PhotographedWork at;
    private String here;
    private Town.Person ana;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        at = PhotographedWork.at(town);
        here = at.here();
        ana = at.ana();
        maya = at.maya();
    }

    @Test
    void countsAsEvidenceUntilItIsTakenAway() {
        var work = at.accepted();
        at.report(ana, work, 630);
        town.confirm(here, maya, work).statusCode(409).body("type", equalTo("/problems/evidence-needed"));
        warnings(maya, List.of("EVIDENCE_NEEDED", "SECOND_NEEDED"));
        var photo = at.added(work);
        warnings(maya, List.of("SECOND_NEEDED"));
        town.confirm(here, maya, work).statusCode(200).body("state", equalTo("FULFILLED"));
        var zoe = town.steward(here, "Zoe");

        at.remove(ana, work, photo).statusCode(204);
        town.confirm(here, zoe, work).statusCode(409).body("type", equalTo("/problems/evidence-needed"));
        at.added(work);
        town.confirm(here, zoe, work).statusCode(200).body("state", equalTo("CONFIRMED"));

        assertThat(ana.balance()).isEqualTo(21);
    }

    @Test
    void isAddedByAStewardForAMemberWithoutAScreenAndIsNoEvidenceForThem() {
        var zoe = town.steward(here, "Zoe");
        var ruth =
                tenants.call(new OrganisationId(here), zoe.id(), () -> managed.add("Ruth Abernathy", "Agreed on paper.")
                        .value());
        String work = zoe.api()
                .body("{\"title\": \"Mending\", \"minutes\": 60, \"for\": \"" + ruth + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        maya.api().put(Town.at(here, work, "acceptance")).then().statusCode(200);
        at.report(zoe, work, 630);

        at.add(maya, work, OnePicture.png()).statusCode(201);

        town.confirm(here, maya, work).statusCode(409).body("type", equalTo("/problems/evidence-needed"));
        town.confirm(here, town.steward(here, "Kai"), work).statusCode(200);
        assertThat(Town.text("select on_behalf_of from kernel.audit_act where organisation_id = '" + here
                        + "' and action = 'pool.promise-photo-added'"))
                .isEqualTo(ruth.toString());
    }

    @Test
    void isNotConfirmedAsItWasLookedAtBefore() {
        var work = at.fulfilled();
        int version = at.look(maya, work).extract().path("version");
        at.added(work);

        maya.api()
                .body("{\"version\": " + version + "}")
                .put(Town.at(here, work, "confirmation"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
    }

    @Test
    void isGoneWhenItsTimeIsOver() {
        var old = at.fulfilled();
        String href =
                at.add(ana, old, OnePicture.png()).statusCode(201).extract().path("href");
        town.confirm(here, maya, old).statusCode(200);
        var young = at.fulfilled();
        at.added(young);
        town.confirm(here, maya, young).statusCode(200);
        var asked = at.fulfilled();
        at.added(asked);
        town.confirm(here, maya, asked).statusCode(200);
        at.question(ana, asked);
        var waiting = at.fulfilled();
        at.added(waiting);
        for (var each : List.of(old, asked, waiting)) {
            since(each, 181);
        }
        since(young, 179);

        runJob();
        runJob();

        assertThat(maya.pages().get(href).status()).isEqualTo(404);
        at.look(ana, old).body("state", equalTo("CONFIRMED")).body("photos", hasSize(0));
        assertThat(List.of(PhotographedWork.kept(young), PhotographedWork.kept(asked), PhotographedWork.kept(waiting)))
                .containsExactly(1L, 1L, 1L);
        assertThat(Town.count("select count(*) from kernel.audit_act where organisation_id = '" + here
                        + "' and action = 'pool.promise-photo-deleted'"))
                .isEqualTo(1);
    }

    private void warnings(Town.Person steward, List<String> expected) {
        steward.api()
                .get("/api/v1/organisations/" + here + "/queue/today")
                .then()
                .body("items[0].warnings", equalTo(expected));
    }

    private static void since(String work, int days) {
        Town.sql("update pool.commitment set state_since = now() - interval '" + days + " days' where id = '" + work
                + "'");
    }

    private void runJob() {
        jobs.stream()
                .filter(job -> job.name().equals("pool.photos-whose-time-is-over"))
                .forEach(job -> {
                    try {
                        job.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
