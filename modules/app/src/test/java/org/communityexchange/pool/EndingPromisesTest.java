package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Promises that come to nothing, and what stewards alone see of it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EndingPromisesTest {

    @Inject
    Town town;

    @Inject
    Instance<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
    }

    @Test
    void refusesAFourthOpenPromiseAndSaysWhatToFinish() {
        for (var title : List.of("One", "Two", "Three")) {
            town.offered(here, ana, title, 60);
        }

        ana.api()
                .body("{\"title\": \"Four\", \"minutes\": 60}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-room"))
                .body("room", equalTo(3))
                .body("open", equalTo(3))
                .body("finishFirst", equalTo(List.of("One", "Two", "Three")));
    }

    @Test
    void keepsTheRoomWhenManyArePromisedAtOnce() {
        Callable<Integer> one = () -> ana.api()
                .body("{\"title\": \"One\", \"minutes\": 60}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .extract()
                .statusCode();

        var answers = Town.atOnce(java.util.Collections.nCopies(8, one));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
    }

    @Test
    void growsTheRoomWithPromisesKept() {
        for (var i = 0; i < 2; i++) {
            town.confirm(here, maya, town.fulfilled(here, ana, maya, 60)).statusCode(200);
        }

        for (var title : List.of("One", "Two", "Three", "Four")) {
            town.offered(here, ana, title, 60);
        }
        ana.api()
                .body("{\"title\": \"Five\", \"minutes\": 60}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(409)
                .body("room", equalTo(4));
    }

    @Test
    void lapsesUnansweredPromisesWithOrWithoutTheJob() {
        var id = town.offered(here, ana, "Raking", 60);
        since(id, 15);

        maya.api().put(Town.at(here, id, "acceptance")).then().statusCode(409).body("state", equalTo("LAPSED"));
        ana.api().get(at(id)).then().body("state", equalTo("LAPSED")).body("next", hasSize(0));
        maya.api().get("/api/v1/organisations/" + here + "/queue").then().body("items", hasSize(0));

        runJob();
        runJob();
        ana.api()
                .get(at(id))
                .then()
                .body("state", equalTo("LAPSED"))
                .body("steps", hasSize(2))
                .body("steps[1].reason", equalTo("Nobody answered in time. It can be made again."));
    }

    @Test
    void remindsOnceBeforeItLapsesAndNeverSaysTheTitle() {
        var id = town.offered(here, ana, "Raking", 60);
        since(id, 8);

        runJob();
        runJob();

        assertThat(Town.count("select count(*) from identity.letter where purpose = 'promise-waits/" + id + "'"))
                .isEqualTo(1);
        assertThat(Town.count("select count(*) from identity.letter where purpose = 'promise-waits/" + id
                        + "' and (subject || body) like '%Raking%'"))
                .isZero();
        ana.api().get(at(id)).then().body("state", equalTo("OFFERED"));
    }

    @Test
    void asksAboutWhatIsLongPastItsDayAndThenLetsItLapse() {
        var id = town.offered(here, ana, "Raking", 60);
        maya.api().put(Town.at(here, id, "acceptance")).then().statusCode(200);
        since(id, 20);
        runJob();
        assertThat(Town.count("select count(*) from identity.letter where purpose = 'promise-done/" + id + "'"))
                .isEqualTo(1);
        since(id, 30);

        town.fulfil(here, ana, id, 60).statusCode(409).body("state", equalTo("LAPSED"));
        runJob();
        assertThat(Town.text("select state from pool.commitment where id = '" + id + "'"))
                .isEqualTo("LAPSED");
    }

    @Test
    void settlesADisputeWithAReason() {
        var work = town.fulfilled(here, ana, maya, 60);
        var ben = town.member(here, "Ben");
        ben.api()
                .body("{\"reason\": \"No.\"}")
                .put(Town.at(here, work, "dispute"))
                .then()
                .statusCode(404);
        maya.api().body("{}").put(Town.at(here, work, "dispute")).then().statusCode(422);
        ana.api()
                .body("{\"reason\": \"An hour and a half.\"}")
                .put(Town.at(here, work, "dispute"))
                .then()
                .statusCode(200);
        town.confirm(here, maya, work).statusCode(409);
        ana.api()
                .body("{\"reason\": \"An hour.\"}")
                .put(Town.at(here, work, "settlement"))
                .then()
                .statusCode(403);
        maya.api().body("{}").put(Town.at(here, work, "settlement")).then().statusCode(422);

        maya.api()
                .body("{\"reason\": \"Both agree.\"}")
                .put(Town.at(here, work, "settlement"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("credits", equalTo(2));

        assertThat(ana.balance()).isEqualTo(2);
    }

    @Test
    void notesThatSomebodyDidNotComeWithoutBlameAndForStewardsOnly() {
        for (var i = 0; i < 3; i++) {
            var id = town.offered(here, ana, "Raking", 60);
            absence(ana, id).statusCode(403);
            absence(maya, id).statusCode(409);
            maya.api().put(Town.at(here, id, "acceptance")).then().statusCode(200);
            absence(maya, id).statusCode(200).body("state", equalTo("LAPSED"));
            absence(maya, id).statusCode(200);
        }

        maya.api()
                .get("/api/v1/organisations/" + here + "/reliability")
                .then()
                .statusCode(200)
                .body("[0].person.name", startsWith("Ana"))
                .body("[0].promised", equalTo(3))
                .body("[0].kept", equalTo(0))
                .body("[0].missedInARow", equalTo(3));
        ana.api().get("/api/v1/organisations/" + here + "/reliability").then().statusCode(403);
        assertThat(Town.count(
                        "select count(*) from identity.letter where purpose like 'promise-nudge/%' and person_id = '"
                                + maya.id() + "'"))
                .isEqualTo(1);
        assertThat(maya.pages().get("/o/" + here + "/reliability").body()).contains("Kept 0 of 3", "Ask how they are");
        ana.api().get("/api/v1/me").then().body("$", not(hasItem("reliability")));
    }

    @Test
    void letsAnAdminDecideTheRules() {
        var admin = town.admin(here, "Nia");
        var rules = """
                {"answerDays": %d, "remindDays": 3, "overdueAskDays": 14, "overdueLapseDays": 28, "roomStart": %d,
                 "roomMost": 12, "roomKeptEach": 2, "secondAbove": null, "evidenceAbove": 20,
                 "stewardsElsewhere": false, "pairMost": 10, "photoDays": 90}""";
        var address = "/api/v1/organisations/" + here + "/promise-policy";
        maya.api().body(rules.formatted(5, 1)).put(address).then().statusCode(403);
        admin.api()
                .body(rules.formatted(3, 13))
                .put(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/remindDays", "/roomMost")));

        admin.api().body(rules.formatted(5, 1)).put(address).then().statusCode(200);

        ana.api().get(address).then().body("answerDays", equalTo(5)).body("roomStart", equalTo(1));
        town.offered(here, ana, "One", 60);
        ana.api()
                .body("{\"title\": \"Two\", \"minutes\": 60}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(409);
        var page = "/o/" + here + "/promise-policy";
        assertThat(admin.pages().get(page).body()).contains("value=\"5\"");
        var saved = admin.pages()
                .submit(
                        page,
                        page,
                        Map.ofEntries(
                                Map.entry("answerDays", "9"),
                                Map.entry("remindDays", "3"),
                                Map.entry("overdueAskDays", "14"),
                                Map.entry("overdueLapseDays", "28"),
                                Map.entry("roomStart", "2"),
                                Map.entry("roomMost", "12"),
                                Map.entry("roomKeptEach", "2"),
                                Map.entry("secondAbove", ""),
                                Map.entry("stewardsElsewhere", "true"),
                                Map.entry("pairMost", "10"),
                                Map.entry("photoDays", "45")));
        assertThat(saved.body()).contains("The rules are decided.", "value=\"9\"", "value=\"45\"");
    }

    private io.restassured.response.ValidatableResponse absence(Town.Person person, String id) {
        return person.api()
                .body("{\"words\": \"Another time!\"}")
                .put(Town.at(here, id, "absence"))
                .then();
    }

    private static void since(String id, int days) {
        Town.sql("update pool.commitment set state_since = now() - interval '" + days + " days' where id = '" + id
                + "'");
    }

    private void runJob() {
        jobs.stream()
                .filter(job -> job.name().equals("pool.promises-that-lapse"))
                .forEach(job -> {
                    try {
                        job.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private String at(String id) {
        return "/api/v1/organisations/" + here + "/commitments/" + id;
    }
}
