package org.communityexchange.treasury;

import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;

import java.util.UUID;

/** An organisation with everybody whom money needs: who works, who confirms, who decides, who keeps the money. */
record BackedTown(Town town, String here, Town.Person ana, Town.Person maya, Town.Person leo, Town.Person grace) {

    static BackedTown of(Town town) {
        var here = town.organisation("Here");
        return new BackedTown(
                town,
                here,
                town.member(here, "Ana"),
                town.steward(here, "Maya"),
                town.admin(here, "Leo"),
                town.seated(here, "Grace", SeatKind.TREASURER));
    }

    String at(String rest) {
        return "/api/v1/organisations/" + here + "/treasury" + rest;
    }

    String page(String rest) {
        return "/o/" + here + "/treasury" + rest;
    }

    /** Backs so much from now on. */
    void backs(int percent, String whenShort) {
        policy(percent, whenShort).statusCode(201);
    }

    ValidatableResponse policy(int percent, String whenShort) {
        return leo.api()
                .body("{\"backingPercent\": " + percent + ", \"whenShort\": \"" + whenShort
                        + "\", \"termsVersion\": \"2026-1\", \"reason\": \"Agreed.\"}")
                .post(at("/policy"))
                .then();
    }

    ValidatableResponse deposit(long cents, UUID key) {
        return grace.api()
                .header("Idempotency-Key", key.toString())
                .body(money(cents, ""))
                .post(at("/funding/deposits"))
                .then();
    }

    String deposited(long cents) {
        return deposit(cents, UUID.randomUUID()).statusCode(201).extract().path("movement.id");
    }

    ValidatableResponse withdraw(long cents, String reason) {
        return grace.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(money(cents, reason))
                .post(at("/funding/withdrawals"))
                .then();
    }

    ValidatableResponse funding() {
        return grace.api().get(at("/funding")).then().statusCode(200);
    }

    static String money(long cents, String reason) {
        return "{\"cents\": " + cents
                + ", \"method\": \"E_TRANSFER\", \"reference\": \"R1\", \"movedOn\": \"2026-01-15\", \"reason\": \""
                + reason + "\"}";
    }

    String budget(int cap) {
        return leo.api()
                .body("{\"kind\": \"MONTH\", \"cap\": " + cap + ", \"reason\": \"What funders cover.\"}")
                .post(at("/budgets"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Ana's work, said to be done. */
    String work(int minutes) {
        return town.fulfilled(here, ana, maya, minutes);
    }

    ValidatableResponse confirm(String work) {
        return town.confirm(here, maya, work);
    }

    ValidatableResponse reverse(String work) {
        return maya.api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(Town.at(here, work, "reversal"))
                .then();
    }
}
