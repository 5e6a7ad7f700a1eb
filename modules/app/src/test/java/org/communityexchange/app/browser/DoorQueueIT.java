package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The door of an event where the connection breaks: nothing that was pressed is lost, and nothing counts twice. */
@ExtendWith(Browsers.class)
class DoorQueueIT {

    private static final String KEPT = "() => Object.keys(localStorage).filter(k => k.startsWith('exchange.door.'))"
            + ".map(k => [k, localStorage.getItem(k)])";
    private static final String PUT_BACK = "kept => kept.forEach(([k, v]) => localStorage.setItem(k, v))";

    private final CafeTown town = new CafeTown();
    private UUID event;

    @BeforeEach
    void anEventOfToday() throws SQLException, IOException, InterruptedException {
        town.build();
        event = town.eventOfToday();
        var shift = (UUID) CafeTown.rows("select id from pool.event_shift where event_id = ?", event)
                .getFirst()
                .get("id");
        for (var member : town.members(List.of("Ada First", "Bo Second", "Cy Third"))) {
            town.signUp(member, shift);
        }
    }

    @Test
    void keepsWhatIsPressedWithoutAConnectionAndSendsItOnce() throws SQLException {
        try (var zoe = Visitor.at(360)) {
            comes(zoe);
            press(zoe, "Cy Third");
            assertThat(zoe.main()).containsText("Cy Third is in.");

            zoe.window().setOffline(true);
            press(zoe, "Ada First");
            press(zoe, "Bo Second");
            assertThat(zoe.main().locator("[data-door-count]")).containsText("2 waiting to be sent.");
            assertThat(row(zoe, "Ada First")).containsText("waiting to be sent");
            zoe.looks("door-waiting");
            assertThat(changes()).isEqualTo(1);
            var kept = zoe.page().evaluate(KEPT);

            zoe.window().setOffline(false);
            assertThat(zoe.main()).containsText("3 here · 0 expected · 3 came so far");
            assertThat(changes()).isEqualTo(3);

            // The same once more, as when the answer was lost on its way.
            zoe.page().evaluate(PUT_BACK, kept);
            zoe.page().reload();
            assertThat(zoe.main().locator("[data-door-queue]")).isHidden();
            assertThat(zoe.main()).containsText("3 here · 0 expected · 3 came so far");
            assertThat((List<?>) zoe.page().evaluate(KEPT)).isEmpty();
            assertThat(changes()).isEqualTo(3);
            assertThat(CafeTown.number("select count(*) from pool.attendance where event_id = ?", event))
                    .isEqualTo(3);
        }
    }

    @Test
    void keepsItWhenTheSessionEndsAndSaysWhatToDo() throws SQLException {
        try (var zoe = Visitor.at(360)) {
            comes(zoe);
            zoe.losesSession();
            press(zoe, "Ada First");
            assertThat(zoe.main()).containsText("Look whether you are still signed in");
            assertThat(zoe.main().locator("[data-door-count]")).containsText("1 waiting to be sent.");
            assertThat(changes()).isZero();

            // Keycloak still knows them, so the page comes back signed in, and what waits is sent.
            zoe.page().reload();
            assertThat(zoe.main()).containsText("1 here · 2 expected · 1 came so far");
            assertThat(changes()).isEqualTo(1);
        }
    }

    @Test
    void keepsWalkInsWithoutAConnectionAndTakesEachInOnce() throws SQLException {
        try (var zoe = Visitor.at(360)) {
            comes(zoe);
            zoe.window().setOffline(true);
            walksIn(zoe, "Rosa Reed", "");
            walksIn(zoe, "Wim Ward", "wim@" + town.here + ".example");
            assertThat(zoe.main().locator("[data-door-count]")).containsText("2 waiting to be sent.");
            assertThat(row(zoe, "Rosa Reed")).containsText("waiting to be sent");
            assertThat(row(zoe, "Wim Ward")).containsText("waiting to be sent");
            assertThat(zoe.field("Name")).hasValue("");
            zoe.looks("door-walk-ins-waiting");
            var kept = zoe.page().evaluate(KEPT);

            zoe.window().setOffline(false);
            assertThat(zoe.main()).containsText("2 here · 3 expected · 2 came so far");
            assertThat(row(zoe, "Rosa Reed")).hasCount(1);

            // The same once more, as when the answer was lost on its way.
            zoe.page().evaluate(PUT_BACK, kept);
            zoe.page().reload();
            assertThat(zoe.main().locator("[data-door-queue]")).isHidden();
            assertThat(zoe.main()).containsText("2 here · 3 expected · 2 came so far");
            assertThat(row(zoe, "Rosa Reed")).hasCount(1);
            assertThat(row(zoe, "Wim Ward")).hasCount(1);
            assertThat(changes()).isEqualTo(2);
            assertThat(CafeTown.number(
                            "select count(*) from identity.person where display_name = 'Rosa Reed' and managed_by = ?",
                            town.here))
                    .isEqualTo(1);
        }
    }

    @Test
    void asksAgainAboutAWalkInThatCannotBeWrittenDown() throws SQLException {
        try (var zoe = Visitor.at(360)) {
            comes(zoe);
            zoe.window().setOffline(true);
            walksIn(zoe, "", "");
            assertThat(zoe.main().locator("[data-door-queue]")).isHidden();
            walksIn(zoe, "Rosa Reed", "rosa@nowhere");
            walksIn(zoe, "Ada Frist", "");
            assertThat(row(zoe, "Rosa Reed")).containsText("waiting to be sent");
            zoe.window().setOffline(false);
            assertThat(row(zoe, "Rosa Reed")).containsText("Not written down yet");
            assertThat(row(zoe, "Ada Frist")).containsText("Somebody here has this name, or nearly.");
            assertThat(changes()).isZero();

            looksAt(zoe, "Rosa Reed");
            assertThat(zoe.field("Name")).hasValue("Rosa Reed");
            zoe.looks("door-walk-in-asks");
            zoe.types("E-mail", "").button("Take in").last().click();
            assertThat(zoe.main()).containsText("1 here · 3 expected · 1 came so far");

            looksAt(zoe, "Ada Frist");
            assertThat(zoe.field("Ada First")).isVisible();
            zoe.looks("door-one-of-these");
            zoe.field("Somebody new").check();
            zoe.button("Take in").last().click();
            assertThat(zoe.main()).containsText("2 here · 3 expected · 2 came so far");
            assertThat(zoe.main().locator("[data-door-queue]")).isHidden();
            assertThat(changes()).isEqualTo(2);
        }
    }

    private static void looksAt(Visitor zoe, String name) {
        row(zoe, name).getByText("Look at it").click();
    }

    private static void walksIn(Visitor zoe, String name, String email) {
        zoe.types("Name", name)
                .types("E-mail", email)
                .chooses("Helps with", "Fixing, 10:00 to 12:00")
                .button("Take in")
                .last()
                .click();
    }

    private void comes(Visitor zoe) {
        zoe.goesTo("/o/" + town.here);
        zoe.page().locator("header").getByText("Sign in").first().click();
        zoe.signsInAtKeycloak(town.zoe.email(), town.zoe.password());
        zoe.goesTo("/o/" + town.here + "/events/" + event + "/door");
    }

    private static void press(Visitor zoe, String name) {
        row(zoe, name).locator("button:visible").click();
    }

    private static Locator row(Visitor zoe, String name) {
        return zoe.main().locator(".door-row", new Locator.LocatorOptions().setHasText(name));
    }

    private long changes() throws SQLException {
        return CafeTown.number(
                "select count(*) from pool.attendance_change c join pool.attendance a on a.commitment_id = c.commitment_id"
                        + " where a.event_id = ?",
                event);
    }
}
