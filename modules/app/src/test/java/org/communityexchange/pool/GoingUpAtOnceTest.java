package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** Where nobody near may listen, stewards elsewhere read of a dispute when it is opened, and once. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class GoingUpAtOnceTest {

    @Inject
    Town town;

    @All
    @Inject
    List<JobKind> kinds;

    @All
    @Inject
    List<RecurringJob> jobs;

    private String here;
    private String there;
    private Town.Person solo;
    private Town.Person cleo;
    private Town.Person zoe;

    @BeforeEach
    void anOrganisationWithOneSteward() {
        here = town.organisation("Small");
        there = town.organisation("There");
        solo = town.steward(here, "Solo");
        cleo = town.member(here, "Cleo");
        zoe = town.steward(there, "Zoe");
    }

    @Test
    void writesWhenItGoesUpAndNotAgainInTheMorning() throws Exception {
        // Whom it concerns is not written to, although they are a steward elsewhere.
        town.join(there, cleo);
        town.seat(
                there,
                cleo,
                SeatKind.STEWARD,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MICROS));
        var dispute = opened();

        announce(dispute);
        announce(dispute);
        assertThat(letters(zoe, dispute)).isEqualTo(1);
        inTheMorning();

        assertThat(letters(zoe, dispute)).isEqualTo(1);
        assertThat(letters(solo, dispute)).isZero();
        assertThat(letters(cleo, dispute)).isZero();
    }

    @Test
    void writesNothingOfWhatEndedBeforeThat() throws Exception {
        var dispute = opened();
        cleo.api()
                .body("{}")
                .put("/api/v1/organisations/" + here + "/disputes/" + dispute + "/withdrawal")
                .then()
                .statusCode(200);

        announce(dispute);

        assertThat(letters(zoe, dispute)).isZero();
    }

    @Test
    void waitsWhereSomebodyNearMayListen() {
        town.steward(here, "Omar");

        assertThat(owed(opened())).isZero();
    }

    private String opened() {
        var work = town.fulfilled(here, cleo, solo, 60);
        town.confirm(here, solo, work).statusCode(200);
        return cleo.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitment\": \"" + work
                        + "\", \"kind\": \"LESS_THAN_SAID\", \"text\": \"It was two hours.\"}")
                .post("/api/v1/organisations/" + here + "/disputes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What is owed after the dispute was opened. */
    private void announce(String dispute) throws Exception {
        assertThat(owed(dispute)).isEqualTo(1);
        var data = Town.text("select convert_from(task_data, 'UTF8') from kernel.scheduled_job"
                + " where task_name = 'pool.dispute-went-up' and task_instance = '" + dispute + "'");
        assertThat(data).isEqualTo(here + " " + dispute);
        for (var kind : kinds) {
            if (kind.name().equals("pool.dispute-went-up")) {
                kind.run(data);
            }
        }
    }

    private void inTheMorning() throws Exception {
        for (var job : jobs) {
            if (job.name().equals("pool.disputes-that-go-up")) {
                job.run();
            }
        }
    }

    private static long owed(String dispute) {
        return Town.count("select count(*) from kernel.scheduled_job where task_name = 'pool.dispute-went-up'"
                + " and task_instance = '" + dispute + "'");
    }

    private static long letters(Town.Person to, String dispute) {
        return Town.count("select count(*) from identity.letter where person_id = '" + to.id()
                + "' and purpose = 'dispute-up/" + dispute + "'");
    }
}
