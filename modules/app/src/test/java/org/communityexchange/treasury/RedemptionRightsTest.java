package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.treasury.ClaimTown.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Who may claim is decided by the council, for others only, and lapses by its dates. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class RedemptionRightsTest {

    @Inject
    ClaimTown town;

    @Inject
    Town people;

    @Inject
    RedemptionRights rights;

    private Cast cast;

    @BeforeEach
    void aKitchenWithoutARight() {
        cast = town.cast(2);
    }

    private String terms() {
        return ClaimTown.terms(cast, 800, 60, 4_000);
    }

    private int rateOn(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(ClaimTown.ZONE).toInstant();
        return rights.inForce(new OrganisationId(cast.kitchen()), noon)
                .map(RedemptionRightView::rateCents)
                .orElse(0);
    }

    @Test
    void onlyTheCouncilDecides() {
        for (var somebody : List.of(cast.treasurer(), cast.payer(), cast.eater())) {
            town.decide(somebody, cast.kitchen(), "grants", terms()).statusCode(403);
            assertThat(somebody.pages()
                            .getOnly("/exchange/redemption-rights/new")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void nobodyOnTheCouncilDecidesForTheirOwnSide() {
        var member = town.council("Mo");
        people.join(cast.kitchen(), member);
        var seated = town.council("Sea");
        people.join(cast.kitchen(), seated);
        var now = java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        people.seat(cast.kitchen(), seated, SeatKind.ADMIN, now, now.plusSeconds(9_999));
        var spouse = town.council("Spo");
        people.shareHousehold(spouse, cast.treasurer());

        for (var own : List.of(member, seated, spouse)) {
            town.decide(own, cast.kitchen(), "grants", terms())
                    .statusCode(409)
                    .body("type", equalTo("/problems/own-side"));
        }
        town.grant(cast, terms()).statusCode(201);
        town.decide(member, cast.kitchen(), "changes", terms()).statusCode(409);
        member.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \"x\"}")
                .put("/api/v1/redemption-rights/" + cast.kitchen() + "/revocation")
                .then()
                .statusCode(409);
    }

    @Test
    void namesEveryFieldThatCannotBeUsed() {
        town.grant(cast, "{}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/rateCents", "/capCredits", "/capPeriod", "/from", "/until", "/reason"));
        var yesterday = ClaimTown.today().minusDays(1);
        town.grant(cast, ClaimTown.terms(cast.ics(), 1_001, 0, -1, yesterday, yesterday.minusDays(1), "[]"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/rateCents", "/capCredits", "/automaticUpToCents", "/from", "/until"));
        town.grant(
                        cast,
                        ClaimTown.terms(
                                cast.kitchen(),
                                800,
                                60,
                                0,
                                ClaimTown.today(),
                                ClaimTown.today().plusYears(3).plusDays(1),
                                "[\"" + UUID.randomUUID() + "\"]"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/payer", "/until", "/offers"));
    }

    @Test
    void theSameKeyDecidesOnceAndOtherContentIsRefused() {
        var key = UUID.randomUUID();
        var address = "/api/v1/redemption-rights/" + cast.kitchen() + "/grants";
        var api = cast.council().api().header("Idempotency-Key", key);
        String first =
                api.body(terms()).post(address).then().statusCode(201).extract().path("id");

        cast.council()
                .api()
                .header("Idempotency-Key", key)
                .body(terms())
                .post(address)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        cast.council()
                .api()
                .header("Idempotency-Key", key)
                .body(ClaimTown.terms(cast, 900, 60, 0))
                .post(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        town.grant(cast, terms()).statusCode(409).body("type", equalTo("/problems/redemption-right-exists"));
    }

    @Test
    void lapsesByItsDateWithoutAnyJob() {
        var today = ClaimTown.today();
        town.grant(cast, ClaimTown.terms(cast.ics(), 800, 60, 4_000, today, today.plusDays(9), "[]"))
                .statusCode(201);

        assertThat(rateOn(today.plusDays(9))).isEqualTo(800);
        assertThat(rateOn(today.plusDays(10))).isZero();
    }

    @Test
    void nothingIsClaimedUnderARightThatLapsed() {
        Town.sql("insert into treasury.redemption_right (id, claimant, kind, rate_cents, cap_credits, cap_period,"
                + " automatic_up_to_cents, offers, payer, from_day, until_day, decided_by, decided_at, reason, command_key,"
                + " fingerprint) values (gen_random_uuid(), '" + cast.kitchen()
                + "', 'GRANTED', 800, 60, 'MONTH', 4000, '{}',"
                + " '" + cast.ics() + "', '2026-01-01', '" + ClaimTown.today().minusDays(1) + "', '"
                + cast.council().id() + "', '2026-01-01', 'Last season.', gen_random_uuid(), 'x')");
        town.earned(cast, 2, 500);

        town.prepare(cast, List.of(town.ate(cast)))
                .statusCode(409)
                .body("type", equalTo("/problems/no-redemption-right"));
        town.grant(cast, terms()).statusCode(201);
    }

    @Test
    void aChangeHoldsFromItsFirstDayAndAnEndAtOnce() {
        var today = ClaimTown.today();
        town.grant(cast, terms()).statusCode(201);
        town.decide(
                        cast.council(),
                        cast.kitchen(),
                        "changes",
                        ClaimTown.terms(cast.ics(), 700, 40, 0, today.plusDays(5), today.plusDays(50), "[]"))
                .statusCode(201);

        assertThat(rateOn(today.plusDays(4))).isEqualTo(800);
        assertThat(rateOn(today.plusDays(5))).isEqualTo(700);
        assertThat(rateOn(today.plusDays(51))).isZero();

        cast.council()
                .api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \"Closed.\"}")
                .put("/api/v1/redemption-rights/" + cast.kitchen() + "/revocation")
                .then()
                .statusCode(200)
                .body("isInForce", equalTo(false));
        assertThat(rateOn(today.plusDays(1))).isZero();
        assertThat(rateOn(today.plusDays(6))).isZero();
        RestAssured.get("/api/v1/redemption-rights/" + cast.kitchen())
                .then()
                .body("kind", contains("REVOKED", "CHANGED", "GRANTED"))
                .body("reason", hasItem("Closed."));
    }

    @Test
    void everybodyReadsRatesAndCapsAndVisitorsSeeNoNames() {
        town.grant(cast, terms()).statusCode(201);

        RestAssured.get("/api/v1/redemption-rights/" + cast.kitchen())
                .then()
                .statusCode(200)
                .body("[0].rateCents", equalTo(800))
                .body("[0].decidedBy", nullValue());
        RestAssured.get("/api/v1/redemption-rights").then().body("organisation", hasItem(cast.kitchen()));
        RestAssured.get("/api/v1/redemption-rights/nobody-here").then().statusCode(404);
        assertThat(RestAssured.get("/exchange/redemption-rights").asString()).contains("$8.00", "60 credits a month");
        assertThat(cast.eater()
                        .pages()
                        .get("/exchange/redemption-rights/" + cast.kitchen())
                        .body())
                .contains("A warm meal costs $8.", "by Cora");
    }

    @Test
    void theCouncilGrantsChangesAndEndsThroughThePages() {
        var pages = cast.council().pages();
        var base = "/exchange/redemption-rights";
        assertThat(pages.get(base + "/new").body()).contains("Kitchen");
        var form = base + "/new?for=" + cast.kitchen();
        var fields = new java.util.HashMap<>(Map.of(
                "rateCents",
                "800",
                "capCredits",
                "60",
                "capPeriod",
                "MONTH",
                "automatic",
                "40.00",
                "payer",
                cast.ics(),
                "from",
                ClaimTown.today().toString(),
                "until",
                ClaimTown.today().plusYears(1).toString(),
                "reason",
                ""));

        var refused = pages.submit(form, base + "/" + cast.kitchen() + "/grants", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Fill in", "value=\"800\"");
        fields.put("reason", "A warm meal costs $8.");
        var granted = pages.submit(form, base + "/" + cast.kitchen() + "/grants", fields);
        assertThat(granted.body()).contains("The right is granted.", "$40.00");
        fields.put("rateCents", "700");
        var page = base + "/" + cast.kitchen();
        assertThat(pages.submit(page + "/change", page + "/changes", fields).body())
                .contains("$7.00");
        assertThat(pages.submit(page, page + "/revocation", Map.of("reason", "Closed."))
                        .body())
                .contains("The right has ended.");
    }
}
