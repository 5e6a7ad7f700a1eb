package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** However a promise ends for which somebody's credits wait, they are given back once, and not by whom they would go to. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class GivenBackOnceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @Inject
    Town town;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void aHelperSomebodyHelpedAndASteward() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
        town.withoutLimits(here);
    }

    @Test
    void givesBackWhatWasSetAsideForDaysAheadWhenASeriesEnds() {
        town.earn(here, ben, maya, 4);
        var first = promised(", \"every\": \"WEEKLY\", \"on\": \"" + TODAY.plusDays(1) + "\", \"times\": 3");
        List<String> all = ana.api()
                .get("/api/v1/organisations/" + here + "/commitments")
                .jsonPath()
                .getList("items.id");
        assertThat(all).hasSize(3).contains(first);
        accept(all.get(0));
        accept(all.get(1));
        assertThat(ben.balance()).isZero();

        ana.api().body("{}").put(Town.at(here, first, "series/ending")).then().statusCode(200);

        assertThat(ben.balance()).isEqualTo(4);
        assertThat(all).allSatisfy(each -> assertThat(state(each)).isEqualTo("WITHDRAWN"));
        assertThat(releases()).isEqualTo(2);
    }

    @Test
    void takesUpTwoOfASeriesAndEndsItAtOnce() {
        String first = ana.api()
                .body("{\"title\": \"Open the door\", \"minutes\": 60, \"every\": \"WEEKLY\", \"on\": \""
                        + TODAY.plusDays(1) + "\", \"times\": 8}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
        List<String> all = ana.api()
                .get("/api/v1/organisations/" + here + "/commitments")
                .jsonPath()
                .getList("items.id");
        var presses = new ArrayList<Callable<Integer>>();
        all.forEach(each -> presses.add(
                () -> maya.api().put(Town.at(here, each, "acceptance")).statusCode()));
        presses.add(() ->
                ana.api().body("{}").put(Town.at(here, first, "series/ending")).statusCode());

        assertThat(Town.atOnce(presses)).allSatisfy(status -> assertThat(status).isIn(200, 409));
    }

    @Test
    void givesBackOnceWhenTakenBackDeclinedAndMissedAtOnce() {
        town.earn(here, ben, maya, 2);
        var help = promised("");
        accept(help);
        var presses = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 3; i++) {
            presses.add(put(ana, help, "withdrawal", "{}"));
            presses.add(put(ben, help, "refusal", "{\"reason\": \"It rained.\"}"));
            presses.add(put(maya, help, "absence", "{}"));
        }

        assertThat(Town.atOnce(presses)).contains(200).allSatisfy(status -> assertThat(status)
                .isIn(200, 409));

        assertThat(ben.balance()).isEqualTo(2);
        assertThat(releases()).isEqualTo(1);
    }

    @Test
    void confirmsOrDisputesAtOnceAndNeverBoth() {
        town.earn(here, ben, maya, 2);
        var help = promised("");
        accept(help);
        town.fulfil(here, ana, help, 60).statusCode(200);

        var answers = Town.atOnce(List.of(
                put(ben, help, "dispute", "{\"reason\": \"Another view.\"}"), put(maya, help, "confirmation", "{}")));

        assertThat(answers).contains(200);
        assertThat(ana.balance()).isEqualTo(state(help).equals("CONFIRMED") ? 2 : 0);
        assertThat(ben.balance()).isZero();
    }

    @Test
    void staysTheirsToTakeBackAfterLeavingTheOrganisation() {
        town.earn(here, ben, maya, 2);
        var help = promised("");
        accept(help);
        Town.sql("update identity.membership set state = 'ENDED' where organisation_id = '" + here
                + "' and person_id = '" + ana.id() + "'");

        ana.api().body("{}").put(Town.at(here, help, "withdrawal")).then().statusCode(200);

        assertThat(ben.balance()).isEqualTo(2);
    }

    @Test
    void staysTheReceiversToEndWhenTheirNeedIsClosed() {
        town.earn(here, ben, maya, 2);
        var help = promised("");
        accept(help);
        var need = Town.text("select need_id::text from pool.commitment where id = '" + help + "'");
        ben.api().put("/api/v1/organisations/" + here + "/needs/" + need + "/closing");
        ben.api()
                .body("{\"reason\": \"Somebody else did it.\"}")
                .put(Town.at(here, help, "refusal"))
                .then()
                .statusCode(200);

        assertThat(ben.balance()).isEqualTo(2);
        assertThat(releases()).isEqualTo(1);
    }

    @Test
    void doesNotWakeAPromiseWhoseTimeRanOut() {
        var work = town.offered(here, ana, "Raking", 60);
        Town.sql("update pool.commitment set state_since = now() - interval '15 days' where id = '" + work + "'");

        ana.api()
                .body("{\"on\": \"" + TODAY.plusDays(3) + "\"}")
                .put(Town.at(here, work, "day"))
                .then()
                .statusCode(409)
                .body("state", equalTo("LAPSED"));
    }

    @Test
    void letsNobodySendCreditsBackToTheirOwnHousehold() {
        town.earn(here, ben, maya, 4);
        var help = promised("");
        accept(help);
        town.fulfil(here, ana, help, 60).statusCode(200);
        var omar = town.steward(here, "Omar");
        town.shareHousehold(omar, ben);

        omar.api()
                .body("{\"reason\": \"I heard otherwise.\"}")
                .put(Town.at(here, help, "refusal"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/same-household"));
        town.confirm(here, maya, help).statusCode(200);
        omar.api()
                .body("{\"reason\": \"I heard otherwise.\"}")
                .put(Town.at(here, help, "reversal"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/same-household"));

        assertThat(ana.balance()).isEqualTo(2);
        assertThat(ben.balance()).isEqualTo(2);
    }

    @Test
    void givesBackWhatLapsesInASuspendedOrganisationAndRemindsNobodyThere() throws Exception {
        var elsewhere = town.organisation("Elsewhere");
        town.join(elsewhere, ben);
        town.earn(elsewhere, ben, town.steward(elsewhere, "Far"), 2);
        var help = promised("");
        accept(help);
        var waits = town.offered(here, ana, "Raking", 60);
        since(help, 60);
        since(waits, 8);
        assertThat(ben.balance()).isZero();
        Town.sql("update identity.organisation set suspended_at = now() where id = '" + here + "'");

        for (var twice = 0; twice < 2; twice++) {
            for (var job : jobs) {
                if (job.name().equals("pool.promises-that-lapse")) {
                    job.run();
                }
            }
        }

        assertThat(ben.balance()).isEqualTo(2);
        assertThat(state(help)).isEqualTo("LAPSED");
        assertThat(releases()).isEqualTo(1);
        assertThat(Town.text("select distinct path from identity.letter where purpose = 'promise-lapsed/" + help + "'"))
                .as("no page of the organisation opens now")
                .isEqualTo("/wallet");
        assertThat(state(waits)).isEqualTo("OFFERED");
        assertThat(Town.count("select count(*) from identity.letter where purpose = 'promise-waits/" + waits + "'"))
                .isZero();
    }

    private static void since(String help, int days) {
        Town.sql("update pool.commitment set state_since = now() - interval '" + days + " days' where id = '" + help
                + "'");
    }

    private Callable<Integer> put(Town.Person who, String help, String act, String body) {
        return () -> who.api().body(body).put(Town.at(here, help, act)).statusCode();
    }

    private String promised(String more) {
        String need = ben.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        return ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"TRANSFER\"" + more + "}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void accept(String help) {
        ben.api().put(Town.at(here, help, "acceptance")).then().statusCode(200);
    }

    private long releases() {
        return Town.count("select count(*) from ledger.transfer where reason = 'PROMISE_RELEASED' and subject in"
                + " (select id from pool.commitment where organisation_id = '" + here + "')");
    }

    private static String state(String help) {
        return Town.text("select state from pool.commitment where id = '" + help + "'");
    }
}
