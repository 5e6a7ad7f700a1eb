package org.communityexchange.app.api;

import static org.communityexchange.treasury.CashDesk.LAST;
import static org.communityexchange.treasury.CashDesk.bank;
import static org.communityexchange.treasury.CashDesk.upload;

import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.treasury.CashDesk;

import java.util.List;

/** Every operation about the bank and about months, answered once with success. */
final class BankAnswers {

    private static final String WHY = "{\"kind\": \"IN_TRANSIT\", \"reason\": \"On its way.\"}";

    private BankAnswers() {}

    static void of(Town town, CashDesk desk, String here) {
        var tess = town.seated(here, "Tess", SeatKind.TREASURER);
        var bank = bank(here);
        var matched = desk.book(here, tess, LAST.atDay(3), 1_000, "");
        var open = desk.book(here, tess, LAST.atDay(3), 700, "");
        var head = "Date,Description,Amount,Balance\n" + LAST.atDay(20);
        var left = read(tess, bank, head + ",Not wanted,1.00,\n");
        tess.api().put(bank + "/imports/" + left + "/leaving").then().statusCode(200);
        var wrong = read(tess, bank, head + ",Wrong,2.00,\n");
        confirm(tess, bank, wrong);
        tess.api().put(bank + "/imports/" + wrong + "/undoing").then().statusCode(200);
        var id = read(tess, bank, head + ",Deposit,10.00,10.00\n");
        confirm(tess, bank, id);
        for (var list : List.of("/imports", "/imports/" + id, "/imports/" + id + "/rows", "/lines", "/exceptions")) {
            tess.api().get(bank + list).then().statusCode(200);
        }
        String line = tess.api().get(bank + "/lines").path("items[0].id");
        tess.api().get(bank + "/lines/" + line).then().statusCode(200);
        tess.api().get(bank + "/lines/" + line + "/candidates").then().statusCode(200);
        tess.api()
                .body(WHY)
                .put(bank + "/lines/" + line + "/explanation")
                .then()
                .statusCode(200);
        var transfers = "{\"transfers\": [\"" + matched + "\"]}";
        tess.api()
                .body(transfers)
                .put(bank + "/lines/" + line + "/match")
                .then()
                .statusCode(200);
        tess.api().delete(bank + "/lines/" + line + "/match").then().statusCode(200);
        tess.api()
                .body(transfers)
                .put(bank + "/lines/" + line + "/match")
                .then()
                .statusCode(200);
        tess.api().post(bank + "/matching").then().statusCode(200);
        String rule = tess.api()
                .body("{\"contains\": \"FEE\", \"kind\": \"BANK_FEE\", \"counterparty\": \"\"}")
                .post(bank + "/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        tess.api().get(bank + "/rules").then().statusCode(200);
        tess.api().delete(bank + "/rules/" + rule).then().statusCode(204);
        tess.api()
                .body(WHY)
                .put(bank + "/movements/" + open + "/explanation")
                .then()
                .statusCode(200);

        var months = "/api/v1/organisations/" + here + "/treasury/months";
        tess.api().get(months + "/" + LAST + "/check").then().statusCode(200);
        tess.api()
                .body("{\"bankCents\": 1000, \"remainderReason\": \"\"}")
                .put(months + "/" + LAST + "/close")
                .then()
                .statusCode(200);
        tess.api().get(months + "/" + LAST).then().statusCode(200);
        tess.api().get(months).then().statusCode(200);
    }

    private static String read(Town.Person tess, String bank, String csv) {
        return tess.api()
                .body(upload(csv))
                .post(bank + "/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void confirm(Town.Person tess, String bank, String id) {
        tess.api()
                .body("{\"willImport\": 1}")
                .put(bank + "/imports/" + id + "/confirmation")
                .then()
                .statusCode(200);
    }
}
