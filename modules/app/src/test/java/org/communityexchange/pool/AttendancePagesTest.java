package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** The door, the roster and the own presence as pages, as people without JavaScript use them. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AttendancePagesTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private RepairCafe cafe;

    @BeforeEach
    void aRepairCafeOfToday() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        cafe = RepairCafe.planned(here, maya, "");
    }

    @Test
    void theDoorFindsANameAndTakesInAndOut() {
        var promise = cafe.signUp(ana, cafe.fixing());
        var ben = town.member(here, "Ben");
        var pages = maya.pages();

        assertThat(ana.pages().get(cafe.page() + "/door").status()).isEqualTo(403);
        assertThat(pages.get(cafe.page() + "/door").body()).contains(ana.login().name(), "1 expected", "Expected");
        assertThat(pages.get(cafe.page() + "/door?q="
                                + ben.login().name().split(" ")[0].toLowerCase())
                        .body())
                .contains(
                        "Nobody on the roster has this name.",
                        "Members who did not sign up",
                        ben.login().name());
        var in = pages.submitOnly(cafe.page() + "/door", cafe.page() + "/door/" + promise + "/in", Map.of());
        assertThat(in.status()).isEqualTo(303);
        assertThat(pages.get(cafe.page() + "/door").body())
                .contains(ana.login().name() + " is in.", "In since", "1 here");
        pages.submitOnly(cafe.page() + "/door", cafe.page() + "/door/" + promise + "/out", Map.of());
        assertThat(pages.get(cafe.page() + "/door").body()).contains("They came less than a minute ago.");
        assertThat(pages.submitOnly(
                                cafe.page() + "/door",
                                cafe.page() + "/door/walk-ins",
                                Map.of("displayName", "", "email", "", "shift", ""))
                        .status())
                .isEqualTo(422);
        pages.submitOnly(
                cafe.page() + "/door",
                cafe.page() + "/door/walk-ins",
                Map.of("displayName", "Rosa", "shift", cafe.fixing()));
        assertThat(pages.get(cafe.page() + "/door").body()).contains("Rosa is in.", "2 here");
    }

    @Test
    void whoeversPromiseIsKeptIsNoLongerExpected() {
        var promise = cafe.signUp(ana, cafe.fixing());
        cafe.heldYesterday();
        town.fulfil(here, ana, promise, 90).statusCode(200);
        var door = maya.pages().get(cafe.page() + "/door").body();
        assertThat(door).contains("0 here · 0 expected · 1 came so far", "Says it was done");
        assertThat(door).doesNotContain("/door/" + promise + "/in");

        town.confirm(here, maya, promise).statusCode(200);
        assertThat(maya.pages().get(cafe.page() + "/door").body())
                .contains("0 here · 0 expected · 1 came so far", "Confirmed")
                .doesNotContain("Expected");
        assertThat(maya.pages().get(cafe.page() + "/roster").body())
                .contains("Confirmed")
                .doesNotContain("name=\"in." + promise + "\"");
    }

    @Test
    void theRosterKeepsWhatWasTypedAndSavesWhatChanged() {
        var promise = cafe.signUp(ana, cafe.fixing());
        cafe.heldYesterday();
        var pages = maya.pages();

        assertThat(pages.get(cafe.page() + "/roster").body())
                .contains("name=\"in." + promise + "\"", ana.login().name(), "another steward does");
        var wrong = pages.submitOnly(
                cafe.page() + "/roster",
                cafe.page() + "/roster",
                Map.of(
                        "row",
                        promise,
                        "was." + promise,
                        "//false",
                        "in." + promise,
                        "11:00",
                        "out." + promise,
                        "10:00"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("They leave after they came.", "value=\"11:00\"");
        var saved = pages.submitOnly(
                cafe.page() + "/roster",
                cafe.page() + "/roster",
                Map.of(
                        "row",
                        promise,
                        "was." + promise,
                        "//false",
                        "version." + promise,
                        "0",
                        "in." + promise,
                        "10:00",
                        "out." + promise,
                        "11:05",
                        "displayName",
                        "Rosa",
                        "shift",
                        cafe.fixing(),
                        "in",
                        "10:15",
                        "out",
                        "10:45"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(pages.get(cafe.page() + "/roster").body())
                .contains("The times are written down.", "value=\"10:00\"", ">65<", "Rosa", ">30<");
        assertThat(pages.submitOnly(cafe.page() + "/roster", cafe.page() + "/roster/closing", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(pages.get(cafe.page() + "/roster").body()).contains("The roster was closed.");
        assertThat(pages.get(cafe.page() + "/confirmation").body())
                .contains("Rosa", ana.login().name());
    }

    @Test
    void theRosterSavesEverythingOrNothing() {
        var promise = cafe.signUp(ana, cafe.fixing());
        cafe.heldYesterday();
        var refused = maya.pages()
                .submitOnly(
                        cafe.page() + "/roster",
                        cafe.page() + "/roster",
                        Map.of(
                                "row",
                                promise,
                                "was." + promise,
                                "//false",
                                "in." + promise,
                                "10:00",
                                "out." + promise,
                                "11:05",
                                "displayName",
                                "Rosa",
                                "shift",
                                "",
                                "in",
                                "10:15"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"11:05\"", "value=\"Rosa\"");
        assertThat(Town.count("select count(*) from pool.attendance where event_id = '" + cafe.id() + "'"))
                .isZero();
    }

    @Test
    void whatHangsAtTheDoorIsPrinted() {
        cafe.signUp(ana, cafe.fixing());
        var pages = maya.pages();

        assertThat(ana.pages().get(cafe.page() + "/roster.pdf").status()).isEqualTo(403);
        var paper = pages.get(cafe.page() + "/roster.pdf?paper=a4");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-").contains("/Image");
        assertThat(ana.pages().get(cafe.page() + "/poster.pdf").status()).isEqualTo(403);
        assertThat(pages.get(cafe.page() + "/poster.pdf?paper=a4").body())
                .startsWith("%PDF-")
                .contains("/Image");
        assertThat(pages.get(cafe.page() + "/poster").body())
                .contains(cafe.page() + "/here</a>", "viewBox=\"0 0 ", "h1v1h-1z");
    }

    @Test
    void everybodySaysOnTheirOwnTelephoneThatTheyAreHere() {
        var pages = ana.pages();
        assertThat(pages.get(cafe.page()).body()).contains("Check in or out on the day");
        assertThat(pages.get(cafe.page() + "/here").body()).contains("I am here", "Fixing", "Welcome");
        pages.submitOnly(cafe.page() + "/here", cafe.page() + "/here", Map.of("shift", cafe.fixing(), "answer", "in"));
        assertThat(pages.get(cafe.page() + "/here").body())
                .contains("You are in. Thank you for coming.", "I am leaving");
        cafe.heldYesterday();
        assertThat(pages.get(cafe.page() + "/here").body())
                .contains("This event is on another day")
                .doesNotContain("I am leaving");
    }
}
