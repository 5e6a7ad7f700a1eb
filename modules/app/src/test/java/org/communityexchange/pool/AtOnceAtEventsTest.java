package org.communityexchange.pool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.RepairCafe.row;
import static org.communityexchange.pool.RepairCafe.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

/**
 * Two at once about one event. A gate in the database holds what both need; each is let go only once it waits there or for the
 * other, so that they meet in the same way every time.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AtOnceAtEventsTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person zoe;
    private Town.Person ana;
    private RepairCafe cafe;
    private String fixing;

    @BeforeEach
    void aCafeForWhichAnaSignedUp() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        ana = town.member(here, "Ana");
        cafe = RepairCafe.planned(here, maya, "");
        fixing = cafe.signUp(ana, cafe.fixing());
    }

    @Test
    void aFileThatAddsAndCorrectsSomebodyMeetsATapOnTheirName() throws Exception {
        cafe.heldYesterday();
        var file = read("Fixing,10:00,11:30", "Welcome,11:30,12:00");

        var answers = atTheGate(timesOfAna(), () -> confirm(file, 2), () -> tap("10:15"));

        assertThat(answers).containsExactly(200, 200);
        assertThat(times()).isEqualTo("10:00-11:30 11:30-12:00");
    }

    @Test
    void aFileDoesNotWriteOverATapThatCameBefore() throws Exception {
        cafe.heldYesterday();
        var file = read("Fixing,10:00,11:30", "Welcome,11:30,12:00");

        var answers = atTheGate(timesOfAna(), () -> tap("10:15"), () -> confirm(file, 2));

        assertThat(answers).containsExactly(200, 409);
        assertThat(times()).isEqualTo("10:15-");
    }

    @Test
    void aFileOfTwoEventsMeetsTheRosterOfTheSecond() throws Exception {
        var tea = RepairCafe.planned(here, maya, "");
        Town.sql("update pool.event set title = 'Tea' where id = '" + tea.id() + "'");
        var welcome = tea.signUp(ana, tea.welcome());
        cafe.heldYesterday();
        tea.heldYesterday();
        var file = readLines(line("Repair Café", "Fixing,10:00,11:00"), line("Tea", "Welcome,11:00,12:00"));

        var answers = atTheGate(
                timesOfAna(),
                () -> confirm(file, 2),
                () -> record(tea, "{\"rows\": [" + row(welcome, "11:00", "12:00") + "]}"));

        assertThat(answers).containsExactly(200, 200);
        assertThat(times()).isEqualTo("10:00-11:00 11:00-12:00");
    }

    @Test
    void aRosterThatTakesSomebodyInMeetsTheDoor() throws Exception {
        cafe.heldYesterday();
        var pages = maya.pages();
        var roster = cafe.page() + "/roster";
        pages.get(roster);
        var walkIn = "{\"person\": \"" + ana.id() + "\", \"shift\": \"" + cafe.welcome()
                + "\", \"in\": \"11:30\", \"out\": \"12:00\"}";

        var answers = atTheGate(
                timesOfAna(), () -> pages.submitOnly(roster, roster, written()).status(), () -> zoe.api()
                        .body(walkIn)
                        .post(cafe.path() + "/attendance/walk-ins")
                        .then()
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactly(303, 200);
        assertThat(times()).isEqualTo("10:00-11:00 11:30-12:00");
    }

    /** Ana's times, and Rosa who comes to the shift in which somebody else is taken in at the door. */
    private Map<String, String> written() {
        return Map.of(
                "row",
                fixing,
                "was." + fixing,
                "//false",
                "version." + fixing,
                "0",
                "in." + fixing,
                "10:00",
                "out." + fixing,
                "11:00",
                "displayName",
                "Rosa",
                "shift",
                cafe.welcome(),
                "in",
                "10:15",
                "out",
                "10:45");
    }

    @Test
    void whoeverWaitsForAPlacePromisesTheShiftAsItIsThen() throws Exception {
        var ben = town.member(here, "Ben");

        var answers = atTheGate(
                "update pool.event_shift set role = 'Fixing lamps', ends_at = ends_at - interval '30 minutes',"
                        + " version = version + 1 where id = '" + cafe.fixing() + "'",
                () -> ben.api()
                        .body("{\"shift\": \"" + cafe.fixing() + "\"}")
                        .post("/api/v1/organisations/" + here + "/commitments")
                        .then()
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactly(201);
        assertThat(Town.text("select title || ' ' || expected_minutes from pool.commitment where person_id = '"
                        + ben.id() + "'"))
                .isEqualTo("Repair Café: Fixing lamps 90");
    }

    @Test
    void anEventWithAnotherNameWaitsForWhoeverSignsUp() throws Exception {
        Town.sql("update pool.event set held_on = held_on + 3 where id = '" + cafe.id() + "'");
        Town.sql("update pool.event_shift set starts_at = starts_at + interval '3 days',"
                + " ends_at = ends_at + interval '3 days' where event_id = '" + cafe.id() + "'");
        var ben = town.member(here, "Ben");

        var answers = atTheGate(
                "select from pool.event_shift where id = '" + cafe.fixing() + "' for update",
                () -> ben.api()
                        .body("{\"shift\": \"" + cafe.fixing() + "\"}")
                        .post("/api/v1/organisations/" + here + "/commitments")
                        .then()
                        .extract()
                        .statusCode(),
                () -> maya.api()
                        .body("{\"title\": \"Repair evening\", \"place\": \"ICS\", \"heldOn\": \""
                                + RepairCafe.YESTERDAY.plusDays(4) + "\"}")
                        .put(cafe.path())
                        .then()
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactly(201, 200);
        assertThat(Town.text("select string_agg(distinct title, '|') from pool.commitment where shift_id = '"
                        + cafe.fixing() + "'"))
                .isEqualTo("Repair evening: Fixing");
    }

    @Test
    void anEventIsNotCancelledWhileATapAtTheDoorIsOnItsWay() throws Exception {
        cafe.heldYesterday();

        var answers = atTheGate(timesOfAna(), () -> tap("10:15"), () -> maya.api()
                .body("{\"reason\": \"It snowed.\"}")
                .put(cafe.path() + "/cancellation")
                .then()
                .extract()
                .statusCode());

        assertThat(answers).containsExactly(200, 409);
        assertThat(times()).isEqualTo("10:15-");
        assertThat(Town.text("select state from pool.commitment where id = '" + fixing + "'"))
                .isEqualTo("ACCEPTED");
    }

    private String timesOfAna() {
        return "select pg_advisory_xact_lock(hashtextextended('attendance/" + here + "/" + ana.id() + "', 0))";
    }

    /** @return the statuses, in the order of the requests: each began once the one before it waited */
    @SafeVarargs
    private List<Integer> atTheGate(String gate, Callable<Integer>... requests) throws Exception {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var keeper = connection.createStatement();
                var looking = ExchangeResource.postgres().superuserConnection("exchange");
                var watcher = looking.createStatement();
                var threads = Executors.newCachedThreadPool()) {
            connection.setAutoCommit(false);
            keeper.execute(gate);
            var answers = new ArrayList<Future<Integer>>();
            for (var request : requests) {
                answers.add(threads.submit(request));
                while (waiting(watcher) < answers.size()
                        && !answers.get(answers.size() - 1).isDone()) {
                    Thread.onSpinWait();
                }
            }
            connection.commit();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get(30, TimeUnit.SECONDS));
            }
            return statuses;
        }
    }

    private static int waiting(Statement watcher) throws SQLException {
        try (var rows = watcher.executeQuery("select count(*) from pg_stat_activity where datname = 'exchange'"
                + " and wait_event_type = 'Lock' and cardinality(pg_blocking_pids(pid)) > 0")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int tap(String at) {
        return zoe.api()
                .body("{\"at\": \"" + RepairCafe.at(at) + "\"}")
                .put(cafe.path() + "/attendance/" + fixing + "/arrival")
                .then()
                .extract()
                .statusCode();
    }

    private int record(RepairCafe at, String rows) {
        return zoe.api()
                .body(rows)
                .put(at.path() + "/attendance")
                .then()
                .extract()
                .statusCode();
    }

    private String read(String... roles) {
        return readLines(
                List.of(roles).stream().map(role -> line("Repair Café", role)).toArray(String[]::new));
    }

    private String line(String event, String role) {
        return event + "," + RepairCafe.YESTERDAY + "," + ana.login().name() + "," + role + "\n";
    }

    private String readLines(String... lines) {
        var file = "event,date,name,role,in,out\n" + String.join("", lines);
        return looked(file).statusCode(201).extract().path("id");
    }

    private ValidatableResponse looked(String file) {
        return maya.api()
                .body("{\"content\": \"" + Base64.getEncoder().encodeToString(file.getBytes(UTF_8)) + "\"}")
                .post("/api/v1/organisations/" + here + "/attendance-imports")
                .then();
    }

    private int confirm(String file, int lines) {
        return maya.api()
                .body("{\"willImport\": " + lines + "}")
                .put("/api/v1/organisations/" + here + "/attendance-imports/" + file + "/confirmation")
                .then()
                .extract()
                .statusCode();
    }

    /** Ana's, as they stand. */
    private String times() {
        return Town.text(
                "select string_agg(coalesce(to_char(arrived_at at time zone 'America/Toronto', 'HH24:MI'), '') || '-'"
                        + " || coalesce(to_char(left_at at time zone 'America/Toronto', 'HH24:MI'), ''), ' ' order by arrived_at)"
                        + " from pool.attendance where person_id = '" + ana.id() + "' and arrived_at is not null");
    }
}
