package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

/** Credits given away by members. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class GiftsTest {

    private static final String POT = "{\"pot\": true}";

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private Town.Person ben;

    @BeforeEach
    void threeWhoBelongTogether() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
    }

    @Test
    void refusesMoreThanTheWalletHas() {
        town.earn(here, ana, maya, 2);

        give(ana, to(ben), 3, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credits"))
                .body("available", equalTo(2));

        assertThat(ana.balance()).isEqualTo(2);
        assertThat(ben.balance()).isZero();
    }

    @Test
    void refusesSomebodyOfNoOrganisationOnesOwn() {
        town.earn(here, ana, maya, 2);
        var elsewhere = town.organisation("Elsewhere");
        var stranger = town.member(elsewhere, "Stranger");

        give(ana, to(stranger), 1, UUID.randomUUID()).statusCode(404);
        give(ana, "{\"person\": \"" + UUID.randomUUID() + "\"}", 1, UUID.randomUUID())
                .statusCode(404);

        assertThat(ana.balance()).isEqualTo(2);
        assertThat(stranger.balance()).isZero();
    }

    @Test
    void refusesSomebodyWhoseMembershipEnded() {
        town.earn(here, ana, maya, 2);
        Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where person_id = '" + ben.id()
                + "'");

        give(ana, to(ben), 1, UUID.randomUUID()).statusCode(404);

        assertThat(ana.balance()).isEqualTo(2);
    }

    @Test
    void refusesAMemberWithoutASignIn() {
        town.earn(here, ana, maya, 2);
        Town.sql(
                "update identity.person set managed_by = '" + here + "', subject = null where id = '" + ben.id() + "'");

        give(ana, to(ben), 1, UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/gift-not-taken"));

        assertThat(ana.balance()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "No Such Place", "-"})
    void refusesAnUnknownOrganisation(String organisation) {
        town.earn(here, ana, maya, 1);

        give(ana, "{\"organisation\": \"" + organisation + "\"}", 1, UUID.randomUUID())
                .statusCode(404);

        assertThat(ana.balance()).isEqualTo(1);
    }

    @Test
    void refusesASuspendedOrganisation() {
        town.earn(here, ana, maya, 1);
        var gone = town.organisation("Gone");
        Town.sql("update identity.organisation set suspended_at = now() where id = '" + gone + "'");

        give(ana, "{\"organisation\": \"" + gone + "\"}", 1, UUID.randomUUID()).statusCode(404);
    }

    @Test
    void refusesOneself() {
        town.earn(here, ana, maya, 1);

        give(ana, to(ana), 1, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo("/to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"pot\": false}", "{\"pot\": true, \"organisation\": \"ics\"}"})
    void refusesAnythingButOneReceiver(String receiver) {
        give(ana, receiver, 1, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo("/to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100001", "null"})
    void refusesWhatIsNoNumberOfCredits(String credits) {
        ana.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": " + POT + ", \"credits\": " + credits + "}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/credits"));
    }

    @Test
    void refusesANoteBeyondItsLengthAndAMissingKey() {
        ana.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": " + POT + ", \"credits\": 1, \"note\": \"" + "x".repeat(501) + "\"}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
        ana.api()
                .body("{\"to\": " + POT + ", \"credits\": 1}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @Test
    void refusesAnotherGiftUnderTheSameKey() {
        town.earn(here, ana, maya, 3);
        var key = UUID.randomUUID();
        give(ana, to(ben), 1, key).statusCode(201);

        give(ana, to(ben), 2, key).statusCode(409);

        assertThat(ben.balance()).isEqualTo(1);
    }

    @Test
    void givesToAMemberAndAnswersWhatIsLeft() {
        town.earn(here, ana, maya, 5);

        give(ana, to(ben), 2, UUID.randomUUID())
                .statusCode(201)
                .header("Location", containsString("/api/v1/me/transfers/"))
                .body("credits", equalTo(2))
                .body("to.person", equalTo(ben.id().toString()))
                .body("balance", equalTo(3));

        assertThat(ben.balance()).isEqualTo(2);
    }

    @Test
    void givesToTheHouseholdToo() {
        town.earn(here, ana, maya, 1);
        town.shareHousehold(ana, ben);

        give(ana, to(ben), 1, UUID.randomUUID()).statusCode(201);

        assertThat(ben.balance()).isEqualTo(1);
    }

    @Test
    void givesToAnOrganisationOneDoesNotBelongTo() {
        town.earn(here, ana, maya, 2);
        var elsewhere = town.organisation("Elsewhere");

        give(ana, "{\"organisation\": \"" + elsewhere + "\"}", 2, UUID.randomUUID())
                .statusCode(201)
                .body("balance", equalTo(0));

        assertThat(balanceOf("WALLET", elsewhere)).isEqualTo(2);
    }

    @Test
    void givesToThePot() {
        town.earn(here, ana, maya, 2);
        var before = balanceOf("POT", "EXCHANGE");

        give(ana, POT, 1, UUID.randomUUID()).statusCode(201);

        assertThat(balanceOf("POT", "EXCHANGE") - before).isEqualTo(1);
    }

    @Test
    void givesOnceHoweverOftenItIsSent() {
        town.earn(here, ana, maya, 4);
        var key = UUID.randomUUID();

        var answers = Town.atOnce(Collections.nCopies(8, (Callable<String>)
                () -> give(ana, to(ben), 1, key).statusCode(201).extract().path("id")));
        give(ana, to(ben), 1, key).statusCode(201).body("id", equalTo(answers.getFirst()));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(ana.balance()).isEqualTo(3);
        assertThat(ben.balance()).isEqualTo(1);
        assertThat(Town.count("select count(*) from kernel.audit_act where subject_id = '" + answers.getFirst() + "'"))
                .isEqualTo(1);
    }

    @Test
    void answersARepeatedGiftAsTheFirstTimeThoughTheReceiverHasLeft() {
        town.earn(here, ana, maya, 1);
        var key = UUID.randomUUID();
        String id = give(ana, to(ben), 1, key).statusCode(201).extract().path("id");
        Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where person_id = '" + ben.id()
                + "'");

        give(ana, to(ben), 1, key).statusCode(201).body("id", equalTo(id));
    }

    @Test
    void thirtyTwoGiftsOfAWalletOfTenAreTen() {
        town.earn(here, ana, maya, 10);

        var answers = Town.atOnce(IntStream.range(0, 32)
                .mapToObj(number -> (Callable<Integer>)
                        () -> give(ana, to(ben), 1, UUID.randomUUID()).extract().statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(22);
        assertThat(ana.balance()).isZero();
        assertThat(ben.balance()).isEqualTo(10);
    }

    @Test
    void showsTheNoteToTheTwoAndToNobodyElse() {
        town.earn(here, ana, maya, 1);
        String id = ana.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": " + to(ben) + ", \"credits\": 1, \"note\": \"For the bicycle\"}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (var side : List.of(ana, ben)) {
            side.api()
                    .get("/api/v1/me/transfers/" + id)
                    .then()
                    .statusCode(200)
                    .body("note", equalTo("For the bicycle"));
        }
        maya.api().get("/api/v1/me/transfers/" + id).then().statusCode(404);
        assertThat(Town.count("select count(*) from ledger.transfer t where t::text like '%bicycle%'"))
                .isZero();
        assertThat(Town.count("select count(*) from kernel.audit_act a where a::text like '%bicycle%'"))
                .isZero();
    }

    @Test
    void readsAsAGiftInBothStatements() {
        town.earn(here, ana, maya, 2);
        give(ana, to(ben), 1, UUID.randomUUID()).statusCode(201);
        give(ana, POT, 1, UUID.randomUUID()).statusCode(201);

        var given = ana.pages().get("/wallet/statement").body();
        assertThat(given).contains("Gift to " + ben.login().name(), "Gift to the solidarity pot");
        assertThat(ben.pages().get("/wallet/statement").body())
                .contains("Gift from " + ana.login().name());
    }

    @Test
    void givesInThreeSteps() {
        town.earn(here, ana, maya, 3);
        var pages = ana.pages();
        assertThat(pages.get("/wallet").body()).contains("/wallet/give");
        var found =
                pages.get("/wallet/give?name=" + ben.login().name().substring(4).toLowerCase(Locale.ROOT));
        assertThat(found.body()).contains("member-" + ben.id());
        var details = "/wallet/give/details?to=member-" + ben.id();

        var tooMany = pages.submit(
                details,
                "/wallet/give/check",
                Map.of("to", "member-" + ben.id(), "credits", "4", "note", "Thanks, Ben"));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("You have 3 to give", "Thanks, Ben");

        var check = pages.submit(
                details,
                "/wallet/give/check",
                Map.of("to", "member-" + ben.id(), "credits", "2", "note", "Thanks, Ben"));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("Is this right?", ben.login().name(), "Thanks, Ben");

        var command = UUID.randomUUID().toString();
        var fields = Map.of("to", "member-" + ben.id(), "credits", "2", "note", "", "command", command);
        var done = pages.submit(details, "/wallet/give", fields);
        pages.submit(details, "/wallet/give", fields);
        assertThat(done.path()).isEqualTo("/wallet");
        assertThat(done.body()).contains("Given to " + ben.login().name());
        assertThat(ben.balance()).isEqualTo(2);
    }

    @Test
    void givesOneToThePotInOneStep() {
        town.earn(here, ana, maya, 1);

        var lost = ana.pages().submit("/wallet/give", "/wallet/give", Map.of("to", "pot", "credits", "1"));
        assertThat(lost.status()).as("sent twice it would give twice").isEqualTo(422);
        assertThat(lost.body()).contains("Open the form again");
        assertThat(ana.balance()).isEqualTo(1);
        var fields =
                Map.of("to", "pot", "credits", "1", "command", UUID.randomUUID().toString());
        var done = ana.pages().submit("/wallet/give", "/wallet/give", fields);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("Given to the solidarity pot");
        assertThat(ana.balance()).isZero();
    }

    @Test
    void saysTheBalanceInNumbersOnly() {
        town.earn(here, ana, maya, 2);

        ana.api()
                .get("/api/v1/me/balance")
                .then()
                .statusCode(200)
                .body("balance", equalTo(2))
                .body("held", equalTo(0));
    }

    private static String to(Town.Person person) {
        return "{\"person\": \"" + person.id() + "\"}";
    }

    private static ValidatableResponse give(Town.Person giver, String to, int credits, UUID key) {
        return giver.api()
                .header("Idempotency-Key", key.toString())
                .body("{\"to\": " + to + ", \"credits\": " + credits + "}")
                .post("/api/v1/me/gifts")
                .then();
    }

    private static long balanceOf(String kind, String owner) {
        return Town.count("select coalesce(sum(b.quantity), 0) from ledger.account a join ledger.account_balance b"
                + " on b.account_id = a.id where a.kind = '" + kind + "' and a.owner = '" + owner + "'");
    }
}
