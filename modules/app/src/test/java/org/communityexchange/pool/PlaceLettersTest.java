package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

/** Whoever has a place at an event reads what others do with it; for whoever reads no letters, the steward who asked for it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PlaceLettersTest {

    @Inject
    Town town;

    @Inject
    ManagedMembers managed;

    @Inject
    Tenants tenants;

    private String here;
    private Town.Person maya;
    private Town.Person zoe;
    private Town.Person ana;
    private Town.Person ben;
    private Workshop workshop;

    @BeforeEach
    void twoPeopleWithFiveCreditsEach() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        town.earn(here, ana, maya, 5);
        town.earn(here, ben, maya, 5);
        workshop = Workshop.of(here, maya, 3, 2);
    }

    @Test
    void whoeverGivesTheirOwnPlaceBackGetsNoLetter() {
        workshop.withdraw(ana, workshop.taken(ana)).statusCode(200);

        assertThat(letters(ana, "place-given-back/")).isZero();
    }

    @Test
    void whosePlaceAStewardGivesBackReadsWhy() {
        workshop.withdraw(maya, workshop.taken(ana)).statusCode(200);

        assertThat(letters(ana, "place-given-back/")).isEqualTo(1);
        assertThat(letter(ana, "place-given-back/"))
                .contains("Bread for beginners", "your 2 credits are in your wallet again", "I am ill.");
    }

    @Test
    void whoseCreditsStayAwayReadsItAndWhoGotThemBackDoesNot() {
        var anas = workshop.taken(ana);
        var bens = workshop.taken(ben);
        workshop.on(Workshop.TODAY.minusDays(1));

        workshop.settle(
                        maya,
                        Workshop.outcomes(Workshop.outcome(anas, false, true), Workshop.outcome(bens, false, false)))
                .statusCode(200);

        assertThat(letters(ana, "place-credits-kept/")).isEqualTo(1);
        assertThat(letter(ana, "place-credits-kept/")).contains("Bread for beginners", "2 credits", "talk to them");
        assertThat(letters(ben, "place-")).isZero();
    }

    @Test
    void otherHoursAreToldOnceAndNobodyIsHeldToWhatTheyAgreed() {
        var place = lateFor(ana);

        hours("19:00", "20:30").statusCode(200);
        hours("19:00", "20:30").statusCode(200);

        assertThat(letters(ana, "place-hours/")).isEqualTo(1);
        assertThat(letter(ana, "place-hours/")).contains("from 19:00 to 20:30", "give it back: that is all right");
        assertThat(letters(ben, "place-hours/")).isZero();
        workshop.withdraw(ana, place).statusCode(200);
        assertThat(ana.balance()).isEqualTo(5);
    }

    @Test
    void theSameHoursAndOtherPricesAreToldToNobody() {
        var place = lateFor(ana);

        hours("18:00", "20:00").statusCode(200);
        workshop.offer(maya, 5, 4).statusCode(200);

        assertThat(letters(ana, "place-hours/")).isZero();
        workshop.withdraw(ana, place).statusCode(409);
    }

    @Test
    void otherHoursOfTheShiftsAreThoseOfWhoeverTakesPart() {
        var place = lateFor(ana);

        shift("17:00", "19:00").statusCode(200);

        assertThat(letters(ana, "place-hours/")).isEqualTo(1);
        assertThat(letter(ana, "place-hours/")).contains("from 17:00 to 19:00");
        workshop.withdraw(ana, place).statusCode(200);
    }

    @Test
    void aShiftThatMakesTheEventLongerIsToldToWhoeverTakesPartAndWhoeverWaits() {
        workshop.offer(maya, 1, 2).statusCode(200);
        var place = lateFor(ana);
        ben.api().put(workshop.path() + "/place-line").then().statusCode(200);

        add("19:00", "21:00").statusCode(201);
        add("19:00", "20:00").statusCode(201);

        assertThat(letters(ana, "place-hours/")).isEqualTo(1);
        assertThat(letter(ana, "place-hours/")).contains("from 18:00 to 21:00", "give it back: that is all right");
        assertThat(letters(ben, "place-hours/")).isEqualTo(1);
        assertThat(letter(ben, "place-hours/")).contains("from 18:00 to 21:00", "You keep your turn in line.");
        workshop.withdraw(ana, place).statusCode(200);
    }

    @Test
    void nothingIsAddedToWhatDoesNotTakePlace() {
        maya.api()
                .body("{\"reason\": \"The oven broke.\"}")
                .put(workshop.path() + "/cancellation")
                .then()
                .statusCode(200);

        add("19:00", "21:00").statusCode(409).body("type", equalTo("/problems/closed"));
        assertThat(maya.pages().get(workshop.page()).body()).doesNotContain(workshop.page() + "/shifts\"");
    }

    @Test
    void whereThoseWhoTakePartHaveTheirOwnHoursShiftsMoveWithoutThem() {
        hours("18:30", "19:30").statusCode(200);
        lateFor(ana);

        shift("17:00", "19:00").statusCode(200);
        add("19:00", "22:00").statusCode(201);

        assertThat(letters(ana, "place-hours/")).isZero();
    }

    @Test
    void whoeverGetsAPlaceOfOtherHoursReadsThemInOneLetter() {
        workshop.offer(maya, 1, 2).statusCode(200);
        workshop.taken(ana);
        ben.api().put(workshop.path() + "/place-line").then().statusCode(200);

        hours("19:00", "20:30").statusCode(200);

        assertThat(letters(ben, "place-from-line/")).isEqualTo(1);
        assertThat(letters(ben, "place-hours/")).isZero();
        assertThat(letters(ana, "place-hours/")).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfAnotherLocationHolds() {
        var place = lateFor(ana);

        elsewhere().statusCode(200);

        assertThat(letter(ana, "event-changed/")).contains("The hall", "give it back");
        workshop.withdraw(ana, place).statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertThat(ana.balance()).isEqualTo(5);
    }

    @Test
    void whoAskedForAManagedMemberReadsWhatBecameOfThePlace() {
        var ruth = managed("Ruth Abernathy");
        var tom = managed("Tom Baker");
        workshop.offer(maya, 1, 0).statusCode(200);
        var anas = workshop.taken(ana);
        join(ruth);
        join(tom);

        workshop.withdraw(ana, anas).statusCode(200);
        workshop.offer(maya, 2, 0).statusCode(200);

        assertThat(letters(maya, "place-from-line/")).isEqualTo(2);
        var about = "select subject || ' ' || body from identity.letter where person_id = '" + maya.id()
                + "' and purpose like 'place-from-line/%' and body like '%Ruth Abernathy%'";
        assertThat(Town.text(about))
                .contains("For Ruth Abernathy: You have a place: Bread for beginners", "A place came free");
        assertThat(letters(zoe, "place-from-line/")).isZero();

        elsewhere().statusCode(200);
        assertThat(letters(maya, "event-changed/")).as("one for each of them").isEqualTo(2);
        var ruths = Town.text("select id::text from pool.participation where person_id = '" + ruth + "'");
        workshop.withdraw(zoe, ruths).statusCode(200);
        assertThat(letter(maya, "place-given-back/")).contains("Ruth Abernathy", "I am ill.");
        Town.sql(
                "update identity.seat set until_at = now() where kind = 'STEWARD' and person_id = '" + maya.id() + "'");
        zoe.api()
                .body("{\"reason\": \"The oven broke.\"}")
                .put(workshop.path() + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(letters(maya, "event-called-off/"))
                .as("who is no steward any more reads nothing about others")
                .isZero();
    }

    private UUID managed(String name) {
        return tenants.call(new OrganisationId(here), maya.id(), () -> managed.add(name, "Agreed on paper.")
                .value());
    }

    private void join(UUID person) {
        maya.api()
                .queryParam("for", person.toString())
                .put(workshop.path() + "/place-line")
                .then()
                .statusCode(200);
    }

    /** A place that could be given back until yesterday. */
    private String lateFor(Town.Person person) {
        Town.sql("update pool.event_places set cancel_days = 30 where event_id = '" + workshop.id() + "'");
        var place = workshop.taken(person);
        workshop.withdraw(person, place).statusCode(409).body("type", equalTo("/problems/too-late-to-cancel"));
        return place;
    }

    private ValidatableResponse hours(String starts, String ends) {
        return maya.api()
                .body("{\"places\": 3, \"priceCredits\": 2, \"starts\": \"%s\", \"ends\": \"%s\"}"
                        .formatted(starts, ends))
                .put(workshop.path() + "/places")
                .then();
    }

    private ValidatableResponse shift(String starts, String ends) {
        var shift = maya.api().get(workshop.path()).then().extract().<String>path("shifts[0].id");
        return maya.api()
                .body("{\"role\": \"Leading\", \"starts\": \"%s\", \"ends\": \"%s\", \"capacity\": 1}"
                        .formatted(starts, ends))
                .put(workshop.path() + "/shifts/" + shift)
                .then();
    }

    private ValidatableResponse add(String starts, String ends) {
        return maya.api()
                .body("{\"role\": \"Washing up\", \"starts\": \"%s\", \"ends\": \"%s\", \"capacity\": 1}"
                        .formatted(starts, ends))
                .post(workshop.path() + "/shifts")
                .then();
    }

    private ValidatableResponse elsewhere() {
        return maya.api().body("""
                        {"title": "Bread for beginners", "description": "", "place": "The hall", "heldOn": "%s"}""".formatted(Workshop.DAY)).put(workshop.path()).then();
    }

    private static long letters(Town.Person person, String purpose) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like '" + purpose + "%'");
    }

    private static String letter(Town.Person person, String purpose) {
        return Town.text("select subject || ' ' || body from identity.letter where person_id = '" + person.id()
                + "' and purpose like '" + purpose + "%' limit 1");
    }
}
