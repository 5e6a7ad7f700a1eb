package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Disputes: who may open, read, listen and decide; who learns that there is one; and when it goes up. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class DisputesTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @All
    @Inject
    List<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;
    private Town.Person omar;

    @BeforeEach
    void twoSidesAndTwoStewards() {
        here = town.organisation("Listening");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
        omar = town.steward(here, "Omar");
    }

    @Test
    void isOpenedByItsSidesAndStewardsOnly() {
        var help = kept();
        open(town.member(here, "Dan"), help, "Hello").statusCode(404);
        open(town.steward(town.organisation("There"), "Kim"), help, "Hello").statusCode(404);
        open(ben, UUID.randomUUID().toString(), "Hello").statusCode(404);
        assertThat(Town.text("select state from pool.commitment where id = '" + help + "'"))
                .isEqualTo("FULFILLED");
        open(ben, help, "It was half an hour.").statusCode(201).body("goesUpAt", not(equalTo(null)));
    }

    @Test
    void refusesWhatSaysTooLittleOrIsAboutNothing() {
        var help = kept();
        open(ben, help, " ").statusCode(422).body("errors[0].pointer", equalTo("/text"));
        open(ben, help, "x".repeat(501)).statusCode(422).body("errors[0].pointer", equalTo("/text"));
        ben.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\": \"OTHER\", \"text\": \"Hm.\"}")
                .post(api())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/commitment"));
        ben.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitment\": \"" + help + "\", \"text\": \"Hm.\"}")
                .post(api())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
        open(ben, promised(), "Too early.").statusCode(409).body("type", equalTo("/problems/not-in-this-state"));
    }

    @Test
    void opensOneAtATimeAndOncePerKey() {
        var help = kept();
        var key = UUID.randomUUID();
        var first =
                open(ben, help, "Half an hour.", key).statusCode(201).extract().<String>path("id");
        open(ben, help, "Half an hour.", key).statusCode(201).body("id", equalTo(first));
        open(ana, help, "An hour.").statusCode(409).body("type", equalTo("/problems/already-disputed"));
        open(ben, help, "Half an hour.").statusCode(409);
    }

    @Test
    void isReadByItsSidesAndWhoListensOnly() {
        var dispute = opened();
        write(ana, dispute, "We also carried boxes.").statusCode(200).body("messages", hasSize(2));

        for (var other :
                List.of(maya, omar, town.member(here, "Dan"), town.steward(town.organisation("There"), "Kim"))) {
            other.api().get(at(dispute)).then().statusCode(404);
            write(other, dispute, "Hello").statusCode(404);
        }
        takeUp(omar, dispute)
                .statusCode(200)
                .body("messages.body", contains("Half an hour.", "We also carried boxes."));
        maya.api().get(at(dispute)).then().statusCode(404);
        maya.api()
                .get(api())
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].listening", equalTo(1))
                .body("[0].mayTakeUp", equalTo(true))
                .body("[0]", not(hasKey("title")))
                .body("[0]", not(hasKey("giver")));
        ana.api().get(api()).then().statusCode(403);
    }

    @Test
    void isWalledOffInTheDatabaseToo() {
        var dispute = opened();
        assertThat(seen(ana.id())).isEqualTo(1);
        assertThat(seen(omar.id())).isZero();
        takeUp(omar, dispute).statusCode(200);
        assertThat(seen(omar.id())).isEqualTo(1);
        assertThat(seen(maya.id())).isZero();
        assertThat(seen(null)).isZero();
        for (var wrong : List.of(
                "first_steward = giver_id",
                "second_steward = taker_id",
                "first_steward = opened_by",
                "state = 'UPHELD'",
                "state = 'UPHELD', ended_at = now(), ended_by = '" + maya.id() + "', end_reason = 'x'",
                "state = 'SETTLED', ended_at = now(), ended_by = giver_id, end_reason = 'x'")) {
            assertThatThrownBy(() -> Town.sql("update pool.dispute set " + wrong + " where id = '" + dispute + "'"))
                    .hasMessageContaining("ck_dispute_");
        }
    }

    private long seen(UUID person) {
        return tenants.call(new OrganisationId(here), person, () -> (Long) entities.createNativeQuery(
                        "select count(*) from pool.promise_message where dispute_id is not null", Long.class)
                .getSingleResult());
    }

    @Test
    void isHeardByTwoAtMostAndNeverByThoseItConcerns() {
        var dispute = opened();
        var rosa = town.steward(here, "Rosa");
        town.shareHousehold(rosa, ben);
        takeUp(rosa, dispute).statusCode(409).body("type", equalTo("/problems/own-dispute"));
        takeUp(ana, dispute).statusCode(404);
        takeUp(maya, dispute).statusCode(200);
        takeUp(maya, dispute).statusCode(200).body("listening", hasSize(1));
        takeUp(omar, dispute).statusCode(200).body("listening.name", hasSize(2));

        takeUp(town.steward(here, "Sia"), dispute).statusCode(409).body("type", equalTo("/problems/dispute-taken"));
        decide(ana, dispute, "UPHELD", "Mine.").statusCode(404);
        decide(maya, dispute, "UPHELD", " ").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        decide(maya, dispute, "SETTLED", "Hm.").statusCode(422).body("errors[0].pointer", equalTo("/outcome"));
    }

    @Test
    void owesLettersToThoseItConcernsAndSaysNothingInThem() {
        var dispute = opened();
        assertThat(letters(ana, "dispute/" + dispute)).isEqualTo(1);
        assertThat(letters(ben, "dispute/" + dispute)).isZero();
        assertThat(letters(maya, "dispute-steward/" + dispute)).isEqualTo(1);
        takeUp(omar, dispute).statusCode(200);
        decide(omar, dispute, "ACKNOWLEDGED", "Both said so.").statusCode(200);
        assertThat(letters(ana, "dispute-ended/" + dispute)).isEqualTo(1);
        assertThat(letters(ben, "dispute-ended/" + dispute)).isEqualTo(1);
        assertThat(Town.count("select count(*) from identity.letter where purpose like '%" + dispute
                        + "%' and (body like '%Half an hour%' or body like '%shelf%')"))
                .isZero();
        assertThat(Town.text("select c.state from pool.commitment c join pool.dispute d on d.commitment_id = c.id"
                        + " where d.id = '" + dispute + "'"))
                .isEqualTo("FULFILLED");
    }

    @Test
    void goesUpAfterFourteenDays() throws Exception {
        var dispute = opened();
        takeUp(maya, dispute).statusCode(200);
        takeUp(omar, dispute).statusCode(200);
        var there = town.organisation("There");
        var zoe = town.steward(there, "Zoe");
        takeUp(zoe, dispute).statusCode(404);
        goneUp(zoe).body("id", not(hasItem(dispute)));
        Town.sql("update pool.dispute set opened_at ="
                + " opened_at - interval '15 days', goes_up_at = goes_up_at - interval '15 days' where id = '" + dispute
                + "'");

        for (var job : jobs) {
            if (job.name().equals("pool.disputes-that-go-up")) {
                job.run();
            }
        }

        assertThat(letters(zoe, "dispute-up/" + dispute)).isEqualTo(1);
        assertThat(letters(maya, "dispute-up/" + dispute)).isZero();
        goneUp(zoe).body("id", hasItem(dispute));
        goneUp(maya).body("id", not(hasItem(dispute)));
        assertThat(zoe.pages().get("/relief").body()).contains("Not settled elsewhere", "Listening");
        zoe.api().get(at(dispute)).then().statusCode(404);
        takeUp(town.member(there, "Tim"), dispute).statusCode(404);
        takeUp(zoe, dispute).statusCode(200);
        decide(zoe, dispute, "NOT_UPHELD", "I heard both.").statusCode(200).body("state", equalTo("NOT_UPHELD"));
        assertThat(ana.balance()).isEqualTo(2);
    }

    @Test
    void goesUpAtOnceWhereEveryStewardIsConcerned() {
        here = town.organisation("Small");
        var solo = town.steward(here, "Solo");
        var cleo = town.member(here, "Cleo");
        var work = town.fulfilled(here, cleo, solo, 60);
        town.confirm(here, solo, work).statusCode(200).body("credits", equalTo(2));
        var dispute =
                open(cleo, work, "It was two hours.").statusCode(201).extract().<String>path("id");
        takeUp(solo, dispute).statusCode(409).body("type", equalTo("/problems/own-dispute"));
        var zoe = town.steward(town.organisation("There"), "Zoe");
        goneUp(zoe).body("id", hasItem(dispute));
        takeUp(town.member(town.organisation("Elsewhere"), "Tim"), dispute).statusCode(404);
        takeUp(zoe, dispute).statusCode(200);
        decide(zoe, dispute, "NOT_UPHELD", "I heard both.").statusCode(200).body("state", equalTo("NOT_UPHELD"));
    }

    @Test
    void letsOnlyWhoOpenedItTakeItBack() {
        var dispute = opened();
        ana.api().body("{}").put(at(dispute) + "/withdrawal").then().statusCode(403);
        ben.api()
                .body("{\"reason\": \"I was wrong.\"}")
                .put(at(dispute) + "/withdrawal")
                .then()
                .statusCode(200)
                .body("endReason", equalTo("I was wrong."));
        write(ana, dispute, "Thanks.").statusCode(409).body("type", equalTo("/problems/dispute-ended"));
        takeUp(omar, dispute).statusCode(409).body("type", equalTo("/problems/dispute-ended"));
        ben.api()
                .get("/api/v1/me/disputes")
                .then()
                .statusCode(200)
                .body("state", contains("WITHDRAWN"))
                .body("title", contains("A shelf"));
        maya.api().get("/api/v1/me/disputes").then().body("", empty());
    }

    @Test
    void hidesWordsForThoseWhoListenOnly() {
        var dispute = opened();
        String words = ben.api().get(at(dispute)).path("messages[0].id");
        takeUp(omar, dispute).statusCode(200);
        ana.api()
                .body("{\"reason\": \"x\"}")
                .put(at(dispute) + "/messages/" + words + "/hiding")
                .then()
                .statusCode(403);
        omar.api()
                .body("{\"reason\": \"It names a neighbour.\"}")
                .put(at(dispute) + "/messages/" + words + "/hiding")
                .then()
                .statusCode(200)
                .body("messages[0].body", equalTo(""));
    }

    @Test
    void isAPageForEachWhoHasAPartInIt() {
        var help = kept();
        var pages = ben.pages();
        var form = "/o/" + here + "/disputes/new?commitment=" + help;
        assertThat(pages.get("/o/" + here + "/commitments/" + help).body()).contains("Say so.");
        assertThat(pages.get(form).body()).contains("Call it into question", "It was less than was said");
        var command = UUID.randomUUID().toString();
        var action = "/o/" + here + "/disputes";
        var without =
                pages.submit(form, action, Map.of("commitment", help, "command", command, "kind", "OTHER", "text", ""));
        assertThat(without.status()).isEqualTo(422);
        var shown = pages.submit(
                form,
                action,
                Map.of("commitment", help, "command", command, "kind", "LESS_THAN_SAID", "text", "Half an hour."));
        assertThat(shown.body()).contains("It is in question.", "is read by Ana", "Half an hour.", "nobody yet");
        assertThat(pages.get(form).path()).isEqualTo(shown.path());

        var stewards = omar.pages();
        assertThat(stewards.get(action).body()).contains("Listen to both").doesNotContain("A shelf", "Ana");
        var heard = stewards.submit(action, shown.path() + "/handling", Map.of());
        assertThat(heard.body()).contains("You listen to both now.", "Take it back", "It stands");
        assertThat(stewards.submit(
                                shown.path(),
                                shown.path() + "/decision",
                                Map.of("outcome", "NOT_UPHELD", "reason", "Both say an hour now."))
                        .body())
                .contains("Decided, and done.", "Both say an hour now.");
        assertThat(ana.balance()).isEqualTo(2);
        assertThat(ana.pages().getOnly(shown.path()).status()).isEqualTo(200);
        assertThat(town.member(here, "Dan").pages().getOnly(shown.path()).status())
                .isEqualTo(404);
    }

    private String promised() {
        String need = ben.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        return ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
    }

    private String kept() {
        var help = promised();
        ben.api().put(Town.at(here, help, "acceptance")).then().statusCode(200);
        town.fulfil(here, ana, help, 60).statusCode(200);
        return help;
    }

    private String opened() {
        return open(ben, kept(), "Half an hour.").statusCode(201).extract().path("id");
    }

    private ValidatableResponse open(Town.Person who, String help, String text) {
        return open(who, help, text, UUID.randomUUID());
    }

    private ValidatableResponse open(Town.Person who, String help, String text, UUID key) {
        return who.api()
                .header("Idempotency-Key", key)
                .body("{\"commitment\": \"" + help + "\", \"kind\": \"LESS_THAN_SAID\", \"text\": \"" + text + "\"}")
                .post(api())
                .then();
    }

    private ValidatableResponse takeUp(Town.Person who, String dispute) {
        return who.api().put(at(dispute) + "/handling").then();
    }

    private ValidatableResponse write(Town.Person who, String dispute, String text) {
        return who.api()
                .body("{\"text\": \"" + text + "\"}")
                .post(at(dispute) + "/messages")
                .then();
    }

    private ValidatableResponse decide(Town.Person who, String dispute, String outcome, String reason) {
        return who.api()
                .body("{\"outcome\": \"" + outcome + "\", \"reason\": \"" + reason + "\"}")
                .put(at(dispute) + "/decision")
                .then();
    }

    private static ValidatableResponse goneUp(Town.Person who) {
        return who.api().get("/api/v1/relief/disputes").then().statusCode(200);
    }

    private static long letters(Town.Person to, String purpose) {
        return Town.count("select count(*) from identity.letter where person_id = '" + to.id() + "' and purpose = '"
                + purpose + "'");
    }

    private String api() {
        return "/api/v1/organisations/" + here + "/disputes";
    }

    private String at(String dispute) {
        return api() + "/" + dispute;
    }
}
