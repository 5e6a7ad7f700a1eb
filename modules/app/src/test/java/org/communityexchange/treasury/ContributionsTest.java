package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.treasury.MoneyTown.account;
import static org.communityexchange.treasury.MoneyTown.contributions;
import static org.communityexchange.treasury.MoneyTown.gift;
import static org.communityexchange.treasury.MoneyTown.moved;
import static org.communityexchange.treasury.MoneyTown.purchase;
import static org.communityexchange.treasury.MoneyTown.record;
import static org.communityexchange.treasury.MoneyTown.reverse;
import static org.communityexchange.treasury.MoneyTown.today;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

/** Money in: recorded by the treasurer, receipted without gaps, taken back by reversal only. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ContributionsTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @All
    @Inject
    List<CashSource> cashSources;

    @All
    @Inject
    List<TransferSubjects> subjects;

    private String home;
    private Town.Person yara;
    private Town.Person ana;

    @BeforeEach
    void anOrganisationWithATreasurer() {
        home = town.organisation("Till");
        yara = town.seated(home, "Yara", SeatKind.TREASURER);
        ana = town.member(home, "Ana");
    }

    private String receipt(int number) {
        return String.format("%s-%d-%06d", home.toUpperCase(Locale.ROOT), today().getYear(), number);
    }

    @Test
    void refusesEverybodyButTheTreasurer() {
        var steward = town.steward(home, "Maya");
        var admin = town.admin(home, "Leo");
        var stranger = town.seated(town.organisation("Elsewhere"), "Otto", SeatKind.TREASURER);

        record(home, ana, gift(1_000)).statusCode(403);
        record(home, steward, gift(1_000)).statusCode(403);
        record(home, admin, gift(1_000)).statusCode(403);
        record(home, stranger, gift(1_000)).statusCode(404);
        ana.api().get(contributions(home)).then().statusCode(403);
        stranger.api().get(contributions(home)).then().statusCode(404);
        admin.api().get(contributions(home)).then().statusCode(200).body("count", equalTo(0));
    }

    @Test
    void refusesWithoutAKey() {
        yara.api()
                .body(gift(1_000))
                .post(contributions(home))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        record(home, yara, "{}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/kind", "/method", "/receivedOn", "/cents", "/payer"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1_001, 4_999, 5_050})
    void refusesAPurchaseThatIsNoMultipleOfTenDollars(long cents) {
        record(home, yara, purchase(ana.id(), cents, true)).statusCode(422).body("errors.pointer", hasItems("/cents"));

        assertThat(ana.balance()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -100, 100_000_001})
    void refusesAmountsNobodyGives(long cents) {
        record(home, yara, gift(cents)).statusCode(422).body("errors[0].pointer", equalTo("/cents"));
    }

    @Test
    void refusesCreditsBeforeTheMoneyHasArrived() {
        record(home, yara, purchase(ana.id(), 5_000, false))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/settled"));
        assertThat(ana.balance()).isZero();
    }

    @Test
    void refusesToSellCreditsToNobody() {
        record(home, yara, purchase(ana.id(), 5_000, true).replace("PERSON", "ANONYMOUS"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/payer"));
        record(home, yara, purchase(UUID.randomUUID(), 5_000, true))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/person"));
    }

    @Test
    void nobodySellsCreditsToThemselvesOrTheirHousehold() {
        town.shareHousehold(yara, ana);

        record(home, yara, purchase(yara.id(), 5_000, true))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/person"));
        record(home, yara, purchase(ana.id(), 5_000, true))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/person"));

        assertThat(yara.balance() + ana.balance()).isZero();
    }

    @Test
    void refusesTomorrowsMoney() {
        record(
                        home,
                        yara,
                        gift(1_000)
                                .replace(today().toString(), today().plusDays(1).toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/receivedOn"));
    }

    @Test
    void fiftyDollarsBuyFiveCreditsInOneTransfer() {
        var reserved = account("RESERVE", "PURCHASED");
        String id = record(home, yara, purchase(ana.id(), 5_000, true))
                .statusCode(201)
                .body("receipt", equalTo(receipt(1)))
                .body("credits", equalTo(5))
                .body("cents", equalTo(5_000))
                .body("lots", hasSize(1))
                .body("recordedBy", equalTo(yara.login().name()))
                .body("reversal", nullValue())
                .extract()
                .path("id");

        assertThat(ana.balance()).isEqualTo(5);
        assertThat(account("CASH", home)).isEqualTo(-5_000);
        assertThat(account("RESERVE", "PURCHASED") - reserved).isEqualTo(5_000);
        assertThat(moved(id, "ISSUANCE")).isEqualTo(-5);
        assertThat(moved(id, "WALLET")).isEqualTo(5);
        assertThat(Town.count("select count(*) from ledger.transfer where subject = '" + id + "'"))
                .isEqualTo(1);
        assertThat(Town.count("select count(*) from ledger.lot l join ledger.transfer t on t.id = l.transfer_id"
                        + " where t.subject = '" + id + "' and l.source = 'PURCHASE' and l.backing_cents = 5000"
                        + " and l.expires_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aHundredDollarsGivenIssueNothing() {
        var common = account("COMMON", "EXCHANGE");
        String id = record(home, yara, gift(10_000))
                .statusCode(201)
                .body("credits", equalTo(0))
                .body("lots", empty())
                .extract()
                .path("id");

        assertThat(account("CASH", home)).isEqualTo(-10_000);
        assertThat(account("COMMON", "EXCHANGE") - common).isEqualTo(10_000);
        assertThat(moved(id, "WALLET")).isZero();
    }

    @Test
    void theSameKeyRecordsOnceAndOtherContentIsAConflict() {
        var key = UUID.randomUUID();
        String id =
                record(home, yara, gift(2_500), key).statusCode(201).extract().path("id");

        record(home, yara, gift(2_500), key)
                .statusCode(201)
                .body("id", equalTo(id))
                .body("receipt", equalTo(receipt(1)));
        record(home, yara, gift(2_501), key).statusCode(409).body("type", equalTo("/problems/idempotency-key-reused"));

        assertThat(account("CASH", home)).isEqualTo(-2_500);
    }

    @Test
    void receiptsRecordedAtOnceHaveNoGapAndNoDouble() {
        record(home, yara, gift(0)).statusCode(422);
        var again = UUID.randomUUID();
        var work = IntStream.range(0, 24)
                .mapToObj(number -> (Callable<String>) () -> record(
                                home,
                                yara,
                                gift(number % 4 == 3 ? 100 : 100 + number),
                                number % 4 == 3 ? again : UUID.randomUUID())
                        .statusCode(201)
                        .extract()
                        .path("receipt"))
                .toList();

        var receipts = new HashSet<>(Town.atOnce(work));

        assertThat(receipts)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 19).mapToObj(this::receipt).toList());
        assertThat(Town.count(
                        "select last_number from treasury.receipt_counter where organisation_id = '" + home + "'"))
                .isEqualTo(19);
    }

    @Test
    void takesBackAPurchaseWithItsCreditsOnceAndTheReceiptSaysSo() {
        var reserved = account("RESERVE", "PURCHASED");
        String id =
                record(home, yara, purchase(ana.id(), 5_000, true)).extract().path("id");

        reverse(home, ana, id, "No").statusCode(403);
        reverse(home, yara, id, " ").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        reverse(home, yara, id, "The transfer bounced")
                .statusCode(200)
                .body("reversal.reason", equalTo("The transfer bounced"));
        reverse(home, yara, id, "Again").statusCode(200).body("reversal.reason", equalTo("The transfer bounced"));

        assertThat(ana.balance()).isZero();
        assertThat(account("CASH", home)).isZero();
        assertThat(account("RESERVE", "PURCHASED")).isEqualTo(reserved);
        assertThat(Town.count("select count(*) from ledger.transfer where subject = '" + id + "'"))
                .isEqualTo(2);
        assertThat(ana.pages()
                        .get("/o/" + home + "/contributions/" + id + "/receipt")
                        .body())
                .contains("This receipt is no longer valid", "The transfer bounced");
    }

    @Test
    void refusesToTakeBackCreditsThatWereSpent() {
        var ines = town.admin(home, "Ines");
        var meal = town.meal(home, ines, 2, 20);
        String id =
                record(home, yara, purchase(ana.id(), 3_000, true)).extract().path("id");
        town.take(home, ana, meal, 1, UUID.randomUUID()).statusCode(201);

        reverse(home, yara, id, "Mistake")
                .statusCode(409)
                .body("type", equalTo("/problems/credits-moved-on"))
                .body("missing", equalTo(2));

        assertThat(account("CASH", home)).isEqualTo(-3_000);
        var page = yara.pages()
                .submit(
                        "/o/" + home + "/treasury/contributions/" + id,
                        "/o/" + home + "/treasury/contributions/" + id + "/reversal",
                        java.util.Map.of("reason", "Mistake"));
        assertThat(page.body()).contains("have already been spent, held or given away");
    }

    @Test
    void aPayerFindsOnlyTheirOwnAndAnybodyElseNothing() {
        var ben = town.member(home, "Ben");
        String id =
                record(home, yara, purchase(ana.id(), 1_000, true)).extract().path("id");
        var receipt = "/o/" + home + "/contributions/" + id + "/receipt";

        ben.api().get(contributions(home) + "/" + id).then().statusCode(404);
        assertThat(ben.pages().get(receipt).status()).isEqualTo(404);
        assertThat(ben.pages().get("/me/giving").body()).doesNotContain(receipt(1));
        ana.api().get(contributions(home) + "/" + id).then().statusCode(200).body("credits", equalTo(1));
        ana.api()
                .get("/api/v1/me/giving")
                .then()
                .statusCode(200)
                .body("contributions", hasSize(1))
                .body("contributions[0].receipt", equalTo(receipt(1)));
        assertThat(ana.pages().get("/me/giving").body()).contains(receipt(1));
        assertThat(ana.pages().get(receipt).body())
                .contains(
                        receipt(1),
                        "$10.00",
                        "Ten dollars and no cents",
                        "1 credit, lot ",
                        "not an official donation receipt",
                        "never expire");
        assertThat(yara.pages().get(receipt).status()).isEqualTo(200);
    }

    @Test
    void keepsAnOutsideNameBesideTheJournalAndForgetsIt() {
        String id = record(
                        home,
                        yara,
                        gift(4_200).replace("\"ANONYMOUS\"", "\"OUTSIDE\", \"outsideName\": \"Zora Quill\""))
                .statusCode(201)
                .body("payerName", equalTo("Zora Quill"))
                .extract()
                .path("id");

        yara.api()
                .put(contributions(home) + "/" + id + "/payer-forgotten")
                .then()
                .statusCode(200)
                .body("payerName", equalTo(""))
                .body("cents", equalTo(4_200));

        assertThat(Town.count("select count(*) from treasury.contribution where outside_name = 'Zora Quill'"))
                .isZero();
        assertThat(Town.count("select count(*) from kernel.audit_act where summary like '%Zora%'"))
                .isZero();
    }

    @Test
    void tellsTheBankReconciliationAndTheBooksWhatMoved() {
        String id = record(home, yara, gift(700)).extract().path("id");
        String back = record(home, yara, gift(300)).extract().path("id");
        reverse(home, yara, back, "Given back").statusCode(200);
        var here = new OrganisationId(home);

        var movements = tenants.call(here, null, () -> cashSources.stream()
                .flatMap(source -> source.movements(here, today(), today()).stream())
                .toList());
        var about = tenants.call(here, null, () -> subjects.stream()
                .map(source -> source.about(here, List.of(UUID.fromString(id))))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow());

        assertThat(movements).extracting(CashSource.CashMovement::cents).containsExactlyInAnyOrder(700L, 300L, -300L);
        assertThat(about.get(UUID.fromString(id)).title()).isEqualTo("Gift, receipt " + receipt(1));
        yara.api()
                .get(contributions(home) + "/" + id)
                .then()
                .body("lots", empty())
                .body("receipt", not(empty()));
    }
}
