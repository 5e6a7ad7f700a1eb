package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.treasury.BankRows.HEAD;
import static org.communityexchange.treasury.BankRows.before;
import static org.communityexchange.treasury.BankRows.fiveThousand;
import static org.communityexchange.treasury.BankRows.rows;
import static org.communityexchange.treasury.CashDesk.LAST;
import static org.communityexchange.treasury.CashDesk.bank;
import static org.communityexchange.treasury.CashDesk.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** A bank's file is judged row by row, imported once, and can be undone as a whole. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class BankStatementTest {

    @Inject
    Town town;

    private String here;
    private Town.Person tess;

    @BeforeEach
    void aTreasurer() {
        here = town.organisation("Here");
        tess = town.seated(here, "Tess", SeatKind.TREASURER);
    }

    @Test
    void explainsFortyBadRowsOfFiveThousandAndImportsTheOthersOnce() {
        CashDesk.imported(tess, here, before(), 40);
        var expected = new TreeMap<Integer, String>();
        var file = fiveThousand(expected);
        assertThat(expected).hasSize(40);

        tess.api().body(upload(before())).post(bank(here) + "/imports").then().statusCode(201);
        var started = Instant.now();
        String id = tess.api()
                .body(upload(file, "UTF_8", "DETECT"))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(201)
                .body("rows", equalTo(5000))
                .body("willImport", equalTo(4960))
                .body("willNot", equalTo(40))
                .body("flagged", equalTo(10))
                .body("state", equalTo("READ"))
                .extract()
                .path("id");
        // Less than two seconds when nothing else runs; the bound is for a busy machine.
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(lines()).as("a dry run imports nothing").isEqualTo(40);

        assertThat(refused(id)).isEqualTo(expected);
        tess.api()
                .get(bank(here) + "/imports/" + id + "/rows?show=FLAGGED")
                .then()
                .body("items", hasSize(10))
                .body("items[0].reason", equalTo("Nothing in the books carries the reference “INV-0”."));

        confirm(id, 4961).statusCode(409).body("type", equalTo("/problems/changed-meanwhile"));
        assertThat(lines()).isEqualTo(40);
        confirm(id, 4960).statusCode(200).body("state", equalTo("IMPORTED"));
        confirm(id, 4960).statusCode(200);
        assertThat(lines()).isEqualTo(5000);

        String again = tess.api()
                .body(upload(file, "UTF_8", "DETECT"))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(201)
                .body("willImport", equalTo(0))
                .body("willNot", equalTo(5000))
                .extract()
                .path("id");
        confirm(again, 0).statusCode(422);
        assertThat(lines()).isEqualTo(5000);

        var imports = bank(here) + "/imports/" + id;
        tess.api().put(imports + "/undoing").then().statusCode(200).body("state", equalTo("UNDONE"));
        tess.api().put(imports + "/undoing").then().statusCode(200);
        assertThat(lines()).isEqualTo(40);
        confirm(id, 4960).statusCode(409).body("type", equalTo("/problems/statement-decided"));
        tess.api()
                .get(bank(here) + "/imports/" + again)
                .then()
                .body("willImport", equalTo(4960))
                .body("willNot", equalTo(40));
    }

    @Test
    void importsOneDryRunOnceWhenManyConfirmItAtOnce() {
        var file = HEAD + rows(200);
        String id = read(file);
        String twin = read(file);

        var confirmations = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) {
            var which = i % 4 == 3 ? twin : id;
            confirmations.add(() -> confirm(which, 200).extract().statusCode());
        }
        var answers = Town.atOnce(confirmations);

        assertThat(answers).allMatch(status -> status == 200 || status == 409);
        assertThat(answers).contains(200);
        assertThat(lines()).isEqualTo(200);
        assertThat(Town.count("select count(*) from treasury.bank_import where organisation_id = '" + here
                        + "' and state = 'IMPORTED'"))
                .isEqualTo(1);
    }

    @Test
    void importsNothingWhenNoneIsWanted() {
        String id = read(HEAD + rows(3));
        tess.api()
                .put(bank(here) + "/imports/" + id + "/leaving")
                .then()
                .statusCode(200)
                .body("state", equalTo("LEFT"));
        confirm(id, 3).statusCode(409).body("type", equalTo("/problems/statement-decided"));
        tess.api()
                .put(bank(here) + "/imports/" + id + "/undoing")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/statement-decided"));
        assertThat(lines()).isZero();
    }

    @Test
    void asksWhichOrderWhenADateCanMeanTwoDays() {
        var csv = "Date;Details;Amount\n02/03/2026;Hall;10.00\n04/05/2026;Hall;(1,250.50)\n"
                .getBytes(StandardCharsets.UTF_8);
        tess.api()
                .body(upload(csv, "UTF_8", "DETECT"))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dateOrder"))
                .body(
                        "errors[0].detail",
                        equalTo("02/03/2026 can be 2 March or 3 February. Say which order this bank uses."));
        String id = tess.api()
                .body(upload(csv, "UTF_8", "DMY"))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(201)
                .body("firstDay", equalTo("2026-03-02"))
                .extract()
                .path("id");
        tess.api()
                .get(bank(here) + "/imports/" + id + "/rows")
                .then()
                .body("items.cents", equalTo(List.of(1000, -125050)))
                .body("items.day", equalTo(List.of("2026-03-02", "2026-05-04")))
                .body("nextOffset", nullValue());
    }

    @Test
    void readsWindows1252WhenToldSo() {
        var csv = ("Date,Description,Amount\n" + LAST.atDay(3) + ",Caf\u00e9,-4.50\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        String id = tess.api()
                .body(upload(csv, "WINDOWS_1252", "DETECT"))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(201)
                .body("willImport", equalTo(1))
                .extract()
                .path("id");
        tess.api().get(bank(here) + "/imports/" + id + "/rows").then().body("items[0].description", equalTo("Café"));
    }

    @Test
    void refusesWhatIsNoTableOfBankRows() {
        var refusals = new TreeMap<String, String>();
        refusals.put("", "Choose the CSV file your bank gave you.");
        refusals.put(
                "PK\u0003\u0004", "This is a spreadsheet, not a CSV file. Save it as “CSV UTF-8” and read it again.");
        refusals.put(
                "Hello\nyou\n",
                "The first line must name the columns, and no column is called “date”. It says: Hello.");
        refusals.put("Date,Description,Amount\n", "This file has a first line and no rows below it.");
        refusals.put(
                "Date,Description,Amount\n2026-01-05,\"Hall,4.00\n2026-01-06,Hall,4.00\n",
                "After line 1 a quotation mark is opened and not closed properly, so that nothing below it can be read. Export"
                        + " the file again, or mend that line.");
        refusals.forEach((csv, said) -> tess.api()
                .body(upload(csv))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/content"))
                .body("errors[0].detail", equalTo(said)));
    }

    @Test
    void staysWithTheTreasurerOfItsOwnOrganisation() {
        String id = read(HEAD + rows(2));
        var admin = town.admin(here, "Leo");
        admin.api().get(bank(here) + "/imports/" + id).then().statusCode(200);
        admin.api()
                .body(upload(HEAD + rows(2)))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(403);
        town.member(here, "Ana").api().get(bank(here) + "/imports").then().statusCode(403);

        var there = town.organisation("There");
        var other = town.seated(there, "Otto", SeatKind.TREASURER);
        other.api().get(bank(here) + "/imports/" + id).then().statusCode(404);
        for (var step : List.of("", "/rows")) {
            other.api().get(bank(there) + "/imports/" + id + step).then().statusCode(404);
        }
        other.api()
                .body("{\"willImport\": 2}")
                .put(bank(there) + "/imports/" + id + "/confirmation")
                .then()
                .statusCode(404);
        other.api().put(bank(there) + "/imports/" + id + "/undoing").then().statusCode(404);
        other.api()
                .body(upload(HEAD + rows(2)))
                .post(bank(there) + "/imports")
                .then()
                .statusCode(201)
                .body("willImport", equalTo(2));
    }

    @Test
    void judgesOnAPageAndOffersTheProblemsAsAFile() {
        String id = read(HEAD + rows(2) + LAST.atDay(4) + ",\"=1+1\",,,10.00,\r\n");
        var page = tess.pages().get("/o/" + here + "/treasury/bank/imports/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("2 rows will be imported, 1 will not.").contains("starts as a formula does");
        var file = tess.pages().get("/o/" + here + "/treasury/bank/imports/" + id + "/problems.csv");
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.body()).contains("4,FORMULA,").contains(LAST.atDay(4) + " | =1+1");

        var done = tess.pages()
                .submit(
                        "/o/" + here + "/treasury/bank/imports/" + id,
                        "/o/" + here + "/treasury/bank/imports/" + id + "/confirmation",
                        java.util.Map.of("willImport", "2"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(lines()).isEqualTo(2);
    }

    private io.restassured.response.ValidatableResponse confirm(String id, int rows) {
        return tess.api()
                .body("{\"willImport\": " + rows + "}")
                .put(bank(here) + "/imports/" + id + "/confirmation")
                .then();
    }

    private String read(String csv) {
        return tess.api()
                .body(upload(csv))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private TreeMap<Integer, String> refused(String id) {
        var found = new TreeMap<Integer, String>();
        var rows = tess.api()
                .get(bank(here) + "/imports/" + id + "/rows?show=REFUSED")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Integer> numbers = rows.getList("items.line");
        for (var i = 0; i < numbers.size(); i++) {
            found.put(
                    numbers.get(i),
                    rows.getString("items[" + i + "].verdict") + ": " + rows.getString("items[" + i + "].reason"));
        }
        return found;
    }

    private long lines() {
        return Town.count(
                "select count(*) from treasury.bank_line where undone_at is null and organisation_id = '" + here + "'");
    }

    @Test
    void takesAFileFromAPageAndKeepsWhatWasChosenWhenItIsRefused() {
        var form = "/o/" + here + "/treasury/bank/imports/new";
        var action = "/o/" + here + "/treasury/bank/imports";
        var typed = java.util.Map.of("account", "Chequing", "dateOrder", "DETECT", "encoding", "UTF_8");
        var unclear = "Date,Description,Amount\n02/03/2026,Hall,4.00\n".getBytes(StandardCharsets.UTF_8);

        var refused = tess.pages().upload(form, action, typed, "file", unclear);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("02/03/2026 can be 2 March or 3 February")
                .contains("value=\"Chequing\"");
        assertThat(tess.pages().submit(form, action, typed).status()).isEqualTo(422);

        var large = fiveThousand(new TreeMap<>());
        var read = tess.pages().upload(form, action, typed, "file", large);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.path()).startsWith(action + "/");
        assertThat(read.body()).contains("4,965 rows will be imported, 35 will not.");
        assertThat(tess.pages().get(form).body()).contains("value=\"Chequing\"");
    }

    @Test
    void saysHowLargeAFileMayBe() {
        tess.api()
                .body(upload(HEAD + "x".repeat(1_100_000)))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(413)
                .body("detail", containsString("A body has at most 1048576 bytes"));
    }
}
