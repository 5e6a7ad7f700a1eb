package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** A full shift has a line: first come, first served, and nobody gets a place twice. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class WaitingInLineTest {

    private static final int PEOPLE = 10;

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private String event;
    private String shift;

    @BeforeEach
    void aShiftForOne() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        plan(1);
    }

    private void plan(int capacity) {
        var planned = maya.api()
                .body("""
                        {"title": "Repair Café", "place": "ICS", "heldOn": "%s", "audience": "PUBLIC",
                         "shifts": [{"role": "Fixing", "starts": "10:00", "ends": "12:00", "capacity": %d}]}""".formatted(LocalDate.now(RepairCafe.ZONE).plusDays(5), capacity))
                .post("/api/v1/organisations/" + here + "/events")
                .then()
                .statusCode(201)
                .extract();
        event = planned.path("id");
        shift = planned.path("shifts[0].id");
    }

    @Test
    void refusesALineWhereThereIsAPlaceAndWhoeverHasOne() {
        ana.api().put(line()).then().statusCode(409).body("type", equalTo("/problems/places-left"));
        signUp(ana);
        ana.api().put(line()).then().statusCode(409).body("type", equalTo("/problems/already-signed-up"));
        var kim = town.member(town.organisation("Elsewhere"), "Kim");
        kim.api().put(line()).then().statusCode(404);
        maya.api()
                .put("/api/v1/organisations/" + here + "/shifts/" + RepairCafe.unknown() + "/line")
                .then()
                .statusCode(404);
        maya.api()
                .body("{\"reason\": \"The hall is flooded.\"}")
                .put("/api/v1/organisations/" + here + "/events/" + event + "/cancellation")
                .then()
                .statusCode(200);
        maya.api().put(line()).then().statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void promotesTheFirstInLineAndWritesToThem() {
        var promise = signUp(ana);
        var ben = town.member(here, "Ben");
        var eve = town.member(here, "Eve");
        ben.api().put(line()).then().statusCode(200).body("place", equalTo(1));
        eve.api().put(line()).then().statusCode(200).body("place", equalTo(2)).body("waiting", equalTo(2));
        ben.api().put(line()).then().statusCode(200).body("place", equalTo(1));

        withdraw(ana, promise);

        ben.api()
                .get("/api/v1/organisations/" + here + "/events/" + event)
                .then()
                .body("shifts[0].left", equalTo(0))
                .body("shifts[0].inLine", nullValue())
                .body("shifts[0].waiting", equalTo(1));
        assertThat(holders()).containsExactly(ben.id().toString());
        assertThat(letters(ben)).isEqualTo(1);
        assertThat(letters(eve)).isZero();
        eve.api()
                .get("/api/v1/organisations/" + here + "/events/" + event)
                .then()
                .body("shifts[0].inLine", equalTo(1));
        eve.api()
                .delete(line())
                .then()
                .statusCode(200)
                .body("place", nullValue())
                .body("waiting", equalTo(0));
        eve.api().delete(line()).then().statusCode(200);
    }

    @Test
    void passesOverWhoeverLeftTheOrganisation() {
        var promise = signUp(ana);
        var ben = town.member(here, "Ben");
        var eve = town.member(here, "Eve");
        ben.api().put(line()).then().statusCode(200);
        eve.api().put(line()).then().statusCode(200);
        Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where person_id = '" + ben.id()
                + "'");

        withdraw(ana, promise);

        assertThat(holders()).containsExactly(eve.id().toString());
    }

    @Test
    void givesOnePlaceToOneOfTenWhenItIsFreedTwiceAtOnce() {
        var promise = signUp(ana);
        var people = waiting();
        Callable<Integer> free = () -> ana.api()
                .body("{\"reason\": \"\"}")
                .put(Town.at(here, promise, "withdrawal"))
                .then()
                .extract()
                .statusCode();

        assertThat(Town.atOnce(List.of(free, free))).containsOnly(200);

        assertThat(holders()).containsExactly(people.get(0).id().toString());
        assertThat(Town.count(
                        "select count(*) from pool.shift_wait where shift_id = '" + shift + "' and ended_at is null"))
                .isEqualTo(PEOPLE - 1);
    }

    @Test
    void fillsNoMorePlacesThanThereAreWhenManyComeFreeAtOnce() {
        plan(3);
        var promises = new ArrayList<Callable<Integer>>();
        for (var name : List.of("Uma", "Vic", "Wes")) {
            var person = town.member(here, name);
            var promise = signUp(person);
            promises.add(() -> person.api()
                    .body("{\"reason\": \"\"}")
                    .put(Town.at(here, promise, "withdrawal"))
                    .then()
                    .extract()
                    .statusCode());
        }
        var people = waiting();
        var late = town.member(here, "Zed");
        promises.add(() -> late.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .extract()
                .statusCode());

        assertThat(Town.atOnce(promises)).containsExactly(200, 200, 200, 409);

        assertThat(holders())
                .containsExactlyInAnyOrderElementsOf(people.stream()
                        .limit(3)
                        .map(person -> person.id().toString())
                        .toList());
        for (var person : people.subList(0, 3)) {
            assertThat(letters(person)).isEqualTo(1);
        }
    }

    @Test
    void isJoinedAndLeftOnThePageOfTheEvent() {
        signUp(ana);
        var ben = town.member(here, "Ben");
        var pages = ben.pages();
        var page = "/o/" + here + "/events/" + event;

        assertThat(pages.get(page).body()).contains("Full", "Wait in line");
        pages.submitOnly(page, page + "/line", Map.of("shift", shift));
        assertThat(pages.get(page).body()).contains("You are in line.", "You are number 1 in line.", "Leave the line");
        assertThat(maya.pages().get(page).body()).contains("One person waits in line");
        pages.submitOnly(page, page + "/line", Map.of("shift", shift, "answer", "leave"));
        assertThat(pages.get(page).body()).contains("You are no longer in line.", "Wait in line");
    }

    private List<Town.Person> waiting() {
        var people = new ArrayList<Town.Person>();
        for (var number = 0; number < PEOPLE; number++) {
            var person = town.member(here, "Waiting");
            person.api().put(line()).then().statusCode(200);
            people.add(person);
        }
        return people;
    }

    private String signUp(Town.Person person) {
        return person.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void withdraw(Town.Person person, String promise) {
        person.api()
                .body("{\"reason\": \"\"}")
                .put(Town.at(here, promise, "withdrawal"))
                .then()
                .statusCode(200);
    }

    private List<String> holders() {
        var found = Town.text(
                "select coalesce(string_agg(person_id::text, ','), '') from pool.commitment where shift_id = '" + shift
                        + "' and state = 'ACCEPTED'");
        return found.isEmpty() ? List.of() : List.of(found.split(","));
    }

    private long letters(Town.Person person) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like 'shift-place/%'");
    }

    private String line() {
        return "/api/v1/organisations/" + here + "/shifts/" + shift + "/line";
    }
}
