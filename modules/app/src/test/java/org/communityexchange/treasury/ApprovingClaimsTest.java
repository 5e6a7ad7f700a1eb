package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.treasury.ClaimTown.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Who says yes to a claim, and what each check says before anything moves. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ApprovingClaimsTest {

    @Inject
    ClaimTown town;

    @Inject
    Town people;

    private Cast cast;

    @BeforeEach
    void aKitchenWhoseEveryClaimNeedsAYes() {
        cast = town.cast(2);
        town.commonHas(cast, 100_000);
        town.grant(cast, ClaimTown.terms(cast, 800, 5, 0)).statusCode(201);
    }

    @AfterEach
    void noFloor() {
        policy(0);
    }

    private void policy(int floor) {
        cast.council()
                .api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"coverageFloorPercent\": " + floor + ", \"payer\": null, \"reason\": \"A test.\"}")
                .put("/api/v1/claim-policy")
                .then()
                .statusCode(200);
    }

    private String meal() {
        town.earned(cast, 2, 500);
        return town.ate(cast);
    }

    private static void isRed(ValidatableResponse claim, String check, String says) {
        claim.body("checks.find { it.name == '" + check + "' }.light", equalTo("RED"))
                .body("checks.find { it.name == '" + check + "' }.reason", containsString(says));
    }

    @Test
    void nobodyOfTheClaimingSideApprovesOrRefuses() {
        var claim = town.submitted(cast, meal());
        var member = people.seated(cast.ics(), "Mo", SeatKind.TREASURER);
        people.join(cast.kitchen(), member);
        var spouse = people.seated(cast.ics(), "Sue", SeatKind.TREASURER);
        people.shareHousehold(spouse, cast.treasurer());
        var cooksSister = people.seated(cast.ics(), "Sis", SeatKind.STEWARD);
        people.shareHousehold(cooksSister, cast.cook());

        for (var own : List.of(member, spouse, cooksSister)) {
            isRed(
                    own.api().get(cast.approvals() + "/" + claim).then().statusCode(200),
                    "APPROVER",
                    "belongs to the claiming organisation");
            town.approve(cast, own, claim).statusCode(409).body("type", equalTo("/problems/own-side"));
            own.api()
                    .body("{\"reason\": \"No.\"}")
                    .put(cast.approvals() + "/" + claim + "/refusal")
                    .then()
                    .statusCode(409);
        }
        town.claim(cast, claim).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void nobodyApprovesForTheirOwnOrganisation() {
        var claim = town.submitted(cast, meal());
        var own = "/api/v1/organisations/" + cast.kitchen() + "/claim-approvals";

        cast.cook().api().get(own).then().statusCode(200).body("id", not(hasItem(claim)));
        cast.cook().api().body("{}").put(own + "/" + claim + "/approval").then().statusCode(404);
        cast.treasurer().api().get(own + "/" + claim).then().statusCode(404);
    }

    @Test
    void aMemberAndAStrangerAreNotAsked() {
        var claim = town.submitted(cast, meal());

        town.approve(cast, cast.eater(), claim).statusCode(403);
        town.approve(cast, people.person("Out"), claim).statusCode(404);
    }

    @Test
    void aDraftIsNobodyElsesBusiness() {
        var claim = town.prepared(cast, meal());

        cast.maya().api().get(cast.approvals() + "/" + claim).then().statusCode(404);
        cast.maya().api().get(cast.approvals()).then().body("id", not(hasItem(claim)));
        cast.payer().api().get(cast.payments() + "/" + claim).then().statusCode(404);
    }

    @Test
    void aStewardOfAnotherOrganisationApprovesAndItIsBookedInOneGo() {
        var claim = town.submitted(cast, meal());
        cast.maya().api().get(cast.approvals()).then().body("id", hasItem(claim));

        town.approve(cast, cast.maya(), claim).statusCode(200).body("state", equalTo("APPROVED"));
        town.approve(cast, cast.maya(), claim).statusCode(200);
        town.approve(cast, cast.payer(), claim)
                .statusCode(409)
                .body("type", equalTo("/problems/claim-not-in-this-state"));

        town.claim(cast, claim)
                .body("isAutomatic", equalTo(false))
                .body("approvedFor", equalTo(cast.ics()))
                .body("approvedBy", containsString("Maya"));
        assertThat(town.balance(AccountRef.payable(cast.kitchen()))).isEqualTo(1_600);
    }

    @Test
    void whoRefusesSaysWhyAndTheSpendsAreFreeAgain() {
        var spend = meal();
        var claim = town.submitted(cast, spend);
        var pages = cast.maya().pages();
        var page = "/o/" + cast.ics() + "/treasury/approvals/" + claim;

        assertThat(pages.submit(page, page + "/refusal", Map.of("reason", " ")).status())
                .isEqualTo(422);
        assertThat(pages.submit(page, page + "/refusal", Map.of("reason", "A staff party."))
                        .body())
                .contains("You refused it.");

        town.claim(cast, claim).body("state", equalTo("REFUSED")).body("closedReason", equalTo("A staff party."));
        town.prepare(cast, List.of(spend)).statusCode(201);
    }

    @Test
    void everyCheckIsGreenWhenNothingIsWrong() {
        var claim = town.submitted(cast, meal());

        cast.maya()
                .api()
                .get(cast.approvals() + "/" + claim)
                .then()
                .body(
                        "checks.name",
                        contains(
                                "RIGHT",
                                "CAP",
                                "SPENDS",
                                "LOTS",
                                "APPROVER",
                                "PAYER",
                                "FUNDS",
                                "COVERAGE",
                                "BACKING",
                                "MONTH"))
                .body("checks.findAll { it.light != 'GREEN' }", equalTo(List.of()))
                .body("checks.find { it.name == 'FUNDS' }.figures.neededCents", equalTo(600))
                .body("checks.find { it.name == 'CAP' }.figures.leftCredits", equalTo(5));
    }

    @Test
    void aClosedMonthIsRed() {
        var claim = town.prepared(cast, meal());
        var month = ClaimTown.closedThisMonth(cast.kitchen(), cast.treasurer());

        isRed(town.claim(cast, claim), "MONTH", "The books of " + month + " are closed.");
        town.submit(cast, claim).statusCode(409).body("checks[0].name", equalTo("MONTH"));
    }

    @Test
    void moreThanTheCapIsRed() {
        var claim = town.prepared(cast, meal(), meal(), meal());

        isRed(town.claim(cast, claim), "CAP", "5 of 5 credits are left this month, and this claims 6.");
        town.submit(cast, claim)
                .statusCode(409)
                .body("type", equalTo("/problems/claim-checks-red"))
                .body("checks[0].name", equalTo("CAP"));
    }

    @Test
    void aRightThatEndedMeanwhileIsRed() {
        var claim = town.submitted(cast, meal());
        cast.council()
                .api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \"Closed for the winter.\"}")
                .put("/api/v1/redemption-rights/" + cast.kitchen() + "/revocation")
                .then()
                .statusCode(200);

        isRed(town.claim(cast, claim), "RIGHT", "No redemption right is in force today.");
        town.approve(cast, cast.maya(), claim).statusCode(409).body("type", equalTo("/problems/claim-checks-red"));
        assertThat(town.balance(AccountRef.wallet(cast.kitchen()))).isEqualTo(2);
    }

    @Test
    void aRateThatChangedMeanwhileIsRed() {
        var claim = town.submitted(cast, meal());
        town.decide(cast.council(), cast.kitchen(), "changes", ClaimTown.terms(cast, 700, 5, 0))
                .statusCode(201);

        isRed(town.claim(cast, claim), "RIGHT", "The rate is $7.00 now and was $8.00");
        town.approve(cast, cast.maya(), claim).statusCode(409);
    }

    @Test
    void aCaptureThatWasTakenBackIsRed() {
        var spend = meal();
        var claim = town.submitted(cast, spend);
        town.takeBack(cast, spend);

        isRed(town.claim(cast, claim), "LOTS", "2 of the 2 credits are no longer in the wallet.");
        town.approve(cast, cast.maya(), claim).statusCode(409);
    }

    @Test
    void withoutAPayerItIsRed() {
        var other = town.cast(2);
        town.decide(
                        other.council(),
                        other.kitchen(),
                        "grants",
                        ClaimTown.terms(other, 800, 5, 0).replace("\"" + other.ics() + "\"", "null"))
                .statusCode(201);
        town.earned(other, 2, 500);
        var claim = town.prepared(other, town.ate(other));

        isRed(town.claim(other, claim), "PAYER", "The council has not said which other organisation pays.");
        town.submit(other, claim).statusCode(409);
    }

    @Test
    void aShortfallIsAmberAndNeedsAWord() {
        town.earned(cast, 2, 500, 400);
        var claim = town.submitted(cast, town.ate(cast));
        town.claim(cast, claim)
                .body("checks.find { it.name == 'BACKING' }.light", equalTo("AMBER"))
                .body("checks.find { it.name == 'BACKING' }.figures.shortfallCents", equalTo(600));

        town.approve(cast, cast.maya(), claim).statusCode(422).body("errors[0].pointer", equalTo("/word"));
        cast.maya()
                .api()
                .body("{\"word\": \"The pledge of next week covers it.\"}")
                .put(cast.approvals() + "/" + claim + "/approval")
                .then()
                .statusCode(200)
                .body("fromReserveCents", equalTo(400))
                .body("fromCommonCents", equalTo(1_200))
                .body("approvalWord", equalTo("The pledge of next week covers it."));
    }

    @Test
    void amberIsNeverAutomatic() {
        town.decide(cast.council(), cast.kitchen(), "changes", ClaimTown.terms(cast, 800, 5, 4_000))
                .statusCode(201);
        town.earned(cast, 2, 500, 400);

        town.claim(cast, town.submitted(cast, town.ate(cast))).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void coverageBelowTheFloorWaitsAndJustAboveItIsAmber() {
        town.earned(town.another(2), 400, 500, 0);
        town.commonHas(cast, 1_000);
        var claim = town.submitted(cast, meal());
        var after = town.claim(cast, claim)
                .extract()
                .jsonPath()
                .getLong("checks.find { it.name == 'COVERAGE' }.figures.afterBasisPoints");
        assertThat(after).isLessThan(9_900L);
        policy((int) (after / 100) + 1);
        town.claim(cast, claim).body("checks.find { it.name == 'COVERAGE' }.light", equalTo("RED"));

        policy(Math.max(1, (int) (after / 100) - 5));
        town.claim(cast, claim)
                .body("checks.find { it.name == 'COVERAGE' }.light", equalTo(after < 100 ? "RED" : "AMBER"));

        policy((int) (after / 100) + 1);
        town.approve(cast, cast.maya(), claim).statusCode(200).body("state", equalTo("QUEUED"));
    }
}
