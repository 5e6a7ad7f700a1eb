package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

/** An event that repeats, one date of it changed and one left out, and a line for its full shift. */
@ExtendWith(Browsers.class)
class PlanningIT {

    private final CafeTown town = new CafeTown();

    @BeforeEach
    void build() throws SQLException {
        town.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aSeriesIsPlannedAndSomebodyWaits(int width) {
        var day = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(2);
        try (var zoe = Visitor.at(width);
                var yan = Visitor.at(width)) {
            comes(zoe, town.zoe);
            zoe.goesTo("/o/" + town.here + "/events")
                    .follows("Events that repeat")
                    .looks("series-none");
            zoe.follows("Plan an event that repeats");
            zoe.types("Title", "Bread evening")
                    .types("From this day on", day.toString())
                    .types("Or how often", "3");
            zoe.main()
                    .locator("input[name='recurrence.days'][value=" + day.getDayOfWeek() + "]")
                    .check();
            zoe.main().locator("[name='shifts.0.role']").fill("Baking");
            zoe.main().locator("[name='shifts.0.starts']").fill("18:00");
            zoe.main().locator("[name='shifts.0.ends']").fill("20:00");
            zoe.main().locator("[name='shifts.0.capacity']").fill("1");
            zoe.main().locator("[name='places.places']").fill("6");
            zoe.main().locator("[name='places.priceCredits']").fill("2");
            zoe.presses("Show the dates");
            assertThat(zoe.main()).containsText("Nothing is planned yet.");
            assertThat(zoe.main()).containsText("3 dates");
            zoe.looks("series-preview");
            zoe.button("Plan these dates").first().click();
            assertThat(zoe.main()).containsText("The dates are planned.");
            assertThat(zoe.main()).containsText("Each date has 6 places for those who take part · 2 credits");
            zoe.looks("series");
            zoe.main().locator(".queue-item summary").last().click();
            zoe.button("Leave this date out").last().click();
            assertThat(zoe.main()).containsText("The date is left out.");
            zoe.looks("series-left-out").follows("Change all from here").looks("series-change");

            zoe.goesTo("/o/" + town.here + "/events").follows("Bread evening");
            var event = zoe.path();
            zoe.follows("Take a place").presses("I promise");
            assertThat(zoe.main()).containsText("Promised.");
            zoe.goesTo(event).follows("Change or cancel this event").looks("event-change");

            comes(yan, town.yan);
            yan.goesTo(event).presses("Wait in line");
            assertThat(yan.main()).containsText("You are number 1 in line.");
            yan.looks("event-line").goesTo("/calendar").looks("calendar");

            zoe.types("Why", "The oven is broken.").presses("Cancel the event");
            assertThat(zoe.main()).containsText("The event is cancelled.");
            zoe.looks("event-cancelled");
        }
    }

    private void comes(Visitor visitor, TestLogin login) {
        visitor.goesTo("/o/" + town.here);
        visitor.page().locator("header").getByText("Sign in").first().click();
        visitor.signsInAtKeycloak(login.email(), login.password());
    }
}
