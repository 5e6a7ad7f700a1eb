package org.communityexchange.app.api;

import org.communityexchange.app.Town;

import java.util.List;
import java.util.UUID;

/** Asks every operation about messages and disputes once, so that its answers are held against the document. */
final class TalkAnswers {

    private final Town town;
    private final String here;
    private final String api;
    private final Town.Person steward;
    private final Town.Person vic;
    private final Town.Person wes;

    private TalkAnswers(Town town, String here, Town.Person steward) {
        this.town = town;
        this.here = here;
        this.api = "/api/v1/organisations/" + here;
        this.steward = steward;
        this.vic = town.member(here, "Vic");
        this.wes = town.member(here, "Wes");
    }

    static void ask(Town town, Town.Person steward, String here) {
        var asking = new TalkAnswers(town, here, steward);
        asking.terms();
        asking.settled();
        asking.decided();
    }

    private void terms() {
        var help = promised();
        var messages = api + "/commitments/" + help + "/messages";
        String first = post(vic, messages, "{\"text\": \"At 3?\"}", 200, "messages[0].id");
        get(wes, messages);
        get(wes, "/api/v1/me/unread-messages");
        put(vic, messages + "/" + first + "/removal", "{}");
        var proposals = api + "/commitments/" + help + "/proposals";
        String left = post(vic, proposals, "{\"minutes\": 90, \"text\": \"Longer.\"}", 200, "messages[1].id");
        put(wes, proposals + "/" + left + "/dismissal", "{}");
        String agreed = post(wes, proposals, "{\"minutes\": 75}", 200, "messages[2].id");
        put(vic, proposals + "/" + agreed + "/agreement", "{\"version\": 0}");
        var work = town.offered(here, vic, "Raking", 60);
        var notes = api + "/commitments/" + work + "/messages";
        String note = post(vic, notes, "{\"text\": \"Hello\"}", 200, "messages[0].id");
        put(steward, notes + "/" + note + "/hiding", "{\"reason\": \"It names somebody.\"}");
        for (var made : List.of(help, work)) {
            put(vic, api + "/commitments/" + made + "/withdrawal", "{}");
        }
    }

    private void settled() {
        var dispute = open();
        get(steward, api + "/disputes");
        get(steward, "/api/v1/relief/disputes");
        get(vic, "/api/v1/me/disputes");
        get(vic, "/api/v1/me/screenings");
        String said = post(wes, dispute + "/messages", "{\"text\": \"So it was.\"}", 200, "messages[1].id");
        put(wes, dispute + "/messages/" + said + "/removal", "{}");
        put(vic, dispute + "/proposal", "{\"ending\": \"TAKEN_BACK\"}");
        put(wes, dispute + "/agreement", "{\"ending\": \"TAKEN_BACK\"}");
        get(wes, dispute);
    }

    private void decided() {
        var dispute = open();
        String first = wes.api().get(dispute).path("messages[0].id");
        put(steward, dispute + "/handling", "{}");
        put(steward, dispute + "/messages/" + first + "/hiding", "{\"reason\": \"It names somebody.\"}");
        put(steward, dispute + "/decision", "{\"outcome\": \"ACKNOWLEDGED\", \"reason\": \"I heard both.\"}");
        put(vic, open() + "/withdrawal", "{\"reason\": \"We talked.\"}");
    }

    /** A promise that was taken up, called into question by who made it. */
    private String open() {
        var help = promised();
        wes.api().put(Town.at(here, help, "acceptance")).then().statusCode(200);
        return api + "/disputes/"
                + post(
                        vic,
                        api + "/disputes",
                        "{\"commitment\": \"" + help + "\", \"kind\": \"NOT_AS_AGREED\", \"text\": \"Another day.\"}",
                        201,
                        "id");
    }

    private String promised() {
        String need = post(
                wes,
                api + "/needs",
                "{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}",
                201,
                "id");
        return post(
                vic,
                api + "/commitments",
                "{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}",
                201,
                "id");
    }

    private static String post(Town.Person who, String address, String body, int status, String path) {
        return who.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(address)
                .then()
                .statusCode(status)
                .extract()
                .path(path);
    }

    private static void put(Town.Person who, String address, String body) {
        var request = who.api();
        var bare = address.endsWith("/removal") || address.endsWith("/dismissal") || address.endsWith("/handling");
        (bare ? request : request.body(body)).put(address).then().statusCode(200);
    }

    private static void get(Town.Person who, String address) {
        who.api().get(address).then().statusCode(200);
    }
}
