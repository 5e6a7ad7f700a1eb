package org.communityexchange.app.api;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Asks every operation about counters, member cards and meal tickets once. */
final class CounterAnswers {

    private CounterAnswers() {}

    static void ask(Town town, String here, Town.Person steward) {
        var member = town.member(here, "Tilo");
        var api = "/api/v1/organisations/" + here;
        cards(api, steward, member);
        counters(api, steward);
        town.earn(here, member, steward, 2);
        tickets(api, town.meal(here, steward, 1, 9), member);
    }

    private static void cards(String api, Town.Person steward, Town.Person member) {
        steward.api().get(api + "/cards/missing").then().statusCode(200);
        keyed(steward)
                .body("{\"people\": [\"" + member.id() + "\"]}")
                .post(api + "/cards")
                .then()
                .statusCode(201);
        steward.api().get(api + "/cards").then().statusCode(200).body("size()", equalTo(1));
        String card =
                member.api().get(api + "/card").then().statusCode(200).extract().path("[0].id");
        steward.api().put(api + "/cards/" + card + "/voiding").then().statusCode(204);
        keyed(member).post(api + "/card").then().statusCode(201);
        var words = "/api/v1/me/counter-words";
        member.api().body("{\"words\": \"Vegan\"}").put(words).then().statusCode(200);
        member.api().get(words).then().statusCode(200).body("words", equalTo("Vegan"));
    }

    private static void counters(String api, Town.Person steward) {
        String seat = keyed(steward)
                .body("{\"name\": \"Tablet\", \"pin\": \"246802\", \"lastDay\": \"" + day(3) + "\"}")
                .post(api + "/counter-seats")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        steward.api().get(api + "/counter-seats").then().statusCode(200).body("size()", equalTo(1));
        steward.api().put(api + "/counter-seats/" + seat + "/closing").then().statusCode(204);
    }

    private static void tickets(String api, String meal, Town.Person member) {
        member.api()
                .get(api + "/offers/" + meal + "/tickets/preview")
                .then()
                .statusCode(200)
                .body("price", equalTo(1));
        String sheet = keyed(member)
                .body("{\"offer\": \"" + meal + "\", \"count\": 2, \"lastDay\": \"" + day(9) + "\"}")
                .post(api + "/ticket-sheets")
                .then()
                .statusCode(201)
                .extract()
                .path("sheet");
        member.api().get(api + "/ticket-sheets").then().statusCode(200).body("size()", equalTo(1));
        var at = api + "/ticket-sheets/" + sheet;
        String ticket = member.api().get(at).then().statusCode(200).extract().path("tickets[0].id");
        member.api().put(api + "/tickets/" + ticket + "/voiding").then().statusCode(200);
        member.api().get(api + "/tickets/" + ticket).then().statusCode(200).body("id", equalTo(sheet));
        member.api().put(at + "/voiding").then().statusCode(200);
    }

    private static RequestSpecification keyed(Town.Person person) {
        return person.api().header("Idempotency-Key", UUID.randomUUID());
    }

    private static LocalDate day(int ahead) {
        return LocalDate.now(ZoneId.of("America/Toronto")).plusDays(ahead);
    }
}
