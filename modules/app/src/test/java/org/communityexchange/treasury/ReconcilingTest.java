package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.treasury.CashDesk.LAST;
import static org.communityexchange.treasury.CashDesk.bank;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Bank lines find their bookings where there is no doubt; everything else waits for people. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ReconcilingTest {

    private static final String HEAD = "Date,Description,Reference,Amount\n";

    @Inject
    Town town;

    @Inject
    CashDesk desk;

    private String here;
    private Town.Person tess;

    @BeforeEach
    void aTreasurer() {
        here = town.organisation("Here");
        tess = town.seated(here, "Tess", SeatKind.TREASURER);
    }

    @Test
    void matchesByReferenceThenByAmountAndDateAndNeverByGuessing() {
        var byReference = desk.book(here, tess, LAST.atDay(2), 5_000, "inv 17");
        var byDate = desk.book(here, tess, LAST.atDay(10), 2_500, "");
        desk.book(here, tess, LAST.atDay(10), 1_000, "");
        desk.book(here, tess, LAST.atDay(12), 1_000, "");
        desk.book(here, tess, LAST.atDay(1), 7_700, "");

        statement(
                LAST.atDay(20) + ",Transfer,INV-17,50.00",
                LAST.atDay(14) + ",Cheque,,25.00",
                LAST.atDay(11) + ",Cash,,10.00",
                LAST.atDay(7) + ",Late,,77.00",
                LAST.atDay(9) + ",SERVICE CHARGE,,-4.50");

        line("Transfer").body("how", equalTo("REFERENCE")).body("matched", equalTo(List.of(byReference.toString())));
        line("Cheque").body("how", equalTo("AMOUNT_AND_DATE")).body("matched", equalTo(List.of(byDate.toString())));
        line("Cash").body("how", nullValue());
        line("Late").body("how", nullValue());
        exceptions()
                .body("lines.description", equalTo(List.of("Cash", "SERVICE CHARGE", "Late")))
                .body("movements.cents", equalTo(List.of(7_700, 1_000, 1_000)));
    }

    @Test
    void matchesADepositSlipByHandOnlyWhenItAddsUp() {
        var one = desk.book(here, tess, LAST.atDay(3), 1_000, "");
        var two = desk.book(here, tess, LAST.atDay(4), 2_000, "");
        var three = desk.book(here, tess, LAST.atDay(4), 2_001, "");
        statement(LAST.atDay(5) + ",Deposit slip,,30.00");
        var id = lineId("Deposit slip");

        match(id, one, three)
                .statusCode(422)
                .body("errors[0].detail", equalTo("The line is $30.00, what you chose adds up to $30.01."));
        match(id).statusCode(422);
        match(id, UUID.randomUUID()).statusCode(404);
        match(id, one, two).statusCode(200).body("how", equalTo("BY_HAND"));
        match(id, two, one).statusCode(200);
        match(id, three).statusCode(409).body("type", equalTo("/problems/already-matched"));
        exceptions().body("lines", empty()).body("movements.transfer", equalTo(List.of(three.toString())));

        tess.api()
                .delete(bank(here) + "/lines/" + id + "/match")
                .then()
                .statusCode(200)
                .body("how", nullValue());
        tess.api().delete(bank(here) + "/lines/" + id + "/match").then().statusCode(200);
        exceptions().body("lines", hasSize(1)).body("movements", hasSize(3));
    }

    @Test
    void releasesTheMatchesOfAnImportThatIsUndone() {
        var booked = desk.book(here, tess, LAST.atDay(3), 1_234, "R-1");
        var file = HEAD + LAST.atDay(3) + ",Gift,R-1,12.34\n";
        var id = CashDesk.imported(tess, here, file, 1);
        exceptions().body("lines", empty()).body("movements", empty());

        tess.api().put(bank(here) + "/imports/" + id + "/undoing").then().statusCode(200);

        exceptions().body("lines", empty()).body("movements.transfer", equalTo(List.of(booked.toString())));
        CashDesk.imported(tess, here, file, 1);
        exceptions().body("lines", empty()).body("movements", empty());
    }

    @Test
    void takesABookingAndItsReversalForNothing() {
        var wrong = desk.book(here, tess, LAST.atDay(3), 9_900, "");
        desk.reverse(here, tess, wrong, LAST.atDay(4));

        exceptions().body("movements", empty());
    }

    @Test
    void keepsTheDatabaseFromMatchingALineUnevenly() {
        var booked = desk.book(here, tess, LAST.atDay(3), 1_000, "A");
        statement(LAST.atDay(3) + ",Something,B,30.00");
        var id = lineId("Something");

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Town.sql("insert into treasury.bank_match (organisation_id, id, line_id, transfer_id, cents,"
                                + " day, how, matched_by, matched_at) values ('" + here + "', gen_random_uuid(), '" + id
                                + "', '" + booked + "', 1000, current_date, 'BY_HAND', '" + tess.id() + "', now())"))
                .hasMessageContaining("add up to 1000");
    }

    @Test
    void namesLinesByTheOrganisationsOwnRulesAndTakesExplanations() {
        tess.api()
                .body("{\"contains\": \"x\"}")
                .post(bank(here) + "/rules")
                .then()
                .statusCode(422);
        String rule = tess.api()
                .body("{\"contains\": \"service\", \"kind\": \"BANK_FEE\", \"counterparty\": \"Our bank\"}")
                .post(bank(here) + "/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        statement(LAST.atDay(9) + ",SERVICE CHARGE,,-4.50");
        line("SERVICE CHARGE")
                .body("kind", equalTo("BANK_FEE"))
                .body("counterparty", equalTo("Our bank"))
                .body("state", nullValue());
        var id = lineId("SERVICE CHARGE");
        explain("/lines/" + id, "{\"kind\": \"BANK_FEE\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        explain("/lines/" + id, "{\"kind\": \"BANK_FEE\", \"reason\": \"Monthly fee.\"}")
                .statusCode(200);
        exceptions().body("lines", empty());

        var booked = desk.book(here, tess, LAST.atDay(1), 800, "");
        exceptions().body("movements", hasSize(1));
        explain("/movements/" + booked, "{\"kind\": \"IN_TRANSIT\", \"reason\": \"In the safe.\"}")
                .statusCode(200);
        exceptions().body("movements", empty());
        tess.api().delete(bank(here) + "/rules/" + rule).then().statusCode(204);
        tess.api().get(bank(here) + "/rules").then().body("items", empty());
    }

    @Test
    void hidesLinesAndBookingsOfAnotherOrganisation() {
        var booked = desk.book(here, tess, LAST.atDay(3), 1_000, "A");
        statement(LAST.atDay(3) + ",Ours,B,30.00");
        var id = lineId("Ours");
        var there = town.organisation("There");
        var other = town.seated(there, "Otto", SeatKind.TREASURER);

        other.api().get(bank(there) + "/lines/" + id).then().statusCode(404);
        other.api()
                .body("{\"transfers\": [\"" + booked + "\"]}")
                .put(bank(there) + "/lines/" + id + "/match")
                .then()
                .statusCode(404);
        other.api()
                .body("{\"kind\": \"OTHER\", \"reason\": \"Mine now.\"}")
                .put(bank(there) + "/movements/" + booked + "/explanation")
                .then()
                .statusCode(404);
        other.api()
                .get(bank(there) + "/exceptions")
                .then()
                .body("lines", empty())
                .body("movements", empty());
        other.api().get(bank(here) + "/exceptions").then().statusCode(404);
        town.admin(here, "Leo")
                .api()
                .body("{\"kind\": \"OTHER\", \"reason\": \"No.\"}")
                .put(bank(here) + "/lines/" + id + "/explanation")
                .then()
                .statusCode(403);
    }

    @Test
    void worksOnPages() {
        var booked = desk.book(here, tess, LAST.atDay(3), 1_000, "");
        desk.book(here, tess, LAST.atDay(3), 1_000, "");
        statement(LAST.atDay(3) + ",Fee of Ana & Ben,R/1,10.00", LAST.atDay(4) + ",Parking,,-6.00");
        var home = "/o/" + here + "/treasury/bank";
        assertThat(tess.pages().get("/o/" + here + "/treasury").body())
                .contains("4 things are in the bank or in the books, but not in both.");
        assertThat(tess.pages().get(home).body())
                .contains("Fee of Ana &amp; Ben")
                .contains("/treasury/contributions/new?date=" + LAST.atDay(3) + "&amp;amount=10.00&amp;reference=R%2F1")
                .contains("−$6.00");
        var line = home + "/lines/" + lineId("Fee of Ana & Ben");
        assertThat(tess.pages().get(line).body())
                .contains("Which booking is it?")
                .contains(booked.toString());
        assertThat(tess.pages().submit(line, line + "/match", Map.of()).status())
                .isEqualTo(422);
        assertThat(tess.pages()
                        .submit(line, line + "/match", Map.of("transfers", booked.toString()))
                        .body())
                .contains("The line is matched.");
        assertThat(tess.pages().submit(line, line + "/release", Map.of()).body())
                .contains("The match is released.");
        var parking = home + "/lines/" + lineId("Parking");
        assertThat(tess.pages()
                        .submit(parking, parking + "/explanation", Map.of("kind", "OTHER", "reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(tess.pages()
                        .submit(parking, parking + "/explanation", Map.of("kind", "OTHER", "reason", "Petty cash."))
                        .body())
                .contains("It is explained.");
        var movement = home + "/movements/" + booked;
        assertThat(tess.pages()
                        .submit(movement, movement + "/explanation", Map.of("kind", "MISTAKE", "reason", "Twice."))
                        .body())
                .contains("It is explained.");
        assertThat(tess.pages().submit(home, home + "/matching", Map.of()).status())
                .isEqualTo(200);
        var rules = home + "/rules";
        assertThat(tess.pages()
                        .submit(rules, rules, Map.of("contains", "PARK", "kind", "OTHER"))
                        .body())
                .contains("PARK");
        assertThat(tess.pages().get(home + "/lines").body()).contains("Parking");
        assertThat(tess.pages().get(home + "/lines.csv").body()).contains("Parking,EXPLAINED,,Petty cash.");
    }

    private void statement(String... rows) {
        CashDesk.imported(tess, here, HEAD + String.join("\n", rows) + "\n", rows.length);
    }

    private String lineId(String description) {
        return tess.api()
                .get(bank(here) + "/lines")
                .then()
                .statusCode(200)
                .body("items.description", hasItems(description))
                .extract()
                .path("items.find { it.description == '" + description + "' }.id");
    }

    private ValidatableResponse line(String description) {
        return tess.api()
                .get(bank(here) + "/lines/" + lineId(description))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse match(String line, UUID... transfers) {
        var ids = java.util.Arrays.stream(transfers).map(id -> "\"" + id + "\"").toList();
        return tess.api()
                .body("{\"transfers\": [" + String.join(", ", ids) + "]}")
                .put(bank(here) + "/lines/" + line + "/match")
                .then();
    }

    private ValidatableResponse explain(String what, String body) {
        return tess.api().body(body).put(bank(here) + what + "/explanation").then();
    }

    private ValidatableResponse exceptions() {
        return tess.api().get(bank(here) + "/exceptions").then().statusCode(200);
    }
}
