package org.communityexchange.app.api;

import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/** Every operation of contributions and pledges, answered once. */
record MoneyInAnswers(Town town, String here) {

    /** Answered only where cards are taken: by CardPaymentsTest. */
    static final Set<String> BY_CARD =
            Set.of("startCardPayment", "readCardPayment", "hearStripe", "settlePaymentAlarm");

    void all() {
        var api = "/api/v1/organisations/" + here;
        var today = LocalDate.now(ZoneId.of("America/Toronto"));
        var yara = town.seated(here, "Yasmin", SeatKind.TREASURER);
        var gift = api + "/contributions/"
                + made(
                        yara,
                        api + "/contributions",
                        "{\"kind\": \"GIFT\", \"payer\": \"OUTSIDE\", \"outsideName\": \"A neighbour\", \"method\": \"CASH\","
                                + " \"receivedOn\": \"" + today + "\", \"cents\": 1000}");
        yara.api().get(api + "/contributions").then().statusCode(200);
        yara.api().get(gift).then().statusCode(200);
        yara.api().put(gift + "/payer-forgotten").then().statusCode(200);
        yara.api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(gift + "/reversal")
                .then()
                .statusCode(200);
        yara.api().get(api + "/contributions/alarms").then().statusCode(200);
        var pledge = api + "/pledges/"
                + made(
                        yara,
                        api + "/pledges",
                        "{\"cents\": 2000, \"rhythm\": \"MONTHLY\", \"startsOn\": \"" + today + "\"}");
        yara.api().get(api + "/pledges").then().statusCode(200);
        yara.api().get(api + "/pledges/month").then().statusCode(200);
        yara.api().get("/api/v1/me/giving").then().statusCode(200);
        yara.api().get(pledge).then().statusCode(200);
        yara.api().body("{\"cents\": 2500}").put(pledge).then().statusCode(200);
        yara.api().body("{}").put(pledge + "/pause").then().statusCode(200);
        yara.api().put(pledge + "/resumption").then().statusCode(200);
        yara.api().put(pledge + "/ending").then().statusCode(200);
    }

    private static String made(Town.Person who, String address, String body) {
        return who.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
