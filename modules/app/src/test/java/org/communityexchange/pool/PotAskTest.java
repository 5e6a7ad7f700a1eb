package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Quiet requests to the pot: nobody at home learns of them, and whoever decides learns not by whom. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PotAskTest {

    private static final String MINE = "/api/v1/me/pot-asks";
    private static final String TO_DECIDE = "/api/v1/pot-asks";

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<RecurringJob> jobs;

    private String here;
    private String elsewhere;
    private Town.Person ana;
    private Town.Person maya;
    private Town.Person kim;

    @BeforeEach
    void somebodyWhoAsksAStewardAtHomeAndOneElsewhere() {
        here = town.organisation("Home");
        elsewhere = town.organisation("Elsewhere");
        ana = town.member(here, "Anastasia");
        maya = town.steward(here, "Maya");
        kim = town.steward(elsewhere, "Kim");
        fillPot(6);
    }

    @AfterEach
    void rulesAsTheyWere() {
        Town.sql("update pool.pot_policy set most_credits = 10, window_days = 90, most_in_window = 20, most_asks = 3");
    }

    @Test
    void refusesWhatTheRulesDoNotAllow() {
        ask(ana, 11, "Meals").statusCode(422).body("errors[0].pointer", equalTo("/credits"));
        ask(ana, 0, "Meals").statusCode(422);
        ask(ana, 2, "x".repeat(281)).statusCode(422).body("errors[0].pointer", equalTo("/words"));
        ana.api()
                .body("{\"organisation\": \"" + elsewhere + "\", \"credits\": 2}")
                .post(MINE)
                .then()
                .statusCode(404);
        maya.api()
                .body("{\"organisation\": \"" + here + "\", \"credits\": 2, \"for\": \"" + ana.id() + "\"}")
                .post(MINE)
                .then()
                .statusCode(404);
        kim.api().body("{\"mostCredits\": 1}").put("/api/v1/pot-policy").then().statusCode(403);
    }

    @Test
    void allowsOneAtATimeAndSoManyInNinetyDays() {
        var first = asked(ask(ana, 2, "Meals"));
        ask(ana, 2, "Meals").statusCode(409).body("type", equalTo("/problems/pot-ask-waiting"));
        ana.api().put(MINE + "/" + first + "/withdrawal").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        Town.sql("update pool.pot_policy set most_credits = 3, most_in_window = 3");
        grant(kim, asked(ask(ana, 2, "Meals"))).statusCode(204);

        ask(ana, 2, "Meals")
                .statusCode(409)
                .body("type", equalTo("/problems/pot-limit"))
                .body("left", equalTo(1));
        var last = asked(ask(ana, 1, "A ride"));
        decline(kim, last, "Please ask again on Friday.").statusCode(204);
        Town.sql("update pool.pot_policy set most_in_window = 20, most_asks = 2");
        ask(ana, 1, "A ride").statusCode(409).body("left", equalTo(0));
    }

    @Test
    void sendsTheSameRequestOnceUnderItsKey() {
        var key = UUID.randomUUID().toString();
        var body = "{\"organisation\": \"" + here + "\", \"credits\": 2}";
        String first = ana.api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(MINE)
                .then()
                .extract()
                .path("id");

        ana.api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(MINE)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        ana.api()
                .header("Idempotency-Key", key)
                .body(body.replace(": 2}", ": 3}"))
                .post(MINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void nobodyAtHomeLearnsOfIt() {
        var admin = town.admin(here, "Ada");
        var id = asked(ask(ana, 2, "Meals for a hard month"));

        for (var atHome : List.of(maya, admin, town.member(here, "Ben"))) {
            assertThat(atHome.api().get(TO_DECIDE).asString()).doesNotContain(id);
            grant(atHome, id).statusCode(404);
            decline(atHome, id, "No.").statusCode(404);
        }
        grant(kim, id).statusCode(204);
        for (var page : List.of("/o/" + here + "/audit", "/o/" + here + "/queue", "/relief", "/pot/requests")) {
            assertThat(maya.pages().get(page).body()).as(page).doesNotContain(id, "hard month", "quiet request");
        }
        assertThat(admin.api().get("/api/v1/organisations/" + here + "/audit").asString())
                .doesNotContain(id, "hard month", "pot-ask");
        assertThat(Town.count("select count(*) from kernel.audit_act where subject_id = '" + id
                        + "' and (organisation_id is not null or reason is not null or summary like '%hard month%')"))
                .isZero();
        assertThat(Town.count("select count(*) from kernel.audit_act where subject_id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void whoeverDecidesNeverLearnsWho() {
        var id = asked(ask(ana, 2, "Meals for a hard month"));

        var json = kim.api().get(TO_DECIDE).then().statusCode(200).extract().asString();
        assertThat(json)
                .contains(id, "Meals for a hard month", "Home")
                .doesNotContain(ana.id().toString(), "Anastasia", here);
        var page = kim.pages().get("/pot/requests").body();
        assertThat(page)
                .contains("A member of Home", "Meals for a hard month", "Give 2 credits")
                .doesNotContain(ana.id().toString(), "Anastasia");
        assertThat(grant(kim, id).statusCode(204).extract().asString()).isEmpty();
        assertThat(kim.api().get(TO_DECIDE).asString()).doesNotContain(id);
        assertThat(kim.pages().get("/profile").body())
                .doesNotContain("Anastasia", ana.id().toString());
    }

    @Test
    void whoeverSharesAnOrganisationOrAHouseholdDoesNotDecide() {
        var id = asked(ask(ana, 2, "Meals"));
        var both = town.steward(elsewhere, "Bo");
        town.join(here, both);
        var noSteward = town.member(elsewhere, "Lee");
        var home = town.steward(elsewhere, "Hana");
        town.shareHousehold(home, ana);
        var third = town.organisation("Third");
        var fellow = town.steward(third, "Fay");
        town.join(third, ana);

        for (var other : List.of(both, noSteward, home, fellow)) {
            assertThat(other.api().get(TO_DECIDE).asString()).doesNotContain(id);
            grant(other, id).statusCode(404);
        }
        grant(ana, id).statusCode(404);
        grant(kim, id).statusCode(204);
    }

    @Test
    void movesTheCreditsOnceAndSaysNoMoreInTheStatement() {
        var id = asked(ask(ana, 2, "Meals"));
        var pot = pot();

        grant(kim, id).statusCode(204);
        grant(kim, id).statusCode(204);
        decline(kim, id, "No.").statusCode(409).body("type", equalTo("/problems/pot-ask-answered"));

        assertThat(pot()).isEqualTo(pot - 2);
        assertThat(ana.balance()).isEqualTo(2);
        ana.api().get(MINE).then().body("[0].state", equalTo("GRANTED")).body("[0].transfer", notNullValue());
        assertThat(ana.pages().get("/wallet").body())
                .contains("From the solidarity pot")
                .doesNotContain("Meals");
        assertThat(letters("pot-answered/" + id)).isEqualTo(1);
    }

    @Test
    void tellsAKindReasonToThePersonAlone() {
        var id = asked(ask(ana, 2, "Meals"));
        decline(kim, id, " ").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        decline(kim, id, "The pot is nearly empty until Friday.").statusCode(204);

        ana.api()
                .get(MINE)
                .then()
                .body("[0].state", equalTo("DECLINED"))
                .body("[0].reason", equalTo("The pot is nearly empty until Friday."));
        assertThat(ana.balance()).isZero();
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() {
        var id = asked(ask(ana, 2, "Meals"));
        var lou = town.steward(elsewhere, "Lou");
        var pot = pot();
        var answers = Town.atOnce(List.<Callable<Integer>>of(
                () -> grant(kim, id).extract().statusCode(),
                () -> grant(lou, id).extract().statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(pot()).isEqualTo(pot - 2);
        assertThat(ana.balance()).isEqualTo(2);
    }

    @Test
    void twoApprovalsAtOnceDoNotOverdrawThePot() {
        var pot = (int) pot();
        Town.sql("update pool.pot_policy set most_credits = 1000, most_in_window = 5000");
        var ben = town.member(here, "Ben");
        var first = asked(ask(ana, pot, "Meals"));
        var second = asked(ask(ben, pot, "A ride"));
        var lou = town.steward(elsewhere, "Lou");
        var answers = Town.atOnce(List.<Callable<Integer>>of(
                () -> grant(kim, first).extract().statusCode(),
                () -> grant(lou, second).extract().statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(pot()).isZero();
        assertThat(ana.balance() + ben.balance()).isEqualTo(pot);
        ben.api().get(MINE).then().body("", hasSize(1));
    }

    @Test
    void goesUpToTheCouncilWhenNobodyAnswered() {
        var id = asked(ask(ana, 2, "Meals"));
        var council = council("Cora");
        ana.api().put(MINE + "/" + id + "/raising").then().statusCode(409);
        Town.sql("update pool.pot_ask set state_since = state_since - interval '31 days' where id = '" + id + "'");

        grant(kim, id).statusCode(409).body("type", equalTo("/problems/pot-ask-answered"));
        assertThat(kim.api().get(TO_DECIDE).asString()).doesNotContain(id);
        runJob();
        runJob();
        assertThat(letters("pot-lapsed/" + id)).isEqualTo(1);
        ana.api().get(MINE).then().body("[0].state", equalTo("LAPSED")).body("[0].mayRaise", equalTo(true));

        grant(council, id).statusCode(404);
        ana.api().put(MINE + "/" + id + "/raising").then().statusCode(200).body("state", equalTo("RAISED"));
        grant(kim, id).statusCode(404);
        assertThat(council.api().get(TO_DECIDE).asString())
                .contains(id, "Meals")
                .doesNotContain("Anastasia");
        grant(council, id).statusCode(204);
        assertThat(ana.balance()).isEqualTo(2);
    }

    @Test
    void theDatabaseHidesItFromTheRest() {
        var id = asked(ask(ana, 2, "Meals"));

        assertThat(seen(id, ana.id())).isEqualTo(1);
        assertThat(seen(id, kim.id())).isEqualTo(1);
        assertThat(seen(id, maya.id())).isZero();
        assertThat(seen(id, town.member(elsewhere, "Lee").id())).isZero();
    }

    /** What native SQL finds for somebody, whatever the program would show them. */
    private long seen(String id, UUID by) {
        return tenants.call(null, by, () -> ((Number)
                        entities.createNativeQuery("select count(*) from pool.pot_ask where id = '" + id + "'")
                                .getSingleResult())
                .longValue());
    }

    private ValidatableResponse ask(Town.Person who, int credits, String words) {
        return who.api()
                .body("{\"organisation\": \"" + here + "\", \"credits\": " + credits + ", \"words\": \"" + words
                        + "\"}")
                .post(MINE)
                .then();
    }

    private static String asked(ValidatableResponse answer) {
        return answer.statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse grant(Town.Person who, String id) {
        return who.api().put(TO_DECIDE + "/" + id + "/grant").then();
    }

    private static ValidatableResponse decline(Town.Person who, String id, String reason) {
        return who.api()
                .body("{\"reason\": \"" + reason + "\"}")
                .put(TO_DECIDE + "/" + id + "/refusal")
                .then();
    }

    private Town.Person council(String name) {
        var person = town.person(name);
        Town.sql("insert into identity.council_seat (id, person_id, from_at, until_at, created_at) values"
                + " (gen_random_uuid(), '" + person.id()
                + "', now() - interval '1 day', now() + interval '30 days', now())");
        return person;
    }

    /** Earned by somebody of a third organisation, and given. */
    private void fillPot(int credits) {
        var giving = town.organisation("Giving");
        var ben = town.member(giving, "Ben");
        town.earn(giving, ben, town.steward(giving, "Mo"), credits);
        ben.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": {\"pot\": true}, \"credits\": " + credits + "}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(201);
    }

    private static long pot() {
        return Town.count("select coalesce(sum(b.quantity), 0) from ledger.account a"
                + " join ledger.account_balance b on b.account_id = a.id where a.kind = 'POT'");
    }

    private static long letters(String purpose) {
        return Town.count("select count(*) from identity.letter where purpose = '" + purpose + "'");
    }

    private void runJob() {
        jobs.stream()
                .filter(job -> job.name().equals("pool.pot-asks-unanswered"))
                .forEach(job -> {
                    try {
                        job.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
