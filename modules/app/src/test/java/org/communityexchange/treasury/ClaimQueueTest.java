package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.treasury.ClaimTown.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

/** Claims that wait for money, and claims that are answered at once by many. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ClaimQueueTest {

    @Inject
    ClaimTown town;

    @Inject
    ClaimQueue queue;

    @Inject
    @All
    List<JobKind> jobs;

    private Cast cast;

    @BeforeEach
    void aKitchenThatServesMealsForTwoCredits() {
        cast = town.cast(2);
    }

    private void right(int cap, int automaticCents) {
        town.grant(cast, ClaimTown.terms(cast, 800, cap, automaticCents)).statusCode(201);
    }

    private String meal() {
        town.earned(cast, 2, 500);
        return town.ate(cast);
    }

    private String boughtMeal() {
        town.bought(cast, 2);
        return town.ate(cast);
    }

    @Test
    void waitsInTheOrderOfSubmissionAndNobodyWhoNeedsTheCommonFundPasses() {
        right(60, 4_000);
        town.commonHas(cast, 500);
        var first = town.submitted(cast, meal());
        var second = town.submitted(cast, meal());

        town.claim(cast, first)
                .body("state", equalTo("QUEUED"))
                .body("position", equalTo(1))
                .body("missingCents", equalTo(100));
        town.claim(cast, second).body("state", equalTo("QUEUED")).body("position", equalTo(2));
        var page = cast.treasurer().pages().get("/exchange/claim-queue").body();
        assertThat(page).contains("Cash claim 1 of Kitchen", "Cash claim 2 of Kitchen", "$1.00");
        assertThat(town.balance(AccountRef.payable(cast.kitchen()))).isZero();
    }

    @Test
    void aClaimWhoseOwnBackingSufficesDoesNotWaitBehindOthers() {
        right(60, 4_000);
        town.commonHas(cast, 0);
        var waiting = town.submitted(cast, meal());
        var bought = town.submitted(cast, boughtMeal());

        town.claim(cast, bought).body("state", equalTo("APPROVED")).body("toCommonCents", equalTo(400));
        town.claim(cast, waiting).body("state", equalTo("QUEUED"));
    }

    @Test
    void isBookedOldestFirstWhenMoneyComesIn() {
        right(60, 4_000);
        town.commonHas(cast, 0);
        var first = town.submitted(cast, meal());
        var second = town.submitted(cast, meal());
        town.commonHas(cast, 700);
        var pages = cast.treasurer().pages();
        var page = "/o/" + cast.kitchen() + "/treasury/claims/" + second;

        assertThat(pages.submit(page, page + "/retry", Map.of()).body()).contains("The queue was looked at again.");

        town.claim(cast, first).body("state", equalTo("APPROVED"));
        town.claim(cast, second).body("position", equalTo(1)).body("missingCents", equalTo(500));
        town.commonHas(cast, 600);
        assertThat(queue.examine()).isEqualTo(1);
        town.claim(cast, second).body("state", equalTo("APPROVED"));
        assertThat(town.balance(AccountRef.common())).isZero();
    }

    @Test
    void isBookedAfterAGiftOfMoneyIsRecorded() throws Exception {
        right(60, 4_000);
        town.commonHas(cast, 500);
        var claim = town.submitted(cast, meal());
        town.claim(cast, claim).body("state", equalTo("QUEUED")).body("missingCents", equalTo(100));
        var before = looksOwed();

        MoneyTown.record(cast.ics(), cast.payer(), MoneyTown.gift(0)).statusCode(422);
        assertThat(looksOwed()).isEqualTo(before);
        MoneyTown.record(cast.ics(), cast.payer(), MoneyTown.gift(100)).statusCode(201);

        assertThat(looksOwed()).isEqualTo(before + 1);
        look();
        town.claim(cast, claim).body("state", equalTo("APPROVED"));
        assertThat(town.balance(AccountRef.common())).isZero();
    }

    @Test
    void isLookedAtAgainOnceWhenBackingIsDeposited() {
        var before = looksOwed();
        var key = UUID.randomUUID();
        for (var again = 0; again < 2; again++) {
            cast.payer()
                    .api()
                    .header("Idempotency-Key", key.toString())
                    .body(BackedTown.money(700, ""))
                    .post("/api/v1/organisations/" + cast.ics() + "/treasury/funding/deposits")
                    .then()
                    .statusCode(201);
        }

        assertThat(looksOwed()).isEqualTo(before + 1);
    }

    private static long looksOwed() {
        return Town.count("select count(*) from kernel.scheduled_job where task_name = 'treasury.examine-claim-queue'");
    }

    /** Does what is owed, as the running application does of itself. */
    private void look() throws Exception {
        for (var job : jobs) {
            if (job.name().equals("treasury.examine-claim-queue")) {
                job.run("");
            }
        }
    }

    @Test
    void whatCannotBeBookedForAnotherReasonStopsNobody() {
        right(2, 4_000);
        town.commonHas(cast, 0);
        var stuck = town.submitted(cast, meal());
        town.submitted(cast, boughtMeal());
        var other = town.another(2);
        town.grant(other, ClaimTown.terms(other, 800, 60, 4_000)).statusCode(201);
        town.earned(other, 2, 500);
        town.commonHas(other, 600);
        queue.examine();

        var passing = town.submitted(other, town.ate(other));

        town.claim(other, passing).body("state", equalTo("APPROVED"));
        town.claim(cast, stuck)
                .body("state", equalTo("QUEUED"))
                .body("checks.find { it.name == 'CAP' }.light", equalTo("RED"));
    }

    @Test
    void givesUpItsPlaceWhenItIsWithdrawn() {
        right(60, 4_000);
        town.commonHas(cast, 0);
        var claim = town.submitted(cast, meal());

        cast.treasurer()
                .api()
                .body("{}")
                .put(cast.claims() + "/" + claim + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("position", equalTo(0));
        assertThat(queue.places()).extracting(ClaimQueue.Place::organisation).doesNotContain(cast.kitchen());
    }

    @Test
    void sixtyFourYesesAtOnceStayWithinTheCap() {
        right(21, 0);
        town.commonHas(cast, 1_000_000);
        var claims = submittedClaims(64);

        var states = approveAll(claims);

        // Two credits each: 21 ÷ 2 = 10 claims.
        assertThat(states).isEqualTo(Map.of("APPROVED", 10L, "SUBMITTED", 54L));
        assertThat(town.balance(AccountRef.payable(cast.kitchen()))).isEqualTo(10 * 1_600);
        assertThat(town.balance(AccountRef.wallet(cast.kitchen()))).isEqualTo(54 * 2);
        assertThat(Town.count(
                        "select max(used) from treasury.claim_cap where organisation_id = '" + cast.kitchen() + "'"))
                .isEqualTo(20);
    }

    @Test
    void sixtyFourYesesAtOnceStayWithinTheCommonFund() {
        right(1_000, 0);
        town.commonHas(cast, 6_500);
        var claims = submittedClaims(64);

        var states = approveAll(claims);

        // Six dollars of the common fund each: 65.00 ÷ 6.00 = 10 claims.
        assertThat(states).isEqualTo(Map.of("APPROVED", 10L, "QUEUED", 54L));
        assertThat(town.balance(AccountRef.common())).isEqualTo(500);
    }

    private List<String> submittedClaims(int count) {
        town.earned(cast, 2L * count, 500);
        var claims = new ArrayList<String>();
        town.ate(cast, count).forEach(spend -> claims.add(town.submitted(cast, spend)));
        return claims;
    }

    private Map<String, Long> approveAll(List<String> claims) {
        List<Callable<Integer>> yeses = claims.stream()
                .<Callable<Integer>>map(claim ->
                        () -> town.approve(cast, cast.maya(), claim).extract().statusCode())
                .toList();
        assertThat(Town.atOnce(yeses)).isSubsetOf(200, 409);
        return claims.stream()
                .map(claim -> town.claim(cast, claim).extract().<String>path("state"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void theDatabaseHasTheLastWordAboutTheCap() {
        right(2, 4_000);
        town.commonHas(cast, 10_000);
        town.submitted(cast, meal());

        assertThatThrownBy(() -> Town.sql("update treasury.claim_cap set used = 3 where organisation_id = '"
                        + cast.kitchen() + "' and cap is not null"))
                .hasMessageContaining("ck_claim_cap_kept");
    }
}
