package org.communityexchange.treasury;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.treasury.MoneyTown.account;
import static org.communityexchange.treasury.StripeStandIn.CUSTODIAN;
import static org.communityexchange.treasury.StripeStandIn.chargeEvent;
import static org.communityexchange.treasury.StripeStandIn.event;
import static org.communityexchange.treasury.StripeStandIn.session;
import static org.communityexchange.treasury.StripeStandIn.signature;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.Admissions;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** Paying by card, against something that speaks as Stripe does. */
@QuarkusTest
@TestProfile(CardPaymentsTest.TakingCards.class)
@QuarkusTestResource(ExchangeResource.class)
class CardPaymentsTest {

    /** With a provider; everywhere else in the tests there is none. */
    public static class TakingCards implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StripeStandIn.class));
        }
    }

    private static final String WEBHOOK = "/api/v1/payments/stripe/webhook";
    private static final String PAYMENTS = "/api/v1/organisations/" + CUSTODIAN + "/payments";
    private static final String ALARMS = MoneyTown.contributions(CUSTODIAN) + "/alarms";

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    Admissions admissions;

    private Town.Person ana;

    @BeforeEach
    void somebodyWithACard() {
        if (Town.count("select count(*) from identity.organisation where id = '" + CUSTODIAN + "'") == 0) {
            tenants.runAs(
                    null, null, () -> admissions.admit(new OrganisationId(CUSTODIAN), "Card Town", "", "", List.of()));
        }
        ana = town.person("Ana");
    }

    @AfterEach
    void up() {
        StripeStandIn.down(false);
    }

    private ValidatableResponse start(String kind, long cents, UUID key) {
        return ana.api()
                .header("Idempotency-Key", key.toString())
                .body("{\"kind\": \"" + kind + "\", \"cents\": " + cents + "}")
                .post(PAYMENTS)
                .then();
    }

    private String begun(String kind, long cents) {
        return start(kind, cents, UUID.randomUUID()).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse tell(String body) {
        return tell(body, signature(body));
    }

    private static ValidatableResponse tell(String body, String signature) {
        return given().contentType("application/json; charset=utf-8")
                .header("Stripe-Signature", signature)
                .body(body)
                .post(WEBHOOK)
                .then();
    }

    private ValidatableResponse order(String id) {
        return ana.api().get(PAYMENTS + "/" + id).then();
    }

    private static long alarms(String order, String reason) {
        return Town.count("select count(*) from treasury.payment_alarm where order_id = '" + order + "' and reason = '"
                + reason + "'");
    }

    @Test
    void refusesWhatIsNotSignedByTheProvider() {
        var order = begun("PURCHASE", 5_000);
        var body = event("checkout.session.completed", order, "paid", 5_000);

        given().contentType("application/json").body(body).post(WEBHOOK).then().statusCode(400);
        tell(body, "").statusCode(400);
        tell(body, signature(body, Instant.now(), "whsec_another"))
                .statusCode(400)
                .body("type", equalTo("/problems/signature-refused"));
        tell(body.replace("5000", "9000"), signature(body)).statusCode(400);

        assertThat(ana.balance()).isZero();
    }

    @Test
    void refusesAnOldMessageThoughItIsSigned() {
        var order = begun("PURCHASE", 5_000);
        var body = event("checkout.session.completed", order, "paid", 5_000);

        tell(body, signature(body, Instant.now().minusSeconds(301), "whsec_stand_in"))
                .statusCode(400);

        assertThat(ana.balance()).isZero();
    }

    @Test
    void refusesPartsOfACreditAndOtherOrganisations() {
        start("PURCHASE", 5_050, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo("/cents"));
        start("DONATION", 5_000, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo("/kind"));
        var other = town.organisation("No cards");
        ana.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"kind\": \"GIFT\", \"cents\": 1000}")
                .post("/api/v1/organisations/" + other + "/payments")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/cards-not-taken"));
    }

    @Test
    void saysSoWhenTheProviderIsDownAndTheSameRequestWorksLater() {
        var key = UUID.randomUUID();
        StripeStandIn.down(true);
        start("GIFT", 2_500, key).statusCode(503).body("type", equalTo("/problems/payment-provider-unavailable"));

        StripeStandIn.down(false);
        String id = start("GIFT", 2_500, key).statusCode(201).extract().path("id");
        start("GIFT", 2_500, key).statusCode(201).body("id", equalTo(id));
        start("GIFT", 2_600, key).statusCode(409);

        order(id)
                .body("state", equalTo("OPEN"))
                .body("checkoutUrl", equalTo("https://checkout.stripe.com/c/pay/" + session(id)));
    }

    @Test
    void fiftyDollarsByCardBuyFiveCreditsOnlyWhenTheyArePaid() {
        var before = account("CASH", CUSTODIAN);
        var id = begun("PURCHASE", 5_000);
        var asked = StripeStandIn.asked(id);
        assertThat(asked)
                .containsEntry("mode", "payment")
                .containsEntry("client_reference_id", id)
                .containsEntry("line_items[0][price_data][currency]", "cad")
                .containsEntry("line_items[0][price_data][unit_amount]", "5000")
                .containsEntry("success_url", ExchangeResource.publicUrl() + "/o/" + CUSTODIAN + "/payments/" + id);

        tell(event("checkout.session.completed", id, "unpaid", 5_000)).statusCode(204);
        order(id).body("state", equalTo("PENDING")).body("contribution", nullValue());
        assertThat(ana.balance()).isZero();
        tell(event("checkout.session.async_payment_succeeded", id, "paid", 5_000))
                .statusCode(204);

        order(id).body("state", equalTo("PAID")).body("contribution", notNullValue());
        assertThat(ana.balance()).isEqualTo(5);
        assertThat(account("CASH", CUSTODIAN) - before).isEqualTo(-5_000);
        ana.api()
                .get(MoneyTown.contributions(CUSTODIAN) + "/" + id)
                .then()
                .body("method", equalTo("CARD"))
                .body("reference", equalTo("pi_" + id))
                .body("recordedBy", equalTo(""))
                .body("credits", equalTo(5));
        assertThat(ana.pages().get("/o/" + CUSTODIAN + "/payments/" + id).body())
                .contains("The money has arrived", "/contributions/" + id + "/receipt");
    }

    @Test
    void theSameMessageTenTimesAtOnceIsOnePurchase() {
        var id = begun("PURCHASE", 3_000);
        var body = event("checkout.session.completed", id, "paid", 3_000);
        var other = event("checkout.session.async_payment_succeeded", id, "paid", 3_000);
        Callable<Integer> first = () -> tell(body).extract().statusCode();
        Callable<Integer> second = () -> tell(other).extract().statusCode();
        var work = new java.util.ArrayList<>(Collections.nCopies(10, first));
        work.addAll(Collections.nCopies(4, second));

        var answers = Town.atOnce(work);

        assertThat(answers).containsOnly(204);
        assertThat(ana.balance()).isEqualTo(3);
        assertThat(Town.count("select count(*) from treasury.contribution where person_id = '" + ana.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void theProviderMayBeFasterThanThePayerAndThanUs() {
        var id = begun("GIFT", 2_000);
        Town.sql("update treasury.card_order set session_id = null, checkout_url = null where id = '" + id + "'");

        tell(event("checkout.session.completed", id, "paid", 2_000)).statusCode(204);

        order(id).body("state", equalTo("PAID"));
        assertThat(ana.balance()).isZero();
    }

    @Test
    void acknowledgesWhatIsNothingToUs() {
        var body = "{\"id\": \"evt_x\", \"type\": \"customer.created\", \"data\": {\"object\": {\"id\": \"cus_1\"}}}";
        tell(body).statusCode(204);
        var foreign = event("checkout.session.completed", UUID.randomUUID().toString(), "paid", 100)
                .replace("exchange_order", "somebody_elses");
        tell(foreign).statusCode(204);

        assertThat(Town.count("select count(*) from treasury.payment_event where event_id = 'evt_x'"))
                .isZero();
    }

    @Test
    void anExpiredPageAndAFailedPaymentBookNothing() {
        var expired = begun("PURCHASE", 1_000);
        var failed = begun("PURCHASE", 1_000);

        tell(event("checkout.session.expired", expired, "unpaid", 1_000)).statusCode(204);
        tell(event("checkout.session.async_payment_failed", failed, "unpaid", 1_000))
                .statusCode(204);

        order(expired).body("state", equalTo("EXPIRED")).body("checkoutUrl", nullValue());
        order(failed).body("state", equalTo("FAILED"));
        assertThat(ana.balance()).isZero();
    }

    @Test
    void whatIsToldLateDoesNotBeginAgainWhatHasEnded() {
        var failed = begun("PURCHASE", 1_000);

        tell(event("checkout.session.async_payment_failed", failed, "unpaid", 1_000))
                .statusCode(204);
        tell(event("checkout.session.completed", failed, "unpaid", 1_000)).statusCode(204);
        order(failed).body("state", equalTo("FAILED"));

        tell(event("checkout.session.async_payment_succeeded", failed, "paid", 1_000))
                .statusCode(204);
        order(failed).body("state", equalTo("PAID"));
        assertThat(ana.balance()).isEqualTo(1);
    }

    @Test
    void aSecondPaymentOfOneOrderIsToldToTheTreasurerAndBuysNothing() {
        var id = begun("PURCHASE", 2_000);
        var paid = event("evt_1" + id, "checkout.session.completed", id, session(id), "paid", 2_000, "cad");
        var again = event("evt_2" + id, "checkout.session.completed", id, "cs_second", "paid", 2_000, "cad")
                .replace("pi_" + id, "pi_second_" + id);

        tell(paid).statusCode(204);
        tell(paid.replace("evt_1", "evt_3")).statusCode(204);
        assertThat(alarms(id, "PAID_AGAIN")).isZero();
        tell(again).statusCode(204);

        assertThat(alarms(id, "PAID_AGAIN")).isEqualTo(1);
        assertThat(ana.balance()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitRaisesAnAlarmAndIssuesNothing() {
        var id = begun("PURCHASE", 5_000);

        tell(event("checkout.session.completed", id, "no_payment_required", 5_000))
                .statusCode(204);
        tell(event("checkout.session.completed", id, "paid", 4_999)).statusCode(204);
        tell(event("evt_" + id, "checkout.session.completed", id, session(id), "paid", 5_000, "usd"))
                .statusCode(204);
        tell(event("evt_s" + id, "checkout.session.completed", id, "cs_another", "paid", 5_000, "cad"))
                .statusCode(204);
        var unknown = UUID.randomUUID().toString();
        tell(event("evt_" + unknown, "checkout.session.completed", unknown, "cs_no", "paid", 1_000, "cad"))
                .statusCode(204);

        assertThat(alarms(id, "UNKNOWN_STATUS")).isEqualTo(1);
        assertThat(alarms(id, "AMOUNT_DIFFERS")).isEqualTo(2);
        assertThat(alarms(id, "SESSION_DIFFERS")).isEqualTo(1);
        assertThat(Town.count("select count(*) from treasury.payment_alarm where event_id = 'evt_" + unknown
                        + "' and reason = 'ORDER_UNKNOWN'"))
                .isEqualTo(1);
        assertThat(ana.balance()).isZero();
        order(id).body("state", equalTo("OPEN"));
    }

    @Test
    void aRefundIsATreasurersToLookAt() {
        var tess = town.seated(CUSTODIAN, "Tess", SeatKind.TREASURER);
        var admin = town.admin(CUSTODIAN, "Leo");
        var id = begun("PURCHASE", 2_000);
        tell(event("checkout.session.completed", id, "paid", 2_000)).statusCode(204);

        tell(chargeEvent("charge.refunded", id, 2_000)).statusCode(204);
        tell(chargeEvent("charge.dispute.created", id, 2_000)).statusCode(204);

        assertThat(ana.balance()).as("nothing is taken back by itself").isEqualTo(2);
        ana.api().get(ALARMS).then().statusCode(404);
        tess.api().get(ALARMS).then().statusCode(200).body("contribution", hasItem(id));
        var list = "/o/" + CUSTODIAN + "/treasury/contributions";
        assertThat(tess.pages().get(list).body()).contains("was refunded at the provider", "is disputed");
        var alarm = alarmOf(id, "REFUNDED");
        admin.api()
                .body("{\"note\": \"x\"}")
                .put(ALARMS + "/" + alarm + "/settlement")
                .then()
                .statusCode(403);
        tess.api().body("{}").put(ALARMS + "/" + alarm + "/settlement").then().statusCode(422);
        var settled = tess.pages().submit(list, list + "/alarms/" + alarm, Map.of("note", "Taken back here too"));
        assertThat(settled.body()).contains("Noted. It is off the list.");
        assertThat(alarmsOpen(id)).isEqualTo(1);
        MoneyTown.reverse(CUSTODIAN, tess, id, "Refunded").statusCode(200);
        assertThat(ana.balance()).isZero();
    }

    @Test
    void aMemberPaysOnPagesAndSeesOnlyTheirOwn() {
        var giving = ana.pages().get("/me/giving").body();
        assertThat(giving).contains("/o/" + CUSTODIAN + "/payments/new?kind=PURCHASE");
        var pay = "/o/" + CUSTODIAN + "/payments";
        var key = UUID.randomUUID().toString();
        var refused = ana.pages().submit(pay + "/new", pay, Map.of("key", key, "kind", "PURCHASE", "cents", "25"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("no multiple of $10.00");
        var keyless = ana.pages().submit(pay + "/new", pay, Map.of("kind", "PURCHASE", "cents", "20"));
        assertThat(keyless.status()).as("a new key each time would begin twice").isEqualTo(422);
        assertThat(keyless.body()).contains("Open the form again");
        var fields = Map.of("key", key, "kind", "PURCHASE", "cents", "20");
        var begun = ana.pages().submit(pay + "/new", pay, fields);
        assertThat(ana.pages().submit(pay + "/new", pay, fields).path()).isEqualTo(begun.path());
        assertThat(begun.body()).contains("Not paid yet", "https://checkout.stripe.com/c/pay/cs_test_");
        assertThat(town.person("Ben").pages().get(begun.path()).status()).isEqualTo(404);
    }

    private static String alarmOf(String order, String reason) {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var rows = connection
                        .createStatement()
                        .executeQuery("select id::text from treasury.payment_alarm where order_id = '" + order
                                + "' and reason = '" + reason + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long alarmsOpen(String order) {
        return Town.count(
                "select count(*) from treasury.payment_alarm where order_id = '" + order + "' and settled_at is null");
    }
}
