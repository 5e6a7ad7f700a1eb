package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.OnePicture;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.kernel.time.ExchangeClock;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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
        // Maya's word was for the photo that is gone.
        town.confirm(here, zoe, work).statusCode(200).body("state", equalTo("FULFILLED"));
        assertThat(ana.balance()).isZero();
        town.confirm(here, maya, work).statusCode(200).body("state", equalTo("CONFIRMED"));

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
        var asked = at.fulfilled();
        at.added(asked);
        town.confirm(here, maya, asked).statusCode(200);
        at.question(ana, asked);

        inDays(179, this::runJob);
        assertThat(PhotographedWork.kept(old)).isEqualTo(1);
        inDays(181, this::runJob);
        inDays(181, this::runJob);

        assertThat(maya.pages().get(href).status()).isEqualTo(404);
        at.look(ana, old).body("state", equalTo("CONFIRMED")).body("photos", hasSize(0));
        assertThat(PhotographedWork.kept(asked)).isEqualTo(1);
        assertThat(deletions()).isEqualTo(1);
    }

    @Test
    void isGoneAfterTwiceTheTimeWhenNobodyEverConfirmsIt() {
        var forgotten = at.fulfilled();
        at.added(forgotten);
        var takenUp = at.accepted();
        at.added(takenUp);
        int version = at.look(maya, takenUp).extract().path("version");
        var asked = at.fulfilled();
        at.added(asked);
        at.question(maya, asked);
        var photographedLater = at.fulfilled();
        at.added(photographedLater);
        inDays(10, () -> at.added(photographedLater));
        var half = at.accepted();
        at.report(ana, half, 630);
        at.added(half);
        inDays(10, () -> town.confirm(here, maya, half).statusCode(200).body("state", equalTo("FULFILLED")));
        var planned = at.accepted();
        at.added(planned);
        Town.sql("update pool.commitment set due_on = current_date + 10 where id = '" + planned + "'");

        inDays(359, this::runJob);
        assertThat(kept(forgotten, takenUp)).containsExactly(1L, 1L);
        inDays(361, this::runJob);
        assertThat(kept(forgotten, takenUp)).containsExactly(0L, 0L);
        assertThat(kept(asked, photographedLater, half, planned)).containsExactly(1L, 2L, 1L, 1L);
        at.look(maya, takenUp).body("version", equalTo(version + 1));
        inDays(372, this::runJob);

        assertThat(kept(asked, photographedLater, half, planned)).containsExactly(1L, 0L, 0L, 0L);
        assertThat(deletions()).isEqualTo(6);
    }

    private void warnings(Town.Person steward, List<String> expected) {
        steward.api()
                .get("/api/v1/organisations/" + here + "/queue/today")
                .then()
                .body("items[0].warnings", equalTo(expected));
    }

    private static List<Long> kept(String... works) {
        return Stream.of(works).map(PhotographedWork::kept).toList();
    }

    private long deletions() {
        return Town.count("select count(*) from kernel.audit_act where organisation_id = '" + here
                + "' and action = 'pool.promise-photo-deleted'");
    }

    /** As if so many days had gone by. */
    private static void inDays(int days, Runnable act) {
        QuarkusMock.installMockForType(
                new ExchangeClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(days))), ExchangeClock.class);
        try {
            act.run();
        } finally {
            QuarkusMock.installMockForType(new ExchangeClock(Clock.systemUTC()), ExchangeClock.class);
        }
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
