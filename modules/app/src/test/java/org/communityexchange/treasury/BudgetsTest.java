package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** Never more credits than a budget has. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class BudgetsTest {

    @Inject
    Town town;

    private BackedTown it;

    @BeforeEach
    void aTown() {
        it = BackedTown.of(town);
    }

    @Test
    void refusesWhatNoBudgetCanBe() {
        it.leo()
                .api()
                .body("{\"kind\": \"DATES\", \"firstDay\": \"2026-12-05\", \"lastDay\": \"2026-12-01\", \"cap\": -1}")
                .post(it.at("/budgets"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/lastDay", "/cap", "/reason")));
        it.leo()
                .api()
                .body("{\"kind\": \"EVENT\", \"cap\": 1, \"reason\": \"x\"}")
                .post(it.at("/budgets"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
        it.budget(10);
        it.leo()
                .api()
                .body("{\"kind\": \"MONTH\", \"cap\": 1, \"reason\": \"Another.\"}")
                .post(it.at("/budgets"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/budget-exists"));
        for (var other : List.of(it.ana(), it.maya(), it.grace())) {
            other.api().body("{}").post(it.at("/budgets")).then().statusCode(403);
        }
    }

    @Test
    void hidesAnotherOrganisationsBudgets() {
        var elsewhere = BackedTown.of(town);
        var theirs = elsewhere.budget(10);

        it.leo().api().get(it.at("/budgets/" + theirs)).then().statusCode(404);
        it.leo()
                .api()
                .body("{\"cap\": 1, \"reason\": \"Mine.\"}")
                .put(it.at("/budgets/" + theirs))
                .then()
                .statusCode(404);
        it.leo()
                .api()
                .body("{\"reason\": \"Mine.\"}")
                .put(it.at("/budgets/" + theirs + "/end"))
                .then()
                .statusCode(404);
        // A budget of theirs does not stop anything here.
        it.confirm(it.work(600)).statusCode(200);
    }

    @Test
    void refusesWithFiguresAndSaysWhoCanRaiseIt() {
        var budget = it.budget(5);
        it.confirm(it.work(120)).statusCode(200);
        var more = it.work(60);

        it.confirm(more)
                .statusCode(409)
                .body("type", equalTo("/problems/over-budget"))
                .body("cap", equalTo(5))
                .body("used", equalTo(4))
                .body("left", equalTo(1))
                .body("asked", equalTo(2))
                .body("budget", equalTo(budget))
                .body("raisedBy", hasSize(1))
                .body("raisedBy[0]", startsWith("Leo"))
                .body("detail", containsString("has 1 of 5 credits left, and this brings 2. Leo"));
        assertThat(it.ana().balance()).isEqualTo(4);
        // Nothing of the refused confirmation stays.
        assertThat(Town.count("select count(*) from pool.minute_movement where commitment_id = '" + more + "'"))
                .isZero();

        it.leo()
                .api()
                .body("{\"cap\": 3, \"reason\": \"Less.\"}")
                .put(it.at("/budgets/" + budget))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/below-what-was-issued"));
        it.leo()
                .api()
                .body("{\"cap\": 6, \"reason\": \"One more repair.\"}")
                .put(it.at("/budgets/" + budget))
                .then()
                .statusCode(200)
                .body("cap", equalTo(6))
                .body("used", equalTo(4))
                .body("changes.after", equalTo(List.of(6, 5)))
                .body("changes[0].reason", equalTo("One more repair."));
        it.confirm(more).statusCode(200);
        it.grace().api().get(it.at("/budgets")).then().body("items[0].used", equalTo(6));
    }

    @Test
    void givesBackWhatWasTakenBack() {
        it.budget(4);
        var work = it.work(120);
        it.confirm(work).statusCode(200);
        it.confirm(it.work(30)).statusCode(409);

        it.reverse(work).statusCode(200);

        it.grace().api().get(it.at("/budgets")).then().body("items[0].used", equalTo(0));
        it.confirm(it.work(120)).statusCode(200);
        it.grace().api().get(it.at("/budgets")).then().body("items[0].used", equalTo(4));
        assertThat(Town.count(
                        "select sum(credits) from treasury.budget_use where organisation_id = '" + it.here() + "'"))
                .isEqualTo(4);
    }

    @Test
    void neverGivesMoreThanThereIsHoweverManyConfirmAtOnce() {
        it.backs(50, "LIST");
        it.deposited(3_000);
        it.budget(20);
        var zoe = town.steward(it.here(), "Zoe");
        var confirmations = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 32; i++) {
            var member = town.member(it.here(), "Member");
            var work = town.fulfilled(it.here(), member, it.maya(), 60);
            var steward = i % 2 == 0 ? it.maya() : zoe;
            confirmations.add(
                    () -> town.confirm(it.here(), steward, work).extract().statusCode());
        }

        var answers = Town.atOnce(confirmations);

        assertThat(answers).containsOnly(200, 409);
        assertThat(Collections.frequency(answers, 200)).isEqualTo(10);
        assertThat(Town.count("select sum(issued) from ledger.lot where issuer = '" + it.here() + "'"))
                .isEqualTo(20);
        it.grace().api().get(it.at("/budgets")).then().body("items[0].used", equalTo(20));
        it.funding()
                .body("fundingCents", equalTo(0))
                .body("fundedCents", equalTo(3_000))
                .body("declaredCents", equalTo(10_000))
                .body("shortfallCents", equalTo(7_000));
    }

    @Test
    void hasABudgetForAnEventBesideThatOfTheMonth() {
        it.budget(100);
        var event = plan(3);
        var fixing = shift(event);
        var first = helped(fixing, it.ana());
        var second = helped(fixing, town.member(it.here(), "Ben"));

        it.confirm(first).statusCode(200).body("credits", equalTo(2));
        it.confirm(second)
                .statusCode(409)
                .body("type", equalTo("/problems/over-budget"))
                .body("detail", containsString("“Repair Café” has 1 of 3"));
        it.confirm(it.work(120)).statusCode(200);

        it.grace()
                .api()
                .get(it.at("/budgets"))
                .then()
                .body("items.kind", equalTo(List.of("MONTH", "EVENT")))
                .body("items.used", equalTo(List.of(6, 2)));
        it.maya()
                .api()
                .get("/api/v1/organisations/" + it.here() + "/events/" + event)
                .then()
                .body("creditBudget", equalTo(3))
                .body("creditsIssued", equalTo(2));
        it.ana()
                .api()
                .get("/api/v1/organisations/" + it.here() + "/events/" + event)
                .then()
                .body("creditBudget", nullValue());
    }

    @Test
    void countsBetweenTwoDaysAndNoMoreOnceEnded() {
        var today = LocalDate.now(java.time.ZoneId.of("America/Toronto"));
        dates(today.minusDays(5), today.minusDays(1), 0);
        dates(today, today.plusDays(1), 2);
        it.confirm(it.work(60)).statusCode(200);
        it.confirm(it.work(60)).statusCode(409).body("cap", equalTo(2));

        String id = it.leo()
                .api()
                .get(it.at("/budgets"))
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("items.find { it.cap == 2 }.id");
        it.leo()
                .api()
                .body("{}")
                .put(it.at("/budgets/" + id + "/end"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        it.leo()
                .api()
                .body("{\"reason\": \"Over.\"}")
                .put(it.at("/budgets/" + id + "/end"))
                .then()
                .statusCode(200);
        it.leo()
                .api()
                .body("{\"cap\": 9, \"reason\": \"Back.\"}")
                .put(it.at("/budgets/" + id))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/budget-ended"));
        it.confirm(it.work(60)).statusCode(200);
    }

    @Test
    void saysThatThereIsNoLimitAndKeepsWhatWasTyped() {
        assertThat(it.grace().pages().get(it.page("/budgets")).body())
                .contains("No budget is set, so there is no limit")
                .doesNotContain("Set a budget");
        var refused = it.leo()
                .pages()
                .submit(
                        it.page("/budgets/new"),
                        it.page("/budgets"),
                        Map.of("kind", "DATES", "cap", "many", "title", "Winter <b>", "firstDay", "2026-12-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("many", "Winter &lt;b&gt;", "href=\"#cap\"", "href=\"#lastDay\"", "href=\"#reason\"");

        var done = it.leo()
                .pages()
                .submit(
                        it.page("/budgets/new"),
                        it.page("/budgets"),
                        Map.of(
                                "kind", "MONTH",
                                "cap", "200",
                                "reason", "What funders cover.",
                                "command", UUID.randomUUID().toString()));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("The budget is set.", "Each month", "200");
        var id = Town.text("select id::text from treasury.budget where organisation_id = '" + it.here() + "'");
        var raised = it.leo()
                .pages()
                .submit(
                        it.page("/budgets/" + id),
                        it.page("/budgets/" + id),
                        Map.of("cap", "250", "reason", "A second café."));
        assertThat(raised.body()).contains("The budget was changed.", "250", "A second café.", "What funders cover.");
        var refusedEnd = it.leo()
                .pages()
                .submit(it.page("/budgets/" + id), it.page("/budgets/" + id + "/end"), Map.of("endReason", " "));
        assertThat(refusedEnd.status()).isEqualTo(422);
    }

    private void dates(LocalDate first, LocalDate last, int cap) {
        it.leo()
                .api()
                .body("{\"kind\": \"DATES\", \"title\": \"Week\", \"firstDay\": \"" + first + "\", \"lastDay\": \""
                        + last + "\", \"cap\": " + cap + ", \"reason\": \"Try.\"}")
                .post(it.at("/budgets"))
                .then()
                .statusCode(201);
    }

    private String plan(int credits) {
        return it.maya()
                .api()
                .body(
                        "{\"title\": \"Repair Café\", \"heldOn\": \""
                                + LocalDate.now(java.time.ZoneId.of("America/Toronto"))
                                + "\", \"audience\": \"PUBLIC\", \"creditBudget\": " + credits
                                + ", \"shifts\": [{\"role\": \"Fixing\", \"starts\": \"10:00\", \"ends\": \"11:00\", \"capacity\": 9}]}")
                .post("/api/v1/organisations/" + it.here() + "/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String shift(String event) {
        return it.maya()
                .api()
                .get("/api/v1/organisations/" + it.here() + "/events/" + event)
                .path("shifts[0].id");
    }

    private String helped(String shift, Town.Person person) {
        String work = person.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + it.here() + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town.fulfil(it.here(), person, work, 60).statusCode(200);
        return work;
    }
}
