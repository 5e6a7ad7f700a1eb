package org.communityexchange.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page asks the database little, however much there is to show: counted, because time depends on the machine. */
@ExtendWith(Running.class)
class StatementsPerPageIT {

    private static final int MOST = 12;

    private static Statements statements;
    private static PageClient ana;
    private static PageClient maya;

    @BeforeAll
    static void signIn() throws SQLException {
        ana = Running.demo("Ana").pages();
        maya = Running.demo("Maya").pages();
        statements = Statements.watch(Running.exchange().postgres());
    }

    @AfterAll
    static void stopWatching() throws SQLException {
        statements.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wallet",
                "/spend",
                "/wallet/statement",
                "/offers",
                "/needs",
                "/events",
                "/offers?q=mael&leftNow=yes&day=SATURDAY",
                "/needs?unanswered=yes&q=fone",
                "/search?q=help",
                "/search?q=a+wram+meal",
                "/published",
                "/categories",
                "/o/ics/offers",
                "/o/ics/needs",
                "/o/ics/offers/new",
                "/o/ics/needs/new",
                "/commitments",
                "/participations",
                "/disputes",
                "/checks",
                "/search?q=trombone+lessons",
                "/o/ics",
                "/o/ics/people"
            })
    void ofAMember(String path, TestReporter report) throws IOException {
        assertFew(ana, path, report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/o/ics",
                "/o/ics/queue",
                "/o/ics/people",
                "/o/ics/spends",
                "/o/ics/needs/unanswered",
                "/o/ics/screenings"
            })
    void ofASteward(String path, TestReporter report) throws IOException {
        assertFew(maya, path, report);
    }

    /** One of each kind, the first of its board; of a need also somebody who may answer it and read its words. */
    @ParameterizedTest
    @ValueSource(strings = {"offers", "needs"})
    void ofOneThingOnABoard(String kind, TestReporter report) throws IOException {
        var board = ana.get("/o/ics/" + kind).body();
        var link = Pattern.compile("/o/ics/" + kind + "/[0-9a-f-]{36}").matcher(board);
        assertThat(link.find()).isTrue();

        assertFew(ana, link.group(), report);
        assertFew(maya, link.group(), report);
    }

    /** A workshop that costs credits: what it costs, and somebody's place. */
    @Test
    void ofAWorkshop(TestReporter report) throws IOException {
        var quinn = Running.demo("Quinn").pages();
        var place = first(quinn, "/participations", "/o/hive/participations/[0-9a-f-]{36}");
        var event = first(quinn, place, "/o/hive/events/[0-9a-f-]{36}");

        assertFew(quinn, "/participations", report);
        assertFew(quinn, place, report);
        assertFew(ana, event, report);
        assertFew(ana, event + "/place", report);
        assertFew(ana, "/o/hive/events", report);
        var wren = Running.demo("Wren").pages();
        assertFew(wren, event, report);
    }

    /** Of the first event with shifts, what whoever plans it opens. */
    @Test
    void ofWhatIsPlanned(TestReporter report) throws IOException {
        var event = first(maya, "/o/ics/events", "/o/ics/events/[0-9a-f-]{36}");
        var shift = first(maya, event, event + "/shifts/[0-9a-f-]{36}/change");
        for (var page : List.of(event, event + "/line", event + "/door", event + "/roster", shift)) {
            assertFew(maya, page, report);
        }
    }

    @Test
    void ofDuties(TestReporter report) throws IOException {
        var wren = Running.demo("Wren").pages();
        var duty = first(wren, "/o/hive/duties", "/o/hive/duties/[0-9a-f-]{36}");
        for (var page : List.of("/o/hive/rota", "/o/hive/duties", duty, duty + "/change")) {
            assertFew(wren, page, report);
        }
    }

    private static String first(PageClient person, String page, String address) throws IOException {
        var link = Pattern.compile(address).matcher(person.get(page).body());
        assertThat(link.find()).as(page).isTrue();
        return link.group();
    }

    private static void assertFew(PageClient person, String path, TestReporter report) throws IOException {
        var answers = new ArrayList<Integer>();
        var asked = statements.of(() -> answers.add(person.get(path).status()));
        report.publishEntry(path, String.valueOf(asked.size()));

        assertThat(answers).containsOnly(200);
        assertThat(asked).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
    }
}
