package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

/** What was said about a place holds: its price, until when it can be given back, and who did what. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PlacePromisesTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private Town.Person ben;
    private Workshop workshop;
    private String anas;

    @BeforeEach
    void oneHasTheOnlyPlaceAndOneWaits() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        town.earn(here, ana, maya, 5);
        workshop = Workshop.of(here, maya, 1, 2);
        anas = workshop.taken(ana);
        join(ben).statusCode(200).body("credits", equalTo(2));
    }

    @Test
    void whoeverWaitedPaysNoMoreWhenTheyTakeTheFreePlaceThemselves() {
        workshop.offer(maya, 1, 5).statusCode(200).body("priceCredits", equalTo(5));
        workshop.withdraw(ana, anas).statusCode(200);
        town.earn(here, ben, maya, 4);
        var page = workshop.page() + "/place";
        assertThat(ben.pages().get(page).body())
                .contains("Set 2 credits aside")
                .doesNotContain("credits are missing", "1 credit is missing");
        workshop.take(ben, UUID.randomUUID()).statusCode(201).body("credits", equalTo(2));

        assertThat(ben.balance()).isEqualTo(2);
        workshop.offer(maya, 2, 5).statusCode(200);
        workshop.take(ana, UUID.randomUUID()).statusCode(201).body("credits", equalTo(5));
    }

    @Test
    void whoeverWaitedPaysLessWhenThePriceWentDown() {
        workshop.withdraw(ana, anas).statusCode(200);
        workshop.offer(maya, 1, 1).statusCode(200);
        town.earn(here, ben, maya, 1);

        workshop.take(ben, UUID.randomUUID()).statusCode(201).body("credits", equalTo(1));
    }

    @Test
    void theDatabaseSaysThatNobodyPaysMoreThanWhenTheyJoined() {
        workshop.withdraw(ana, anas).statusCode(200);
        Town.sql("update pool.participation_wait set credits = 1 where ended_at is null and event_id = '"
                + workshop.id() + "'");
        var taken = ben.id() + "', '" + ben.id()
                + "', 2, 1, current_date, now(), gen_random_uuid(), 'GOING' from pool.event_places where event_id = '"
                + workshop.id() + "'";
        var id = UUID.randomUUID();
        Town.sql("insert into pool.participation (organisation_id, id, event_id, person_id, entered_by, credits,"
                + " cancel_days, agreed_day, taken_at, hold_transfer, state) select organisation_id, '" + id
                + "', event_id, '" + taken);

        assertThatThrownBy(() -> Town.sql("update pool.participation_wait set ended_at = now(), outcome = 'PLACE',"
                        + " participation_id = '" + id + "' where ended_at is null and event_id = '" + workshop.id()
                        + "'"))
                .hasStackTraceContaining("never costs more");
        assertThatThrownBy(() -> Town.sql("update pool.participation set cancel_days = 2 where id = '" + id + "'"))
                .hasStackTraceContaining("held to no more");
    }

    @Test
    void whoeverGotAPlaceFromTheLineIsNotToldWhoGaveItBack() {
        town.earn(here, ben, maya, 2);

        workshop.withdraw(ana, anas).statusCode(200);

        var acts = " from kernel.audit_act where about_person_id = '" + ben.id()
                + "' and action = 'pool.participation-from-line'";
        assertThat(Town.count("select count(*)" + acts)).isEqualTo(1);
        assertThat(Town.text("select coalesce(actor_id::text, 'nobody') || ' ' || summary" + acts))
                .isEqualTo("nobody A place that came free went to the first in line; 2 credits were set aside.");
        assertThat(ben.pages().get("/me/trail").body())
                .doesNotContain(ana.login().name());
        assertThat(Town.count("select count(*) from kernel.audit_act where about_person_id = '" + ben.id()
                        + "' and actor_id = '" + ana.id() + "'"))
                .isZero();
    }

    @Test
    void anEventOfWhichItWasSaidWhoDidNotComeStays() {
        workshop.on(Workshop.TODAY);
        workshop.settle(maya, Workshop.outcomes(Workshop.outcome(anas, false, false)))
                .statusCode(200);

        change(Workshop.TODAY.plusDays(3).toString(), "The kitchen")
                .statusCode(409)
                .body("type", equalTo("/problems/event-begun"));
        maya.api()
                .body("{\"reason\": \"The oven broke.\"}")
                .put(workshop.path() + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/event-begun"));
    }

    @Test
    void aLineThatIsClosedTwiceIsToldTwice() {
        workshop.withdraw(ana, anas).statusCode(200);
        workshop.offer(maya, 0, 0).statusCode(200).body("waiting", equalTo(0));
        workshop.offer(maya, 1, 2).statusCode(200);
        var place = workshop.taken(ana);
        join(ben).statusCode(200);
        workshop.withdraw(ana, place).statusCode(200);

        workshop.offer(maya, 0, 0).statusCode(200).body("waiting", equalTo(0));

        assertThat(Town.count("select count(*) from identity.letter where purpose like 'place-line-closed/%' and"
                        + " person_id = '" + ben.id() + "'"))
                .isEqualTo(2);
    }

    private ValidatableResponse change(String day, String place) {
        return maya.api().body("""
                        {"title": "Bread for beginners", "description": "", "place": "%s", "heldOn": "%s"}""".formatted(place, day)).put(workshop.path()).then();
    }

    private ValidatableResponse join(Town.Person person) {
        return person.api().put(workshop.path() + "/place-line").then();
    }
}
