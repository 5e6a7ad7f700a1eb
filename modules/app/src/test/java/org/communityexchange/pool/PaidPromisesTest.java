package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** A promise that somebody else than the organisation pays for: the person helped, the pot, or nobody but with thanks. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PaidPromisesTest {

    @Inject
    Town town;

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
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSFER", "POT"})
    void refusesToBePaidWhereNobodyIsHelped(String funding) {
        ana.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": 60, \"funding\": \"" + funding + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/funding-needs-receiver"))
                .body("errors[0].pointer", equalTo("/funding"));
    }

    @Test
    void refusesLessThanOneCreditFromAWallet() {
        promise(ana, need(ben), "\"minutes\": 29, \"funding\": \"TRANSFER\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/minutes"));
    }

    @Test
    void refusesToAcceptWhatTheWalletCannotPay() {
        town.earn(here, ben, maya, 1);
        String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"TRANSFER\""));

        accept(ben, help)
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credits"))
                .body("available", equalTo(1))
                .body("asked", equalTo(2));

        assertThat(ben.balance()).isEqualTo(1);
        assertThat(state(help)).isEqualTo("OFFERED");
    }

    @Test
    void letsNobodySayYesForTheWalletOfSomebodyElse() {
        town.earn(here, ben, maya, 2);
        String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"TRANSFER\""));

        accept(maya, help).statusCode(403);
        accept(ana, help).statusCode(403);

        assertThat(ben.balance()).isEqualTo(2);
        maya.api().get(at(help)).then().body("next", not(hasItem("ACCEPTED")));
        ben.api().get(at(help)).then().body("next", hasItem("ACCEPTED"));
    }

    @Test
    void setsCreditsAsideWhenAcceptedAndPassesThemOnWhenConfirmed() {
        town.earn(here, ben, maya, 3);
        String help = made(promise(ana, need(ben), "\"minutes\": 75, \"funding\": \"TRANSFER\"")
                .body("agreedCredits", equalTo(2))
                .body("payer.id", equalTo(ben.id().toString()))
                .body("hold", nullValue()));

        accept(ben, help).statusCode(200).body("hold", notNullValue());
        accept(ben, help).statusCode(200);

        assertThat(ben.balance()).isEqualTo(1);
        assertThat(ana.balance()).isZero();
        town.fulfil(here, ana, help, 200).statusCode(200);
        town.confirm(here, maya, help)
                .statusCode(200)
                .body("credits", equalTo(2))
                .body("bankedAfter", nullValue())
                .body("transfer", notNullValue());
        assertThat(ana.balance()).isEqualTo(2);
        assertThat(ben.balance()).isEqualTo(1);
        ben.api()
                .get("/api/v1/me/statement")
                .then()
                .body("items.title", hasItem("A shelf"))
                .body("items.reason", hasItem("PROMISE_HELD"));
        ana.api().get("/api/v1/me/wallet").then().body("bankedMinutes", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "withdrawal"})
    void givesWhatWasSetAsideBackWhenItComesToNothing(String end) {
        town.earn(here, ben, maya, 2);
        String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"TRANSFER\""));
        accept(ben, help).statusCode(200);
        assertThat(ben.balance()).isZero();

        (end.equals("refusal") ? ben : ana)
                .api()
                .body("{\"reason\": \"It rained.\"}")
                .put(Town.at(here, help, end))
                .then()
                .statusCode(200)
                .body("hold", nullValue());

        assertThat(ben.balance()).isEqualTo(2);
    }

    @Test
    void takesAPaymentBackToWhereItCameFrom() {
        town.earn(here, ben, maya, 2);
        var help = kept("TRANSFER");
        town.confirm(here, maya, help).statusCode(200);
        assertThat(ana.balance()).isEqualTo(2);

        maya.api()
                .body("{\"reason\": \"The wrong one.\"}")
                .put(Town.at(here, help, "reversal"))
                .then()
                .statusCode(200);

        assertThat(ana.balance()).isZero();
        assertThat(ben.balance()).isEqualTo(2);
    }

    @Test
    void paysOnceHoweverOftenItIsAcceptedAndConfirmedAtOnce() {
        town.earn(here, ben, maya, 5);
        town.withoutLimits(here);
        var helps = new ArrayList<String>();
        var acceptances = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"TRANSFER\""));
            helps.add(help);
            acceptances.add(() -> accept(ben, help).extract().statusCode());
            acceptances.add(() -> accept(ben, help).extract().statusCode());
        }

        assertThat(Town.atOnce(acceptances)).containsOnly(200, 409);

        assertThat(ben.balance()).isEqualTo(1);
        var accepted =
                helps.stream().filter(help -> state(help).equals("ACCEPTED")).toList();
        assertThat(accepted).hasSize(2);
        var presses = new ArrayList<Callable<Integer>>();
        accepted.forEach(help -> {
            town.fulfil(here, ana, help, 60).statusCode(200);
            for (var i = 0; i < 4; i++) {
                presses.add(() -> town.confirm(here, maya, help).extract().statusCode());
            }
        });
        assertThat(Town.atOnce(presses)).containsOnly(200);
        assertThat(ana.balance()).isEqualTo(4);
        assertThat(ben.balance()).isEqualTo(1);
    }

    @Test
    void eitherPaysOrGivesBackWhenConfirmedAndDeclinedAtOnce() {
        town.earn(here, ben, maya, 2);
        var help = kept("TRANSFER");
        Callable<Integer> yes = () -> town.confirm(here, maya, help).extract().statusCode();
        Callable<Integer> no = () -> ana.api()
                .body("{}")
                .put(Town.at(here, help, "withdrawal"))
                .then()
                .extract()
                .statusCode();

        var answers = Town.atOnce(java.util.List.of(yes, no));

        assertThat(answers).contains(200);
        assertThat(ana.balance() + ben.balance()).isEqualTo(2);
        assertThat(state(help)).isEqualTo(ana.balance() == 2 ? "CONFIRMED" : "WITHDRAWN");
    }

    @Test
    void paysFromThePotOnceAStewardOfAnotherOrganisationAgreed() {
        fillPot(3);
        String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"POT\""));
        accept(ben, help).statusCode(409).body("type", equalTo("/problems/pot-not-agreed"));
        agree(maya, help).statusCode(404);
        var there = town.organisation("There");
        agree(town.member(there, "Kim"), help).statusCode(404);
        var zoe = town.steward(there, "Zoe");
        zoe.api()
                .get("/api/v1/relief/pot-requests")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + help + "' }.credits", equalTo(2))
                .body("find { it.id == '" + help + "' }.title", equalTo("A shelf"));

        agree(zoe, help).statusCode(204);
        agree(zoe, help).statusCode(204);
        var pot = pot();
        accept(ben, help).statusCode(200).body("potAgreed", equalTo(true)).body("hold", notNullValue());

        assertThat(pot()).isEqualTo(pot - 2);
        town.fulfil(here, ana, help, 60).statusCode(200);
        town.confirm(here, maya, help).statusCode(200).body("credits", equalTo(2));
        assertThat(ana.balance()).isEqualTo(2);
        assertThat(pot()).isEqualTo(pot - 2);
    }

    @Test
    void refusesAnAgreementAboutOnesOwnHousehold() {
        String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"POT\""));
        var zoe = town.steward(town.organisation("There"), "Zoe");
        town.shareHousehold(zoe, ben);

        agree(zoe, help).statusCode(409).body("type", equalTo("/problems/same-household"));
    }

    @Test
    void remembersMinutesGivenForThanksAndBanksNone() {
        String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"THANKS\""));
        accept(ben, help).statusCode(200);
        town.fulfil(here, ana, help, 100).statusCode(200);

        town.confirm(here, maya, help)
                .statusCode(200)
                .body("credits", equalTo(0))
                .body("actualMinutes", equalTo(100))
                .body("bankedAfter", nullValue());

        assertThat(ana.balance()).isZero();
        assertThat(Town.count("select count(*) from pool.minute_movement where commitment_id = '" + help + "'"))
                .isZero();
    }

    @Test
    void storesNoCreditsBeforeTheConfirmationAndNoHoldWithoutOne() {
        town.earn(here, ben, maya, 2);
        var help = kept("TRANSFER");

        for (var wrong : java.util.List.of(
                "credits = 2",
                "hold_id = null",
                "funding = 'ISSUE'",
                "payer_id = null",
                "agreed_credits = null",
                "state = 'DECLINED'")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> Town.sql("update pool.commitment set " + wrong + " where id = '" + help + "'"))
                    .hasMessageContaining("ck_commitment_");
        }
    }

    private String kept(String funding) {
        String help = made(promise(ana, need(ben), "\"minutes\": 60, \"funding\": \"" + funding + "\""));
        accept(ben, help).statusCode(200);
        town.fulfil(here, ana, help, 60).statusCode(200);
        return help;
    }

    private void fillPot(int credits) {
        var giver = town.member(here, "Gia");
        town.earn(here, giver, maya, credits);
        giver.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": {\"pot\": true}, \"credits\": " + credits + "}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(201);
    }

    private static long pot() {
        return Town.count("select sum(b.quantity) from ledger.account a"
                + " join ledger.account_balance b on b.account_id = a.id where a.kind = 'POT'");
    }

    private String need(Town.Person person) {
        return made(person.api()
                .body(
                        "{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then());
    }

    private ValidatableResponse promise(Town.Person person, String need, String rest) {
        return person.api()
                .body("{\"need\": \"" + need + "\", " + rest + "}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then();
    }

    private ValidatableResponse accept(Town.Person person, String help) {
        return person.api().put(Town.at(here, help, "acceptance")).then();
    }

    private ValidatableResponse agree(Town.Person person, String help) {
        return person.api().put(Town.at(here, help, "pot")).then();
    }

    private String at(String help) {
        return "/api/v1/organisations/" + here + "/commitments/" + help;
    }

    private static String state(String help) {
        return Town.text("select state from pool.commitment where id = '" + help + "'");
    }

    private static String made(ValidatableResponse response) {
        return response.statusCode(201).extract().path("id");
    }
}
