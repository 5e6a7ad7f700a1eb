package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** The whole work of an event on one page: what one steward can confirm of it, and what waits for others. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EventConfirmationTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;
    private Town.Person zoe;
    private RepairCafe cafe;

    @BeforeEach
    void anEvent() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
        cafe = RepairCafe.planned(here, maya, "");
    }

    @Test
    void ticksOnlyWhatGoesThroughAndSaysForWhomTheRestWaits() {
        var dana = town.member(here, "Dana");
        town.shareHousehold(dana, maya);
        var plain = helped(ana, cafe.fixing(), 60);
        var much = helped(ben, cafe.fixing(), 630);
        var steward = helped(zoe, cafe.fixing(), 60);
        var home = helped(dana, cafe.welcome(), 60);
        var pages = maya.pages();

        var page = pages.get(page()).body();
        assertThat(page)
                .contains(
                        ticked(plain),
                        barred(much),
                        barred(steward),
                        barred(home),
                        "About 2 credits in all.",
                        "So many credits need two stewards: say yes to this one by itself.",
                        "This is the work of a steward: a steward of another organisation confirms it.",
                        "You share a household: another steward confirms it.",
                        "1 waits for another steward.",
                        "1 waits for a steward of another organisation.",
                        "1 needs a look by itself:");
        var done = press(Map.of("commitment", value(plain)));
        assertThat(done).contains("Confirmed: 1. Credits issued: 2.").doesNotContain("Confirm those ticked");

        // The first of two words was said by itself; the other steward confirms it with the rest.
        town.confirm(here, maya, much).statusCode(200).body("state", equalTo("FULFILLED"));
        assertThat(pages.get(page()).body())
                .contains("You said yes to this one. It needs another steward, too.", "2 wait for another steward.");
        assertThat(zoe.pages().get(page()).body())
                .contains(ticked(much), ticked(home), "About 23 credits in all.", "This is your own work");
    }

    @Test
    void asksWhyBeforeTheSameStewardConfirmsForTheSamePersonOnceMore() {
        town.admin(here, "Nia")
                .api()
                .body("""
                        {"answerDays": 14, "remindDays": 3, "overdueAskDays": 14, "overdueLapseDays": 28, "roomStart": 5,
                         "roomMost": 12, "roomKeptEach": 2, "secondAbove": 20, "evidenceAbove": 20,
                         "stewardsElsewhere": true, "pairMost": 1, "photoDays": 90}""")
                .put("/api/v1/organisations/" + here + "/promise-policy")
                .then()
                .statusCode(200);
        town.confirm(here, maya, town.fulfilled(here, ana, maya, 60)).statusCode(200);
        var again = helped(ana, cafe.fixing(), 60);
        var first = helped(ben, cafe.fixing(), 90);

        var page = maya.pages().get(page()).body();
        assertThat(page)
                .contains(
                        "value=\"" + value(again) + "\"><span",
                        ticked(first),
                        "About 3 credits in all.",
                        "You confirmed for them often lately",
                        "Why you confirm for the same people again");
        assertThat(press(Map.of("commitment", value(again)))).contains("Say why, or leave it to another steward.");
        assertThat(press(Map.of("commitment", value(again), "why", "Ana fixes at every café.")))
                .contains("Confirmed: 1. Credits issued: 2.");
        assertThat(press(Map.of("commitment", value(first), "why", "Nobody asked.")))
                .contains("Confirmed: 1. Credits issued: 3.");
        assertThat(Town.count(
                        "select count(*) from pool.commitment_step where to_state = 'CONFIRMED' and commitment_id = '"
                                + again + "' and reason = 'Ana fixes at every café.'"))
                .isEqualTo(1);
        assertThat(Town.count(
                        "select count(*) from pool.commitment_step where to_state = 'CONFIRMED' and commitment_id = '"
                                + first + "' and reason = ''"))
                .isEqualTo(1);
    }

    private String helped(Town.Person person, String shift, int minutes) {
        var work = cafe.signUp(person, shift);
        town.fulfil(here, person, work, minutes).statusCode(200);
        return work;
    }

    private String press(Map<String, String> typed) {
        var body = new HashMap<>(typed);
        body.put("command", UUID.randomUUID().toString());
        return maya.pages().submit(page(), page(), body).body();
    }

    private String page() {
        return cafe.page() + "/confirmation";
    }

    private static String value(String work) {
        return work + ":" + Town.count("select version from pool.commitment where id = '" + work + "'");
    }

    private static String ticked(String work) {
        return "value=\"" + value(work) + "\" checked";
    }

    private static String barred(String work) {
        return "value=\"" + value(work) + "\" disabled>";
    }
}
