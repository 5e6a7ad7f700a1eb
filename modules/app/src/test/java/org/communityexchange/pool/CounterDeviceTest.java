package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.CounterTown.PIN;
import static org.communityexchange.pool.CounterTown.enter;
import static org.communityexchange.pool.CounterTown.next;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** Which device a counter knows, whom wrong PINs lock out, and what is left once a device was given back. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class CounterDeviceTest {

    @Inject
    Town town;

    @Inject
    CounterTown counters;

    private String kitchen;
    private Town.Person kofi;
    private PageClient stranger;

    @BeforeEach
    void aKitchen() {
        kitchen = town.organisation("Kitchen");
        kofi = town.steward(kitchen, "Kofi");
        stranger = device();
    }

    @Test
    void locksAfterFiveWrongPinsEvenForTheRightOne() {
        var number = counters.open(kitchen, kofi);
        for (var i = 0; i < 4; i++) {
            assertThat(enter(stranger, kitchen, number, "1357").body()).contains("do not belong together");
        }
        assertThat(enter(stranger, kitchen, number, "1357").body()).contains("Too many wrong PINs");

        var right = enter(stranger, kitchen, number, PIN);

        assertThat(right.status()).isEqualTo(422);
        assertThat(right.body()).contains("Too many wrong PINs").doesNotContain(PIN);
        assertThat(seats("wrong_tries = 5 and locked_until > now() + interval '10 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void aStrangerWhoKnowsTheNumberDoesNotLockTheTabletOut() {
        var number = counters.open(kitchen, kofi);
        var tablet = device();
        enter(tablet, kitchen, number, PIN);
        leave(tablet);
        failFiveTimes(stranger, number);
        assertThat(enter(stranger, kitchen, number, PIN).body()).contains("Too many wrong PINs");

        assertThat(enter(tablet, kitchen, number, PIN).path()).isEqualTo(next(kitchen));

        leave(tablet);
        failFiveTimes(tablet, number);
        assertThat(enter(tablet, kitchen, number, PIN).body()).contains("Too many wrong PINs");
        assertThat(seats("wrong_tries = 0 and known_wrong_tries = 5 and known_locked_until is not null"))
                .isEqualTo(1);
        assertThat(Town.text(
                        "select string_agg(summary, ' ' order by at) from kernel.audit_act where organisation_id = '"
                                + kitchen + "' and action = 'pool.counter-locked'"))
                .isEqualTo("Counter 1 was locked after wrong PINs on a device it does not know."
                        + " Counter 1 was locked after wrong PINs on the device it knows.");
    }

    @Test
    void knowsTheTabletItWasOpenedOnBeforeAnybodyEnteredThePin() {
        var number = counters.open(kitchen, kofi);
        failFiveTimes(stranger, number);

        assertThat(enter(kofi.pages(), kitchen, number, PIN).path()).isEqualTo(next(kitchen));
    }

    @Test
    void knowsATabletThatServedAtAnotherCounterInBetween() {
        var first = counters.open(kitchen, kofi);
        var second = counters.open(kitchen, kofi);
        var tablet = device();
        enter(tablet, kitchen, first, PIN);
        leave(tablet);
        enter(tablet, kitchen, second, PIN);
        leave(tablet);
        failFiveTimes(stranger, first);

        assertThat(enter(tablet, kitchen, first, PIN).path()).isEqualTo(next(kitchen));
    }

    @Test
    void isKnownToNoCounterButItsOwnAndServesNothingByThat() {
        var number = counters.open(kitchen, kofi);
        var tablet = device();
        enter(tablet, kitchen, number, PIN);
        leave(tablet);
        var other = counters.open(kitchen, kofi);
        failFiveTimes(tablet, other);

        assertThat(enter(tablet, kitchen, other, PIN).body()).contains("Too many wrong PINs");
        assertThat(tablet.get(next(kitchen)).path()).isEqualTo("/o/" + kitchen + "/counter");
    }

    @Test
    void answersNoCopyOfACookieOnceTheDeviceWasGivenBack() {
        var tablet = counters.tablet(kitchen, kofi);
        var copied = tablet.cookies();
        withCookies(copied).statusCode(200);

        leave(tablet);

        withCookies(copied).statusCode(303).header("Location", endsWith("/o/" + kitchen + "/counter"));
        assertThat(kofi.pages().get("/o/" + kitchen + "/counter-seats").body()).contains("on no device now");
        assertThat(Town.text("select summary from kernel.audit_act where organisation_id = '" + kitchen
                        + "' and action = 'pool.counter-left'"))
                .isEqualTo("Counter 1 was given back by its device.");
        assertThat(enter(tablet, kitchen, 1, PIN).path()).isEqualTo(next(kitchen));
        withCookies(copied).statusCode(303);
    }

    @Test
    void takesTheSeatFromNobodyElseByLeaving() {
        var tablet = counters.tablet(kitchen, kofi);
        var other = device();
        enter(other, kitchen, 1, PIN);

        leave(tablet);

        assertThat(other.get(next(kitchen)).path()).isEqualTo(next(kitchen));
    }

    private static PageClient device() {
        return new PageClient(ExchangeResource.publicUrl());
    }

    private void leave(PageClient tablet) {
        tablet.submit(next(kitchen), next(kitchen) + "/leave", Map.of());
    }

    private void failFiveTimes(PageClient device, int number) {
        for (var i = 0; i < 5; i++) {
            enter(device, kitchen, number, "1357");
        }
    }

    private ValidatableResponse withCookies(String cookies) {
        return given().header("Cookie", cookies)
                .redirects()
                .follow(false)
                .get(next(kitchen))
                .then();
    }

    private long seats(String where) {
        return Town.count(
                "select count(*) from pool.counter_seat where organisation_id = '" + kitchen + "' and " + where);
    }
}
