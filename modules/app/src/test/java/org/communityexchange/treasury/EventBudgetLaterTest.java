package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** An event that was planned without a credit budget gets one, by whoever may raise budgets. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EventBudgetLaterTest {

    @Inject
    Town town;

    private BackedTown it;
    private String event;

    @BeforeEach
    void anEventWithoutABudget() {
        it = BackedTown.of(town);
        event = it.maya()
                .api()
                .body(
                        "{\"title\": \"Repair Café\", \"heldOn\": \"" + LocalDate.now(ZoneId.of("America/Toronto"))
                                + "\", \"audience\": \"PUBLIC\","
                                + " \"shifts\": [{\"role\": \"Fixing\", \"starts\": \"10:00\", \"ends\": \"11:00\", \"capacity\": 9}]}")
                .post("/api/v1/organisations/" + it.here() + "/events")
                .then()
                .statusCode(201)
                .body("creditBudget", nullValue())
                .extract()
                .path("id");
    }

    private ValidatableResponse set(Town.Person who, String body, UUID key) {
        return who.api()
                .header("Idempotency-Key", key)
                .body(body)
                .put("/api/v1/organisations/" + it.here() + "/events/" + event + "/budget")
                .then();
    }

    private ValidatableResponse cap(int cap) {
        return set(it.leo(), "{\"cap\": " + cap + ", \"reason\": \"More came.\"}", UUID.randomUUID());
    }

    private String helped(Town.Person person) {
        var events = "/api/v1/organisations/" + it.here() + "/events/";
        String shift = person.api().get(events + event).path("shifts[0].id");
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

    @Test
    void onlyWhoeverMayRaiseBudgets() {
        set(it.maya(), "{\"cap\": 5, \"reason\": \"x\"}", UUID.randomUUID()).statusCode(403);
        set(it.grace(), "{\"cap\": 5, \"reason\": \"x\"}", UUID.randomUUID()).statusCode(403);
        set(it.leo(), "{}", UUID.randomUUID()).statusCode(422).body("errors.pointer", hasItems("/cap", "/reason"));
    }

    @Test
    void isSetRaisedAndNeverLoweredBelowWhatWasIssued() {
        cap(3).statusCode(200).body("creditBudget", equalTo(3));
        var work = helped(it.ana());
        it.confirm(work).statusCode(200);

        cap(1).statusCode(409).body("type", equalTo("/problems/below-what-was-issued"));
        it.confirm(helped(town.member(it.here(), "Ben"))).statusCode(409).body("raisedBy[0]", startsWith("Leo"));
        cap(4).statusCode(200).body("creditBudget", equalTo(4)).body("creditsIssued", equalTo(2));
    }

    @Test
    void theSameKeySetsOnce() {
        var key = UUID.randomUUID();
        var body = "{\"cap\": 3, \"reason\": \"More came.\"}";
        set(it.leo(), body, key).statusCode(200);
        cap(9).statusCode(200);

        set(it.leo(), body, key).statusCode(200).body("creditBudget", equalTo(9));
        set(it.leo(), body.replace("3", "4"), key).statusCode(409);
    }

    @Test
    void thePageOffersItToAdminsOnly() {
        var page = "/o/" + it.here() + "/events/" + event;
        assertThat(it.maya().pages().getOnly(page).body()).doesNotContain("Set the budget");
        var pages = it.leo().pages();
        assertThat(pages.getOnly(page).body()).contains("It has none of its own.");

        var refused = pages.submit(page, page + "/budget", Map.of("cap", "12", "reason", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"12\"");
        assertThat(pages.submit(page, page + "/budget", Map.of("cap", "12", "reason", "Winter."))
                        .body())
                .contains("The budget of the event is set.", "0 of 12 credits");
    }
}
