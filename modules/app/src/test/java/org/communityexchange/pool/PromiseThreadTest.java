package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Short notes about a promise: between the two, and terms changed by agreement only. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PromiseThreadTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void aHelperSomebodyHelpedAndASteward() {
        here = town.organisation("Talking");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    @Test
    void isForTheTwoAndNobodyElse() {
        var help = promised("ISSUE");
        write(ana, help, "Could you come at 3?").statusCode(200);
        var kim = town.steward(town.organisation("There"), "Kim");

        read(town.member(here, "Dan"), help).statusCode(404);
        read(kim, help).statusCode(404);
        write(kim, help, "Hello").statusCode(404);
        read(maya, help).statusCode(403);
        write(maya, help, "Hello").statusCode(403);
        read(ben, help).statusCode(200).body("messages.body", contains("Could you come at 3?"));
    }

    @Test
    void isReadByStewardsWhileThePromiseWaitsForTheirWord() {
        var help = promised("ISSUE");
        write(ana, help, "Three it is.").statusCode(200);
        ben.api().put(Town.at(here, help, "acceptance")).then().statusCode(200);
        read(maya, help).statusCode(403);
        town.fulfil(here, ana, help, 60).statusCode(200);

        read(maya, help).statusCode(200).body("messages", hasSize(1)).body("mayPropose", equalTo(false));

        town.confirm(here, maya, help).statusCode(200);
        read(maya, help).statusCode(403);
    }

    @Test
    void isBetweenStewardsAndTheContributorWhereNobodyIsHelped() {
        var work = town.offered(here, ana, "Sorting books", 60);
        write(maya, work, "Which day suits you?").statusCode(200);
        read(ana, work).statusCode(200).body("stewardsRead", equalTo(true)).body("messages", hasSize(1));
    }

    @Test
    void isWalledOffInTheDatabaseToo() {
        var help = promised("ISSUE");
        write(ana, help, "Private").statusCode(200);
        var dan = town.member(here, "Dan");

        assertThat(seen(here, ben.id())).isEqualTo(1);
        assertThat(seen(here, dan.id())).isZero();
        assertThat(seen(here, null)).isZero();
        assertThat(seen(town.organisation("There"), ben.id())).isZero();
    }

    private long seen(String organisation, UUID person) {
        return tenants.call(
                new OrganisationId(organisation),
                person,
                () -> (Long) entities.createNativeQuery("select count(*) from pool.promise_message", Long.class)
                        .getSingleResult());
    }

    @Test
    void refusesWhatIsEmptyOrLong() {
        var help = promised("ISSUE");
        write(ana, help, " ").statusCode(422).body("errors[0].pointer", equalTo("/text"));
        write(ana, help, "x".repeat(501)).statusCode(422).body("errors[0].pointer", equalTo("/text"));
        write(ana, help, "x".repeat(500)).statusCode(200);
    }

    @Test
    void writesOncePerKeyAndThirtyTimesAnHour() {
        var help = promised("ISSUE");
        var key = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            ana.api()
                    .header("Idempotency-Key", key)
                    .body("{\"text\": \"Once\"}")
                    .post(Town.at(here, help, "messages"))
                    .then()
                    .statusCode(200)
                    .body("messages", hasSize(1));
        }
        var presses = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 33; i++) {
            presses.add(() -> write(ben, help, "Many").extract().statusCode());
        }

        assertThat(Town.atOnce(presses))
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(29);
        write(ana, help, "One more").statusCode(409).body("type", equalTo("/problems/many-messages"));
    }

    @Test
    void countsWhatIsUnreadAndOwesALetterADay() {
        var help = promised("ISSUE");
        write(ana, help, "One").statusCode(200);
        write(ana, help, "Two").statusCode(200);

        unread(ben).body("unread", contains(2)).body("title", contains("A shelf"));
        unread(ana).body("", empty());
        unread(maya).body("", empty());
        assertThat(letters(ben)).isEqualTo(1);
        assertThat(letters(ana)).isZero();
        assertThat(ben.pages().get("/commitments").body()).contains("2 new messages");
        read(ben, help).statusCode(200);
        unread(ben).body("", empty());
        write(ben, help, "Three").statusCode(200);
        unread(ana).body("unread", contains(1));
    }

    @Test
    void takesOwnWordsAwayAndLetsAStewardHideOthers() {
        var work = town.offered(here, ana, "Sorting books", 60);
        String first = write(ana, work, "Something wrong").extract().path("messages[0].id");
        String second = write(ana, work, "Something unkind").extract().path("messages[1].id");

        maya.api()
                .put(Town.at(here, work, "messages/" + first + "/removal"))
                .then()
                .statusCode(403);
        ana.api()
                .body("{\"reason\": \"x\"}")
                .put(Town.at(here, work, "messages/" + second + "/hiding"))
                .then()
                .statusCode(403);
        maya.api()
                .body("{\"reason\": \" \"}")
                .put(Town.at(here, work, "messages/" + second + "/hiding"))
                .then()
                .statusCode(422);
        ana.api()
                .put(Town.at(here, work, "messages/" + first + "/removal"))
                .then()
                .statusCode(200);
        maya.api()
                .body("{\"reason\": \"It hurts.\"}")
                .put(Town.at(here, work, "messages/" + second + "/hiding"))
                .then()
                .statusCode(200);

        read(ana, work)
                .body("messages.body", contains("", ""))
                .body("messages[0].removed", equalTo(true))
                .body("messages[1].hiddenReason", equalTo("It hurts."));
        assertThat(Town.text("select body from pool.promise_message where id = '" + first + "'"))
                .isEmpty();
    }

    @Test
    void changesTermsByAgreementOnly() {
        town.earn(here, ben, maya, 3);
        var help = promised("TRANSFER");
        String proposal = propose(ana, help, "{\"minutes\": 90, \"text\": \"It takes longer.\"}")
                .statusCode(200)
                .body("messages[0].proposal.credits", equalTo(3))
                .body("messages[0].proposal.mayAgree", equalTo(false))
                .extract()
                .path("messages[0].id");
        assertThat(minutes(help)).isEqualTo(60);
        agree(ana, help, proposal, "{}").statusCode(403);
        agree(maya, help, proposal, "{}").statusCode(403);
        agree(town.member(here, "Dan"), help, proposal, "{}").statusCode(404);
        agree(ben, help, UUID.randomUUID().toString(), "{}").statusCode(404);
        agree(ben, help, proposal, "{\"version\": 99}")
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));

        agree(ben, help, proposal, "{\"version\": 0}").statusCode(200).body("version", equalTo(1));
        agree(ben, help, proposal, "{\"version\": 0}").statusCode(200);

        assertThat(minutes(help)).isEqualTo(90);
        assertThat(ben.balance()).isEqualTo(3);
        ben.api().put(Town.at(here, help, "acceptance")).then().statusCode(200).body("agreedCredits", equalTo(3));
        assertThat(ben.balance()).isZero();
        propose(ana, help, "{\"minutes\": 30}").statusCode(409).body("type", equalTo("/problems/not-in-this-state"));
    }

    @Test
    void refusesTermsThatChangeNothingOrCannotBe() {
        var help = promised("TRANSFER");
        propose(ben, help, "{\"minutes\": 60}").statusCode(422);
        propose(ben, help, "{\"minutes\": 29}").statusCode(422).body("errors[0].pointer", equalTo("/minutes"));
        propose(ben, help, "{\"units\": 3}").statusCode(422);
        propose(ben, help, "{\"on\": \"2020-01-01\"}").statusCode(422).body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void leavesOneProposalOpenAndEndsItWithAnother() {
        var help = promised("ISSUE");
        String first = propose(ana, help, "{\"minutes\": 90}").extract().path("messages[0].id");
        String second = propose(ben, help, "{\"minutes\": 75}")
                .statusCode(200)
                .body("messages.proposal.state", contains("REPLACED", "OPEN"))
                .extract()
                .path("messages[1].id");
        agree(ben, help, first, "{}").statusCode(409);
        ana.api()
                .put(Town.at(here, help, "proposals/" + second + "/dismissal"))
                .then()
                .statusCode(200)
                .body("messages[1].proposal.state", equalTo("DISMISSED"));

        agree(ana, help, second, "{}").statusCode(409);
        assertThat(minutes(help)).isEqualTo(60);
    }

    @Test
    void asksThePotAnewForAnotherSum() {
        var help = promised("POT");
        town.steward(town.organisation("There"), "Zoe")
                .api()
                .put(Town.at(here, help, "pot"))
                .then()
                .statusCode(204);
        String proposal = propose(ana, help, "{\"minutes\": 120}").extract().path("messages[0].id");

        agree(ben, help, proposal, "{}").statusCode(200);

        ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/" + help)
                .then()
                .body("agreedCredits", equalTo(4))
                .body("potAgreed", equalTo(false));
    }

    @Test
    void isAPageThatWorksWithoutAnythingElse() {
        var help = promised("ISSUE");
        var page = "/o/" + here + "/commitments/" + help + "/messages";
        var pages = ana.pages();
        assertThat(pages.get("/o/" + here + "/commitments/" + help).body()).contains(page);
        var shown = pages.get(page);
        assertThat(shown.body()).contains("Stewards of Talking read it only once", "Nobody wrote anything yet");

        var command = UUID.randomUUID().toString();
        var empty = pages.submit(page, page, Map.of("text", "", "command", command));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(pages.submit(page, page, Map.of("text", "At 3?", "command", command))
                        .body())
                .contains("It is there.", "At 3?");
        assertThat(pages.submit(
                                page,
                                "/o/" + here + "/commitments/" + help + "/proposals",
                                Map.of(
                                        "minutes",
                                        "90",
                                        "word",
                                        "Longer",
                                        "command",
                                        UUID.randomUUID().toString()))
                        .body())
                .contains("It is proposed.", "Longer");
        var bens = ben.pages();
        var answer = bens.get(page);
        assertThat(answer.body()).contains("Agree", "1 h 30");
        var proposal = Town.text("select id::text from pool.promise_proposal where commitment_id = '" + help + "'");
        assertThat(bens.submit(
                                page,
                                "/o/" + here + "/commitments/" + help + "/proposals/" + proposal + "/answer",
                                Map.of("answer", "agree", "version", "0"))
                        .body())
                .contains("Agreed. The promise says so now.");
        assertThat(minutes(help)).isEqualTo(90);
    }

    private String promised(String funding) {
        String need = ben.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        return ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"" + funding + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse read(Town.Person who, String help) {
        return who.api().get(Town.at(here, help, "messages")).then();
    }

    private ValidatableResponse write(Town.Person who, String help, String text) {
        return who.api()
                .body("{\"text\": \"" + text + "\"}")
                .post(Town.at(here, help, "messages"))
                .then();
    }

    private ValidatableResponse propose(Town.Person who, String help, String terms) {
        return who.api().body(terms).post(Town.at(here, help, "proposals")).then();
    }

    private ValidatableResponse agree(Town.Person who, String help, String proposal, String looked) {
        return who.api()
                .body(looked)
                .put(Town.at(here, help, "proposals/" + proposal + "/agreement"))
                .then();
    }

    private static ValidatableResponse unread(Town.Person who) {
        return who.api().get("/api/v1/me/unread-messages").then().statusCode(200);
    }

    private static long letters(Town.Person to) {
        return Town.count("select count(*) from identity.letter where person_id = '" + to.id()
                + "' and purpose like 'promise-message/%'");
    }

    private static long minutes(String help) {
        return Town.count("select expected_minutes from pool.commitment where id = '" + help + "'");
    }
}
