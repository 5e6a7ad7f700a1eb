package org.communityexchange.app.access;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.communityexchange.app.OnePicture;
import org.communityexchange.testkit.TestLogin;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Publishes, plans, promises and spends one of everything through the API, as the people of the town would. */
record ForeignTown(TestLogin steward, TestLogin member, String town) {

    private static final String PHOTO = """
            {"alt": "Foreign secret", "image": "%s"}""".formatted(Base64.getEncoder().encodeToString(OnePicture.png()));

    Map<String, String> oneOfEverything() {
        var offer = create(steward, "offers", """
                {"title": "Foreign secret", "description": "x", "category": "FOOD", "priceCredits": 1, "unitLabel": "meal",
                 "audience": "ORGANISATION", "inOrganisationName": true}""");
        var need = create(steward, "needs", """
                {"title": "Foreign secret", "description": "x", "category": "GARDEN", "urgency": "WHENEVER",
                 "audience": "ORGANISATION", "inOrganisationName": false}""");
        var event = create(steward, "events", """
                {"title": "Foreign secret", "description": "x", "place": "x", "heldOn": "%s", "audience": "ORGANISATION",
                 "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 3}]}""".formatted(LocalDate.now().plusDays(10)));
        var kept = create(member, "commitments", "{\"title\": \"Foreign secret\", \"minutes\": 60}");
        put(steward, kept, "acceptance", "{}");
        put(member, kept, "fulfilment", "{\"minutes\": 60, \"doneOn\": \"2026-01-15\"}");
        create(member, "commitments/" + kept + "/photos", PHOTO);
        put(steward, kept, "confirmation", "{}");
        var spend = create(member, "spends", "{\"offer\": \"" + offer + "\", \"quantity\": 1}");
        var freeze = create(steward, "freezes", "{\"commitment\": \"" + kept + "\", \"reason\": \"Foreign secret\"}");
        var open = create(member, "commitments", "{\"title\": \"Foreign secret\", \"minutes\": 60}");
        var rows = new TreeMap<>(
                Map.of("offers", offer, "needs", need, "events", event, "commitments", open, "spends", spend));
        rows.put("freezes", freeze);
        rows.put("frozen", freeze);
        rows.put(
                "shifts",
                api(steward)
                        .get("/api/v1/organisations/" + town + "/events/" + event)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("shifts[0].id"));
        rows.put("event-series", create(steward, "event-series", """
                {"title": "Foreign secret", "audience": "ORGANISATION", "firstOn": "%s",
                 "recurrence": {"pattern": "WEEKLY", "every": 1, "days": ["MONDAY"], "times": 1},
                 "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": 3}]}""".formatted(
                        LocalDate.now().plusDays(10))));
        api(steward)
                .body("{\"places\": 3, \"priceCredits\": 0}")
                .put("/api/v1/organisations/" + town + "/events/" + event + "/places")
                .then()
                .statusCode(200);
        rows.put("participations", create(member, "events/" + event + "/participations", "{}"));
        rows.putAll(talk(open, kept));
        // No promise of a shift, and nobody of another organisation learns that.
        rows.put("attendance", open);
        rows.put("door", open);
        rows.put("attendance-imports", create(steward, "attendance-imports", """
                {"fileName": "Foreign secret", "content": "ZXZlbnQsZGF0ZSxuYW1lLHJvbGUsaW4sb3V0Cngs"}"""));
        rows.putAll(money());
        rows.put("screenings", create(steward, "screenings", """
                {"person": "%s", "kind": "DRIVING", "checkedOn": "2026-01-15", "expiresOn": "%s"}""".formatted(
                        ownId(member), LocalDate.now().plusDays(100))));
        var duty = create(steward, "duties", """
                {"title": "Foreign secret", "people": 2, "minutes": 30, "weekday": "MONDAY", "starts": "18:00",
                 "rhythm": "WEEKLY"}""");
        rows.put("duties", duty);
        String slot = api(steward)
                .get("/api/v1/organisations/" + town + "/rota?weeks=4")
                .then()
                .statusCode(200)
                .extract()
                .path("weeks.slots.flatten()[0].id");
        rows.put("rota", slot);
        rows.put("turns", create(member, "rota/" + slot + "/turns", "{}"));
        // The organisation was helped: its steward says thank you, and it is private.
        var note = create(steward, "thanks", "{\"commitment\": \"" + kept + "\", \"words\": \"Foreign secret\"}");
        rows.put("thanks", note);
        rows.put("stories", note);
        // One photo of each; the foreign row of the address is the offer's, and nobody else's to see either.
        create(steward, "needs/" + need + "/photos", PHOTO);
        rows.put("photos", create(steward, "offers/" + offer + "/photos", PHOTO));
        return rows;
    }

    /** A budget and a deposit; the admin is the treasurer, too. */
    private Map<String, String> money() {
        var budget = create(member, "treasury/budgets", """
                {"kind": "MONTH", "title": "Foreign secret", "cap": 100, "reason": "Foreign secret"}""");
        String deposit = api(member)
                .body("""
                        {"cents": 100, "method": "CASH", "reference": "Foreign secret", "movedOn": "2026-01-15"}""")
                .post("/api/v1/organisations/" + town + "/treasury/funding/deposits")
                .then()
                .statusCode(201)
                .extract()
                .path("movement.id");
        return Map.of("budgets", budget, "movements", deposit);
    }

    private String create(TestLogin who, String kind, String body) {
        return api(who).body(body)
                .post("/api/v1/organisations/" + town + "/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A note and other terms for an open promise, and a question about one that was confirmed. */
    private Map<String, String> talk(String open, String kept) {
        var at = "/api/v1/organisations/" + town + "/commitments/" + open;
        String message = api(member)
                .body("{\"text\": \"Foreign secret\"}")
                .post(at + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("messages[0].id");
        String proposal = api(member)
                .body("{\"minutes\": 90}")
                .post(at + "/proposals")
                .then()
                .statusCode(200)
                .extract()
                .path("messages[1].id");
        var dispute = create(
                member,
                "disputes",
                "{\"commitment\": \"" + kept + "\", \"kind\": \"OTHER\", \"text\": \"Foreign secret\"}");
        return Map.of("messages", message, "proposals", proposal, "disputes", dispute);
    }

    private void put(TestLogin who, String commitment, String step, String body) {
        api(who).body(body)
                .put("/api/v1/organisations/" + town + "/commitments/" + commitment + "/" + step)
                .then()
                .statusCode(200);
    }

    private static String ownId(TestLogin who) {
        return api(who).get("/api/v1/me").then().statusCode(200).extract().path("id");
    }

    private static RequestSpecification api(TestLogin who) {
        return given().auth()
                .oauth2(who.bearer())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }
}
