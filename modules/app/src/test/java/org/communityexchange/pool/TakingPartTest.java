package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.pool.Workshop.outcome;
import static org.communityexchange.pool.Workshop.outcomes;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** Taking part in a workshop for credits: held when a place is taken, passed on when the person was there. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class TakingPartTest {

    @Inject
    Town town;

    private String here;
    private String elsewhere;
    private Town.Person leo;
    private Town.Person maya;
    private Town.Person ana;
    private Town.Person ben;

    @BeforeEach
    void twoPeopleWithFiveCreditsEach() {
        here = town.organisation("Here");
        elsewhere = town.organisation("Elsewhere");
        leo = town.admin(here, "Leo");
        maya = town.steward(here, "Maya");
        ana = town.member(elsewhere, "Ana");
        ben = town.member(here, "Ben");
        var far = town.steward(elsewhere, "Far");
        town.earn(elsewhere, ana, far, 5);
        town.earn(here, ben, maya, 5);
    }

    @Test
    void refusesMoreThanTheWalletHasAndLeavesNothingBehind() {
        var workshop = Workshop.of(here, maya, 3, 6);

        workshop.take(ana, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credits"))
                .body("available", equalTo(5))
                .body("asked", equalTo(6));

        assertThat(ana.balance()).isEqualTo(5);
        ana.api().get(workshop.path() + "/places").then().body("left", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"-1,2,/places", "501,2,/places", "null,2,/places", "5,-1,/priceCredits", "5,1001,/priceCredits"})
    void refusesPlacesNobodyOffers(String places, String price, String field) {
        var workshop = Workshop.planned(here, maya, "PUBLIC");

        workshop.offer(maya, places.equals("null") ? null : Integer.valueOf(places), Integer.valueOf(price))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(field));
        workshop.offer(ben, 3, 2).statusCode(403);
        maya.api()
                .body("{\"places\": 3, \"cancelDays\": 61}")
                .put(workshop.path() + "/places")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cancelDays"));
    }

    @Test
    void whatIsForMembersIsNotThereForAnybodyElse() {
        var workshop = Workshop.planned(here, maya, "ORGANISATION");
        workshop.offer(maya, 3, 2).statusCode(200);
        var place = workshop.taken(ben);

        ana.api().get(workshop.path() + "/places").then().statusCode(404);
        workshop.take(ana, UUID.randomUUID()).statusCode(404);
        workshop.withdraw(ana, place).statusCode(404);
        ana.api()
                .get("/api/v1/organisations/" + here + "/participations/" + place)
                .then()
                .statusCode(404);
        var far = town.steward(elsewhere, "Farther");
        new Workshop(elsewhere, workshop.id())
                .settle(far, "{\"restCame\": true}")
                .statusCode(404);
        far.api()
                .get("/api/v1/organisations/" + elsewhere + "/participations/" + place)
                .then()
                .statusCode(404);
        far.api().get(workshop.path() + "/participations").then().statusCode(404);
        assertThat(ben.balance()).isEqualTo(3);
    }

    @Test
    void refusesWhatHasNoPlaceIsOverOrIsCancelled() {
        var helping = Workshop.planned(here, maya, "PUBLIC");
        helping.take(ana, UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/closed"));
        var over = Workshop.of(here, maya, 3, 2).on(Workshop.TODAY.minusDays(1));
        over.take(ana, UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/closed"));
        var off = Workshop.of(here, maya, 3, 2);
        cancel(off).statusCode(200);
        off.take(ana, UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/closed"));
        off.offer(maya, 4, 2).statusCode(409).body("type", equalTo("/problems/closed"));
        Workshop.of(here, maya, 3, 2)
                .settle(maya, "{\"restCame\": true}")
                .statusCode(409)
                .body("type", equalTo("/problems/event-not-yet"));

        assertThat(ana.balance()).isEqualTo(5);
    }

    @Test
    void oneKeyTakesOnePlaceAndOnePersonHasOne() {
        var workshop = Workshop.of(here, maya, 3, 2);
        ana.api().body("{}").post(workshop.path() + "/participations").then().statusCode(400);
        var key = UUID.randomUUID();

        String first = workshop.take(ana, key).statusCode(201).extract().path("id");
        workshop.take(ana, key).statusCode(201).body("id", equalTo(first));
        workshop.take(ana, UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/already-taking-part"));

        ana.api().get("/api/v1/me/wallet").then().body("balance", equalTo(3)).body("held", equalTo(2));
        ana.api()
                .get(workshop.path() + "/places")
                .then()
                .body("left", equalTo(2))
                .body("mine", equalTo(first))
                .body("cancelUntil", equalTo(Workshop.DAY.minusDays(1).toString()));
    }

    @Test
    void ofTwoAtOnceOneGetsTheLastPlace() {
        var workshop = Workshop.of(here, maya, 1, 2);

        var answers = Town.atOnce(List.<Callable<Integer>>of(
                () -> workshop.take(ana, UUID.randomUUID()).extract().statusCode(),
                () -> workshop.take(ben, UUID.randomUUID()).extract().statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(ana.balance() + ben.balance()).isEqualTo(8);
        workshop.take(town.member(here, "Cleo"), UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/no-places-left"));
        workshop.offer(maya, 0, 2)
                .statusCode(409)
                .body("type", equalTo("/problems/places-taken"))
                .body("taken", equalTo(1));
    }

    @Test
    void givesBackInTimeAndThePlaceIsFreeAgain() {
        var workshop = Workshop.of(here, maya, 1, 2);
        var place = workshop.taken(ana);
        workshop.on(Workshop.TODAY.plusDays(1));

        workshop.withdraw(ben, place).statusCode(404);
        workshop.withdraw(ana, place).statusCode(200).body("state", equalTo("WITHDRAWN"));
        workshop.withdraw(ana, place).statusCode(200);

        assertThat(ana.balance()).isEqualTo(5);
        workshop.taken(ben);
        workshop.withdraw(ben, place).statusCode(404);
    }

    @Test
    void whenItIsLateOnlyTheOrganiserGivesBack() {
        var workshop = Workshop.of(here, maya, 3, 2);
        var place = workshop.taken(ana);
        workshop.on(Workshop.TODAY);
        var free = Workshop.of(here, maya, 3, 0);
        var own = free.taken(maya);
        free.on(Workshop.TODAY);

        workshop.withdraw(ana, place).statusCode(409).body("type", equalTo("/problems/too-late-to-cancel"));
        assertThat(ana.balance()).isEqualTo(3);
        free.withdraw(maya, own).statusCode(409);
        workshop.withdraw(maya, place)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("closeReason", equalTo("I am ill."));
        assertThat(ana.balance()).isEqualTo(5);
    }

    @Test
    void nobodyIsHeldToAnotherDayThanWasAgreed() {
        var workshop = Workshop.of(here, maya, 3, 2);
        var place = workshop.taken(ana);
        Town.sql("update pool.event set held_on = '" + Workshop.TODAY + "' where id = '" + workshop.id() + "'");

        workshop.withdraw(ana, place).statusCode(200);

        assertThat(ana.balance()).isEqualTo(5);
    }

    @Test
    void aCancelledEventGivesEverythingBackOnce() {
        var workshop = Workshop.of(here, maya, 3, 2);
        var place = workshop.taken(ana);
        workshop.taken(ben);

        cancel(workshop).statusCode(200);
        cancel(workshop).statusCode(200);

        assertThat(ana.balance()).isEqualTo(5);
        assertThat(ben.balance()).isEqualTo(5);
        assertThat(held()).isZero();
        assertThat(released(place)).isEqualTo(1);
        ana.api()
                .get("/api/v1/organisations/" + here + "/participations/" + place)
                .then()
                .body("state", equalTo("CALLED_OFF"))
                .body("closeReason", equalTo("The oven broke."));
        workshop.withdraw(ana, place).statusCode(409).body("type", equalTo("/problems/participation-settled"));
    }

    @Test
    void passesOnWhatPeopleWhoCameHadSetAside() {
        var workshop = Workshop.of(here, maya, 5, 2);
        var anas = workshop.taken(ana);
        var bens = workshop.taken(ben);
        workshop.on(Workshop.TODAY);

        workshop.settle(ben, outcomes(outcome(bens, true, false))).statusCode(403);
        workshop.settle(maya, outcomes(outcome(UUID.randomUUID().toString(), true, false)))
                .statusCode(404);
        workshop.settle(maya, outcomes("{\"participation\": \"" + anas + "\"}"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/outcomes/0"));
        workshop.settle(maya, outcomes(outcome(anas, true, false), outcome(anas, false, false)))
                .statusCode(422);
        workshop.settle(maya, outcomes(outcome(anas, true, false)))
                .statusCode(200)
                .body("came", equalTo(1))
                .body("going", equalTo(1))
                .body("creditsTaken", equalTo(2))
                .body("creditsHeld", equalTo(2));
        workshop.settle(maya, outcomes(outcome(anas, true, false))).statusCode(200);
        workshop.settle(maya, outcomes(outcome(anas, false, false), outcome(bens, true, false)))
                .statusCode(409)
                .body("type", equalTo("/problems/participation-settled"));
        assertThat(held()).as("all or none").isEqualTo(2);
        cancel(workshop).statusCode(409).body("type", equalTo("/problems/event-begun"));
        workshop.settle(maya, "{\"restCame\": true}").statusCode(200).body("came", equalTo(2));

        assertThat(wallet()).isEqualTo(4);
        assertThat(held()).isZero();
        leo.api()
                .get("/api/v1/organisations/" + here + "/wallet")
                .then()
                .body("recent[0].reason", equalTo("SPEND_CAPTURED"))
                .body("recent.source", hasItem("/o/" + here + "/participations/" + anas));
        ana.api().get("/api/v1/me/wallet").then().body("recent[0].title", equalTo("Bread for beginners"));
    }

    @Test
    void whoeverDidNotComeGetsItBackUnlessTheOrganiserSaysOtherwise() {
        var workshop = Workshop.of(here, maya, 5, 2);
        var anas = workshop.taken(ana);
        var bens = workshop.taken(ben);
        workshop.on(Workshop.TODAY.minusDays(1));

        workshop.settle(maya, outcomes(outcome(anas, false, false), outcome(bens, false, true)))
                .statusCode(200)
                .body("came", equalTo(0))
                .body("creditsTaken", equalTo(2));

        assertThat(ana.balance()).isEqualTo(5);
        assertThat(ben.balance()).isEqualTo(3);
        assertThat(wallet()).isEqualTo(2);
        assertThat(held()).isZero();
    }

    @Test
    void nobodySaysOfThemselvesThatTheyWereThere() {
        var workshop = Workshop.of(here, maya, 5, 0);
        var own = workshop.taken(maya);
        workshop.taken(ana);
        workshop.on(Workshop.TODAY);

        workshop.settle(maya, outcomes(outcome(own, true, false)))
                .statusCode(409)
                .body("type", equalTo("/problems/own-participation"));
        workshop.settle(maya, "{\"restCame\": true}")
                .statusCode(200)
                .body("came", equalTo(1))
                .body("going", equalTo(1));
        workshop.settle(town.steward(here, "Zoe"), "{\"restCame\": true}")
                .statusCode(200)
                .body("came", equalTo(2));
        assertThat(wallet()).isZero();
    }

    @Test
    void theDatabaseSaysAllOfItAgain() {
        var workshop = Workshop.of(here, maya, 1, 2);
        var place = workshop.taken(ana);
        var copy = "insert into pool.participation (organisation_id, id, event_id, person_id, entered_by, credits,"
                + " cancel_days, agreed_day, taken_at, hold_transfer, state) select organisation_id, gen_random_uuid(), event_id,"
                + " '%s', entered_by, credits, cancel_days, agreed_day, taken_at, %s, state from pool.participation where id = '"
                + place + "'";

        refused(copy.formatted(ben.id(), "gen_random_uuid()"), "no place is left");
        refused("update pool.event_places set places = 0 where event_id = '" + workshop.id() + "'", "stay");
        workshop.offer(maya, 3, 2).statusCode(200);
        refused(copy.formatted(ana.id(), "gen_random_uuid()"), "ux_participation_one");
        refused(copy.formatted(ben.id(), "null"), "ck_participation_hold");
        refused("delete from pool.participation where id = '" + place + "'", "refused");
        refused(close(place, maya), "before the event began");
        workshop.on(Workshop.TODAY);
        refused(close(place, ana), "ck_participation_not_own");
        refused(close(place, maya).replace("kept = true", "kept = false"), "ck_participation_came");
        refused(close(place, ana).replace("CAME', kept = true", "WITHDRAWN', kept = false"), "gives it back in time");
        workshop.withdraw(maya, place).statusCode(200);
        refused(close(place, maya), "settled once");
        workshop.today(-2, -1);
        refused(
                copy.formatted(ben.id(), "gen_random_uuid()")
                        .replace(", taken_at, gen", ", now(), gen")
                        .replace(", state from", ", 'GOING' from"),
                "is over");
    }

    private static String close(String place, Town.Person by) {
        return "update pool.participation set state = 'CAME', kept = true, closed_at = now(), close_transfer ="
                + " gen_random_uuid(), closed_by = '" + by.id() + "' where id = '" + place + "'";
    }

    private static void refused(String statement, String why) {
        assertThatThrownBy(() -> Town.sql(statement)).hasStackTraceContaining(why);
    }

    private ValidatableResponse cancel(Workshop workshop) {
        return maya.api()
                .body("{\"reason\": \"The oven broke.\"}")
                .put(workshop.path() + "/cancellation")
                .then();
    }

    private long wallet() {
        return leo.api()
                .get("/api/v1/organisations/" + here + "/wallet")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("balance");
    }

    /** What people of this test have set aside. */
    private long held() {
        return List.of(ana, ben).stream()
                .mapToLong(person -> person.api()
                        .get("/api/v1/me/wallet")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong("held"))
                .sum();
    }

    private static long released(String place) {
        return Town.count(
                "select count(*) from ledger.transfer where reason = 'SPEND_RELEASED' and subject = '" + place + "'");
    }
}
