package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.identity.IdentityTown.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

/** Seats are given for a term, hold until the second they end, and never run out of admins. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SeatsInUseTest {

    @Inject
    IdentityTown town;

    private IdentityTown.Place here;
    private LocalDate today;
    private TestLogin ada;
    private TestLogin hal;

    @BeforeEach
    void anAdminAndAMember() {
        here = town.organisation();
        today = town.today(here);
        ada = town.member(here, "Ada", SeatKind.ADMIN);
        hal = town.member(here, "Hal");
    }

    @Test
    void refusesTheSeatsToASteward() {
        var stew = town.member(here, "Stew", SeatKind.STEWARD);

        assertThat(stew.pages().get(here.page("/seats")).status()).isEqualTo(403);
        as(stew).get(here.api("/seats")).then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
    }

    @Test
    void refusesATermThatBeganInThePast() {
        var refused = giveOnPage(LocalDate.parse("1900-01-01"), today);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#from\"", "1900-01-01");
        give(hal, today.minusDays(1), today).statusCode(422).body("errors.pointer", contains("/from"));
    }

    @Test
    void refusesATermOfMoreThanThreeYears() {
        var refused = giveOnPage(today, today.plusYears(3).plusDays(1));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("A term is at most three years", "href=\"#until\"");
    }

    @Test
    void refusesToAppointOneself() {
        give(ada, today, today).statusCode(409).body("type", equalTo("/problems/own-seat"));
    }

    @Test
    void refusesToAppointWhoIsNotAMember() {
        give(TestLogin.create("Nell"), today, today).statusCode(409).body("type", equalTo("/problems/not-a-member"));
    }

    @Test
    void refusesTheSameSeatForTheSameDays() {
        give(hal, today, today.plusDays(9)).statusCode(201);

        give(hal, today.plusDays(9), today.plusDays(20))
                .statusCode(409)
                .body("type", equalTo("/problems/seat-already-held"));
        give(hal, today.plusDays(10), today.plusDays(20)).statusCode(201).body("phase", equalTo("COMING"));
    }

    @Test
    void refusesToLoseTheLastAdmin() {
        end(seatOf(ada)).statusCode(409).body("type", equalTo("/problems/last-admin"));
        assertThat(ada.pages()
                        .submit(here.page("/membership"), here.page("/membership/leave"), Map.of())
                        .status())
                .isEqualTo(409);
        as(ada).get(here.api("/seats")).then().body("items.phase", contains("HELD"));
    }

    @Test
    void holdsUntilTheSecondItIsEnded() {
        assertThat(hal.pages().get(here.page("/people/managed")).status()).isEqualTo(403);

        var given = giveOnPage(today, today);
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body()).contains(hal.name() + " has the seat of steward.");
        assertThat(hal.pages().get(here.page("/people/managed")).status()).isEqualTo(200);

        var seat = seatOf(hal);
        assertThat(ada.pages().get(here.page("/seats/" + seat + "/end")).status())
                .isEqualTo(200);
        end(seat).statusCode(200).body("phase", equalTo("OVER"));

        assertThat(hal.pages().get(here.page("/people/managed")).status()).isEqualTo(403);
        end(seat).statusCode(409).body("type", equalTo("/problems/seat-ended"));
    }

    @Test
    void endsWithTheMembershipAndThePersonReadsWhy() {
        give(hal, today, today).statusCode(201);
        var end = here.page("/people/" + town.id(hal) + "/end");

        assertThat(ada.pages().submit(end, end, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(ada.pages().submit(end, end, Map.of("reason", "Moved away")).status())
                .isEqualTo(200);

        assertThat(hal.pages().get(here.page("/people")).status()).isEqualTo(404);
        assertThat(hal.pages().get("/me/trail").body())
                .contains("The membership was ended.", "The seat of steward was ended.", "Moved away");
        as(ada).get(here.api("/seats/" + seatOf(hal))).then().body("phase", equalTo("OVER"));
    }

    @Test
    void listsPeopleWithTheirSeatsInParts() {
        var next = as(ada).get(here.api("/members?limit=1"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].person.id", equalTo(town.id(ada).toString()))
                .body("items[0].seats", contains("ADMIN"))
                .body("next", notNullValue())
                .extract()
                .<String>path("next");

        as(ada).get(here.api("/members?limit=1&after=" + next))
                .then()
                .statusCode(200)
                .body("items.person.id", contains(town.id(hal).toString()))
                .body("items[0].seats", hasSize(0));
        as(ada).get(here.api("/members?sort=-since")).then().statusCode(200).body("items", hasSize(2));
        assertThat(ada.pages().get(here.page("/people?name=HA")).body())
                .contains(hal.name())
                .doesNotContain(town.id(ada) + "\"");
        assertThat(ada.pages().get(here.page("/people?page=zzz")).status()).isEqualTo(200);
    }

    @Test
    void refusesAnOrderALimitAndACursorThatAreNone() {
        as(ada).get(here.api("/members?sort=shoe&limit=0"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/sort"))
                .body("errors.pointer", hasItem("/limit"));
        as(ada).get(here.api("/members?after=nonsense"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/after"));
    }

    private PageClient.Page giveOnPage(LocalDate first, LocalDate last) {
        return ada.pages()
                .submit(
                        here.page("/seats"),
                        here.page("/seats"),
                        Map.of(
                                "person", town.id(hal).toString(),
                                "kind", "STEWARD",
                                "from", first.toString(),
                                "until", last.toString()));
    }

    private ValidatableResponse give(TestLogin to, LocalDate first, LocalDate last) {
        return as(ada).body(Map.of(
                        "person", town.id(to).toString(),
                        "kind", "STEWARD",
                        "from", first.toString(),
                        "until", last.toString()))
                .post(here.api("/seats"))
                .then();
    }

    private ValidatableResponse end(String seat) {
        return as(ada).body("{}").put(here.api("/seats/" + seat + "/end")).then();
    }

    private String seatOf(TestLogin login) {
        return as(ada).get(here.api("/seats"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.person.id == '" + town.id(login) + "' }.id");
    }
}
