package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** What credits do while something is in question, and as it ends: exactly those it is about, once. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class DisputeMoneyTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;
    private Town.Person omar;

    @BeforeEach
    void twoSidesAndTwoStewards() {
        here = town.organisation("Questions");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
        omar = town.steward(here, "Omar");
    }

    @Test
    void keepsWhatWasSetAsideUntilItIsDecidedAndThenGivesItBack() {
        town.earn(here, ben, maya, 2);
        var help = kept();
        var dispute = opened(ben, "commitment", help);

        assertThat(state(help)).isEqualTo("DISPUTED");
        town.confirm(here, maya, help).statusCode(409);
        ana.api().body("{}").put(Town.at(here, help, "withdrawal")).then().statusCode(409);
        assertThat(ben.balance()).isZero();

        decide(omar, dispute, "UPHELD").statusCode(200).body("state", equalTo("UPHELD"));
        decide(omar, dispute, "UPHELD").statusCode(200);
        decide(omar, dispute, "NOT_UPHELD").statusCode(409).body("type", equalTo("/problems/dispute-ended"));

        assertThat(state(help)).isEqualTo("DECLINED");
        assertThat(ben.balance()).isEqualTo(2);
        assertThat(ana.balance()).isZero();
    }

    @Test
    void paysWhatWasSetAsideWhenItStands() {
        town.earn(here, ben, maya, 2);
        var help = kept();
        var dispute = opened(ben, "commitment", help);

        decide(omar, dispute, "NOT_UPHELD").statusCode(200);

        assertThat(state(help)).isEqualTo("CONFIRMED");
        assertThat(ana.balance()).isEqualTo(2);
        assertThat(ben.balance()).isZero();
    }

    @Test
    void goesOnAsAgreedOrEndsByAgreementBeforeItWasDone() {
        town.earn(here, ben, maya, 2);
        var help = accepted();
        var first = opened(ana, "commitment", help);
        ben.api()
                .body("{\"reason\": \"No.\"}")
                .put(Town.at(here, help, "refusal"))
                .then()
                .statusCode(403);
        ana.api()
                .body("{}")
                .put(at(first) + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        assertThat(state(help)).isEqualTo("ACCEPTED");
        assertThat(ben.balance()).isZero();

        var second = opened(ben, "commitment", help);
        propose(ana, second, "TAKEN_BACK").statusCode(200);
        agree(ana, second, "TAKEN_BACK").statusCode(403);
        agree(ben, second, "STANDS").statusCode(409).body("type", equalTo("/problems/changed-meanwhile"));
        agree(ben, second, "TAKEN_BACK").statusCode(200).body("state", equalTo("SETTLED"));
        agree(ben, second, "TAKEN_BACK").statusCode(200);

        assertThat(state(help)).isEqualTo("DECLINED");
        assertThat(ben.balance()).isEqualTo(2);
        assertThat(Town.count("select count(*) from ledger.transfer where reason = 'PROMISE_RELEASED' and subject = '"
                        + help + "'"))
                .isEqualTo(1);
    }

    @Test
    void confirmsNothingThatNobodyReported() {
        var help = accepted("ISSUE");
        var dispute = opened(ben, "commitment", help);

        omar.api()
                .body("{\"reason\": \"So it was.\"}")
                .put(Town.at(here, help, "settlement"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));

        omar.api().get(at(dispute)).then().body("state", equalTo("NOT_UPHELD"));
        assertThat(ana.balance()).isZero();
    }

    @Test
    void freezesExactlyWhatAConfirmationBroughtAndTakesItBack() {
        town.earn(here, ana, maya, 2);
        var work = confirmed(4);
        assertThat(ana.balance()).isEqualTo(6);
        var dispute = opened(omar, "commitment", work);

        assertThat(ana.balance()).isEqualTo(2);
        assertThat(state(work)).isEqualTo("CONFIRMED");
        ana.api().get(at(dispute)).then().statusCode(200).body("credits", equalTo(4));
        omar.api()
                .body("{\"reason\": \"Now.\"}")
                .put(Town.at(here, work, "reversal"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-dispute"));
        var freeze = Town.text("select id::text from pool.freeze where commitment_id = '" + work + "'");
        omar.api()
                .body("{\"reason\": \"Now.\"}")
                .put("/api/v1/organisations/" + here + "/freezes/" + freeze + "/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-dispute"));
        decide(maya, dispute, "UPHELD").statusCode(409).body("type", equalTo("/problems/own-dispute"));
        decide(omar, dispute, "UPHELD").statusCode(409).body("type", equalTo("/problems/own-dispute"));
        var rosa = town.steward(here, "Rosa");

        decide(rosa, dispute, "UPHELD").statusCode(200);

        assertThat(state(work)).isEqualTo("REVERSED");
        assertThat(ana.balance()).isEqualTo(2);
        assertThat(frozen(work)).isZero();
    }

    @Test
    void neverTakesBackMoreThanIsThere() {
        var work = confirmed(4);
        take(3);
        assertThat(ana.balance()).isEqualTo(1);
        var dispute = opened(ana, "commitment", work);
        ana.api().get(at(dispute)).then().body("credits", equalTo(1));

        decide(omar, dispute, "UPHELD").statusCode(409).body("type", equalTo("/problems/credits-moved-on"));
        assertThat(state(work)).isEqualTo("CONFIRMED");
        assertThat(frozen(work)).isEqualTo(1);
        decide(omar, dispute, "ACKNOWLEDGED").statusCode(200);

        assertThat(ana.balance()).isEqualTo(1);
        assertThat(frozen(work)).isZero();
    }

    @Test
    void keepsTheReasonTypedWhenTheCreditsAreSpent() {
        var work = confirmed(4);
        take(3);
        var dispute = opened(ana, "commitment", work);
        var page = "/o/" + here + "/disputes/" + dispute;
        var stewards = omar.pages();
        stewards.submit("/o/" + here + "/disputes", page + "/handling", Map.of());

        var refused = stewards.submit(
                page, page + "/decision", Map.of("outcome", "UPHELD", "reason", "Ben says an hour & a half."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("3 of these credits have already been spent", ">Ben says an hour &amp; a half.</textarea>")
                .contains("They are right, and nothing is moved");
        assertThat(state(work)).isEqualTo("CONFIRMED");
    }

    @Test
    void givesBackAMealThatWasNeverServed() {
        town.earn(here, ana, maya, 5);
        var spend = take(3);
        var dispute = opened(ana, "spend", spend);
        decide(maya, dispute, "UPHELD").statusCode(409).body("type", equalTo("/problems/own-dispute"));

        decide(omar, dispute, "UPHELD").statusCode(200);

        assertThat(ana.balance()).isEqualTo(5);
        assertThat(Town.count("select coalesce(sum(quantity), 0) from ledger.account_balance where owner = '" + here
                        + "' and kind in ('WALLET', 'HELD')"))
                .isZero();
        open(ana, "spend", spend).statusCode(201).body("credits", equalTo(0)).body("allowed.withdraw", equalTo(true));
    }

    @Test
    void keepsTheFirstOfTwoWordsAndStaysOpen() {
        var work = town.fulfilled(here, ana, maya, 22 * 30);
        var dispute = opened(ana, "commitment", work);

        decide(omar, dispute, "NOT_UPHELD").statusCode(200).body("state", equalTo("OPEN"));
        assertThat(state(work)).isEqualTo("DISPUTED");
        decide(maya, dispute, "NOT_UPHELD").statusCode(200).body("state", equalTo("NOT_UPHELD"));

        assertThat(ana.balance()).isEqualTo(22);
    }

    @Test
    void takesUpWhatAStewardFrozeBefore() {
        var work = confirmed(4);
        omar.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitment\": \"" + work + "\", \"reason\": \"Wait.\"}")
                .post("/api/v1/organisations/" + here + "/freezes")
                .then()
                .statusCode(201);
        var dispute = opened(ana, "commitment", work);

        decide(omar, dispute, "NOT_UPHELD").statusCode(200);

        assertThat(ana.balance()).isEqualTo(4);
        assertThat(frozen(work)).isZero();
    }

    @Test
    void opensOneAndEndsItOnceHoweverManyPress() {
        town.earn(here, ben, maya, 2);
        var help = kept();
        var opens = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 3; i++) {
            opens.add(() -> open(ben, "commitment", help).extract().statusCode());
            opens.add(() -> open(ana, "commitment", help).extract().statusCode());
        }
        assertThat(Town.atOnce(opens)).containsOnlyOnce(201).containsOnly(201, 409);
        var dispute = Town.text("select id::text from pool.dispute where commitment_id = '" + help + "'");
        propose(ana, dispute, "TAKEN_BACK").statusCode(200);

        var answers = Town.atOnce(List.<Callable<Integer>>of(
                () -> decide(omar, dispute, "UPHELD").extract().statusCode(),
                () -> decide(maya, dispute, "NOT_UPHELD").extract().statusCode(),
                () -> agree(ben, dispute, "TAKEN_BACK").extract().statusCode()));

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(ana.balance() + ben.balance()).isEqualTo(2);
        assertThat(ana.balance()).isEqualTo(state(help).equals("CONFIRMED") ? 2 : 0);
    }

    private String kept() {
        var help = accepted();
        town.fulfil(here, ana, help, 60).statusCode(200);
        return help;
    }

    private String accepted() {
        return accepted("TRANSFER");
    }

    private String accepted(String funding) {
        String need = ben.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        String help = ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"" + funding + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
        ben.api().put(Town.at(here, help, "acceptance")).then().statusCode(200);
        return help;
    }

    private String confirmed(int credits) {
        var work = town.fulfilled(here, ana, maya, credits * 30);
        town.confirm(here, maya, work).statusCode(200);
        return work;
    }

    private String take(int price) {
        var meal = town.meal(here, maya, price, 20);
        String spend = town.take(here, ana, meal, 1, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
        maya.api()
                .put("/api/v1/organisations/" + here + "/spends/" + spend + "/capture")
                .then()
                .statusCode(200);
        return spend;
    }

    private ValidatableResponse open(Town.Person who, String kind, String id) {
        return who.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"" + kind + "\": \"" + id + "\", \"kind\": \"OTHER\", \"text\": \"I saw it otherwise.\"}")
                .post("/api/v1/organisations/" + here + "/disputes")
                .then();
    }

    private String opened(Town.Person who, String kind, String id) {
        return open(who, kind, id).statusCode(201).extract().path("id");
    }

    private ValidatableResponse decide(Town.Person who, String dispute, String outcome) {
        return who.api()
                .body("{\"outcome\": \"" + outcome + "\", \"reason\": \"I heard both.\"}")
                .put(at(dispute) + "/decision")
                .then();
    }

    private ValidatableResponse propose(Town.Person who, String dispute, String ending) {
        return who.api()
                .body("{\"ending\": \"" + ending + "\"}")
                .put(at(dispute) + "/proposal")
                .then();
    }

    private ValidatableResponse agree(Town.Person who, String dispute, String ending) {
        return who.api()
                .body("{\"ending\": \"" + ending + "\"}")
                .put(at(dispute) + "/agreement")
                .then();
    }

    private String at(String dispute) {
        return "/api/v1/organisations/" + here + "/disputes/" + dispute;
    }

    private static long frozen(String work) {
        return Town.count(
                "select coalesce(sum(credits), 0) from pool.freeze where state = 'FROZEN' and commitment_id = '" + work
                        + "'");
    }

    private static String state(String help) {
        return Town.text("select state from pool.commitment where id = '" + help + "'");
    }
}
