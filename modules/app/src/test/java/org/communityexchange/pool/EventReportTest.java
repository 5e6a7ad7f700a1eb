package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

/** From times on a roster over one confirmation to the report for the funder. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EventReportTest {

    private static final int FIXING = 6;
    private static final int WELCOME = 5;

    @Inject
    Town town;

    private String here;
    private Town.Person leo;
    private Town.Person maya;
    private Town.Person zoe;
    private RepairCafe cafe;

    @BeforeEach
    void elevenPeopleOfAnHourEachAndABudgetOfEight() {
        here = town.organisation("Here");
        leo = town.admin(here, "Leo");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        backedByHalf();
        cafe = RepairCafe.planned(here, zoe, ", \"creditBudget\": 8").heldYesterday();
        for (var each = 0; each < FIXING + WELCOME; each++) {
            maya.api()
                    .body(RepairCafe.somebodyNew(
                            "Walker " + (char) ('A' + each),
                            each < FIXING ? cafe.fixing() : cafe.welcome(),
                            "10:00",
                            "11:00"))
                    .post(cafe.path() + "/attendance/walk-ins")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void isForWhoeverPlansEventsAndForNobodyElsewhere() {
        town.member(here, "Ana").api().get(cafe.path() + "/report").then().statusCode(403);
        town.steward(town.organisation("Elsewhere"), "Far")
                .api()
                .get(cafe.path() + "/report")
                .then()
                .statusCode(404);
        zoe.api()
                .get("/api/v1/organisations/" + here + "/events/" + UUID.randomUUID() + "/report")
                .then()
                .statusCode(404);
        learn(zoe, "x".repeat(4_001), null, 422);
        learn(zoe, "More tea.", 0, 200);
        learn(leo, "More cake.", 0, 409);
        learn(leo, "More cake.", 1, 200);
    }

    @Test
    void overTheBudgetIsShownBeforeAndWhatIsLeftOutSaysWhy() {
        var pages = zoe.pages();
        var page = cafe.page() + "/confirmation";
        var promises = promises();

        assertThat(maya.pages().get(page).body())
                .contains("You wrote this down for them: another steward confirms it.")
                .doesNotContain(" checked");
        assertThat(pages.get(page).body())
                .contains(
                        "These bring 14 credits more than the budget has left.",
                        leo.login().name());
        var one = Map.of(
                "commitment",
                promises.get(0) + ":1",
                "over",
                "yes",
                "command",
                UUID.randomUUID().toString());
        var refused = pages.submitOnly(page, page, one);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Say why those without a tick are left out.");
        confirm(promises, 409);
        var withReason = new java.util.HashMap<>(one);
        withReason.put("reason", "The budget is raised on Monday.");
        assertThat(pages.submit(page, page, withReason).body())
                .contains("Left out before: The budget is raised on Monday.");
        confirm(promises.subList(1, 4), 200);
        confirm(promises.subList(1, 4), 200);
        confirm(promises.subList(4, 5), 409);

        assertThat(Town.count("select count(*) from pool.left_out where organisation_id = '" + here + "'"))
                .isEqualTo(FIXING + WELCOME - 1);
        assertThat(Town.count("select sum(credits) from pool.commitment where organisation_id = '" + here + "'"))
                .isEqualTo(8);
        zoe.api()
                .body("{\"commitments\": [\"" + UUID.randomUUID() + "\"], \"reason\": \"x\"}")
                .post(cafe.path() + "/attendance/left-out")
                .then()
                .statusCode(404);
        zoe.api()
                .body("{\"commitments\": [], \"reason\": \" \"}")
                .post(cafe.path() + "/attendance/left-out")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reason", "/commitments")));
    }

    @Test
    void tellsTheSameFiguresOnTheScreenInTheFileAndOnPaper() throws Exception {
        confirm(promises().subList(0, 4), 200);
        learn(zoe, "People stayed to talk.", 0, 200);

        zoe.api()
                .get(cafe.path() + "/report")
                .then()
                .statusCode(200)
                .body("people", equalTo(11))
                .body("walkIns", equalTo(11))
                .body("missed", equalTo(0))
                .body("minutes", equalTo(660))
                .body("confirmedMinutes", equalTo(240))
                .body("credits", equalTo(8))
                .body("waiting", equalTo(7))
                .body("creditBudget", equalTo(8))
                .body("outstanding", equalTo(8))
                .body("declaredCents", equalTo(4_000))
                .body("fundedCents", equalTo(4_000))
                .body("roles.name", contains("Fixing", "Welcome"))
                .body("roles.people", contains(FIXING, WELCOME))
                .body("roles.minutes", contains(360, 300))
                .body("roles.credits", contains(8, 0));
        assertThat(zoe.pages().get(cafe.page() + "/report").body())
                .contains("People stayed to talk.", "$40.00", ">11 h<", ">6 h<")
                .doesNotContain("Walker");
        var csv = zoe.pages().get(cafe.page() + "/report.csv").body();
        assertThat(csv)
                .contains(
                        "People who were there,11",
                        "\"Time given, in minutes\",660",
                        "Credits issued,8",
                        "Declared to back those,40.00",
                        "Fixing,,6,360,8",
                        "What we learned,People stayed to talk.");
        var pdf = zoe.pages().get(cafe.page() + "/report.pdf?paper=a4");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(zoe.pages().get(cafe.page() + "/report.pdf?paper=napkin").status())
                .isEqualTo(422);
    }

    private void backedByHalf() {
        leo.api()
                .body(
                        "{\"backingPercent\": 50, \"whenShort\": \"LIST\", \"termsVersion\": \"1\", \"reason\": \"Test.\"}")
                .post("/api/v1/organisations/" + here + "/treasury/policy")
                .then()
                .statusCode(201);
        town.seated(here, "Grace", SeatKind.TREASURER)
                .api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"cents\": 10000, \"method\": \"OTHER\", \"movedOn\": \"2026-01-15\"}")
                .post("/api/v1/organisations/" + here + "/treasury/funding/deposits")
                .then()
                .statusCode(201);
    }

    /** By shift and name: those of fixing first. */
    private List<String> promises() {
        return zoe.api().get(cafe.path() + "/attendance").then().extract().path("rows.promise");
    }

    private void learn(Town.Person who, String words, Integer version, int status) {
        who.api()
                .body("{\"learnings\": \"" + words + "\", \"version\": " + version + "}")
                .put(cafe.path() + "/report/learnings")
                .then()
                .statusCode(status);
    }

    private void confirm(List<String> promises, int status) {
        zoe.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(promises.stream()
                        .map(id -> "{\"id\": \"" + id + "\"}")
                        .collect(Collectors.joining(",", "{\"commitments\": [", "]}")))
                .post("/api/v1/organisations/" + here + "/confirmations")
                .then()
                .statusCode(status);
    }
}
