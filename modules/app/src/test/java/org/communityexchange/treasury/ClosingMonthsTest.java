package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.treasury.CashDesk.LAST;
import static org.communityexchange.treasury.CashDesk.ZONE;
import static org.communityexchange.treasury.CashDesk.bank;
import static org.communityexchange.treasury.CashDesk.said;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** A closed month stays as it is: in Java, in the database, and under its hash. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ClosingMonthsTest {

    private static final String HEAD = "Date,Description,Reference,Amount,Balance\n";
    private static final LocalDate TODAY = LocalDate.now(ZONE);

    @Inject
    Town town;

    @Inject
    CashDesk desk;

    @Inject
    Tenants tenants;

    @Inject
    Periods periods;

    @Inject
    EntityManager entities;

    private String here;
    private Town.Person tess;

    @BeforeEach
    void aTreasurer() {
        here = town.organisation("Here");
        tess = town.seated(here, "Tess", SeatKind.TREASURER);
    }

    @Test
    void saysWhatIsMissingBeforeAMonthCanBeClosed() {
        close(LAST, 0, "").statusCode(404);
        desk.book(here, tess, LAST.minusMonths(1).atDay(20), 1_000, "");
        desk.book(here, tess, TODAY, 500, "");
        close(LAST, 0, "")
                .statusCode(409)
                .body("detail", equalTo(said("A month before %s is still open. Close that first.")));
        close(LAST.minusMonths(2), 0, "").statusCode(404);
        close(LAST.plusMonths(1), 0, "").statusCode(409);
        close(LAST.minusMonths(1), 1_000, "")
                .statusCode(409)
                .body("type", equalTo("/problems/month-not-ready"))
                .body("detail", equalTo("One item is neither matched nor explained."));
        var open = tess.api()
                .get(months() + "/" + LAST.minusMonths(1) + "/check")
                .then()
                .statusCode(200)
                .body("bookCents", equalTo(1_000))
                .body("unmatchedBooks", equalTo(1_000))
                .body("unexplained", equalTo(1))
                .extract()
                .jsonPath();
        tess.api()
                .body("{\"kind\": \"IN_TRANSIT\", \"reason\": \"Deposited on the last day.\"}")
                .put(bank(here) + "/movements/" + open.getString("unmatched.movements[0].transfer") + "/explanation")
                .then()
                .statusCode(200);
        tess.api()
                .body("{}")
                .put(months() + "/" + LAST.minusMonths(1) + "/close")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/bankCents"));
        close(LAST.minusMonths(1), 7, "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/remainderReason"))
                .body(
                        "errors[0].detail",
                        equalTo("Bank and books differ by $0.07 more than the list explains. Say why."));
        close(LAST.minusMonths(1), 7, "Seven cents were there before we began.")
                .statusCode(200)
                .body("remainderCents", equalTo(7))
                .body("items.reason", equalTo(List.of("Deposited on the last day.")));
        town.admin(here, "Leo")
                .api()
                .body("{\"bankCents\": 0}")
                .put(months() + "/" + LAST + "/close")
                .then()
                .statusCode(403);
    }

    @Test
    void locksTheFiguresUnderAHashThatFollowsFromThem() {
        var first = closedWithOneDeposit();

        assertThat(first.getString("previousHash")).isEqualTo("0".repeat(64));
        assertThat(first.getInt("bookCents")).isEqualTo(12_345);
        assertThat(first.getInt("accounts.find { it.kind == 'CASH' }.debits")).isEqualTo(12_345);
        assertThat(first.getInt("accounts.find { it.kind == 'CASH' }.credits")).isZero();
        assertThat(first.getInt("accounts.find { it.kind == 'CASH' }.closing")).isEqualTo(12_345);
        assertThat(first.getInt("accounts.find { it.kind == 'CASH' }.transfers"))
                .isEqualTo(1);
        assertThat(first.getString("hash")).isEqualTo(MonthHash.of(here, first));

        tess.api().get(months() + "/" + LAST).then().statusCode(200).body("intact", equalTo(true));
        close(LAST, 12_345, "").statusCode(200).body("hash", equalTo(first.getString("hash")));
        close(LAST, 12_346, "").statusCode(409).body("type", equalTo("/problems/month-closed"));
        tess.api()
                .get(months())
                .then()
                .body("closed", hasSize(1))
                .body("next", equalTo(LAST.plusMonths(1).toString()));

        for (var change : List.of(
                "update treasury.month_close set book_cents = 1, remainder_cents = 12344",
                "delete from treasury.month_close_account",
                "truncate treasury.month_close_item")) {
            assertThatThrownBy(() -> Town.sql(change)).hasMessageContaining("only grows");
        }
        Town.sql("set session_replication_role = replica; update treasury.month_close_account set debits = 12346,"
                + " closing = 12346 where kind = 'CASH' and organisation_id = '" + here + "'");
        tess.api().get(months() + "/" + LAST).then().body("intact", equalTo(false));
        assertThat(tess.pages().get("/o/" + here + "/treasury/months/" + LAST).body())
                .contains("Somebody changed them outside the application");
    }

    @Test
    void refusesCashWithADateInAClosedMonthInJavaAndInTheDatabase() {
        closedWithOneDeposit();
        var elsewhere = town.organisation("Elsewhere");

        assertThatThrownBy(() -> periods.requireOpen(new OrganisationId(here), LAST.atDay(17)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo("month-closed"));
        periods.requireOpen(new OrganisationId(here), TODAY);
        periods.requireOpen(new OrganisationId(elsewhere), LAST.atDay(1));
        assertThat(periods.bookingDate(new OrganisationId(here), LAST.atDay(5))).isEqualTo(TODAY);
        assertThat(periods.bookingDate(new OrganisationId(here), TODAY)).isEqualTo(TODAY);

        assertThatThrownBy(() -> desk.book(here, tess, LAST.atEndOfMonth(), 100, ""))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.type().slug()).isEqualTo("month-closed");
                    assertThat(refusal.type().status()).isEqualTo(409);
                });
        assertThatThrownBy(() -> desk.book(here, tess, LAST.minusMonths(3).atDay(1), -100, ""))
                .isInstanceOf(ProblemException.class);
        desk.book(here, tess, LAST.plusMonths(1).atDay(1), 100, "");
        desk.book(elsewhere, tess, LAST.atDay(5), 100, "");

        // As the application's role, past every class of ours, and from inside another organisation.
        for (var inside : List.of(here, elsewhere)) {
            assertThatThrownBy(
                            () -> tenants.runAs(new OrganisationId(inside), tess.id(), () -> entities.createNativeQuery(
                                            """
                                    select ledger.post_money(row(gen_random_uuid(), sha256('x'), 'SLIPPED_IN', gen_random_uuid(),
                                      gen_random_uuid(), null, cast(:at as timestamptz), now())::ledger.header, array['CASH'], array[:owner],
                                      array['COMMON'], array['EXCHANGE'], array[5::bigint])::text""".replace("::", "\\:\\:"))
                                    .setParameter("at", LAST.atDay(9) + "T12:00:00Z")
                                    .setParameter("owner", here)
                                    .getSingleResult()))
                    .hasStackTraceContaining("is closed until");
        }
    }

    @Test
    void saysBesideTheDateThatItsMonthIsClosed() {
        String deposit = record("/treasury/funding/deposits", money("movedOn", LAST.atDay(3), 12_345))
                .statusCode(201)
                .extract()
                .path("movement.id");
        CashDesk.imported(tess, here, HEAD + LAST.atDay(3) + ",Grant,A,123.45,123.45\n", 1);
        close(LAST, 12_345, "").statusCode(200);

        var late = money("movedOn", LAST.atDay(9), 100);
        refusedBeside("/movedOn", record("/treasury/funding/deposits", late));
        refusedBeside("/movedOn", record("/treasury/funding/withdrawals", late));
        var gift = MoneyTown.gift(100);
        var lateGift = gift.replace(TODAY.toString(), LAST.atDay(9).toString());
        refusedBeside("/receivedOn", record("/contributions", lateGift));
        record("/contributions", gift).statusCode(201);

        // What is corrected stays in its month; what corrects it is of today.
        tess.api()
                .body("{\"reason\": \"Counted wrongly.\"}")
                .put("/api/v1/organisations/" + here + "/treasury/funding/movements/" + deposit + "/correction")
                .then()
                .statusCode(200);
        tess.api()
                .get(months() + "/" + LAST)
                .then()
                .body("bookCents", equalTo(12_345))
                .body("intact", equalTo(true));
        tess.api().get(months() + "/" + LAST.plusMonths(1) + "/check").then().body("bookCents", equalTo(100));
    }

    private static String money(String day, LocalDate on, long cents) {
        return "{\"cents\": " + cents + ", \"method\": \"CHEQUE\", \"reference\": \"A\", \"" + day + "\": \"" + on
                + "\", \"reason\": \"Agreed.\"}";
    }

    private ValidatableResponse record(String what, String body) {
        return tess.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/organisations/" + here + what)
                .then();
    }

    private static void refusedBeside(String pointer, ValidatableResponse answer) {
        answer.statusCode(409)
                .body("type", equalTo("/problems/month-closed"))
                .body("errors.pointer", equalTo(List.of(pointer)))
                .body("openFrom", equalTo(LAST.plusMonths(1).atDay(1).toString()));
    }

    @Test
    void showsALaterCorrectionInTheMonthItIsBookedAndInItsFigures() {
        var before = LAST.minusMonths(1);
        var wrong = desk.book(here, tess, before.atDay(12), 4_000, "");
        CashDesk.imported(tess, here, HEAD + before.atDay(12) + ",Gift,,40.00,40.00\n", 1);
        close(before, 4_000, "").statusCode(200).body("items", hasSize(0));
        assertThatThrownBy(() -> desk.reverse(here, tess, wrong, before.atDay(20)))
                .isInstanceOf(ProblemException.class);

        desk.reverse(here, tess, wrong, LAST.atDay(3));
        tess.api()
                .get(bank(here) + "/exceptions")
                .then()
                .body("movements.cents", equalTo(List.of(-4_000)))
                .body("movements.corrects", equalTo(List.of(wrong.toString())));
        CashDesk.imported(tess, here, HEAD + LAST.atDay(4) + ",Sent back,,-40.00,0.00\n", 1);

        close(LAST, 0, "")
                .statusCode(200)
                .body("accounts.find { it.kind == 'CASH' }.opening", equalTo(4_000))
                .body("accounts.find { it.kind == 'CASH' }.credits", equalTo(4_000))
                .body("accounts.find { it.kind == 'CASH' }.closing", equalTo(0))
                .body("items.side", equalTo(List.of("CORRECTION")))
                .body("items.reason", equalTo(List.of("Takes back a booking of " + before.atDay(12) + ".")));
        tess.api()
                .get(months() + "/" + before)
                .then()
                .body("accounts.find { it.kind == 'CASH' }.closing", equalTo(4_000));
    }

    @Test
    void countsWhatIsOnItsWayOverTheEndOfAMonth() {
        var deposited = desk.book(here, tess, LAST.atEndOfMonth(), 2_000, "D-1");
        desk.book(here, tess, LAST.atDay(3), 1_000, "D-0");
        var next = LAST.plusMonths(1).atDay(1);
        CashDesk.imported(
                tess, here, HEAD + LAST.atDay(3) + ",One,D-0,10.00,10.00\n" + next + ",Two,D-1,20.00,30.00\n", 2);

        tess.api()
                .get(months() + "/" + LAST + "/check")
                .then()
                .body("bankCents", equalTo(1_000))
                .body("bankCentsRead", equalTo(true))
                .body("bookCents", equalTo(3_000))
                .body("unmatchedBooks", equalTo(2_000))
                .body("remainderCents", equalTo(0))
                .body("unexplained", equalTo(0));
        tess.api()
                .body("{}")
                .put(months() + "/" + LAST + "/close")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(deposited.toString())))
                .body("items.reason", hasItem("The bank shows it on " + next + "."));
    }

    @Test
    void keepsBankLinesOfAClosedMonthToo() {
        desk.book(here, tess, LAST.atDay(3), 1_000, "A");
        var file = HEAD + LAST.atDay(3) + ",Gift,A,10.00,10.00\n";
        var id = CashDesk.imported(tess, here, file, 1);
        close(LAST, 1_000, "").statusCode(200);

        tess.api()
                .put(bank(here) + "/imports/" + id + "/undoing")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/month-closed"));
        String line = tess.api().get(bank(here) + "/lines").path("items[0].id");
        tess.api().delete(bank(here) + "/lines/" + line + "/match").then().statusCode(409);
        assertThatThrownBy(() -> Town.sql("update treasury.bank_line set undone_at = now() where id = '" + line + "'"))
                .hasMessageContaining("closed");
        var late = HEAD + LAST.atDay(4) + ",Late,,10.00,20.00\n";
        String dry = tess.api()
                .body(CashDesk.upload(late))
                .post(bank(here) + "/imports")
                .then()
                .statusCode(201)
                .body("willImport", equalTo(0))
                .extract()
                .path("id");
        tess.api()
                .get(bank(here) + "/imports/" + dry + "/rows?show=REFUSED")
                .then()
                .body("items[0].verdict", equalTo("MONTH_CLOSED"))
                .body("items[0].reason", equalTo(said("Its month, %s, is closed.")));
    }

    @Test
    void closesOnceHoweverManyTryAndLetsNothingSlipInMeanwhile() {
        desk.book(here, tess, LAST.atDay(3), 1_000, "A");
        CashDesk.imported(tess, here, HEAD + LAST.atDay(3) + ",Gift,A,10.00,10.00\n", 1);
        var work = new ArrayList<Callable<String>>();
        for (var i = 0; i < 4; i++) {
            work.add(() -> "close " + close(LAST, 1_000, "").extract().statusCode());
            work.add(() -> {
                try {
                    desk.book(here, tess, LAST.atDay(4), 100, "");
                    return "booked";
                } catch (ProblemException refused) {
                    return refused.type().slug();
                }
            });
        }
        var answers = Town.atOnce(work);

        assertThat(answers).allMatch(answer -> List.of("close 200", "close 409", "close 422", "booked", "month-closed")
                .contains(answer));
        var closed = Town.count("select count(*) from treasury.month_close where organisation_id = '" + here + "'");
        assertThat(closed).isEqualTo(answers.contains("close 200") ? 1 : 0);
        if (closed == 1) {
            assertThat(answers).doesNotContain("booked");
        }
    }

    @Test
    void worksOnPages() {
        desk.book(here, tess, LAST.atDay(3), 123_456, "A");
        CashDesk.imported(tess, here, HEAD + LAST.atDay(3) + ",Gift,A,\"1,234.56\",\"1,234.56\"\n", 1);
        var home = "/o/" + here + "/treasury/months";
        assertThat(tess.pages().get(home).body()).contains("Next to close").contains(home + "/" + LAST);
        var page = home + "/" + LAST;
        assertThat(tess.pages().get(page).body())
                .contains("Everything is matched or explained.")
                .contains("value=\"1234.56\"");
        assertThat(tess.pages()
                        .submit(page, page + "/close", Map.of("bankCents", "a lot"))
                        .status())
                .isEqualTo(422);
        var done = tess.pages().submit(page, page + "/close", Map.of("bankCents", "1,234.56"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains(said("%s is closed.")).contains("nobody has changed them");
        assertThat(tess.pages().get(page + "/snapshot.csv").body()).contains("CASH,0.00,1234.56,0.00,1234.56,1,");
        assertThat(tess.pages().get(home + "/nonsense").status()).isEqualTo(404);
    }

    private JsonPath closedWithOneDeposit() {
        desk.book(here, tess, LAST.atDay(3), 12_345, "A");
        CashDesk.imported(tess, here, HEAD + LAST.atDay(3) + ",Gift,A,123.45,123.45\n", 1);
        return close(LAST, 12_345, "").statusCode(200).extract().jsonPath();
    }

    private String months() {
        return "/api/v1/organisations/" + here + "/treasury/months";
    }

    private ValidatableResponse close(java.time.YearMonth month, long bankCents, String reason) {
        return tess.api()
                .body("{\"bankCents\": " + bankCents + ", \"remainderReason\": \"" + reason + "\"}")
                .put(months() + "/" + month + "/close")
                .then();
    }
}
