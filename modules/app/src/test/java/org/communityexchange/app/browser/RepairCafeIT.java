package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A Repair Café on a telephone, from planning to the report for its funder: 37 people sign up and two of them do not come,
 * three walk in with an address and two without one, so forty are there. One of them is a steward, whose work waits for a
 * steward of another organisation.
 */
@ExtendWith(Browsers.class)
class RepairCafeIT {

    /** Whose stewards sign them up; three more do it themselves. */
    private static final int WITHOUT_LOGIN = 34;

    private static final int CAME = 40;
    /** All but the steward. */
    private static final int CONFIRMED = 39;
    /** The first ten stay for 100 minutes: 3 credits and 10 minutes banked. The others for 120: 4 credits. */
    private static final int SHORT_STAYS = 10;

    private static final int MINUTES = 10 * 100 + 29 * 120;
    private static final int CREDITS = 10 * 3 + 29 * 4;
    private static final int BUDGET = 140;
    private static final int RAISED = 160;

    private final CafeTown town = new CafeTown();
    private final TestLogin lin = CafeTown.login("Lin");
    private final TestLogin mo = CafeTown.login("Mo");
    /** A steward who helps. */
    private final TestLogin wes = CafeTown.login("Wes");
    /** Walks in with an address, and signs in with it afterwards. */
    private final TestLogin walker = CafeTown.login("Walker");
    /** Walks in without an address, and has one later. */
    private final TestLogin petra = CafeTown.login("Petra");

    private UUID event;

    @BeforeEach
    void build() throws SQLException {
        town.build();
        town.member(lin);
        town.member(mo);
        town.steward(wes);
    }

    @Test
    void fromPlanningToTheReport() throws SQLException, IOException, InterruptedException {
        try (var zoe = Visitor.at(360);
                var yan = Visitor.at(360);
                var ada = Visitor.at(360)) {
            comes(zoe, town.zoe);
            plans(zoe);
            manySignUp();
            signsUp(mo, "Welcome");
            signsUp(wes, "Welcome");
            checksIn();
            standsAtTheDoor(zoe);
            town.wasYesterday(event);
            typesFromPaper(zoe);
            closes(zoe);

            comes(yan, town.yan);
            seesThatItIsOverBudget(yan);
            comes(ada, town.ada);
            raises(ada);
            confirmsOnce(yan);
            reports(zoe);
            findTheirs(zoe);
            assertThat(zoe.complaints()).isEmpty();
            // A refused form is answered with 422, which a browser notes.
            assertThat(yan.complaints())
                    .allSatisfy(complaint -> assertThat(complaint).contains("status of 422"));
        }
        assertTheBooks();
    }

    private void comes(Visitor visitor, TestLogin login) {
        visitor.goesTo("/o/" + town.here);
        visitor.page().locator("header").getByText("Sign in").first().click();
        visitor.signsInAtKeycloak(login.email(), login.password());
    }

    private void plans(Visitor zoe) {
        zoe.goesTo("/o/" + town.here + "/events").looks("cafe-no-events").follows("Plan an event");
        zoe.types("Title", "Repair Café")
                .types("Place", "Central Library")
                .types("Day", LocalDate.now(ZoneId.of("America/Toronto")).toString())
                .types("Credits it may bring", String.valueOf(BUDGET));
        shift(zoe, 0, "Fixing", "30");
        shift(zoe, 1, "Welcome", "15");
        zoe.looks("cafe-plan").presses("Publish the event");
        assertThat(zoe.main()).containsText("The event is published.");
        assertThat(zoe.main()).containsText("0 of %d credits of this event were issued.".formatted(BUDGET));
        zoe.looks("cafe-planned");
        event = UUID.fromString(zoe.path().substring(zoe.path().lastIndexOf('/') + 1));
    }

    private static void shift(Visitor zoe, int row, String role, String places) {
        var prefix = "[name='shifts." + row + ".";
        zoe.main().locator(prefix + "role']").fill(role);
        zoe.main().locator(prefix + "starts']").fill("10:00");
        zoe.main().locator(prefix + "ends']").fill("12:00");
        zoe.main().locator(prefix + "capacity']").fill(places);
    }

    private void manySignUp() throws SQLException, IOException, InterruptedException {
        var names = new ArrayList<String>();
        IntStream.rangeClosed(1, WITHOUT_LOGIN).forEach(number -> names.add("Helper %02d".formatted(number)));
        var members = town.members(names);
        var shifts = CafeTown.rows("select id from pool.event_shift where event_id = ? order by role", event);
        for (var number = 0; number < WITHOUT_LOGIN; number++) {
            town.signUp(
                    members.get(number), (UUID) shifts.get(number < 28 ? 0 : 1).get("id"));
        }
    }

    private void signsUp(TestLogin member, String role) {
        try (var visitor = Visitor.at(360)) {
            comes(visitor, member);
            takesAPlace(visitor, role, member == wes);
        }
    }

    /** @param steward whether they are asked first for whom it is */
    private void takesAPlace(Visitor visitor, String role, boolean steward) {
        visitor.goesTo(page(""));
        visitor.main()
                .locator(".queue-item", new Locator.LocatorOptions().setHasText(role))
                .getByText("Take a place")
                .click();
        if (steward) {
            visitor.presses("Look at what it would bring");
        }
        visitor.presses("I promise");
        assertThat(visitor.main()).containsText("Promised. You are in.");
    }

    /** Lin takes a place, and scans the square of dots at the door. */
    private void checksIn() {
        try (var visitor = Visitor.at(360)) {
            comes(visitor, lin);
            takesAPlace(visitor, "Fixing", false);
            visitor.goesTo(page("/here")).looks("cafe-here");
            visitor.button("I am here").first().click();
            assertThat(visitor.main()).containsText("You are in. Thank you for coming.");
        }
    }

    private void standsAtTheDoor(Visitor zoe) throws SQLException {
        zoe.goesTo(page("")).follows("Door").looks("cafe-door");
        assertThat(zoe.main()).containsText("1 here · 36 expected · 1 came so far");
        for (var name : List.of("Helper 01", "Helper 02")) {
            pressesFor(zoe, name);
            assertThat(zoe.main()).containsText(name + " is in.");
        }
        town.cameEarlier(event);
        pressesFor(zoe, "Helper 01");
        assertThat(zoe.main()).containsText("Helper 01 is out.");
        zoe.looks("cafe-door-in");
        for (var number = 1; number <= 3; number++) {
            var address = number == 1 ? walker.email() : "walkin" + number + "." + town.here + "@test.example";
            zoe.types("Name", "Walker " + number)
                    .types("E-mail", address)
                    .chooses("Helps with", "Fixing, 10:00 to 12:00");
            takesIn(zoe);
            assertThat(zoe.main()).containsText("Walker " + number + " is in.");
        }
        for (var name : List.of("Gran Petra", "Uncle Sol")) {
            zoe.types("Name", name).chooses("Helps with", "Welcome, 10:00 to 12:00");
            takesIn(zoe);
            assertThat(zoe.main()).containsText(name + " is in.");
        }
        assertThat(zoe.main()).containsText("7 here · 34 expected · 8 came so far");
        zoe.looks("cafe-door-walk-ins");
    }

    private static void pressesFor(Visitor zoe, String name) {
        zoe.types("Find a name", name).presses("Find");
        zoe.main()
                .locator(".door-row", new Locator.LocatorOptions().setHasText(name))
                .locator("button:visible")
                .click();
    }

    private static void takesIn(Visitor zoe) {
        zoe.button("Take in").last().click();
    }

    private void typesFromPaper(Visitor zoe) {
        zoe.goesTo(page("/roster")).looks("cafe-roster");
        var typed = types(zoe, 0);
        zoe.presses("Save the times");
        assertThat(zoe.main()).containsText("The times are written down.");
        zoe.goesTo(page("/roster?page=2"));
        typed += types(zoe, typed);
        zoe.presses("Save the times");
        assertThat(zoe.main()).containsText("The times are written down.");
        assertThat(typed).isEqualTo(CAME);
        zoe.goesTo(page("/roster")).looks("cafe-roster-typed");
    }

    /** Everybody on this page but the two who did not come. */
    private static int types(Visitor zoe, int before) {
        var rows = zoe.main().locator("tbody tr").all();
        var typed = 0;
        for (var row : rows) {
            var name = row.locator("th").textContent();
            if (!name.startsWith("Helper 33") && !name.startsWith("Helper 34")) {
                row.locator("input[type=time]").first().fill("10:00");
                row.locator("input[type=time]").last().fill(before + typed < SHORT_STAYS ? "11:40" : "12:00");
                typed++;
            }
        }
        return typed;
    }

    private void closes(Visitor zoe) {
        zoe.presses("Close the roster");
        assertThat(zoe.main()).containsText("The roster is closed.");
        assertThat(zoe.main()).containsText("0 here · 0 expected · 40 came so far");
        zoe.looks("cafe-closed").follows("Confirm these minutes");
        // Whoever wrote the times down confirms none of them.
        assertThat(zoe.main().locator("input[type=checkbox]:not([disabled])")).hasCount(0);
        zoe.looks("cafe-not-hers");
    }

    private void seesThatItIsOverBudget(Visitor yan) {
        yan.goesTo(page("/confirmation")).looks("cafe-over");
        assertThat(yan.main()).containsText("About %d credits in all.".formatted(CREDITS));
        assertThat(yan.main()).containsText("1 waits for a steward of another organisation.");
        assertThat(yan.main().locator("input[name=commitment]:checked")).hasCount(CONFIRMED);
        assertThat(yan.main()).containsText("%d credits are left in the budget.".formatted(BUDGET));
        assertThat(yan.main())
                .containsText("These bring %d credits more than the budget has left. %s can raise it."
                        .formatted(CREDITS - BUDGET, town.ada.name()));
        yan.presses("Confirm those ticked");
        assertThat(yan.main()).containsText("budget");
        assertThat(yan.main().locator("input[name=commitment]")).hasCount(CAME);
        yan.looks("cafe-refused");
    }

    private void raises(Visitor ada) {
        ada.goesTo(page(""));
        ada.types("Credits it may bring", String.valueOf(RAISED))
                .types("Why", "More people came than we hoped.")
                .presses("Set the budget");
        assertThat(ada.main()).containsText("The budget of the event is set.");
        ada.looks("cafe-raised");
    }

    private void confirmsOnce(Visitor yan) {
        yan.goesTo(page("/confirmation")).looks("cafe-confirm");
        assertThat(yan.main()).containsText("%d credits are left in the budget.".formatted(RAISED));
        var second = yan.window().newPage();
        second.navigate(page("/confirmation"));
        yan.presses("Confirm those ticked");
        assertThat(yan.main()).containsText("Confirmed: %d. Credits issued: %d.".formatted(CONFIRMED, CREDITS));
        yan.looks("cafe-confirmed");
        // The same in another window, which still shows them as waiting.
        second.locator("main").getByText("Confirm those ticked").click();
        assertThat(second.locator("main")).containsText("This is the work of a steward");
        second.close();
    }

    private void reports(Visitor zoe) throws IOException {
        zoe.goesTo(page("/report")).looks("cafe-report");
        assertThat(figure(zoe, "People who were there")).hasText(String.valueOf(CAME));
        assertThat(figure(zoe, "Of them without having signed up")).hasText("5");
        assertThat(figure(zoe, "Signed up and did not come")).hasText("2");
        assertThat(figure(zoe, "Credits issued")).hasText(String.valueOf(CREDITS));
        assertThat(figure(zoe, "Credits the event may bring")).hasText(String.valueOf(RAISED));
        zoe.types("What we learned", "Two kettles are not enough.").presses("Save");
        assertThat(zoe.main()).containsText("What you learned is saved.");

        var csv = Files.readString(download(zoe, "Save as CSV").path());
        assertThat(csv.lines())
                .contains(
                        "People who were there,40,,,",
                        "\"Of it confirmed, in minutes\",%d,,,".formatted(MINUTES),
                        "Credits issued,%d,,,".formatted(CREDITS),
                        "What we learned,Two kettles are not enough.,,,");
        assertThat(Files.readAllBytes(download(zoe, "Save as PDF").path())).startsWith("%PDF-".getBytes());
    }

    private static Download download(Visitor zoe, String link) {
        return zoe.page().waitForDownload(() -> zoe.follows(link));
    }

    /** Whoever was invited signs in, and the steward hands over to whoever has an address now: both find their credits. */
    private void findTheirs(Visitor zoe) throws SQLException {
        assertThat(Browsers.exchange().mail().awaitMessageTo(walker.email()).links())
                .isNotEmpty();
        finds(walker);
        var gran = CafeTown.rows(
                        "select id from identity.person where display_name = 'Gran Petra' and managed_by = ?",
                        town.here)
                .getFirst()
                .get("id");
        zoe.goesTo("/o/" + town.here + "/people/managed/" + gran + "/hand-over")
                .types("Their e-mail address", petra.email())
                .presses("Invite them to take over");
        assertThat(zoe.main()).containsText("Gran Petra was invited to take over.");
        finds(petra);
        assertThat(CafeTown.number("select count(*) from identity.person where id = ? and managed_by is null", gran))
                .isEqualTo(1);
    }

    private void finds(TestLogin login) {
        try (var visitor = Visitor.at(360)) {
            comes(visitor, login);
            visitor.opens("Wallet");
            assertThat(visitor.main()).containsText("4 credits to spend");
            visitor.looks("cafe-found");
        }
    }

    /** What stands on the report is what the pool, the minute banks and the ledger hold. */
    private void assertTheBooks() throws SQLException {
        assertThat(CafeTown.number(
                        "select count(distinct person_id) from pool.commitment where organisation_id = ? and state = 'CONFIRMED'",
                        town.here))
                .isEqualTo(CONFIRMED);
        assertThat(CafeTown.number(
                        "select sum(actual_minutes) from pool.commitment where organisation_id = ? and state = 'CONFIRMED'",
                        town.here))
                .isEqualTo(MINUTES);
        assertThat(CafeTown.number("select sum(issued) from ledger.lot where issuer = ?", town.here))
                .isEqualTo(CREDITS);
        assertThat(CafeTown.number("select count(*) from ledger.lot where issuer = ?", town.here))
                .isEqualTo(CONFIRMED);
        assertThat(CafeTown.number(
                        "select sum(minutes) from pool.minute_bank where person_id in"
                                + " (select person_id from pool.commitment where organisation_id = ? and state = 'CONFIRMED')",
                        town.here))
                .isEqualTo(MINUTES - 30 * CREDITS);
        assertThat(CafeTown.rows("select holds, findings::text as findings from ledger.prove(now())"))
                .containsExactly(java.util.Map.of("holds", true, "findings", "[]"));
    }

    private String page(String rest) {
        return "/o/" + town.here + "/events/" + event + rest;
    }

    private static Locator figure(Visitor visitor, String name) {
        return visitor.main()
                .locator(
                        ".summary-row",
                        new Locator.LocatorOptions()
                                .setHas(visitor.page()
                                        .locator(
                                                "dt",
                                                new com.microsoft.playwright.Page.LocatorOptions()
                                                        .setHasText(
                                                                java.util.regex.Pattern.compile("^" + name + "$")))))
                .locator("dd");
    }
}
