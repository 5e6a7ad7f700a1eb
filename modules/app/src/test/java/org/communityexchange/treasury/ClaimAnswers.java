package org.communityexchange.treasury;

import org.communityexchange.app.Town;
import org.communityexchange.treasury.ClaimTown.Cast;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Asks every operation about cash claims, rights, figures and statements once, so that answers are held against the document. */
@ApplicationScoped
public class ClaimAnswers {

    private static final String WHY = "{\"reason\": \"It was a mistake.\"}";

    private final ClaimTown claims;

    ClaimAnswers(ClaimTown claims) {
        this.claims = claims;
    }

    public void ask() {
        var cast = claims.cast(2);
        claims.earned(cast, 40, 500);
        claims.commonHas(cast, 100_000);
        put(
                cast.council(),
                "/api/v1/claim-policy",
                "{\"coverageFloorPercent\": 0, \"payer\": \"" + cast.ics() + "\", \"reason\": \"As agreed.\"}");
        claims.grant(cast, ClaimTown.terms(cast, 800, 60, 0)).statusCode(201);
        var spends = claims.ate(cast, 5);
        paid(cast, spends.get(0));
        refused(cast, spends.get(1));
        withdrawn(cast, spends.get(2));
        reversed(cast, spends.get(3));
        queued(cast, spends.get(4));
        figures(cast);
        statements(cast);
        claims.decide(cast.council(), cast.kitchen(), "changes", ClaimTown.terms(cast, 700, 60, 0))
                .statusCode(201);
        put(cast.council(), "/api/v1/redemption-rights/" + cast.kitchen() + "/revocation", WHY);
        grants(cast);
    }

    private void paid(Cast cast, String spend) {
        get(cast.treasurer(), cast.claims() + "/choices", cast.claims());
        var claim = claims.submitted(cast, spend);
        get(cast.treasurer(), cast.claims() + "/" + claim);
        get(cast.maya(), cast.approvals(), cast.approvals() + "/" + claim);
        claims.approve(cast, cast.maya(), claim).statusCode(200);
        get(cast.payer(), cast.payments(), cast.payments() + "/" + claim);
        put(
                cast.payer(),
                cast.payments() + "/" + claim + "/payment",
                "{\"method\": \"BANK_TRANSFER\", \"reference\": \"CA7\", \"paidOn\": \"" + ClaimTown.today() + "\"}");
    }

    private void refused(Cast cast, String spend) {
        var claim = claims.submitted(cast, spend);
        put(cast.maya(), cast.approvals() + "/" + claim + "/refusal", WHY);
    }

    private void withdrawn(Cast cast, String spend) {
        put(cast.treasurer(), cast.claims() + "/" + claims.prepared(cast, spend) + "/withdrawal", WHY);
    }

    private void reversed(Cast cast, String spend) {
        var claim = claims.submitted(cast, spend);
        claims.approve(cast, cast.maya(), claim).statusCode(200);
        put(cast.treasurer(), cast.claims() + "/" + claim + "/reversal", WHY);
    }

    private void queued(Cast cast, String spend) {
        claims.commonHas(cast, 0);
        var claim = claims.submitted(cast, spend);
        claims.approve(cast, cast.maya(), claim).statusCode(200);
        get(cast.treasurer(), "/api/v1/claim-queue");
        claims.commonHas(cast, 100_000);
        put(cast.treasurer(), cast.claims() + "/" + claim + "/retry", "{}");
    }

    private static void figures(Cast cast) {
        get(
                cast.treasurer(),
                "/api/v1/claim-policy",
                "/api/v1/coverage",
                "/api/v1/coverage/organisations",
                "/api/v1/redemption-rights",
                "/api/v1/redemption-rights/" + cast.kitchen(),
                "/api/v1/books",
                "/api/v1/organisations/" + cast.kitchen() + "/treasury");
    }

    private static void grants(Cast cast) {
        String granted = cast.council()
                .api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"issuer\": \"" + cast.ics() + "\", \"to\": {\"pot\": true}, \"credits\": 2,"
                        + " \"decision\": \"A start.\", \"reference\": \"1\", \"decidedOn\": \"2026-11-01\"}")
                .post("/api/v1/credit-grants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get(cast.council(), "/api/v1/credit-grants", "/api/v1/credit-grants/" + granted);
        put(cast.council(), "/api/v1/credit-grants/" + granted + "/reversal", WHY);
    }

    private static void statements(Cast cast) {
        var books = "/api/v1/organisations/" + cast.ics() + "/books";
        var transfer = Town.text("select e.transfer_id::text from ledger.entry e join ledger.account a"
                + " on a.id = e.account_id where a.kind = 'CASH' and a.owner = '" + cast.ics() + "' limit 1");
        get(
                cast.payer(),
                books + "/accounts",
                books + "/statement?account=1010",
                books + "/transfers/" + transfer,
                "/api/v1/me/statements/period",
                "/api/v1/me/statements/value");
        get(cast.council(), "/api/v1/exchange/statement", "/api/v1/exchange/statement/account?account=3000");
    }

    private static void get(Town.Person who, String... addresses) {
        for (var address : List.of(addresses)) {
            who.api().get(address).then().statusCode(200);
        }
    }

    private static void put(Town.Person who, String address, String body) {
        who.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
    }
}
