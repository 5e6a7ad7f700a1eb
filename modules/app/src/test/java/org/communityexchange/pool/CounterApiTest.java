package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.CounterTown.PIN;
import static org.communityexchange.pool.CounterTown.enter;
import static org.communityexchange.pool.CounterTown.look;
import static org.communityexchange.pool.CounterTown.next;
import static org.communityexchange.pool.CounterTown.serve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** Counters, member cards and tickets for programs, and the letters about cards. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class CounterApiTest {

    @Inject
    Town town;

    @Inject
    CounterTown counters;

    @Inject
    ManagedMembers managed;

    @Inject
    Tenants tenants;

    private String kitchen;
    private String api;
    private Town.Person kofi;
    private Town.Person ben;

    @BeforeEach
    void aKitchenWithAMember() {
        kitchen = town.organisation("Kitchen");
        api = "/api/v1/organisations/" + kitchen;
        kofi = town.steward(kitchen, "Kofi");
        ben = town.member(kitchen, "Ben");
    }

    @Test
    void refusesWhoeverRunsNoCounters() {
        var eve = town.steward(town.organisation("Elsewhere"), "Eve");
        for (var list : List.of("/cards", "/cards/missing", "/counter-seats")) {
            given().get(api + list).then().statusCode(401);
            ben.api().get(api + list).then().statusCode(403);
            eve.api().get(api + list).then().statusCode(404);
        }
        print(ben, ben).statusCode(403);
        open(ben, PIN, 3, UUID.randomUUID()).statusCode(403);
        print(kofi, ben).statusCode(201);
        String card = kofi.api().get(api + "/cards").path("[0].id");
        end(eve, card).statusCode(404);
        end(town.member(kitchen, "Lou"), card).statusCode(404);
        kofi.api()
                .put(api + "/counter-seats/" + UUID.randomUUID() + "/closing")
                .then()
                .statusCode(404);
        kofi.api().get(api + "/cards").then().body("", hasSize(1));
    }

    @Test
    void refusesWhatCannotBePrintedOrOpened() {
        var stranger = town.person("Nia");
        kofi.api()
                .body("{\"people\": [\"" + ben.id() + "\"]}")
                .post(api + "/cards")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        post(kofi, "/cards", "{}").statusCode(422).body("errors[0].pointer", equalTo("/people"));
        post(kofi, "/cards", "{\"people\": [null]}").statusCode(422).body("errors[0].pointer", equalTo("/people"));
        print(kofi, stranger).statusCode(422).body("errors[0].detail", containsString("no member here"));
        open(kofi, "7777", 3, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo("/pin"));
        open(kofi, PIN, 31, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo("/lastDay"));
        assertThat(Town.count("select count(*) from pool.member_card where organisation_id = '" + kitchen + "'"))
                .isZero();
        assertThat(Town.count("select count(*) from pool.counter_seat where organisation_id = '" + kitchen + "'"))
                .isZero();
    }

    @Test
    void answersWhatStandsOnACardOnce() {
        var key = UUID.randomUUID();
        kofi.api()
                .get(api + "/cards/missing")
                .then()
                .body("id", hasItem(ben.id().toString()));

        String code = print(kofi, ben, key)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("cards.serial", contains(1))
                .body("cards.name", contains(startsWith("Ben ")))
                .extract()
                .path("cards[0].code");

        print(kofi, ben, key).statusCode(409).body("type", equalTo("/problems/printed-already"));
        kofi.api()
                .get(api + "/cards/missing")
                .then()
                .body("id", not(hasItem(ben.id().toString())));
        var listed = kofi.api().get(api + "/cards").then().body("person.name", contains(startsWith("Ben ")));
        assertThat(listed.extract().asString()).doesNotContain(code, "code");
        var tablet = counters.tablet(kitchen, kofi);
        assertThat(look(tablet, kitchen, code).body()).contains("Hello Ben");
        String card = ben.api()
                .get(api + "/card")
                .then()
                .body("serial", contains(1))
                .extract()
                .path("[0].id");

        end(ben, card).statusCode(204);
        end(ben, card).statusCode(204);

        ben.api().get(api + "/card").then().statusCode(200).body("", empty());
        assertThat(look(tablet, kitchen, code).status()).isEqualTo(422);
        assertThat(Town.count(
                        "select count(*) from kernel.audit_act where action = 'pool.card-voided' and about_person_id = '"
                                + ben.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void writesToTheHolderWhenSomebodyElsePrintsOrVoidsACard() {
        var ruth = tenants.call(
                new OrganisationId(kitchen), kofi.id(), () -> managed.add("Ruth Abernathy", "Agreed on paper.")
                        .value());
        String code = post(kofi, "/cards", "{\"people\": [\"" + ben.id() + "\", \"" + ruth + "\"]}")
                .statusCode(201)
                .extract()
                .path("cards.find { it.name.startsWith('Ben') }.code");
        String first = ben.api().get(api + "/card").path("[0].id");

        assertThat(letters(ben.id(), "card-printed/" + first)).isEqualTo(1);
        assertThat(Town.text("select body from identity.letter where purpose = 'card-printed/" + first + "'"))
                .contains("Member card no. ", "it spends credits of your own wallet", "“I lost it: void my card”")
                .doesNotContain(code, code.replace("-", ""));
        assertThat(Town.text("select path from identity.letter where purpose = 'card-printed/" + first + "'"))
                .isEqualTo("/o/" + kitchen + "/card");
        assertThat(letters(ruth, "card-%")).isZero();

        end(kofi, first).statusCode(204);
        end(kofi, first).statusCode(204);
        assertThat(letters(ben.id(), "card-voided/" + first)).isEqualTo(1);

        post(ben, "/card", "").statusCode(201).header("Cache-Control", "no-store");
        String own = ben.api().get(api + "/card").path("[0].id");
        end(ben, own).statusCode(204);
        assertThat(letters(ben.id(), "card-%")).isEqualTo(2);
        assertThat(ben.pages().get("/o/" + kitchen + "/card").body()).contains("You have no card here yet.");
    }

    @Test
    void opensCountersThatServeUntilTheyAreClosed() {
        var key = UUID.randomUUID();
        var opened = open(kofi, PIN, 3, key)
                .statusCode(201)
                .body("number", equalTo(1))
                .body("openedBy.name", startsWith("Kofi "))
                .body("lockedUntil", equalTo(null));
        assertThat(opened.extract().asString()).doesNotContain(PIN);
        String seat = opened.extract().path("id");
        open(kofi, PIN, 3, key).statusCode(201).body("id", equalTo(seat));
        var tablet = new PageClient(ExchangeResource.publicUrl());
        assertThat(enter(tablet, kitchen, 1, PIN).path()).isEqualTo(next(kitchen));
        kofi.api().get(api + "/counter-seats").then().body("id", contains(seat)).body("[0].unlockedAt", notNullValue());

        for (var time = 0; time < 2; time++) {
            kofi.api().put(api + "/counter-seats/" + seat + "/closing").then().statusCode(204);
        }

        assertThat(tablet.get(next(kitchen)).path()).isEqualTo("/o/" + kitchen + "/counter");
        kofi.api().get(api + "/counter-seats").then().body("", empty());
    }

    @Test
    void printsTicketsThatArePaidAndVoidsThem() {
        var meal = town.meal(kitchen, kofi, 2, 20);
        tickets(ben, meal, 1, null).statusCode(409).body("type", equalTo("/problems/not-enough-credits"));
        tickets(ben, meal, 1, town.organisation("Bakery")).statusCode(403);
        tickets(ben, meal, 41, null).statusCode(422).body("errors[0].pointer", equalTo("/count"));
        tickets(ben, UUID.randomUUID().toString(), 1, null).statusCode(404);
        town.earn(kitchen, ben, kofi, 6);
        ben.api()
                .get(api + "/offers/" + meal + "/tickets/preview")
                .then()
                .statusCode(200)
                .body("price", equalTo(2))
                .body("balance", equalTo(6));

        var printed = tickets(ben, meal, 3, null)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("tickets.serial", contains(1, 2, 3));

        String sheet = printed.extract().path("sheet");
        String code = printed.extract().path("tickets[0].code");
        assertThat(ben.balance()).isZero();
        var at = api + "/ticket-sheets/" + sheet;
        town.member(kitchen, "Lou").api().get(at).then().statusCode(404);
        var read = kofi.api()
                .get(at)
                .then()
                .statusCode(200)
                .body("tickets.state", contains("PRINTED", "PRINTED", "PRINTED"));
        assertThat(read.extract().asString()).doesNotContain(code);
        serve(counters.tablet(kitchen, kofi), kitchen, code, meal, UUID.randomUUID());
        String used = read.extract().path("tickets[0].id");
        ben.api()
                .put(api + "/tickets/" + used + "/voiding")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/ticket-ended"));
        for (var time = 0; time < 2; time++) {
            ben.api()
                    .put(api + "/tickets/" + read.extract().path("tickets[1].id") + "/voiding")
                    .then()
                    .statusCode(200)
                    .body("tickets.state", contains("USED", "VOIDED", "PRINTED"));
        }
        assertThat(ben.balance()).isEqualTo(2);

        kofi.api()
                .put(at + "/voiding")
                .then()
                .statusCode(200)
                .body("tickets.state", contains("USED", "VOIDED", "VOIDED"));

        assertThat(ben.balance()).isEqualTo(4);
        ben.api().get(api + "/ticket-sheets").then().statusCode(200).body("id", contains(sheet));
    }

    private ValidatableResponse print(Town.Person who, Town.Person holder) {
        return print(who, holder, UUID.randomUUID());
    }

    private ValidatableResponse print(Town.Person who, Town.Person holder, UUID key) {
        return post(who, "/cards", "{\"people\": [\"" + holder.id() + "\"]}", key);
    }

    private ValidatableResponse end(Town.Person who, String card) {
        return who.api().put(api + "/cards/" + card + "/voiding").then();
    }

    private ValidatableResponse open(Town.Person who, String pin, int days, UUID key) {
        return post(
                who,
                "/counter-seats",
                "{\"name\": \"Tablet\", \"pin\": \"" + pin + "\", \"lastDay\": \"" + day(days) + "\"}",
                key);
    }

    private ValidatableResponse tickets(Town.Person who, String offer, int count, String paidBy) {
        return post(
                who,
                "/ticket-sheets",
                "{\"offer\": \"" + offer + "\", \"count\": " + count + ", \"lastDay\": \"" + day(9) + "\", \"paidBy\": "
                        + (paidBy == null ? "null" : "\"" + paidBy + "\"") + "}");
    }

    private ValidatableResponse post(Town.Person who, String kind, String body) {
        return post(who, kind, body, UUID.randomUUID());
    }

    private ValidatableResponse post(Town.Person who, String kind, String body, UUID key) {
        return who.api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(api + kind)
                .then();
    }

    private static LocalDate day(int ahead) {
        return LocalDate.now(ZoneId.of("America/Toronto")).plusDays(ahead);
    }

    private static long letters(UUID to, String purpose) {
        return Town.count("select count(*) from identity.letter where person_id = '" + to + "' and purpose like '"
                + purpose + "'");
    }
}
