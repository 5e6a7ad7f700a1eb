package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.treasury.ClaimTown.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Received credits, turned into cash: refusals first, then the worked journals to the cent. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ClaimingTest {

    @Inject
    ClaimTown town;

    @Inject
    Town people;

    private Cast cast;

    @BeforeEach
    void aKitchenThatServesMealsForTwoCredits() {
        cast = town.cast(2);
        town.commonHas(cast, 100_000);
    }

    private void right(int automaticCents) {
        town.grant(cast, ClaimTown.terms(cast, 800, 60, automaticCents)).statusCode(201);
    }

    private String meal() {
        town.earned(cast, 2, 500);
        return town.ate(cast);
    }

    @Test
    void refusesAClaimWithoutARight() {
        town.prepare(cast, List.of(meal())).statusCode(409).body("type", equalTo("/problems/no-redemption-right"));
    }

    @Test
    void refusesASpendThatIsNotCapturedOrNotOnesOwn() {
        right(0);
        town.earned(cast, 2, 500);
        String held = people.take(cast.kitchen(), cast.eater(), cast.meal(), 1, UUID.randomUUID())
                .extract()
                .path("id");
        var elsewhere = town.cast(2);
        town.earned(elsewhere, 2, 500);

        for (var wrong : List.of(held, town.ate(elsewhere), UUID.randomUUID().toString())) {
            town.prepare(cast, List.of(wrong)).statusCode(422).body("errors[0].pointer", equalTo("/spends"));
        }
        town.prepare(cast, List.of()).statusCode(422);
    }

    @Test
    void refusesASpendForAnOfferThatIsNotEligible() {
        var spend = meal();
        var other = people.meal(cast.kitchen(), cast.cook(), 3, null);
        town.grant(
                        cast,
                        ClaimTown.terms(
                                cast.ics(),
                                800,
                                60,
                                0,
                                ClaimTown.today(),
                                ClaimTown.today().plusDays(9),
                                "[\"" + other + "\"]"))
                .statusCode(201);

        town.prepare(cast, List.of(spend)).statusCode(422).body("errors[0].pointer", equalTo("/spends"));
    }

    @Test
    void refusesASpendTwiceUntilTheFirstClaimIsGivenUp() {
        right(0);
        var spend = meal();
        var first = town.prepared(cast, spend);

        town.prepare(cast, List.of(spend)).statusCode(409).body("type", equalTo("/problems/spend-already-claimed"));
        town.prepare(cast, List.of(spend, spend)).statusCode(422);
        cast.treasurer()
                .api()
                .body("{}")
                .put(cast.claims() + "/" + first + "/withdrawal")
                .then()
                .statusCode(200);

        town.prepare(cast, List.of(spend)).statusCode(201);
    }

    @Test
    void refusesEverybodyButTheTreasurer() {
        right(0);
        var spend = meal();

        for (var somebody : List.of(cast.cook(), cast.eater(), cast.payer())) {
            var status = somebody == cast.cook() ? 403 : 404;
            somebody.api()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{\"spends\": [\"" + spend + "\"]}")
                    .post(cast.claims())
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void theSameKeyPreparesOnceAndOtherContentIsRefused() {
        right(0);
        var spend = meal();
        var other = meal();
        var key = UUID.randomUUID();
        var first = prepareWith(key, spend).statusCode(201).extract().path("id");

        prepareWith(key, spend).statusCode(201).body("id", equalTo(first));
        prepareWith(key, other).statusCode(409).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private io.restassured.response.ValidatableResponse prepareWith(UUID key, String spend) {
        return cast.treasurer()
                .api()
                .header("Idempotency-Key", key)
                .body("{\"spends\": [\"" + spend + "\"]}")
                .post(cast.claims())
                .then();
    }

    @Test
    void twoCreditsThatIcsBacksHalfBringSixteenDollars() {
        right(4_000);
        var claim = town.submitted(cast, meal());

        var booked = town.claim(cast, claim)
                .body("state", equalTo("APPROVED"))
                .body("isAutomatic", equalTo(true))
                .body("credits", equalTo(2))
                .body("rateCents", equalTo(800))
                .body("cashCents", equalTo(1_600))
                .body("fromReserveCents", equalTo(1_000))
                .body("fromCommonCents", equalTo(600))
                .body("toCommonCents", equalTo(0))
                .extract()
                .<String>path("bookingTransfer");

        assertThat(town.journal(booked))
                .containsExactly(
                        "CREDIT PAYABLE:" + cast.kitchen() + " 1600",
                        "CREDIT RETIRED:EXCHANGE 2",
                        "DEBIT COMMON:EXCHANGE 600",
                        "DEBIT RESERVE:" + cast.ics() + " 1000",
                        "DEBIT WALLET:" + cast.kitchen() + " 2");
        assertThat(town.balance(AccountRef.payable(cast.kitchen()))).isEqualTo(1_600);
        assertThat(town.balance(AccountRef.wallet(cast.kitchen()))).isZero();
    }

    @Test
    void twoPurchasedCreditsLeaveFourDollarsToTheCommonFund() {
        right(4_000);
        town.bought(cast, 2);
        var claim = town.submitted(cast, town.ate(cast));

        var booked = town.claim(cast, claim)
                .body("fromReserveCents", equalTo(1_600))
                .body("fromCommonCents", equalTo(0))
                .body("toCommonCents", equalTo(400))
                .extract()
                .<String>path("bookingTransfer");

        assertThat(town.journal(booked))
                .containsExactly(
                        "CREDIT COMMON:EXCHANGE 400",
                        "CREDIT PAYABLE:" + cast.kitchen() + " 1600",
                        "CREDIT RETIRED:EXCHANGE 2",
                        "DEBIT RESERVE:PURCHASED 2000",
                        "DEBIT WALLET:" + cast.kitchen() + " 2");
    }

    @Test
    void claimsExactlyTheLotsItsSpendsBrought() {
        right(4_000);
        town.bought(cast, 2);
        var purchased = town.ate(cast);
        var earned = meal();

        var claim = town.submitted(cast, earned);

        town.claim(cast, claim).body("fromReserveCents", equalTo(1_000)).body("fromCommonCents", equalTo(600));
        assertThat(town.balance(AccountRef.wallet(cast.kitchen()))).isEqualTo(2);
        town.claim(cast, town.submitted(cast, purchased)).body("toCommonCents", equalTo(400));
    }

    @Test
    void thePayerRecordsThePaymentOnceAndTheReceiptSaysIt() {
        right(4_000);
        var claim = town.submitted(cast, meal());
        var cash = town.balance(AccountRef.cash(cast.ics()));
        var payment =
                "{\"method\": \"BANK_TRANSFER\", \"reference\": \"R-1\", \"paidOn\": \"" + ClaimTown.today() + "\"}";

        cast.maya()
                .api()
                .body(payment)
                .put(cast.payments() + "/" + claim + "/payment")
                .then()
                .statusCode(403);
        cast.treasurer()
                .api()
                .body(payment)
                .put("/api/v1/organisations/" + cast.kitchen() + "/claim-payments/" + claim + "/payment")
                .then()
                .statusCode(404);
        var paid = pay(claim, payment)
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .extract()
                .<String>path("paymentTransfer");
        pay(claim, payment).statusCode(200).body("paymentTransfer", equalTo(paid));
        pay(claim, payment.replace("R-1", "R-2"))
                .statusCode(409)
                .body("type", equalTo("/problems/claim-not-in-this-state"));

        assertThat(town.journal(paid))
                .containsExactly("CREDIT CASH:" + cast.ics() + " 1600", "DEBIT PAYABLE:" + cast.kitchen() + " 1600");
        assertThat(town.balance(AccountRef.cash(cast.ics()))).isEqualTo(cash - 1_600);
        var receipt = cast.treasurer()
                .pages()
                .get("/o/" + cast.kitchen() + "/treasury/claims/" + claim + "/receipt")
                .body();
        assertThat(receipt).contains("$16.00", "$8.00", "R-1", "1 spends, 2 credits", "ICS");
        assertThat(receipt).doesNotContain("Ana");
    }

    @Test
    void isNotPaidOnADayOfAClosedMonth() {
        right(4_000);
        var claim = town.submitted(cast, meal());
        var month = ClaimTown.closedThisMonth(cast.ics(), cast.payer());

        pay(claim, "{\"method\": \"BANK_TRANSFER\", \"reference\": \"R-1\", \"paidOn\": \"" + ClaimTown.today() + "\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/month-closed"))
                .body("errors.pointer", equalTo(List.of("/paidOn")))
                .body("openFrom", equalTo(month.plusMonths(1).atDay(1).toString()));
        var page = "/o/" + cast.ics() + "/treasury/claim-payments/" + claim;
        var refused = cast.payer()
                .pages()
                .submit(
                        page,
                        page,
                        Map.of(
                                "method",
                                "BANK_TRANSFER",
                                "paidOn",
                                ClaimTown.today().toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("is closed. Use a date from " + month.plusMonths(1).atDay(1) + " on.");
        town.claim(cast, claim).body("state", equalTo("APPROVED"));
    }

    private io.restassured.response.ValidatableResponse pay(String claim, String payment) {
        return cast.payer()
                .api()
                .body(payment)
                .put(cast.payments() + "/" + claim + "/payment")
                .then();
    }

    @Test
    void whatIsUnpaidIsTakenBackWithEverythingAsBefore() {
        right(4_000);
        var spend = meal();
        var common = town.balance(AccountRef.common());
        var claim = town.submitted(cast, spend);

        var reversed = reverse(claim).statusCode(200).body("state", equalTo("REVERSED"));
        reverse(claim).statusCode(200);

        reversed.body("closedReason", equalTo("Wrong month"));
        assertThat(town.balance(AccountRef.common())).isEqualTo(common);
        assertThat(town.balance(AccountRef.payable(cast.kitchen()))).isZero();
        assertThat(town.balance(AccountRef.reserve(cast.ics()))).isEqualTo(1_000);
        assertThat(town.balance(AccountRef.wallet(cast.kitchen()))).isEqualTo(2);
        cast.treasurer().api().get(cast.claims() + "/choices").then().body("capLeft", equalTo(60));
        town.claim(cast, town.submitted(cast, spend)).body("state", equalTo("APPROVED"));
    }

    private io.restassured.response.ValidatableResponse reverse(String claim) {
        return cast.treasurer()
                .api()
                .body("{\"reason\": \"Wrong month\"}")
                .put(cast.claims() + "/" + claim + "/reversal")
                .then();
    }

    @Test
    void whatIsPaidStays() {
        right(4_000);
        var claim = town.submitted(cast, meal());
        pay(claim, "{\"method\": \"CASH\", \"reference\": \"\", \"paidOn\": \"" + ClaimTown.today() + "\"}")
                .statusCode(200);

        reverse(claim).statusCode(409).body("type", equalTo("/problems/claim-not-in-this-state"));
    }

    @Test
    void aPaymentIsNeitherInTheFutureNorBeforeTheClaim() {
        right(4_000);
        var claim = town.submitted(cast, meal());

        for (var day : List.of(ClaimTown.today().plusDays(1), ClaimTown.today().minusDays(2))) {
            pay(claim, "{\"method\": \"CASH\", \"reference\": \"\", \"paidOn\": \"" + day + "\"}")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/paidOn"));
        }
    }

    @Test
    void aTreasurerClaimsThroughThePages() {
        right(4_000);
        var spend = meal();
        var pages = cast.treasurer().pages();
        var base = "/o/" + cast.kitchen() + "/treasury/claims";

        assertThat(pages.get(base + "/new").body()).contains("A warm meal", "$8.00", spend);
        var counted = pages.submit(base + "/new", base, Map.of("spends", spend, "act", "count"));
        assertThat(counted.body()).contains("$16.00", "checked");
        var keyless = pages.submit(base + "/new", base, Map.of("spends", spend, "act", "prepare"));
        assertThat(keyless.status()).isEqualTo(422);
        assertThat(keyless.body()).contains("Open the form again, then send it.");
        var key = UUID.randomUUID().toString();
        var nothing = pages.submit(base + "/new", base, Map.of("act", "prepare", "command", key));
        assertThat(nothing.status()).isEqualTo(422);
        var check = pages.submit(base + "/new", base, Map.of("spends", spend, "act", "prepare", "command", key));
        assertThat(check.body()).contains("Common fund", "green", "Claim $16.00");

        var done = pages.submit(check.path(), check.path() + "/submission", Map.of());

        assertThat(done.body()).contains("Approved, to be paid");
        assertThat(pages.get("/o/" + cast.kitchen() + "/treasury").body()).contains("Cash claims");
        assertThat(pages.get(base).body()).contains("Claim 1", "$16.00");
        var due = cast.payer().pages().get("/o/" + cast.ics() + "/treasury/claim-payments");
        assertThat(due.body()).contains("Cash claim 1 of Kitchen", "$16.00");
    }

    @Test
    void theListSaysWhatEachClaimIsWorth() {
        right(4_000);
        town.submitted(cast, meal());
        town.prepared(cast, meal());

        cast.treasurer()
                .api()
                .get(cast.claims() + "?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(2))
                .body("items[0].state", equalTo("DRAFT"))
                .body("next", notNullValue());
        cast.treasurer()
                .api()
                .get(cast.claims() + "?sort=oldest")
                .then()
                .statusCode(422)
                .body("detail", containsString("newest"));
    }
}
