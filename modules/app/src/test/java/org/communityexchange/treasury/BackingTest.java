package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Money that backs credits: what comes in, what is set aside with each issue, what is missing. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class BackingTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    @All
    List<CashSource> cash;

    @Inject
    @All
    List<TransferSubjects> subjects;

    private BackedTown it;

    @BeforeEach
    void aTown() {
        it = BackedTown.of(town);
    }

    @Test
    void refusesMoneyFromAnybodyButTheTreasurer() {
        for (var other : List.of(it.ana(), it.maya(), it.leo())) {
            other.api()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(BackedTown.money(100, ""))
                    .post(it.at("/funding/deposits"))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void refusesATreasurerWhoseTermIsOver() {
        var past = town.member(it.here(), "Past");
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        town.seat(it.here(), past, SeatKind.TREASURER, now.minusSeconds(99), now.minusSeconds(1));

        past.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(BackedTown.money(100, ""))
                .post(it.at("/funding/deposits"))
                .then()
                .statusCode(403);
    }

    @Test
    void hidesAnotherOrganisationsMoney() {
        var elsewhere = BackedTown.of(town);
        var theirs = elsewhere.deposited(5_000);

        it.grace().api().get(it.at("/funding/movements/" + theirs)).then().statusCode(404);
        it.grace()
                .api()
                .body("{\"reason\": \"Mine.\"}")
                .put(it.at("/funding/movements/" + theirs + "/correction"))
                .then()
                .statusCode(404);
        it.grace().api().get(elsewhere.at("/funding")).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"0,/cents", "-5,/cents", "100000000001,/cents"})
    void refusesAmountsThatAreNone(long cents, String pointer) {
        it.deposit(cents, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void namesEverythingThatIsMissing() {
        it.grace()
                .api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"movedOn\": \"2999-01-01\"}")
                .post(it.at("/funding/withdrawals"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/cents", "/method", "/movedOn", "/reason")));
        it.grace()
                .api()
                .body(BackedTown.money(1, ""))
                .post(it.at("/funding/deposits"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @Test
    void depositsOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID();
        String first = it.deposit(50_000, key).statusCode(201).extract().path("movement.id");

        it.deposit(50_000, key).statusCode(201).body("movement.id", equalTo(first));
        it.deposit(50_001, key).statusCode(409).body("type", equalTo("/problems/idempotency-key-reused"));

        it.funding().body("fundingCents", equalTo(50_000));
    }

    @Test
    void setsAsideHalfOfFourCreditsForTwoHours() {
        it.backs(50, "LIST");
        it.deposited(50_000);

        var work = it.work(120);
        it.maya()
                .api()
                .get(Town.at(it.here(), work, "confirmation"))
                .then()
                .statusCode(200)
                .body("credits", equalTo(4))
                .body("money.declaredCents", equalTo(2_000))
                .body("money.missingCents", equalTo(0));
        it.confirm(work).statusCode(200).body("credits", equalTo(4));

        assertThat(it.ana().balance()).isEqualTo(4);
        it.funding()
                .body("fundingCents", equalTo(48_000))
                .body("outstandingCredits", equalTo(4))
                .body("declaredCents", equalTo(2_000))
                .body("fundedCents", equalTo(2_000))
                .body("shortfallCents", equalTo(0));
    }

    @Test
    void listsWhatIsMissingAndFillsItOldestFirst() {
        it.backs(50, "LIST");
        it.deposited(1_200);
        var first = it.work(120);
        it.maya()
                .api()
                .get(Town.at(it.here(), first, "confirmation"))
                .then()
                .body("money.fundedCents", equalTo(1_200))
                .body("money.missingCents", equalTo(800))
                .body("money.stopped", equalTo(false));
        it.confirm(first).statusCode(200);
        it.confirm(it.work(60)).statusCode(200);

        it.funding()
                .body("fundingCents", equalTo(0))
                .body("declaredCents", equalTo(3_000))
                .body("fundedCents", equalTo(1_200))
                .body("shortfallCents", equalTo(1_800))
                .body("shortfalls.shortfallCents", equalTo(List.of(800, 1_000)))
                .body("shortfalls.coveredFromCents", equalTo(List.of(800, 1_800)));

        it.deposit(1_000, UUID.randomUUID()).statusCode(201).body("toppedUpCents", equalTo(1_000));

        it.funding()
                .body("fundingCents", equalTo(0))
                .body("fundedCents", equalTo(2_200))
                .body("shortfalls", hasSize(1))
                .body("shortfalls[0].shortfallCents", equalTo(800))
                .body("shortfalls[0].credits", equalTo(2));
        it.deposit(1_000, UUID.randomUUID()).body("toppedUpCents", equalTo(800));
        it.funding().body("fundingCents", equalTo(200)).body("shortfallCents", equalTo(0));
    }

    @Test
    void stopsWhileTheMoneyIsMissing() {
        it.backs(50, "STOP");
        it.deposited(1_200);
        var work = it.work(120);

        it.maya().api().get(Town.at(it.here(), work, "confirmation")).then().body("money.stopped", equalTo(true));
        it.confirm(work)
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-funding"))
                .body("availableCents", equalTo(1_200))
                .body("askedCents", equalTo(2_000));
        assertThat(it.ana().balance()).isZero();
        it.ana()
                .api()
                .get("/api/v1/organisations/" + it.here() + "/commitments/" + work)
                .then()
                .body("state", equalTo("FULFILLED"));

        it.deposited(800);
        it.confirm(work).statusCode(200).body("credits", equalTo(4));
        it.funding().body("fundingCents", equalTo(0)).body("fundedCents", equalTo(2_000));
    }

    @Test
    void givesBackingBackWithTheCredits() {
        it.backs(50, "LIST");
        it.deposited(5_000);
        var work = it.work(120);
        it.confirm(work).statusCode(200);

        it.reverse(work).statusCode(200);

        assertThat(it.ana().balance()).isZero();
        it.funding()
                .body("fundingCents", equalTo(5_000))
                .body("outstandingCredits", equalTo(0))
                .body("declaredCents", equalTo(0));
    }

    @Test
    void takesOutOnlyWhatIsUnused() {
        it.backs(50, "LIST");
        it.deposited(5_000);
        it.confirm(it.work(120)).statusCode(200);

        it.withdraw(3_001, "Not needed.")
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-funding"))
                .body("availableCents", equalTo(3_000));
        it.withdraw(3_000, "Not needed.").statusCode(201).body("kind", equalTo("WITHDRAWAL"));

        it.funding().body("fundingCents", equalTo(0)).body("fundedCents", equalTo(2_000));
    }

    @Test
    void takesAWrongDepositBackUnlessItBacksCreditsByNow() {
        it.backs(50, "LIST");
        var wrong = it.deposited(5_000);
        var path = it.at("/funding/movements/" + wrong + "/correction");

        it.grace().api().body("{}").put(path).then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        var work = it.work(120);
        it.confirm(work).statusCode(200);
        it.grace()
                .api()
                .body("{\"reason\": \"It was $5.00.\"}")
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/money-moved-on"));
        it.reverse(work).statusCode(200);
        it.grace()
                .api()
                .body("{\"reason\": \"It was $5.00.\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("correctionReason", equalTo("It was $5.00."))
                .body("correctedOn", notNullValue());
        it.grace().api().body("{\"reason\": \"Again.\"}").put(path).then().statusCode(200);

        it.funding().body("fundingCents", equalTo(0));
        it.grace()
                .api()
                .get(it.at("/funding/movements"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].correctionReason", equalTo("It was $5.00."));
    }

    @Test
    void tellsTheBankStatementAndTheJournalWhatMoved() {
        var deposit = it.deposited(5_000);
        it.withdraw(2_000, "Not needed.").statusCode(201);
        var organisation = new OrganisationId(it.here());
        var january = LocalDate.of(2026, 1, 1);

        var moved = tenants.call(organisation, null, () -> cash.stream()
                .flatMap(source -> source.movements(organisation, january, january.plusDays(30)).stream())
                .map(CashSource.CashMovement::cents)
                .sorted()
                .toList());
        var named = tenants.call(organisation, null, () -> subjects.stream()
                .map(source -> source.about(organisation, List.of(UUID.fromString(deposit))))
                .filter(found -> !found.isEmpty())
                .toList());

        assertThat(moved).containsExactly(-2_000L, 5_000L);
        assertThat(named).hasSize(1);
        assertThat(named.get(0).get(UUID.fromString(deposit)).title()).isEqualTo("Deposit of backing, $50.00");
        assertThat(Town.count("select count(*) from ledger.entry e join ledger.account a on a.id = e.account_id"
                        + " where a.kind = 'CASH' and a.owner = '" + it.here() + "'"))
                .isEqualTo(2);
    }

    @Test
    void keepsWhatWasTypedAndRecordsOnThePages() {
        var refused = it.grace()
                .pages()
                .submit(
                        it.page("/funding/deposits/new"),
                        it.page("/funding/deposits"),
                        Map.of("cents", "12.345", "method", "CHEQUE", "reference", "No. 118", "movedOn", "2026-01-15"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("12.345", "No. 118", "href=\"#cents\"");

        it.backs(50, "LIST");
        it.confirm(it.work(120)).statusCode(200);
        var page = it.grace().pages().get(it.page("/funding"));
        assertThat(page.body()).contains("What is missing, oldest first", "$20.00", "Record a deposit");
        assertThat(it.leo().pages().get(it.page("/funding")).body()).doesNotContain("Record a deposit");

        var done = it.grace()
                .pages()
                .submit(
                        it.page("/funding/deposits/new"),
                        it.page("/funding/deposits"),
                        Map.of(
                                "cents", "$1,000.00",
                                "method", "CHEQUE",
                                "reference", "No. 118",
                                "movedOn", "2026-01-15",
                                "command", UUID.randomUUID().toString()));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("$20.00 of it filled what was missing", "No. 118", "$980.00");
        assertThat(it.grace().pages().get(it.page("")).body())
                .contains("Each credit you issue sets aside $5.00.", "No limit is set.", "$980.00 unused");
        var tooMuch = it.grace()
                .pages()
                .submit(
                        it.page("/funding/withdrawals/new"),
                        it.page("/funding/withdrawals"),
                        Map.of(
                                "cents", "990",
                                "method", "CHEQUE",
                                "movedOn", "2026-01-15",
                                "reason", "Too much.",
                                "command", UUID.randomUUID().toString()));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("$990.00 of funding is needed", "Too much.");
    }
}
