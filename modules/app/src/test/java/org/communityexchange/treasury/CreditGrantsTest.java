package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Credits that come to be by a decision: recorded for others only, backed, within budgets, and taken back whole. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class CreditGrantsTest {

    private static final String GRANTS = "/api/v1/credit-grants";

    @Inject
    Town town;

    @Inject
    Council council;

    private BackedTown backed;
    private Town.Person cora;

    @BeforeEach
    void aTownThatBacksHalf() {
        backed = BackedTown.of(town);
        backed.backs(50, "LIST");
        cora = council.member("Cora");
    }

    private String body(String to, int credits, boolean beside) {
        return "{\"issuer\": \"" + backed.here() + "\", \"to\": " + to + ", \"credits\": " + credits
                + ", \"decision\": \"A start.\", \"reference\": \"2026-11/4\", \"decidedOn\": \"2026-11-18\","
                + " \"besideBudgets\": " + beside + "}";
    }

    private static String person(Town.Person person) {
        return "{\"person\": \"" + person.id() + "\"}";
    }

    private ValidatableResponse grant(Town.Person who, String body, UUID key) {
        return who.api().header("Idempotency-Key", key).body(body).post(GRANTS).then();
    }

    private ValidatableResponse grant(String to, int credits, boolean beside) {
        return grant(cora, body(to, credits, beside), UUID.randomUUID());
    }

    private ValidatableResponse takeBack(String id, String reason) {
        return cora.api()
                .body("{\"reason\": \"" + reason + "\"}")
                .put(GRANTS + "/" + id + "/reversal")
                .then();
    }

    private int credits(Town.Person person) {
        return person.api()
                .get("/api/v1/me/wallet")
                .then()
                .statusCode(200)
                .extract()
                .path("balance");
    }

    @Test
    void onlyTheCouncilGrantsOrReads() {
        for (var somebody : List.of(backed.leo(), backed.grace(), backed.ana())) {
            grant(somebody, body(person(backed.ana()), 3, false), UUID.randomUUID())
                    .statusCode(403);
            somebody.api().get(GRANTS).then().statusCode(403);
            assertThat(somebody.pages().getOnly("/exchange/grants").status()).isEqualTo(403);
        }
        assertThat(credits(backed.ana())).isZero();
    }

    @Test
    void neverToOneselfOnesHouseholdOrOnesOwnOrganisation() {
        var spouse = town.member(backed.here(), "Sam");
        town.shareHousehold(cora, spouse);
        var own = town.organisation("Own");
        town.join(own, cora);

        for (var to : List.of(person(cora), person(spouse), "{\"organisation\": \"" + own + "\"}")) {
            grant(to, 3, false).statusCode(409).body("type", equalTo("/problems/own-side"));
        }
        assertThat(credits(spouse)).isZero();
    }

    @Test
    void namesEveryFieldThatCannotBeUsed() {
        grant(cora, "{}", UUID.randomUUID())
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/issuer", "/to", "/credits", "/decision", "/reference", "/decidedOn"));
        grant(cora, body("{\"pot\": true, \"organisation\": \"" + backed.here() + "\"}", 0, false), UUID.randomUUID())
                .statusCode(422)
                .body("errors.pointer", hasItems("/to", "/credits"));
        grant("{\"person\": \"" + UUID.randomUUID() + "\"}", 3, false).statusCode(404);
        grant("{\"organisation\": \"nobody-here\"}", 3, false).statusCode(404);
        grant(cora, body("{\"pot\": true}", 3, false).replace("2026-11-18", "2999-01-01"), UUID.randomUUID())
                .statusCode(422)
                .body("errors.pointer", hasItems("/decidedOn"));
        cora.api().body(body("{\"pot\": true}", 3, false)).post(GRANTS).then().statusCode(400);
    }

    @Test
    void overBudgetOnlyWhenTheDecisionSaysSo() {
        backed.budget(5);

        grant(person(backed.ana()), 6, false)
                .statusCode(409)
                .body("type", equalTo("/problems/over-budget"))
                .body("raisedBy[0]", startsWith("Leo"));
        assertThat(credits(backed.ana())).isZero();
        grant(person(backed.ana()), 6, true).statusCode(201).body("besideBudgets", equalTo(true));
        grant(person(backed.ana()), 5, false).statusCode(201);

        assertThat(credits(backed.ana())).isEqualTo(11);
        grant(person(backed.ana()), 1, false).statusCode(409);
    }

    @Test
    void refusesWhatItsPolicyWillNotIssueUnfunded() {
        backed.backs(50, "STOP");

        grant(person(backed.ana()), 4, true).statusCode(409).body("type", equalTo("/problems/not-enough-funding"));
        assertThat(credits(backed.ana())).isZero();
    }

    @Test
    void movesTheDeclaredBackingWithTheCreditsAndBack() {
        backed.deposited(3_000);

        String id = grant(person(backed.ana()), 4, false)
                .statusCode(201)
                .body("declaredCents", equalTo(2_000))
                .body(
                        "issuerName",
                        equalTo(Town.text("select name from identity.organisation where id = '" + backed.here() + "'")))
                .extract()
                .path("id");

        assertThat(MoneyTown.account("RESERVE", backed.here())).isEqualTo(2_000);
        assertThat(MoneyTown.account("FUNDING", backed.here())).isEqualTo(1_000);
        assertThat(Town.text("select l.source::text from ledger.lot l join ledger.transfer t on t.id = l.transfer_id"
                        + " where t.subject = '" + id + "'"))
                .isEqualTo("GRANT");
        takeBack(id, "").statusCode(422).body("errors.pointer", hasItems("/reason"));
        takeBack(id, "Annulled.").statusCode(200).body("takenBackReason", equalTo("Annulled."));
        takeBack(id, "Again.").statusCode(200).body("takenBackReason", equalTo("Annulled."));
        assertThat(credits(backed.ana())).isZero();
        assertThat(MoneyTown.account("RESERVE", backed.here())).isZero();
        assertThat(MoneyTown.account("FUNDING", backed.here())).isEqualTo(3_000);
        takeBack(UUID.randomUUID().toString(), "x").statusCode(404);
    }

    @Test
    void isNotTakenBackOnceTheCreditsMovedOn() {
        String id =
                grant(person(backed.ana()), 4, false).statusCode(201).extract().path("id");
        backed.ana()
                .api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"to\": {\"pot\": true}, \"credits\": 1}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(201);

        takeBack(id, "Annulled.").statusCode(409).body("type", equalTo("/problems/credits-moved-on"));
        cora.api().get(GRANTS + "/" + id).then().statusCode(200).body("takenBackAt", equalTo(null));
    }

    @Test
    void theSameKeyGrantsOnce() {
        var key = UUID.randomUUID();
        var body = body(person(backed.ana()), 4, false);
        String first = grant(cora, body, key).statusCode(201).extract().path("id");

        grant(cora, body, key).statusCode(201).body("id", equalTo(first));
        grant(cora, body(person(backed.ana()), 5, false), key)
                .statusCode(409)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(credits(backed.ana())).isEqualTo(4);
    }

    @Test
    void theWalletSaysByWhichDecisionAndTheBooksHowMuch() {
        grant(person(backed.ana()), 4, false).statusCode(201);
        grant("{\"organisation\": \"" + backed.here() + "\"}", 7, false).statusCode(201);
        String gone =
                grant("{\"pot\": true}", 9, false).statusCode(201).extract().path("id");
        takeBack(gone, "Annulled.").statusCode(200);

        assertThat(backed.ana().pages().getOnly("/wallet").body())
                .contains("Granted by decision: 2026-11/4")
                .doesNotContain("Cora");
        assertThat(backed.leo()
                        .pages()
                        .getOnly("/o/" + backed.here() + "/wallet")
                        .body())
                .contains("Granted by decision: 2026-11/4");
        RestAssured.get("/api/v1/books")
                .then()
                .body("grants.findAll { it.organisation == '" + backed.here() + "' }.credits", equalTo(List.of(11)))
                .body("grants.findAll { it.organisation == '" + backed.here() + "' }.decisions", equalTo(List.of(2)));
        assertThat(RestAssured.get("/books").asString())
                .contains("Granted by decision")
                .doesNotContain("Ana");
        assertThat(Town.count("select count(*) from kernel.audit_act where organisation_id = '" + backed.here()
                        + "' and action in ('treasury.credits-granted', 'treasury.grant-taken-back')"))
                .isEqualTo(4);
    }

    @Test
    void thePagesGrantKeepWhatWasTypedAndTakeBack() {
        var pages = cora.pages();
        assertThat(pages.getOnly("/exchange/grants/new").body()).contains("Who receives them?");
        assertThat(pages.getOnly(
                                "/exchange/grants/new?to=member-" + backed.ana().id())
                        .body())
                .contains("Grant credits to Ana");
        var fields = new java.util.HashMap<>(Map.of(
                "command", UUID.randomUUID().toString(),
                "to", "member-" + backed.ana().id(),
                "issuer", backed.here(),
                "credits", "0",
                "decision", "A start.",
                "reference", "2026-11/9",
                "decidedOn", "2026-11-18"));
        var form = "/exchange/grants/new?to=pot";
        var refused = pages.submitOnly(form, "/exchange/grants", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("A start.", "2026-11/9");

        fields.put("credits", "4");
        var granted = pages.submit(form, "/exchange/grants", fields);

        assertThat(credits(backed.ana())).isEqualTo(4);
        var page = granted.path();
        assertThat(granted.body()).contains("Decision 2026-11/9", "4 credits", "$20.00", "within the budgets");
        assertThat(pages.getOnly("/exchange/grants").body()).contains("2026-11/9");
        assertThat(pages.getOnly("/exchange/grants/csv").body()).contains("2026-11-18,2026-11/9,");
        assertThat(pages.submit(page, page + "/reversal", Map.of("reason", "Annulled."))
                        .body())
                .contains("The grant was taken back.");
        assertThat(credits(backed.ana())).isZero();
        cora.api().get(GRANTS + "?limit=1").then().body("items", hasSize(1));
    }
}
