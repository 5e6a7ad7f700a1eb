package org.communityexchange.treasury;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityexchange.app.Town;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.testkit.ExchangeResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class StatementsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    /** Clocks go back on the first of November 2026, so that day has 25 hours. */
    private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30&by=effective";

    private static final String EVER = "from=2020-01-01&to=2029-12-31&by=effective";

    @Inject
    Town town;

    @Inject
    BooksOfTown books;

    @Inject
    Books ledger;

    @Inject
    Tenants tenants;

    @Inject
    SeatOffice seats;

    private String here;
    private Town.Person tara;

    @BeforeEach
    void aTownWithATreasurer() {
        here = town.organisation("Café Réparation");
        tara = town.seated(here, "Tara", SeatKind.TREASURER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-11-31",
                "from=soon",
                "from=1890-01-01&to=1890-01-02",
                "from=2026-11-02&to=2026-11-01",
                "from=2000-01-01&to=2026-01-01",
                "period=next-month",
                "by=mood",
                "account=4711",
                "account=9030",
                "account=3000",
                "after=nowhere",
                "limit=0"
            })
    void refusesAPeriodOrAnAccountThatCannotBe(String query) {
        tara.api().get(api() + "/statement?" + query).then().statusCode(422);
        if (!query.startsWith("after") && !query.startsWith("limit")) {
            for (var file : List.of("account.csv", "account.pdf")) {
                assertThat(tara.pages().get(pages() + "/" + file + "?" + query).status())
                        .as(file)
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void refusesATransferOfOthersAsIfItDidNotExist() {
        var there = town.organisation("There");
        var others = books.money(
                AccountRef.cash(there), AccountRef.funding(there), 100, BooksOfTown.cause(tara.id(), at("2026-11-03")));

        for (var id : List.of(others.id().toString(), UUID.randomUUID().toString())) {
            tara.api().get(api() + "/transfers/" + id).then().statusCode(404);
            assertThat(tara.pages()
                            .get("/o/" + here + "/treasury/transfers/" + id)
                            .status())
                    .isEqualTo(404);
        }
        tara.api()
                .get("/api/v1/organisations/" + there + "/books/statement")
                .then()
                .statusCode(404);
        town.member(here, "Ana").api().get(api() + "/statement").then().statusCode(403);
        tara.api().get("/api/v1/exchange/statement/account").then().statusCode(403);
    }

    @Test
    void ofNothingSaysSoEverywhere() throws IOException {
        assertThat(everywhere(tara, Whose.ORGANISATION, "1010", NOVEMBER)).isEqualTo(new Totals(0, 0, 0, 0));
        assertThat(tara.pages()
                        .get(pages() + "/account?account=1010&" + NOVEMBER)
                        .body())
                .contains("Nothing happened in this period.");
    }

    @Test
    void putsEachMidnightOfTheZoneIntoItsOwnDay() throws IOException {
        var cash = AccountRef.cash(here);
        // The last second of October and the first of November, while daylight saving is still on (−4 hours).
        money(cash, 100, "2026-11-01T03:59:59Z");
        money(cash, 20, "2026-11-01T04:00:00Z");
        // The last second of 1 November and the first of 2 November, when it is over (−5 hours).
        money(cash, 3, "2026-11-02T04:59:59Z");
        money(cash, 4, "2026-11-02T05:00:00Z");

        assertThat(everywhere(tara, Whose.ORGANISATION, "1010", "from=2026-11-01&to=2026-11-01"))
                .isEqualTo(new Totals(100, 23, 0, 123));
        assertThat(everywhere(tara, Whose.ORGANISATION, "1010", "from=2026-11-02&to=2026-11-30"))
                .isEqualTo(new Totals(123, 4, 0, 127));
    }

    @Test
    void startsNoFormulaAndKeepsEveryLetter() throws IOException {
        var ana = town.member(here, "Ana");
        var sam = town.steward(here, "Sam");
        String commitment = town.offered(here, ana, "=HYPERLINK(0) Réparer l’été", 60);
        sam.api().put(Town.at(here, commitment, "acceptance")).then().statusCode(200);
        town.fulfil(here, ana, commitment, 60).statusCode(200);
        town.confirm(here, sam, commitment).statusCode(200);

        var file = ana.pages().get("/wallet/statement.csv");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().toString()).contains("attachment; filename=").contains("text/csv");
        assertThat(file.body()).startsWith("\uFEFF").contains(",'=HYPERLINK(0) Réparer l’été,");
        assertThat(pdfText(download(ana, "/wallet/statement.pdf"))).contains("Réparer l’été");
        assertThat(ana.pages().get("/wallet/period").body()).contains("Réparer l’été", "/wallet/transfers/");
        assertThat(tara.pages().get(pages() + "/account?account=9100").body())
                .contains("Réparer l’été", "9100 Credits issued", "Wallets of people")
                .doesNotContain(ana.id().toString());
    }

    @Test
    void opensTheTransferBehindALine() {
        var posted = books.issue(here, AccountRef.wallet(tara.id()), 4, BooksOfTown.cause(tara.id(), at("2026-11-03")));
        var back = books.reverse(posted, BooksOfTown.cause(tara.id(), at("2026-11-04")));

        var page = tara.pages().get("/o/" + here + "/treasury/transfers/" + posted.id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Test of statements", "Tara", "9100 Credits issued, Café Réparation", "Wallets of people")
                .contains("4 credits by Café Réparation", "/treasury/transfers/" + back.id());
        tara.api()
                .get(api() + "/transfers/" + back.id())
                .then()
                .statusCode(200)
                .body("reverses", org.hamcrest.Matchers.equalTo(posted.id().toString()));
    }

    /** Law 12: what the screen says is what every file and the API say, and what the books say. */
    @Test
    void saysTheSameOnScreenInFilesAndInTheApiForAnyHistory() throws IOException {
        var seed = Long.getLong("ledger.seed", new Random().nextLong());
        var ana = town.member(here, "Ana");
        books.history(
                new Random(seed),
                here,
                ana.id(),
                Instant.parse("2026-10-25T00:00:00Z"),
                Instant.parse("2026-12-05T00:00:00Z"),
                70);
        var council = town.person("Cleo");
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        tenants.runAs(
                null,
                null,
                () -> seats.appointToCouncil(new PersonId(council.id()), now, now.plus(1, ChronoUnit.DAYS)));
        var organisations = AccountRef.wallet(here);
        var accounts = List.of(
                AccountRef.cash(here),
                AccountRef.funding(here),
                organisations,
                AccountRef.heldFrom(organisations),
                AccountRef.issuance(here));
        for (var period : List.of(NOVEMBER, "from=2026-10-01&to=2026-10-31&by=effective", EVER)) {
            for (var account : accounts) {
                var code = ChartAccount.of(account, true).code();
                var totals = everywhere(tara, Whose.ORGANISATION, code, period);
                if (period.equals(EVER)) {
                    assertThat(totals.closing())
                            .as("seed " + seed + " " + account)
                            .isEqualTo(ledger.balance(account).quantity());
                }
                assertThat(chart(code, period))
                        .as("seed " + seed + " " + account)
                        .isEqualTo(totals);
            }
            var wallet = everywhere(ana, Whose.MINE, "wallet", period);
            var common = everywhere(council, Whose.EXCHANGE, "3000", period);
            if (period.equals(EVER)) {
                assertThat(Amount.credits(wallet.closing())).isEqualTo(ledger.balance(AccountRef.wallet(ana.id())));
                assertThat(Amount.cents(common.closing())).isEqualTo(ledger.balance(AccountRef.common()));
            }
        }
        checkExchange();
    }

    @Test
    void saysWhatCreditsStandForAndThatTheyAreNoMoney() throws IOException {
        var ana = town.member(here, "Ana");
        books.issue(here, AccountRef.wallet(ana.id()), 7, BooksOfTown.cause(ana.id(), at("2026-11-03")));

        ana.api()
                .get("/api/v1/me/statements/value")
                .then()
                .statusCode(200)
                .body("credits", org.hamcrest.Matchers.equalTo(7))
                .body("minutes", org.hamcrest.Matchers.equalTo(210))
                .body("valueCents", org.hamcrest.Matchers.equalTo(7_000));
        assertThat(ana.pages().get("/wallet/value").body()).contains("$70.00", "3 h 30", "It is not money");
        assertThat(pdfText(download(ana, "/wallet/value.pdf?paper=a4"))).contains("$70.00", "It is not money");
    }

    private enum Whose {
        MINE,
        ORGANISATION,
        EXCHANGE
    }

    /** The totals as each of the four says them, which are the same. */
    private Totals everywhere(Town.Person who, Whose whose, String code, String period) throws IOException {
        var query = "?account=" + code + "&" + period;
        var base =
                switch (whose) {
                    case MINE -> "/wallet/statement";
                    case ORGANISATION -> pages() + "/account";
                    case EXCHANGE -> "/exchange/statement/account";
                };
        var api =
                switch (whose) {
                    case MINE -> "/api/v1/me/statements/period";
                    case ORGANISATION -> api() + "/statement";
                    case EXCHANGE -> "/api/v1/exchange/statement/account";
                };
        var json = who.api().get(api + query).then().statusCode(200).extract().jsonPath();
        var said =
                new Totals(json.getLong("opening"), json.getLong("in"), json.getLong("out"), json.getLong("closing"));
        assertThat(said.closing()).isEqualTo(said.opening() + said.in() - said.out());
        var screen = who.pages().get((whose == Whose.MINE ? "/wallet/period" : base) + query);
        assertThat(screen.status()).as(screen.body()).isEqualTo(200);
        assertThat(Totals.onScreen(screen.body())).as("screen " + query).isEqualTo(said);
        assertThat(Totals.inCsv(who.pages().get(base + ".csv" + query).body(), said.opening()))
                .as("csv " + query)
                .isEqualTo(said);
        assertThat(Totals.onPaper(pdfText(download(who, base + ".pdf" + query))))
                .as("pdf " + query)
                .isEqualTo(said);
        return said;
    }

    private Totals chart(String code, String period) {
        var account = tara.api()
                .get(api() + "/accounts?" + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("accounts.find { it.code == '" + code + "' }");
        return new Totals(
                ((Number) account.get("opening")).longValue(),
                ((Number) account.get("in")).longValue(),
                ((Number) account.get("out")).longValue(),
                ((Number) account.get("closing")).longValue());
    }

    /** Everybody may see the sums, and in each unit they are nothing together: cash against the rest, wallets too. */
    private void checkExchange() throws IOException {
        var json = given().get("/api/v1/exchange/statement?" + EVER).then().statusCode(200);
        var accounts = json.extract().jsonPath().<java.util.Map<String, Object>>getList("accounts");
        long dollars = 0;
        long credits = 0;
        var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(given().get("/exchange/statement/accounts.csv?" + EVER)
                        .asString()
                        .substring(1)))
                .getRecords();
        var screen = Jsoup.parse(given().get("/exchange/statement?" + EVER).asString())
                .select("main table tbody tr");
        var paper =
                pdfText(given().get("/exchange/statement/accounts.pdf?" + EVER).asByteArray());
        assertThat(csv).hasSameSizeAs(accounts);
        assertThat(screen).hasSameSizeAs(accounts);
        for (var i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            var closing = ((Number) account.get("closing")).longValue();
            assertThat(Totals.figure(csv.get(i).get("Closing balance"))).isEqualTo(closing);
            var cells = screen.get(i).select("td.number");
            assertThat(Totals.figure(cells.get(3).text())).isEqualTo(closing);
            assertThat(paper).contains(cells.get(3).text());
            assertThat(closing)
                    .as("everything ever is what is there now")
                    .isEqualTo(((Number) account.get("balance")).longValue());
            if (account.get("unit").equals("CAD")) {
                dollars += account.get("code").equals("1010") ? closing : -closing;
            } else {
                credits += closing;
            }
        }
        assertThat(dollars).isZero();
        assertThat(credits).isZero();
    }

    private void money(AccountRef cash, long cents, String at) {
        books.money(cash, AccountRef.common(), cents, BooksOfTown.cause(tara.id(), Instant.parse(at)));
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    private byte[] download(Town.Person who, String path) {
        Response answer = given().header("Cookie", who.pages().cookies()).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        return answer.asByteArray();
    }

    private static String pdfText(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String api() {
        return "/api/v1/organisations/" + here + "/books";
    }

    private String pages() {
        return "/o/" + here + "/treasury/statements";
    }
}
