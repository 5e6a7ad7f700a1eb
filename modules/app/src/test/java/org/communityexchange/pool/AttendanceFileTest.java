package org.communityexchange.pool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

/** Attendance from a file: a verdict for every line, one import, and back. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AttendanceFileTest {

    private static final String HEAD = "event,date,name,e-mail,role,in,out\n";
    private static final String DAY = RepairCafe.YESTERDAY.toString();

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private Town.Person zoe;
    private RepairCafe cafe;
    private String signedUp;

    @BeforeEach
    void aRepairCafeOfYesterday() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        cafe = RepairCafe.planned(here, zoe, "");
        signedUp = cafe.signUp(ana, cafe.fixing());
        cafe.heldYesterday();
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        for (var content : List.of("", "name,in\nRosa,10:00\n", "event,event,date,name,role,in,out\nx\n", HEAD)) {
            look(maya, content.getBytes(UTF_8)).statusCode(422).body("errors[0].pointer", equalTo("/content"));
        }
        look(ana, (HEAD + line("Rosa", "", "Fixing", "10:00", "11:00")).getBytes(UTF_8))
                .statusCode(403);
        maya.api().get(imports() + "/" + RepairCafe.unknown()).then().statusCode(404);
    }

    @Test
    void judgesEveryLineByItself() {
        for (var twin : List.of("Two Twins", "Two  twins")) {
            maya.api()
                    .body(RepairCafe.somebodyNew(twin, cafe.welcome(), "08:00", "08:30"))
                    .post(cafe.path() + "/attendance/walk-ins")
                    .then()
                    .statusCode(200);
        }
        maya.api()
                .body(RepairCafe.rows(RepairCafe.row(signedUp, "10:00", "11:00")))
                .put(cafe.path() + "/attendance")
                .then()
                .statusCode(200);
        var file = HEAD
                + line("Rosa Lind", "", "fixing", "9:45", "11:00")
                + line(ana.login().name(), ana.login().email(), "Welcome", "11:00", "12:00")
                + line(ana.login().name(), ana.login().email(), "Fixing", "10:00", "11:00")
                + line("rosa  lind", "", "Fixing", "9:45", "11:00")
                + "Sewing," + DAY + ",Ben,,Fixing,10:00,11:00\n"
                + "Repair Café,5 December,Ben,,Fixing,10:00,11:00\n"
                + line("Ben", "", "Juggling", "10:00", "11:00")
                + line("", "", "Fixing", "10:00", "11:00")
                + line("Two Twins", "", "Fixing", "10:00", "11:00")
                + line("Ben", "ben at home", "Fixing", "10:00", "11:00")
                + line("Ben", "", "Fixing", "ten", "11:00")
                + line("Ben", "", "Fixing", "", "11:00")
                + line("Ben", "", "Fixing", "11:00", "10:00")
                + line("Rosa Lind", "", "Welcome", "10:30", "11:30")
                + line("\"=HYPERLINK(1)\"", "", "Fixing", "10:00", "11:00")
                + line("No Out", "", "Fixing", "10:00", "");

        var bytes = (file + line("Ren?", "", "Fixing", "10:00", "11:00")).getBytes(UTF_8);
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '?' ? (byte) 0xE9 : bytes[at];
        }
        look(maya, bytes)
                .statusCode(201)
                .body("state", equalTo("READ"))
                .body("willImport", equalTo(3))
                .body("willNot", equalTo(14))
                .body(
                        "rows.verdict",
                        equalTo(List.of(
                                "NEW_PERSON",
                                "KNOWN_PERSON",
                                "ALREADY_RECORDED",
                                "TWICE_IN_FILE",
                                "UNKNOWN_EVENT",
                                "UNKNOWN_EVENT",
                                "UNKNOWN_ROLE",
                                "BAD_NAME",
                                "SEVERAL_PEOPLE",
                                "BAD_ADDRESS",
                                "BAD_TIME",
                                "BAD_TIME",
                                "OUT_BEFORE_IN",
                                "OVERLAP",
                                "FORMULA",
                                "NEW_PERSON",
                                "UNREADABLE")))
                .body("rows[6].reason", equalTo("This event has no role “Juggling”. It has: Fixing, Welcome."))
                .body("rows[2].reason", containsString("in 10:00, out 11:00"));
        assertThat(Town.count("select count(*) from pool.attendance where organisation_id = '" + here + "'"))
                .isEqualTo(3);
    }

    @Test
    void importsOnceAndTheSameFileBringsNothingNew() {
        var address = "noor-" + RepairCafe.unknown() + "@test.example";
        var file = (HEAD
                        + line(ana.login().name(), "", "Fixing", "10:00", "11:30")
                        + line("Rosa Lind", "", "Fixing", "10:00", "11:00")
                        + line("Rosa Lind", "", "Welcome", "11:00", "12:00")
                        + line("Noor", address, "Welcome", "10:00", "12:00"))
                .getBytes(UTF_8);
        String id = look(maya, file).statusCode(201).extract().path("id");

        confirm(maya, id, 3).statusCode(409).body("type", equalTo("/problems/changed-meanwhile"));
        for (var time = 0; time < 2; time++) {
            confirm(maya, id, 4).statusCode(200).body("state", equalTo("IMPORTED"));
        }
        look(zoe, file)
                .statusCode(201)
                .body("willImport", equalTo(0))
                .body("rows.verdict.unique()", equalTo(List.of("ALREADY_RECORDED")));

        maya.api()
                .get(cafe.path() + "/attendance")
                .then()
                .body("rows.size()", equalTo(4))
                .body("rows.find { it.promise == '" + signedUp + "' }.minutes", equalTo(90))
                .body("rows.findAll { it.person.name == 'Rosa Lind' }.person.id.unique().size()", equalTo(1));
        assertThat(Town.count("select count(*) from identity.invitation where email = '" + address + "'"))
                .isEqualTo(1);
        assertThat(Town.count("select count(*) from pool.attendance_import_row where organisation_id = '" + here
                        + "' and import_id = '" + id + "' and email <> ''"))
                .isZero();
    }

    @Test
    void isTakenBackWhileNothingWasConfirmed() {
        var file = (HEAD
                        + line(ana.login().name(), "", "Fixing", "10:00", "11:30")
                        + line("Rosa Lind", "", "Fixing", "10:00", "11:00"))
                .getBytes(UTF_8);
        String first = look(maya, file).extract().path("id");
        undo(maya, first).statusCode(409).body("type", equalTo("/problems/import-decided"));
        confirm(maya, first, 2).statusCode(200);
        for (var time = 0; time < 2; time++) {
            undo(maya, first).statusCode(200).body("state", equalTo("UNDONE"));
        }
        confirm(maya, first, 2).statusCode(409).body("type", equalTo("/problems/import-decided"));
        maya.api()
                .get(cafe.path() + "/attendance")
                .then()
                .body("rows.size()", equalTo(1))
                .body("rows[0].minutes", equalTo(null))
                .body("rows[0].state", equalTo("ACCEPTED"));

        String again = look(maya, file)
                .body("rows.verdict", equalTo(List.of("KNOWN_PERSON", "KNOWN_PERSON")))
                .extract()
                .path("id");
        confirm(maya, again, 2).statusCode(200);
        town.confirm(here, zoe, signedUp).statusCode(200).body("credits", equalTo(3));
        undo(maya, again).statusCode(409).body("type", equalTo("/problems/attendance-settled"));
    }

    @Test
    void isLookedAtAndImportedOnItsPages() {
        var pages = maya.pages();
        var list = "/o/" + here + "/attendance-imports";
        assertThat(ana.pages().get(list).status()).isEqualTo(403);
        assertThat(pages.upload(list, list, Map.of(), "file", "x".getBytes(UTF_8))
                        .body())
                .contains("This file has no rows below its first line.");
        var looked = pages.upload(
                list,
                list,
                Map.of(),
                "file",
                (HEAD + line("Rosa Lind", "", "Fixing", "10:00", "11:00") + line("Ben", "", "Fixing", "x", ""))
                        .getBytes(UTF_8));
        assertThat(looked.body())
                .contains("1 line will be imported, 1 will not.", "New person", "No usable time", "Import 1 line<");
        var done = pages.submit(looked.path(), looked.path() + "/confirmation", Map.of("willImport", "1"));
        assertThat(done.body()).contains("1 line is imported.", "Take the import back");
        assertThat(pages.get(looked.path() + "/problems.csv").body()).contains("BAD_TIME", "Ben");
        assertThat(pages.submit(looked.path(), looked.path() + "/undoing", Map.of())
                        .body())
                .contains("The import is taken back.");
    }

    private static String line(String name, String email, String role, String in, String out) {
        return "Repair Café," + DAY + "," + name + "," + email + "," + role + "," + in + "," + out + "\n";
    }

    private String imports() {
        return "/api/v1/organisations/" + here + "/attendance-imports";
    }

    private ValidatableResponse look(Town.Person who, byte[] content) {
        return who.api()
                .body("{\"fileName\": \"cafe.csv\", \"content\": \""
                        + Base64.getEncoder().encodeToString(content) + "\"}")
                .post(imports())
                .then();
    }

    private ValidatableResponse confirm(Town.Person who, String id, int willImport) {
        return who.api()
                .body("{\"willImport\": " + willImport + "}")
                .put(imports() + "/" + id + "/confirmation")
                .then();
    }

    private ValidatableResponse undo(Town.Person who, String id) {
        return who.api().put(imports() + "/" + id + "/undoing").then();
    }
}
