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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private OneShift shift;

    @BeforeEach
    void aShiftForOne() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        shift = OneShift.planned(here, maya, 1);
    }

    @Test
    void refusesALineWhereThereIsAPlaceAndWhoeverHasOne() {
        ana.api().put(shift.line()).then().statusCode(409).body("type", equalTo("/problems/places-left"));
        shift.signUp(ana);
        ana.api().put(shift.line()).then().statusCode(409).body("type", equalTo("/problems/already-signed-up"));
        var kim = town.member(town.organisation("Elsewhere"), "Kim");
        kim.api().put(shift.line()).then().statusCode(404);
        maya.api()
                .put("/api/v1/organisations/" + here + "/shifts/" + RepairCafe.unknown() + "/line")
                .then()
                .statusCode(404);
        maya.api()
                .body("{\"reason\": \"The hall is flooded.\"}")
                .put(shift.path() + "/cancellation")
                .then()
                .statusCode(200);
        maya.api().put(shift.line()).then().statusCode(409).body("type", equalTo("/problems/closed"));
    }

    @Test
    void promotesTheFirstInLineAndWritesToThem() {
        var promise = shift.signUp(ana);
        var ben = town.member(here, "Ben");
        var eve = town.member(here, "Eve");
        ben.api().put(shift.line()).then().statusCode(200).body("place", equalTo(1));
        eve.api()
                .put(shift.line())
                .then()
                .statusCode(200)
                .body("place", equalTo(2))
                .body("waiting", equalTo(2));
        ben.api().put(shift.line()).then().statusCode(200).body("place", equalTo(1));

        shift.withdraw(ana, promise);

        ben.api()
                .get(shift.path())
                .then()
                .body("shifts[0].left", equalTo(0))
                .body("shifts[0].inLine", nullValue())
                .body("shifts[0].waiting", equalTo(1));
        assertThat(holders()).containsExactly(ben.id().toString());
        assertThat(letters(ben)).isEqualTo(1);
        assertThat(letters(eve)).isZero();
        eve.api().get(shift.path()).then().body("shifts[0].inLine", equalTo(1));
        eve.api()
                .delete(shift.line())
                .then()
                .statusCode(200)
                .body("place", nullValue())
                .body("waiting", equalTo(0));
        eve.api().delete(shift.line()).then().statusCode(200);
    }

    @Test
    void passesOverWhoeverLeftTheOrganisation() {
        var promise = shift.signUp(ana);
        var ben = town.member(here, "Ben");
        var eve = town.member(here, "Eve");
        ben.api().put(shift.line()).then().statusCode(200);
        eve.api().put(shift.line()).then().statusCode(200);
        Town.sql("update identity.membership set state = 'ENDED', ended_at = now() where person_id = '" + ben.id()
                + "'");

        shift.withdraw(ana, promise);

        assertThat(holders()).containsExactly(eve.id().toString());
    }

    @Test
    void givesOnePlaceToOneOfTenWhenItIsFreedTwiceAtOnce() {
        var promise = shift.signUp(ana);
        var people = waiting();
        Callable<Integer> free = () -> ana.api()
                .body("{\"reason\": \"\"}")
                .put(Town.at(here, promise, "withdrawal"))
                .then()
                .extract()
                .statusCode();

        assertThat(Town.atOnce(List.of(free, free))).containsOnly(200);

        assertThat(holders()).containsExactly(people.get(0).id().toString());
        assertThat(Town.count("select count(*) from pool.shift_wait where shift_id = '" + shift.id()
                        + "' and ended_at is null"))
                .isEqualTo(PEOPLE - 1);
    }

    @Test
    void fillsNoMorePlacesThanThereAreWhenManyComeFreeAtOnce() {
        shift = OneShift.planned(here, maya, 3);
        var promises = new ArrayList<Callable<Integer>>();
        for (var name : List.of("Uma", "Vic", "Wes")) {
            var person = town.member(here, name);
            var promise = shift.signUp(person);
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
                .body("{\"shift\": \"" + shift.id() + "\"}")
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
    void promotesTheFirstInLineWhenAPromiseInQuestionComesToNothing() {
        var promise = shift.signUp(ana);
        var ben = town.member(here, "Ben");
        ben.api().put(shift.line()).then().statusCode(200);
        var omar = town.steward(here, "Omar");
        String dispute = maya.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"commitment\": \"" + promise + "\", \"kind\": \"OTHER\", \"text\": \"Ana moved away.\"}")
                .post("/api/v1/organisations/" + here + "/disputes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(letters(ben)).isZero();

        omar.api()
                .body("{\"outcome\": \"UPHELD\", \"reason\": \"She does not come.\"}")
                .put("/api/v1/organisations/" + here + "/disputes/" + dispute + "/decision")
                .then()
                .statusCode(200);

        assertThat(holders()).containsExactly(ben.id().toString());
        assertThat(letters(ben)).isEqualTo(1);
    }

    @Test
    void isJoinedAndLeftOnThePageOfTheEvent() {
        shift.signUp(ana);
        var ben = town.member(here, "Ben");
        var pages = ben.pages();
        var page = shift.page();

        assertThat(pages.get(page).body()).contains("Full", "Wait in line");
        pages.submitOnly(page, page + "/line", Map.of("shift", shift.id()));
        assertThat(pages.get(page).body()).contains("You are in line.", "You are number 1 in line.", "Leave the line");
        assertThat(maya.pages().get(page).body()).contains("One person waits in line");
        pages.submitOnly(page, page + "/line", Map.of("shift", shift.id(), "answer", "leave"));
        assertThat(pages.get(page).body()).contains("You are no longer in line.", "Wait in line");
    }

    private List<Town.Person> waiting() {
        var people = new ArrayList<Town.Person>();
        for (var number = 0; number < PEOPLE; number++) {
            var person = town.member(here, "Waiting");
            person.api().put(shift.line()).then().statusCode(200);
            people.add(person);
        }
        return people;
    }

    private List<String> holders() {
        var found = Town.text(
                "select coalesce(string_agg(person_id::text, ','), '') from pool.commitment where shift_id = '"
                        + shift.id() + "' and state = 'ACCEPTED'");
        return found.isEmpty() ? List.of() : List.of(found.split(","));
    }

    private long letters(Town.Person person) {
        return Town.count("select count(*) from identity.letter where person_id = '" + person.id()
                + "' and purpose like 'shift-place/%'");
    }
}
