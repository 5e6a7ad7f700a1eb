package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** Credits that wait while a dispute runs: only the disputed ones, ended once, never by somebody it concerns. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class FreezingTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person omar;
    private Town.Person ana;

    @BeforeEach
    void twoStewardsAndAMember() {
        here = town.organisation("Disputed");
        maya = town.steward(here, "Maya");
        omar = town.steward(here, "Omar");
        ana = town.member(here, "Ana");
    }

    private String api() {
        return "/api/v1/organisations/" + here + "/freezes";
    }

    private String work(Town.Person who, int credits) {
        var id = town.fulfilled(here, who, maya, credits * 30);
        town.confirm(here, maya, id).statusCode(200);
        return id;
    }

    private String served(int price) {
        var meal = town.meal(here, maya, price, 20);
        String id = town.take(here, ana, meal, 1, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
        maya.api()
                .put("/api/v1/organisations/" + here + "/spends/" + id + "/capture")
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse freeze(Town.Person who, String kind, String id, UUID key) {
        return who.api()
                .header("Idempotency-Key", key)
                .body("{\"" + kind + "\": \"" + id + "\", \"reason\": \"It was half an hour.\"}")
                .post(api())
                .then();
    }

    private String frozen(String kind, String id) {
        return freeze(omar, kind, id, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse end(Town.Person who, String freeze, String how) {
        return who.api()
                .body("{\"reason\": \"Both agreed.\"}")
                .put(api() + "/" + freeze + "/" + how)
                .then();
    }

    private long organisationHas() {
        return Town.count("select coalesce(sum(b.quantity), 0) from ledger.account a join ledger.account_balance b"
                + " on b.account_id = a.id where a.kind = 'WALLET' and a.owner = '" + here + "'");
    }

    @Test
    void onlyStewardsFreeze() {
        var work = work(ana, 4);
        var leo = town.admin(here, "Leo");

        freeze(ana, "commitment", work, UUID.randomUUID()).statusCode(403);
        freeze(leo, "commitment", work, UUID.randomUUID()).statusCode(403);
        ana.api().get(api()).then().statusCode(403);
        assertThat(ana.pages().getOnly("/o/" + here + "/frozen").status()).isEqualTo(403);
        assertThat(ana.balance()).isEqualTo(4);
    }

    @Test
    void nobodyItConcernsFreezesOrDecides() {
        var stewardsOwn = town.fulfilled(here, omar, maya, 60);
        town.confirmFromOutside(here, stewardsOwn);
        freeze(omar, "commitment", stewardsOwn, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/own-dispute"));

        var work = work(ana, 2);
        town.shareHousehold(ana, omar);
        freeze(omar, "commitment", work, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/own-dispute"));
        String id = freeze(maya, "commitment", work, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
        end(omar, id, "release").statusCode(409).body("type", equalTo("/problems/own-dispute"));
        end(omar, id, "return").statusCode(409).body("type", equalTo("/problems/own-dispute"));
        omar.api().get(api() + "/" + id).then().statusCode(200).body("mayEnd", equalTo(false));
    }

    @Test
    void saysWhatIsMissing() {
        var work = work(ana, 2);
        maya.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{}")
                .post(api())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/commitment"))
                .body("errors.pointer", hasItem("/reason"));
        maya.api()
                .body("{\"commitment\": \"" + work + "\", \"reason\": \"Why\"}")
                .post(api())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        freeze(maya, "commitment", UUID.randomUUID().toString(), UUID.randomUUID())
                .statusCode(404);
        freeze(maya, "spend", UUID.randomUUID().toString(), UUID.randomUUID()).statusCode(404);
        var id = frozen("commitment", work);
        maya.api().body("{}").put(api() + "/" + id + "/release").then().statusCode(422);
    }

    @Test
    void anotherOrganisationFindsNothing() {
        var work = work(ana, 2);
        var id = frozen("commitment", work);
        var there = town.organisation("Elsewhere");
        var ines = town.steward(there, "Ines");
        var address = "/api/v1/organisations/" + there + "/freezes";

        ines.api().get(address + "/" + id).then().statusCode(404);
        ines.api().get(address).then().statusCode(200).body("items", hasSize(0));
        ines.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitment\": \"" + work + "\", \"reason\": \"Why\"}")
                .post(address)
                .then()
                .statusCode(404);
        ines.api()
                .body("{\"reason\": \"Why\"}")
                .put(address + "/" + id + "/return")
                .then()
                .statusCode(404);
    }

    @Test
    void whatBroughtNothingIsNotFrozen() {
        var open = town.fulfilled(here, ana, maya, 60);
        freeze(maya, "commitment", open, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/not-in-this-state"));
    }

    @Test
    void freezesOnlyWhatIsDisputed() {
        var disputed = work(ana, 4);
        work(ana, 2);

        freeze(omar, "commitment", disputed, UUID.randomUUID())
                .statusCode(201)
                .body("credits", equalTo(4))
                .body("state", equalTo("FROZEN"))
                .body("owner.id", equalTo(ana.id().toString()));

        assertThat(ana.balance()).isEqualTo(2);
        town.take(here, ana, town.meal(here, maya, 3, 20), 1, UUID.randomUUID()).statusCode(409);
        town.take(here, ana, town.meal(here, maya, 2, 20), 1, UUID.randomUUID()).statusCode(201);
    }

    @Test
    void freezesWhatIsLeftOfIt() {
        var first = work(ana, 4);
        var second = work(ana, 2);
        // The oldest are spent first: of the four, one is left.
        served(3);

        freeze(omar, "commitment", first, UUID.randomUUID()).statusCode(201).body("credits", equalTo(1));
        freeze(omar, "commitment", first, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/already-frozen"));
        assertThat(ana.balance()).isEqualTo(2);

        served(2);
        freeze(omar, "commitment", second, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-left-to-freeze"));
    }

    @Test
    void theOwnerSeesWhyAndKeepsThemInTheEnd() {
        var id = frozen("commitment", work(ana, 4));

        ana.api()
                .get("/api/v1/me/freezes")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].credits", equalTo(4))
                .body("[0].reason", equalTo("It was half an hour."))
                .body("[0].organisation", equalTo(here));
        maya.api().get("/api/v1/me/freezes").then().body("$", hasSize(0));
        assertThat(ana.pages().get("/wallet").body()).contains("Waiting in a conversation", "It was half an hour.");

        end(maya, id, "release").statusCode(200).body("state", equalTo("RELEASED"));
        end(maya, id, "release").statusCode(200);
        end(maya, id, "return").statusCode(409).body("type", equalTo("/problems/freeze-ended"));
        assertThat(ana.balance()).isEqualTo(4);
        ana.api().get("/api/v1/me/freezes").then().body("$", hasSize(0));
    }

    @Test
    void takesTheConfirmationBackWithItsMinutes() {
        var work = town.fulfilled(here, ana, maya, 75);
        town.confirm(here, maya, work).statusCode(200);
        var id = frozen("commitment", work);

        end(maya, id, "return").statusCode(200).body("state", equalTo("GIVEN_BACK"));

        ana.api()
                .get("/api/v1/me/wallet")
                .then()
                .body("balance", equalTo(0))
                .body("held", equalTo(0))
                .body("bankedMinutes", equalTo(0));
        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + work)
                .then()
                .body("state", equalTo("REVERSED"));
    }

    @Test
    void nothingHappensWhenPartOfItMovedOn() {
        var work = work(ana, 4);
        served(3);
        var id = frozen("commitment", work);

        end(maya, id, "return").statusCode(409).body("type", equalTo("/problems/credits-moved-on"));

        omar.api().get(api() + "/" + id).then().body("state", equalTo("FROZEN"));
        ana.api().get("/api/v1/me/wallet").then().body("balance", equalTo(0)).body("held", equalTo(1));
    }

    @Test
    void whoeverSpentGetsThemBack() {
        work(ana, 4);
        var meal = served(3);
        assertThat(organisationHas()).isEqualTo(3);

        var id = frozen("spend", meal);
        assertThat(organisationHas()).isZero();
        end(maya, id, "return").statusCode(200);

        assertThat(ana.balance()).isEqualTo(4);
        assertThat(organisationHas()).isZero();
        ana.api()
                .get("/api/v1/me/statement?limit=1")
                .then()
                .body("items[0].change", equalTo(3))
                .body("items[0].reason", equalTo("FREEZE_GIVEN_BACK"));
    }

    @Test
    void ofManyAtOnceOneFreezes() throws Exception {
        work(ana, 2);
        var work = work(ana, 4);
        var answers = Town.atOnce(Collections.nCopies(8, (Callable<Integer>) () ->
                freeze(omar, "commitment", work, UUID.randomUUID()).extract().statusCode()));

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
        assertThat(ana.balance()).isEqualTo(2);
    }

    @Test
    void theSameKeyFreezesOnce() {
        var work = work(ana, 4);
        var key = UUID.randomUUID();
        String first = freeze(omar, "commitment", work, key).extract().path("id");
        String second =
                freeze(omar, "commitment", work, key).statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        freeze(omar, "commitment", work(ana, 1), key).statusCode(409);
    }

    @Test
    void thePagesLeadFromThePromiseToItsEnd() {
        var work = work(ana, 4);
        var pages = omar.pages();
        assertThat(pages.get("/o/" + here + "/commitments/" + work).body())
                .contains("/o/" + here + "/frozen/new?commitment=" + work);
        var form = "/o/" + here + "/frozen/new?commitment=" + work;
        var command = UUID.randomUUID().toString();
        var without = pages.submit(
                form, "/o/" + here + "/frozen", Map.of("commitment", work, "command", command, "reason", ""));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("Fill in “What is disputed”.");

        var frozen = pages.submit(
                form,
                "/o/" + here + "/frozen",
                Map.of("commitment", work, "command", command, "reason", "It was half an hour."));
        assertThat(frozen.body()).contains("4 credits are frozen.");
        assertThat(pages.get("/o/" + here + "/frozen").body()).contains("Ana", "It was half an hour.");
        assertThat(pages.submit(
                                frozen.path(),
                                frozen.path() + "/end",
                                Map.of("reason", "Both agreed.", "outcome", "release"))
                        .body())
                .contains("The credits are free again.");
        assertThat(ana.balance()).isEqualTo(4);
    }
}
