package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

/** The rota as pages, on paper, and how the work is shared. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class RotaPagesTest {

    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("America/Toronto")).plusDays(1);

    @Inject
    Town town;

    private String here;
    private String api;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;

    @BeforeEach
    void twoMembersAndASteward() {
        here = town.organisation("Open hall");
        api = "/api/v1/organisations/" + here;
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
    }

    @Test
    void tellsStewardsHowItIsSharedByNameAndNotByNumber() {
        var duty = made(define(2));
        take(ben, slots(duty).get(0)).statusCode(201);
        take(ben, slots(duty).get(1)).statusCode(201);
        take(ana, slots(duty).get(1)).statusCode(201);

        ana.api().get(api + "/rota/sharing").then().statusCode(403);
        maya.api()
                .get(api + "/rota/sharing")
                .then()
                .statusCode(200)
                .body("turns", equalTo(3))
                .body("half", equalTo(1))
                .body("people.person.name.collect { it.split(' ')[0] }", equalTo(List.of("Ana", "Ben")))
                .body("people[1].nextOn", equalTo(TOMORROW.toString()))
                .body("people[1].keySet()", equalTo(Set.of("person", "lastOn", "nextOn")));
    }

    @Test
    void showsTheWeeksAndPrintsThem() {
        assertThat(ana.pages().get("/o/" + here + "/rota").body())
                .containsOnlyOnce("Nothing is planned in these weeks")
                .doesNotContain("Week of");
        var duty = made(define(1));
        take(ana, slots(duty).get(0)).statusCode(201);
        var pages = ana.pages();
        assertThat(pages.get("/o/" + here + "/rota?from=" + TOMORROW.plusWeeks(20))
                        .body())
                .contains("Nothing is planned in these weeks")
                .doesNotContain("Define a duty");

        var page = pages.get("/o/" + here + "/rota");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Open the door", "Offer it to others", "18:30–19:30")
                .contains("1 place free");
        assertThat(pages.get("/o/" + here + "/duties").body())
                .contains("Every week")
                .doesNotContain("How it is shared");
        assertThat(maya.pages().get("/o/" + here + "/duties").body()).contains("How it is shared");
        assertThat(maya.pages().get("/o/" + here + "/duties/" + duty).body()).contains("Remove this duty");
        assertThat(pages.get("/o/" + here + "/rota.pdf").status()).isEqualTo(200);
    }

    @Test
    void keepsWhatWasTypedAndTakesHandsOnAndTakesOverByForms() {
        var home = "/o/" + here + "/rota";
        var refused = maya.pages()
                .submit(
                        "/o/" + here + "/duties/new",
                        "/o/" + here + "/duties",
                        Map.of("title", "Open the door", "people", "0", "rhythm", "MONTHLY", "funding", "ISSUE"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Open the door", "How many people?");
        var slot = slots(made(define(1))).get(0);
        var command = UUID.randomUUID().toString();
        assertThat(ana.pages()
                        .submit(home, home + "/" + slot + "/turns", Map.of("command", command))
                        .body())
                .contains("The turn is yours");
        var turn = Town.text("select id::text from pool.commitment where slot_id = '" + slot + "'");
        assertThat(ana.pages()
                        .submit(home, home + "/turns/" + turn + "/offer", Map.of("words", "The dentist."))
                        .body())
                .contains("Keep it after all", "The dentist.");
        assertThat(ben.pages()
                        .submit(home, home + "/turns/" + turn + "/taking-over", Map.of("command", command))
                        .body())
                .contains("Thank you for stepping in");
        assertThat(ana.pages()
                        .submit(home, home + "/turns/" + turn + "/taking-over", Map.of("command", command))
                        .body())
                .contains("is not offered to others");
    }

    private ValidatableResponse define(int howMany) {
        return maya.api()
                .body("{\"title\": \"Open the door\", \"people\": " + howMany + ", \"minutes\": 60, \"weekday\": \""
                        + TOMORROW.getDayOfWeek() + "\", \"starts\": \"18:30\", \"rhythm\": \"WEEKLY\"}")
                .post(api + "/duties")
                .then();
    }

    private static String made(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private static List<String> slots(String duty) {
        return List.of(
                Town.text("select string_agg(id::text, ',' order by held_on) from pool.duty_slot where duty_id = '"
                                + duty + "'")
                        .split(","));
    }

    private ValidatableResponse take(Town.Person who, String slot) {
        return who.api().body("{}").post(api + "/rota/" + slot + "/turns").then();
    }
}
