package org.communityexchange.app.api;

import static org.hamcrest.Matchers.equalTo;

import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;

import java.util.UUID;

/** The loop of money that backs credits: every operation about policy, budgets, funding and confirming together, once. */
record BackedLoop(Town town, String here, Town.Person maya, Town.Person leo, Town.Person ana) {

    void walk() {
        var grace = town.seated(here, "Grace", SeatKind.TREASURER);
        leo.api()
                .body("{\"backingPercent\": 50, \"whenShort\": \"LIST\", \"termsVersion\": \"2026-1\","
                        + " \"expiryMonths\": 24, \"softLimit\": 40, \"reason\": \"Agreed.\"}")
                .post(at("/policy"))
                .then()
                .statusCode(201);
        grace.api().get(at("/policy")).then().statusCode(200);
        String budget = leo.api()
                .body("{\"kind\": \"MONTH\", \"cap\": 100, \"reason\": \"What funders cover.\"}")
                .post(at("/budgets"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        confirmedTogether();
        grace.api().get(at("/funding")).then().statusCode(200).body("shortfallCents", equalTo(2_000));
        String deposit = money(grace, "deposits", 5_000, "movement.id");
        String withdrawal = money(grace, "withdrawals", 1_000, "id");
        grace.api()
                .body("{\"reason\": \"It stayed.\"}")
                .put(at("/funding/movements/" + withdrawal + "/correction"))
                .then()
                .statusCode(200);
        grace.api().get(at("/funding/movements")).then().statusCode(200);
        grace.api().get(at("/funding/movements/" + deposit)).then().statusCode(200);
        leo.api()
                .body("{\"cap\": 120, \"reason\": \"One more event.\"}")
                .put(at("/budgets/" + budget))
                .then()
                .statusCode(200)
                .body("used", equalTo(4));
        grace.api().get(at("/budgets")).then().statusCode(200);
        grace.api().get(at("/budgets/" + budget)).then().statusCode(200);
        leo.api()
                .body("{\"reason\": \"The funding year is over.\"}")
                .put(at("/budgets/" + budget + "/end"))
                .then()
                .statusCode(200);
    }

    private void confirmedTogether() {
        var one = town.fulfilled(here, ana, maya, 60);
        var other = town.fulfilled(here, ana, maya, 60);
        maya.api().get(Town.at(here, one, "confirmation")).then().statusCode(200);
        maya.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"commitments\": [{\"id\": \"" + one + "\"}, {\"id\": \"" + other + "\"}]}")
                .post("/api/v1/organisations/" + here + "/confirmations")
                .then()
                .statusCode(200)
                .body("credits", equalTo(4));
    }

    private String money(Town.Person grace, String kind, long cents, String id) {
        return grace.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"cents\": " + cents
                        + ", \"method\": \"CHEQUE\", \"movedOn\": \"2026-01-15\", \"reason\": \"Measured.\"}")
                .post(at("/funding/" + kind))
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }

    private String at(String rest) {
        return "/api/v1/organisations/" + here + "/treasury" + rest;
    }
}
