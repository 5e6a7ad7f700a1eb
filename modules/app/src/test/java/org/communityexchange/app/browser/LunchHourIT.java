package org.communityexchange.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.restassured.RestAssured;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A lunch hour of thirty meals at a counter on a phone, without a script: cards, tickets, and all that goes wrong. */
@ExtendWith(Browsers.class)
class LunchHourIT {

    private static final int BY_CARD = 24;
    private static final int BY_TICKET = 6;
    private static final int PRICE = 2;
    private static final int CAPACITY = 32;
    private static final String PIN = "246802";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");

    private final String here = "lunch-" + Long.toString(System.nanoTime(), 36);
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> work = new ArrayList<>();

    @Test
    void servesThirtyPeopleEachOnce(TestReporter report) throws SQLException, IOException {
        var zoe = login("Zoe");
        var theo = login("Theo");
        prepare(zoe, theo);
        confirmEverything(zoe);
        List<String> cards;
        String voided;
        List<String> tickets;
        try (var steward = Visitor.at(1280);
                var payer = Visitor.at(360)) {
            signIn(steward, zoe);
            cards = printCards(steward);
            voided = replaceTheLast(steward, cards);
            openCounter(steward);
            signIn(payer, theo);
            tickets = printTickets(payer);
        }
        var began = Instant.now();
        try (var counter = Visitor.withoutJavaScript(360)) {
            counter.goesTo("/o/" + here + "/counter").looks("counter-door");
            counter.types("Counter number", "1").types("PIN", PIN).presses("Open this counter");
            counter.looks("counter-next");

            refusedPolitely(counter, voided);
            poor(counter, cards.get(BY_CARD));
            for (var i = 0; i < BY_CARD; i++) {
                serves(counter, cards.get(i), i);
            }
            for (var ticket : tickets) {
                looks(counter, ticket);
                counter.presses("Serve");
                assertThat(counter.main().innerText()).contains("Done");
            }
            refusedPolitely(counter, tickets.getFirst());
            assertThat(meals()).isEqualTo(BY_CARD + BY_TICKET);
            looks(counter, cards.get(BY_CARD + 1));
            assertThat(counter.main().innerText()).contains("2 left this month");
        }
        report.publishEntry(
                "a lunch hour of 30 meals took",
                Duration.between(began, Instant.now()).toSeconds() + " s");
        theBooksAgree(zoe);
    }

    private void serves(Visitor counter, String code, int nth) {
        looks(counter, code);
        var again = nth == 0 ? firstTime(counter) : null;
        counter.presses("Serve");
        assertThat(counter.main().innerText())
                .contains("Done")
                .contains((CAPACITY - nth - 1) + " meals left this month");
        if (again != null) {
            counter.looks("counter-done");
            var repeated = counter.page()
                    .request()
                    .post(
                            "/o/" + here + "/counter/next/served",
                            RequestOptions.create().setForm(again));
            assertThat(repeated.text()).contains("Done").contains((CAPACITY - 1) + " meals left this month");
        }
    }

    /** What is about to be sent, to send it once more afterwards. */
    private static FormData firstTime(Visitor counter) {
        assertThat(counter.main().innerText()).contains("Hello Member").contains(CAPACITY + " left this month");
        counter.looks("counter-serve");
        return FormData.create()
                .set("csrf-token", hidden(counter, "csrf-token"))
                .set("command", hidden(counter, "command"))
                .set("code", hidden(counter, "code"))
                .set("offer", hidden(counter, "offer"))
                .set("quantity", "1");
    }

    private static void looks(Visitor counter, String code) {
        counter.types("Code of the card or ticket", code).presses("Look");
    }

    private static void refusedPolitely(Visitor counter, String code) {
        looks(counter, code);
        assertThat(counter.main().innerText()).contains("We could not use this code");
    }

    private static void poor(Visitor counter, String code) {
        looks(counter, code);
        assertThat(counter.main().innerText())
                .contains("Nothing can be had with this today")
                .contains("not enough credits for it today");
        counter.looks("counter-poor").follows("Not now");
    }

    private static String hidden(Visitor counter, String name) {
        return counter.main().locator("input[name='" + name + "']").first().inputValue();
    }

    /** In the order of their names, which is the order of the boxes. */
    private List<String> printCards(Visitor steward) throws IOException {
        steward.goesTo("/o/" + here + "/cards");
        var boxes = steward.main().locator("label.choice", new Locator.LocatorOptions().setHasText("Member"));
        for (var i = 0; i < boxes.count(); i++) {
            boxes.nth(i).locator("input").check();
        }
        var codes = download(steward, "Print these cards (PDF)");
        assertThat(codes).hasSize(BY_CARD + 2);
        steward.goesTo("/o/" + here + "/cards").looks("member-cards");
        return codes;
    }

    /** Somebody lost theirs and gets another: what is on the old paper is void. */
    private String replaceTheLast(Visitor steward, List<String> cards) throws IOException {
        steward.main().locator("tbody tr").last().locator("button").click();
        steward.main()
                .locator("label.choice", new Locator.LocatorOptions().setHasText("Member"))
                .locator("input")
                .check();
        var old = cards.getLast();
        cards.set(cards.size() - 1, download(steward, "Print these cards (PDF)").getFirst());
        return old;
    }

    private void openCounter(Visitor steward) {
        steward.goesTo("/o/" + here + "/counter-seats");
        steward.types("Name", "Phone at the pot").types("PIN", PIN).presses("Open a counter");
        assertThat(steward.main().innerText()).contains("Counter 1 is open");
        steward.looks("counter-seats");
    }

    private List<String> printTickets(Visitor payer) throws IOException {
        payer.goesTo("/o/" + here + "/offers").follows("A warm meal").follows("Print tickets, paid in advance");
        payer.types("How many", String.valueOf(BY_TICKET)).looks("tickets-start");
        var codes = download(payer, "Print (PDF)");
        assertThat(codes).hasSize(BY_TICKET);
        payer.goesTo("/o/" + here + "/tickets").looks("tickets");
        payer.goesTo("/spend").looks("ways-to-spend");
        return codes;
    }

    private static List<String> download(Visitor visitor, String button) throws IOException {
        var file = visitor.page().waitForDownload(() -> visitor.presses(button)).path();
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            var text = new PDFTextStripper().getText(pdf);
            return CODE.matcher(text)
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static TestLogin login(String name) {
        return TestLogin.create(
                Browsers.exchange().keycloak(), Browsers.exchange().baseUrl(), name);
    }

    private void signIn(Visitor visitor, TestLogin login) {
        visitor.goesTo("/o/" + here);
        visitor.page().locator("header").getByText("Sign in").first().click();
        visitor.signsInAtKeycloak(login.email(), login.password());
    }

    /** Two credits for each who eats by card, twelve for who pays for tickets, none for one. */
    private void confirmEverything(TestLogin steward) {
        RestAssured.given()
                .auth()
                .oauth2(steward.bearer())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "commitments",
                        work.stream().map(id -> Map.of("id", id.toString())).toList()))
                .post(Browsers.exchange().baseUrl() + "/api/v1/organisations/" + here + "/confirmations")
                .then()
                .statusCode(200);
    }

    private void theBooksAgree(TestLogin steward) throws SQLException {
        RestAssured.given()
                .auth()
                .oauth2(steward.bearer())
                .get(Browsers.exchange().baseUrl() + "/api/v1/organisations/" + here + "/wallet")
                .then()
                .statusCode(200)
                .body("balance", equalTo((BY_CARD + BY_TICKET) * PRICE));
        var owners = people.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        assertThat(count("select coalesce(sum(b.quantity), 0) from ledger.balance b join ledger.account a on a.id ="
                        + " b.account_id where a.owner in (" + owners + ") and a.kind in ('WALLET', 'HELD')"))
                .as("credits left to the one whose card was looked at and not served")
                .isEqualTo(PRICE);
    }

    private long meals() throws SQLException {
        return count("select coalesce(sum(quantity), 0) from pool.spend where state = 'CAPTURED' and counter_id is not"
                + " null");
    }

    private long count(String sql) throws SQLException {
        try (var connection = Browsers.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            try (var ask = connection.createStatement();
                    var rows = ask.executeQuery(sql)) {
                rows.next();
                var found = rows.getLong(1);
                connection.rollback();
                return found;
            }
        }
    }

    private void prepare(TestLogin steward, TestLogin payer) throws SQLException {
        try (var connection = Browsers.exchange().postgres().ownerConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('app.organisation', ?, true)", here);
            run(
                    connection,
                    "insert into identity.organisation (id, name, created_at) values (?, 'Lunch', now())",
                    here);
            var zoe = person(connection, steward.email(), steward.name());
            for (var seat : List.of("STEWARD", "TREASURER")) {
                run(connection, """
                    insert into identity.seat (organisation_id, id, person_id, kind, from_at, until_at, created_at)
                    values (?, gen_random_uuid(), ?, ?, now() - interval '1 day', now() + interval '1 day', now())\
                    """, here, zoe, seat);
            }
            run(connection, """
                insert into pool.offer (organisation_id, id, published_by, title, description, category, place,
                  price_credits, unit_label, capacity_per_month, audience, state, created_at, expires_at)
                values (?, gen_random_uuid(), ?, 'A warm meal', '', 'FOOD', '', ?, 'meal', ?, 'PUBLIC', 'PUBLISHED', now(),
                  now() + interval '90 days')\
                """, here, zoe, PRICE, CAPACITY);
            people.add(worked(connection, person(connection, payer.email(), payer.name()), BY_TICKET * PRICE));
            for (var i = 0; i < BY_CARD + 2; i++) {
                var member = person(connection, null, "Member " + (char) ('A' + i));
                people.add(i == BY_CARD ? member : worked(connection, member, PRICE));
            }
            connection.commit();
        }
    }

    private UUID worked(Connection connection, UUID person, int credits) throws SQLException {
        var id = UUID.randomUUID();
        work.add(id);
        run(connection, """
            insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
              title, note, expected_minutes, actual_minutes, done_on, fulfilled_by, fulfilment_note, created_at, version)
            values (?, ?, ?, ?, 'ONE_OFF_WORK', 'ISSUE', 'FULFILLED', now(), 'Washed up', '', 60, ?, current_date, ?,
              'All done.', now(), 2)\
            """, here, id, person, person, credits * 30, person);
        return person;
    }

    private UUID person(Connection connection, String email, String name) throws SQLException {
        var id = UUID.randomUUID();
        run(
                connection,
                "insert into identity.person (id, email, display_name, created_at) values (?, ?, ?, now())",
                id,
                email,
                name);
        run(connection, """
            insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at)
            values (?, gen_random_uuid(), ?, 'ACTIVE', now(), now())\
            """, here, id);
        return id;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
