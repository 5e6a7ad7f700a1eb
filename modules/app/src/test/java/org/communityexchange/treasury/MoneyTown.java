package org.communityexchange.treasury;

import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** How the tests of the treasury ask for money to be recorded and pledged. */
final class MoneyTown {

    static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private MoneyTown() {}

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static String contributions(String organisation) {
        return "/api/v1/organisations/" + organisation + "/contributions";
    }

    static String pledges(String organisation) {
        return "/api/v1/organisations/" + organisation + "/pledges";
    }

    static String gift(long cents) {
        return "{\"kind\": \"GIFT\", \"payer\": \"ANONYMOUS\", \"method\": \"CASH\", \"reference\": \"box\","
                + " \"receivedOn\": \"" + today() + "\", \"cents\": " + cents + "}";
    }

    static String purchase(UUID person, long cents, boolean settled) {
        return "{\"kind\": \"PURCHASE\", \"payer\": \"PERSON\", \"person\": \"" + person
                + "\", \"method\": \"E_TRANSFER\", \"reference\": \"et-77\", \"receivedOn\": \"" + today()
                + "\", \"cents\": " + cents + ", \"settled\": " + settled + "}";
    }

    static String donation(String pledge, long cents) {
        return "{\"kind\": \"DONATION\", \"pledge\": \"" + pledge + "\", \"method\": \"E_TRANSFER\", \"receivedOn\": \""
                + today() + "\", \"cents\": " + cents + "}";
    }

    static ValidatableResponse record(String organisation, Town.Person treasurer, String body) {
        return record(organisation, treasurer, body, UUID.randomUUID());
    }

    static ValidatableResponse record(String organisation, Town.Person treasurer, String body, UUID key) {
        return treasurer
                .api()
                .header("Idempotency-Key", key.toString())
                .body(body)
                .post(contributions(organisation))
                .then();
    }

    static String pledged(String organisation, Town.Person person, long cents, LocalDate from) {
        return person.api()
                .body("{\"cents\": " + cents + ", \"rhythm\": \"MONTHLY\", \"startsOn\": \"" + from + "\"}")
                .post(pledges(organisation))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse reverse(String organisation, Town.Person treasurer, String id, String reason) {
        return treasurer
                .api()
                .body("{\"reason\": \"" + reason + "\"}")
                .put(contributions(organisation) + "/" + id + "/reversal")
                .then();
    }

    /** What all entries of an account add up to, credits minus debits, in cents or credits. */
    static long account(String kind, String owner) {
        return Town.count("select coalesce(sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end), 0)"
                + " from ledger.entry e join ledger.account a on a.id = e.account_id where a.kind = '" + kind
                + "' and a.owner = '" + owner + "'");
    }

    /** What the transfers about a contribution did to an account: credits minus debits. */
    static long moved(String contribution, String kind) {
        return Town.count("select coalesce(sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end), 0)"
                + " from ledger.entry e join ledger.account a on a.id = e.account_id"
                + " join ledger.transfer t on t.id = e.transfer_id where a.kind = '" + kind
                + "' and t.subject = '" + contribution + "'");
    }
}
