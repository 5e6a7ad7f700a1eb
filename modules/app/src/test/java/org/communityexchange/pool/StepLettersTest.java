package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

/** Each step of a promise is told to the other side: once, to nobody else, and without what is private. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class StepLettersTest {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    @Inject
    Town town;

    @Inject
    @All
    List<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void aHelperSomebodyHelpedAndASteward() {
        here = town.organisation("Letters");
        town.withoutLimits(here);
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    @Test
    void tellsWhoeverPromisedThatItIsTakenUp() {
        var open = town.offered(here, ana, "Sorting books", 60);
        accept(maya, open);
        accept(maya, open);

        assertThat(subjects(ana, open)).isEqualTo("Your help is awaited");
        assertThat(subjects(maya, open)).isEmpty();

        var help = promised();
        accept(ben, help);
        assertThat(subjects(ana, help)).isEqualTo("Your help is awaited");
        assertThat(subjects(ben, help)).isEqualTo("Somebody answered your need");

        var other = promised();
        accept(maya, other);
        assertThat(subjects(ben, other)).isEqualTo("Somebody answered your need|A steward said yes for you");
    }

    @Test
    void tellsWhoeverPromisedThatAStewardAsksAndShowsItAtTheTop() {
        var work = town.fulfilled(here, ana, maya, 60);
        ask(maya, work, "Was Ruth there, too?").statusCode(200);
        ask(maya, work, "Was Ruth there, too?").statusCode(409);

        assertThat(subjects(ana, work)).isEqualTo("Your help is awaited|A question about what you did");
        assertThat(Town.count("select count(*) from identity.letter where purpose like '%" + work
                        + "%' and body || subject similar to '%(Ruth|Sorting books)%'"))
                .isZero();
        var page = "/o/" + here + "/commitments/" + work;
        assertThat(ana.pages().get(page).body())
                .contains(maya.login().name() + " asks something before it is confirmed")
                .contains("Was Ruth there, too?", "Answer by writing down again", "value=\"2026-01-15\"");
        assertThat(maya.pages().get(page).body()).doesNotContain("asks something before it is confirmed");

        town.fulfil(here, ana, work, 90).statusCode(200);
        assertThat(ana.pages().get(page).body()).doesNotContain("asks something before it is confirmed");
        ask(maya, work, "And where?").statusCode(200);
        assertThat(subjects(ana, work))
                .isEqualTo("Your help is awaited|A question about what you did|A question about what you did");
    }

    @Test
    void tellsBothSidesOfWhatAStewardDeclinesAndTheOtherOfWhatOneDoes() {
        var help = promised();
        decline(ben, help);
        decline(ben, help);
        assertThat(subjects(ana, help)).isEqualTo("A promise is not needed");
        assertThat(subjects(ben, help)).isEqualTo("Somebody answered your need");

        var other = promised();
        decline(maya, other);
        assertThat(subjects(ana, other)).isEqualTo("A promise is not needed");
        assertThat(subjects(ben, other)).isEqualTo("Somebody answered your need|Help you were promised does not come");
    }

    @Test
    void tellsWhoeverWaitsThatItIsTakenBackOrMoved() {
        var help = promised();
        accept(ben, help);
        var day = LocalDate.now(ZONE).plusDays(9);
        move(help, day);
        move(help, day);
        move(help, day.plusDays(1));
        withdraw(help);
        withdraw(help);

        var moved = "A promise was moved to another day";
        assertThat(subjects(ben, help))
                .isEqualTo(
                        "Somebody answered your need|" + moved + "|" + moved + "|Help you were promised does not come");
        assertThat(Town.text("select body from identity.letter where person_id = '" + ben.id()
                        + "' and purpose like 'promise-moved/" + help + "/%' order by written_at limit 1"))
                .contains("on "
                        + DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH)
                                .format(day) + " instead");
        assertThat(subjects(ana, help)).isEqualTo("Your help is awaited");
    }

    @Test
    void tellsTheStewardWhoSaidYesWhereNobodyIsHelped() {
        town.steward(here, "Zoe");
        var open = town.offered(here, ana, "Sorting books", 60);
        accept(maya, open);
        withdraw(open);
        assertThat(subjects(maya, open)).isEqualTo("A promise was taken back");
        assertThat(all(open)).isEqualTo(2);

        var unanswered = town.offered(here, ana, "Sorting books", 60);
        withdraw(unanswered);
        assertThat(all(unanswered)).isZero();
    }

    @Test
    void tellsBothSidesWhatAConfirmationBrought() {
        var help = promised();
        accept(ben, help);
        town.fulfil(here, ana, help, 60).statusCode(200);
        town.confirm(here, maya, help).statusCode(200);
        town.confirm(here, maya, help).statusCode(200);

        assertThat(subjects(ana, help)).isEqualTo("Your help is awaited|What you did is confirmed");
        assertThat(letter(ana, "promise-confirmed/" + help))
                .startsWith("2 credits are in your wallet now.")
                .endsWith("|/o/" + here + "/commitments/" + help);
        assertThat(subjects(ben, help)).isEqualTo("Somebody answered your need|Would you like to say thank you?");
        assertThat(letter(ben, "promise-confirmed/" + help)).endsWith("|/o/" + here + "/thanks/new?commitment=" + help);
        assertThat(subjects(maya, help)).isEmpty();

        for (var i = 0; i < 2; i++) {
            maya.api()
                    .body("{\"reason\": \"Counted twice.\"}")
                    .put(Town.at(here, help, "reversal"))
                    .then()
                    .statusCode(200);
        }
        assertThat(subjects(ana, help)).endsWith("|A confirmation was taken back");
        assertThat(subjects(ben, help)).endsWith("|A confirmation was taken back");
        assertThat(all(help)).isEqualTo(6);
    }

    @Test
    void writesOneLetterToEachOfThoseConfirmedTogether() {
        var first = town.fulfilled(here, ana, maya, 60);
        var second = town.fulfilled(here, ana, maya, 45);
        var bens = town.fulfilled(here, ben, maya, 20);
        var key = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            maya.api()
                    .header("Idempotency-Key", key)
                    .body("{\"commitments\": [{\"id\": \"" + first + "\"}, {\"id\": \"" + second + "\"}, {\"id\": \""
                            + bens + "\"}]}")
                    .post("/api/v1/organisations/" + here + "/confirmations")
                    .then()
                    .statusCode(200)
                    .body("confirmed", equalTo(3));
        }

        assertThat(letter(ana, "promises-confirmed/%"))
                .startsWith("2 things you did were confirmed together. They brought 3 credits;")
                .endsWith("|/commitments");
        assertThat(letter(ben, "promises-confirmed/%"))
                .startsWith("It made no whole credit yet")
                .endsWith("|/o/" + here + "/commitments/" + bens);
        assertThat(Town.count("select count(*) from identity.letter where purpose like 'promise%-confirmed/%'"
                        + " and person_id in ('" + ana.id() + "', '" + ben.id() + "', '" + maya.id() + "')"))
                .isEqualTo(2);
    }

    @Test
    void tellsWithoutBlameThatSomethingDidNotHappen() {
        var help = promised();
        accept(ben, help);
        for (var i = 0; i < 2; i++) {
            ben.api()
                    .body("{\"words\": \"Another time!\"}")
                    .put(Town.at(here, help, "absence"))
                    .then()
                    .statusCode(200);
        }

        assertThat(subjects(ana, help)).isEqualTo("Your help is awaited|A promise that did not happen");
        assertThat(letter(ana, "promise-missed/" + help)).doesNotContain("Another time!", "A shelf");
        assertThat(subjects(ben, help)).isEqualTo("Somebody answered your need");
    }

    @Test
    void tellsBothThatAPromiseLapsed() throws Exception {
        var help = promised();
        accept(ben, help);
        Town.sql("update pool.commitment set state_since = now() - interval '40 days' where id = '" + help + "'");
        for (var i = 0; i < 2; i++) {
            for (var job : jobs) {
                if (job.name().equals("pool.promises-that-lapse")) {
                    job.run();
                }
            }
        }

        assertThat(subjects(ana, help)).isEqualTo("Your help is awaited|A promise lapsed");
        assertThat(subjects(ben, help)).isEqualTo("Somebody answered your need|A promise lapsed");
    }

    @Test
    void tellsWhoeverWroteItDownForAMemberWithoutALogin() {
        var zoe = town.steward(here, "Zoe");
        Town.sql(
                "update identity.person set managed_by = '" + here + "', subject = null where id = '" + ana.id() + "'");
        String work = zoe.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": 60, \"for\": \"" + ana.id() + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        accept(maya, work);

        assertThat(subjects(zoe, work)).isEqualTo("Your help is awaited");
        assertThat(letter(zoe, "promise-accepted/" + work)).startsWith("This is about somebody you look after.");
        assertThat(all(work)).isEqualTo(1);
    }

    private String promised() {
        String need = ben.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        return ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void accept(Town.Person who, String promise) {
        who.api().put(Town.at(here, promise, "acceptance")).then().statusCode(200);
    }

    private void decline(Town.Person who, String promise) {
        who.api()
                .body("{\"reason\": \"It is done already.\"}")
                .put(Town.at(here, promise, "refusal"))
                .then()
                .statusCode(200);
    }

    private void withdraw(String promise) {
        ana.api().body("{}").put(Town.at(here, promise, "withdrawal")).then().statusCode(200);
    }

    private void move(String promise, LocalDate day) {
        ana.api()
                .body("{\"on\": \"" + day + "\"}")
                .put(Town.at(here, promise, "day"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ask(Town.Person who, String promise, String question) {
        return who.api()
                .body("{\"question\": \"" + question + "\"}")
                .put(Town.at(here, promise, "question"))
                .then();
    }

    /** Subjects of all letters to somebody about a promise, in the order they were written. */
    private static String subjects(Town.Person to, String promise) {
        var found = Town.text(
                "select string_agg(subject, '|' order by written_at, id) from identity.letter where person_id = '"
                        + to.id() + "' and purpose like '%" + promise + "%'");
        return found == null ? "" : found;
    }

    private static long all(String promise) {
        return Town.count("select count(*) from identity.letter where purpose like '%" + promise + "%'");
    }

    /** The one letter of a purpose, and where it leads. */
    private static String letter(Town.Person to, String purpose) {
        var where = " from identity.letter where person_id = '" + to.id() + "' and purpose like '" + purpose + "'";
        assertThat(Town.count("select count(*)" + where)).isEqualTo(1);
        return Town.text("select body || '|' || path" + where);
    }
}
