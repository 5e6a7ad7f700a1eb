package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Who may replay the past under which rules, and who reads what came out. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SimulatorTest {

    @Inject
    Town town;

    @Inject
    Council council;

    @Inject
    Ledger ledger;

    private String here;
    private Town.Person treasurer;
    private Town.Person cora;

    /** Here deposits $200.00 and issues 40 credits, half backed, to Ana. */
    @BeforeEach
    void anOrganisationThatIssued() {
        here = town.organisation("Here");
        treasurer = town.seated(here, "Tom", SeatKind.TREASURER);
        cora = council.member("Cora");
        var cause = new Cause("TEST", Ids.next(), Ids.next());
        QuarkusTransaction.requiringNew().run(() -> {
            ledger.post(new PostMoney(
                    TransferId.next(),
                    List.of(new PostMoney.Leg(AccountRef.cash(here), AccountRef.funding(here), 20_000)),
                    cause));
            ledger.issue(new IssueCredits(
                            TransferId.next(),
                            here,
                            AccountRef.wallet(UUID.randomUUID()),
                            40,
                            new LotTerms(LotSource.WORK, 20_000, null, "t"),
                            cause)
                    .backedBy(Backing.ofFunding(here, Backing.Shortfall.LIST)));
        });
    }

    @Test
    void refusesWhatCannotBeReplayed() {
        var today = LocalDate.now(ZoneId.of("America/Toronto"));
        replay(cora, "{\"title\": \"\", \"months\": 37, \"scenarios\": []}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/title", "/months", "/scenarios"));
        replay(cora, body("\"from\": \"2026-03-01\", \"to\": \"2026-02-01\"", "\"backingPercent\": 101"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/from", "/scenarios/0/changes/0/backingPercent"));
        replay(cora, body("\"from\": \"2022-01-01\", \"to\": \"2026-01-01\"", "\"rateCents\": 1001"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/from", "/scenarios/0/changes/0/rateCents"));
        replay(cora, body("\"from\": \"" + today + "\", \"to\": \"" + today.plusDays(2) + "\"", "\"expiryMonths\": -1"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/to", "/scenarios/0/changes/0/expiryMonths"));
        replay(cora, body("\"months\": 1, \"from\": \"2026-01-01\"", "\"capCredits\": 5"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/months", "/to"));
        replay(cora, body("\"months\": 1", "\"budgetCredits\": null"))
                .statusCode(422)
                .body("errors.detail", hasItem("Change at least one rule in each scenario."));
        replay(
                        cora,
                        "{\"title\": \"x\", \"months\": 1, \"scenarios\": [{\"changes\": [{\"organisation\": \"nowhere\","
                                + " \"backingPercent\": 1}]}]}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/scenarios/0/changes/0/organisation")));
        replay(cora, "{\"title\": ").statusCode(400);
    }

    @Test
    void isForTheCouncilAndForTreasuriesInTheirOwnHouse() {
        var elsewhere = town.organisation("Elsewhere");
        var stranger = town.person("Sam");
        var member = town.member(here, "Mia");

        replay(treasurer, body("\"months\": 1", "\"backingPercent\": 100")).statusCode(403);
        replayHere(member, here, body("\"months\": 1", "\"backingPercent\": 100"))
                .statusCode(403);
        replayHere(stranger, here, body("\"months\": 1", "\"backingPercent\": 100"))
                .statusCode(404);
        replayHere(cora, here, body("\"months\": 1", "\"backingPercent\": 100")).statusCode(404);
        // The rules of others are not for a treasurer to try.
        replayHere(
                        treasurer,
                        here,
                        body("\"months\": 1", "\"backingPercent\": 100").replace(here, elsewhere))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/scenarios/0/changes/0/organisation")));
        replayHere(treasurer, here, body("\"months\": 1", "\"backingPercent\": 100"))
                .statusCode(201);
        assertThat(treasurer.pages().getOnly("/exchange/simulator").status()).isEqualTo(403);
        assertThat(cora.pages().getOnly("/exchange/simulator").status()).isEqualTo(200);
    }

    @Test
    void saysWhatItWouldHaveTakenAndKeepsItForWhoeverHasTheLink() {
        var made = replay(cora, body("\"months\": 3", "\"backingPercent\": 100"))
                .statusCode(201)
                .body("courses", hasSize(2))
                .body("courses[0].months", hasSize(3))
                .body("courses[1].name", equalTo("Other rules"))
                .body("courses[1].deposits", hasSize(1))
                .body("courses[1].deposits[0].organisation", equalTo(here))
                .body("courses[1].deposits[0].cents", equalTo(20_000))
                .body("summary[0]", containsString("Here would have had to deposit $200.00 more."))
                .extract();
        var anybody = town.person("Sam");

        anybody.api()
                .get("/api/v1/simulations/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("courses", equalTo(made.path("courses")));
        anybody.api().get("/api/v1/simulations/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(Town.count("select count(*) from treasury.simulation where id = '" + made.path("id")
                        + "' and asked_in is null and made_by = '" + cora.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void runsOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID();
        var body = body("\"months\": 1", "\"backingPercent\": 60");

        var first = keyed(key, body).statusCode(201).extract().path("id");

        keyed(key, body).statusCode(201).body("id", equalTo(first));
        keyed(key, body.replace("60", "61")).statusCode(409).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var page = treasurer
                .pages()
                .submit(
                        form(),
                        form(),
                        Map.of(
                                "title",
                                "What if?",
                                "period",
                                "6",
                                field("organisation"),
                                here,
                                field("backingPercent"),
                                "150"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("What if?", "value=\"150\"", "href=\"#" + field("backingPercent") + "\"")
                .contains("50 % the last time.");
    }

    @Test
    void drawsAndTabulatesAndExports() {
        var fields = new HashMap<>(Map.of("title", "What if?", "period", "3", "scenarios.0.name", "=1+1"));
        fields.put(field("organisation"), here);
        fields.put(field("rateCents"), "7.00");
        fields.put(field("backingPercent"), "100");

        var page = treasurer.pages().submit(form(), form(), fields);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).startsWith("/exchange/simulations/");
        assertThat(page.body())
                .contains("<svg viewBox=\"0 0 400 230\" role=\"img\" aria-labelledby=\"chart-title chart-desc\">")
                .contains("Here: 100 % backing, $7.00 for a credit")
                .contains("Here would have had to deposit $200.00 more.")
                .doesNotContain(" style=");
        var file = treasurer.pages().get(page.path() + "/csv");
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.body()).contains("As it was,", "'=1+1,").doesNotContain("\n=1+1");
        assertThat(file.body().lines()).hasSize(7);
    }

    @Test
    void hasADoorInTheTreasury() {
        assertThat(treasurer.pages().get("/o/" + here + "/treasury").body())
                .contains("/o/" + here + "/treasury/simulator");
    }

    private String form() {
        return "/o/" + here + "/treasury/simulator";
    }

    private static String field(String rule) {
        return "scenarios.0.changes.0." + rule;
    }

    private String body(String period, String rule) {
        return "{\"title\": \"What if?\", " + period + ", \"scenarios\": [{\"name\": \"Other rules\", \"changes\":"
                + " [{\"organisation\": \"" + here + "\", " + rule + "}]}]}";
    }

    private ValidatableResponse keyed(UUID key, String body) {
        return cora.api()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/simulations")
                .then();
    }

    private static ValidatableResponse replay(Town.Person person, String body) {
        return person.api().body(body).post("/api/v1/simulations").then();
    }

    private static ValidatableResponse replayHere(Town.Person person, String organisation, String body) {
        return person.api()
                .body(body)
                .post("/api/v1/organisations/" + organisation + "/simulations")
                .then();
    }
}
