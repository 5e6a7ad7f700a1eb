package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.testkit.ExchangeResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** The treasurer's front page, and the books that everybody may open. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class TreasuryHomeTest {

    @Inject
    Town town;

    @Inject
    Ledger ledger;

    @Inject
    Tenants tenants;

    @Inject
    Measures measures;

    private String here;
    private Town.Person tess;

    @BeforeEach
    void aTreasurer() {
        here = town.organisation("Treasured");
        tess = town.seated(here, "Tess", SeatKind.TREASURER);
    }

    @Test
    void aMemberDoesNotReadTheTreasuryAndAStrangerFindsNone() {
        var member = town.member(here, "Mo");
        var stranger = town.person("Stan");

        member.api().get(address()).then().statusCode(403);
        stranger.api().get(address()).then().statusCode(404);
        assertThat(member.pages().get("/o/" + here + "/treasury").status()).isEqualTo(403);
    }

    @Test
    void saysWhatStandsOnEachOfItsOwnAccounts() {
        post(AccountRef.cash(here), AccountRef.funding(here), 50_000);
        post(AccountRef.cash(here), AccountRef.common(), 1_234);

        tess.api()
                .get(address())
                .then()
                .statusCode(200)
                .body("own.cashCents", equalTo(51_234))
                .body("own.fundingCents", equalTo(50_000))
                .body("own.reserveCents", equalTo(0))
                .body("own.payableCents", equalTo(0));
        var page = tess.pages().get("/o/" + here + "/treasury").body();
        assertThat(page).contains("$512.34", "$500.00");
        var accounts = Jsoup.parse(page).select("main dl.summary a").eachAttr("href");
        assertThat(accounts)
                .startsWith(
                        statementOf(ChartAccount.CASH),
                        statementOf(ChartAccount.FUNDING),
                        statementOf(ChartAccount.RESERVE),
                        statementOf(ChartAccount.PAYABLE));
        assertThat(tess.pages().get(accounts.get(0)).body()).contains("1010 Cash", "$512.34");
    }

    @Test
    void everythingThePageLeadsToIsThere() {
        var page = Jsoup.parse(tess.pages().get("/o/" + here + "/treasury").body());
        var links = page.select("main a[href^=/]").eachAttr("href");

        assertThat(links).contains("/exchange/statement", "/o/" + here + "/treasury/statements");
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(tess.pages().get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void everyFigureOfThePageIsTheOneOfTheApi() {
        var figures = tess.api().get(address()).then().extract().jsonPath();
        var page = tess.pages().get("/o/" + here + "/treasury").body();

        assertThat(page).contains(Dollars.words(figures.getLong("commonCents")));
        assertThat(page).contains(Dollars.words(figures.getLong("payableCents")));
        if (figures.get("coverage.ratioBasisPoints") != null) {
            assertThat(page)
                    .contains(Dollars.words(
                            figures.getLong("coverage.reserveCents") + figures.getLong("coverage.commonCents")));
        }
    }

    @Test
    void theBooksAreOpenToAllAndNameNobody() {
        town.earn(here, town.member(here, "Ana"), town.steward(here, "Stella"), 4);
        tenants.runAs(null, null, measures::measure);

        var books = RestAssured.get("/api/v1/books").then().statusCode(200).body("proof.findings[0]", nullValue());
        books.body("measure.wallets", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        var page = RestAssured.get("/books");
        page.then().statusCode(200);
        assertThat(page.body().asString())
                .contains("The books, open to all")
                .doesNotContain("Ana", tess.login().email());
    }

    @Test
    void aDayIsMeasuredOnce() {
        tenants.runAs(null, null, measures::measure);
        var first = tenants.call(null, null, () -> measures.latest().orElseThrow());
        town.earn(here, town.member(here, "Ana"), town.steward(here, "Stella"), 2);

        tenants.runAs(null, null, measures::measure);

        assertThat(tenants.call(null, null, () -> measures.latest().orElseThrow()))
                .isEqualTo(first);
    }

    private String statementOf(ChartAccount account) {
        return "/o/" + here + "/treasury/statements/account?account=" + account.code();
    }

    private String address() {
        return "/api/v1/organisations/" + here + "/treasury";
    }

    private void post(AccountRef debit, AccountRef credit, long cents) {
        tenants.runAs(
                new OrganisationId(here),
                null,
                () -> ledger.post(new PostMoney(
                        TransferId.next(),
                        List.of(new PostMoney.Leg(debit, credit, cents)),
                        new Cause("TEST_MONEY", UUID.randomUUID(), tess.id()))));
    }
}
