package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** One's own places at events: in one list, in the calendar, and in the letter before the day. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class MyPlacesTest {

    @Inject
    Town town;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    @Inject
    Tenants tenants;

    @Inject
    ManagedMembers managed;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private Workshop workshop;

    @BeforeEach
    void aWorkshopWithItsOwnTimes() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(town.organisation("Elsewhere"), "Ana");
        workshop = Workshop.planned(here, maya, "PUBLIC");
    }

    private void offer(int places, int price, int cancelDays, String times) {
        maya.api()
                .body("{\"places\": %d, \"priceCredits\": %d, \"cancelDays\": %d%s}"
                        .formatted(places, price, cancelDays, times))
                .put(workshop.path() + "/places")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"starts\": \"18:00\"', /ends",
        "'\"starts\": \"20:00\", \"ends\": \"18:00\"', /ends",
        "'\"ends\": \"18:00\"', /starts"
    })
    void refusesTimesThatAreNone(String times, String field) {
        maya.api()
                .body("{\"places\": 5, " + times + "}")
                .put(workshop.path() + "/places")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(field));
        var page = maya.pages()
                .submit(
                        workshop.page(),
                        workshop.page() + "/places",
                        Map.of(
                                "places",
                                "5",
                                "priceCredits",
                                "",
                                "cancelDays",
                                "",
                                "starts",
                                "18:30",
                                "ends",
                                "18:00"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#ends\"", "value=\"18:30\"");
    }

    @Test
    void listsWhatIsToComeWhatIsWaitedForAndWhatWas() {
        given().get("/api/v1/me/participations").then().statusCode(401);
        ana.api()
                .get("/api/v1/me/participations")
                .then()
                .body("coming", empty())
                .body("before", empty());
        offer(1, 0, 2, ", \"starts\": \"19:00\", \"ends\": \"20:30\"");
        var place = workshop.taken(ana);
        var full = Workshop.of(here, maya, 1, 0);
        full.taken(maya);
        ana.api().put(full.path() + "/place-line").then().statusCode(200);
        var over = Workshop.of(here, maya, 3, 0);
        over.taken(ana);
        over.on(Workshop.TODAY.minusDays(1));

        ana.api()
                .get("/api/v1/me/participations")
                .then()
                .statusCode(200)
                .body("coming", hasSize(1))
                .body("coming[0].id", equalTo(place))
                .body("coming[0].organisation", equalTo(here))
                .body("coming[0].place", equalTo("The kitchen"))
                .body("coming[0].person", nullValue())
                .body(
                        "coming[0].startsAt",
                        equalTo(at(Workshop.DAY, 19, 0).toInstant().toString()))
                .body("coming[0].cancelUntil", equalTo(Workshop.DAY.minusDays(2).toString()))
                .body("waiting.event", equalTo(List.of(full.id())))
                .body("waiting[0].inLine", equalTo(1))
                .body("before.event", equalTo(List.of(over.id())));
        maya.api()
                .get("/api/v1/me/participations")
                .then()
                .body("coming", hasSize(1))
                .body("waiting", empty());

        var pages = ana.pages();
        assertThat(pages.get("/participations").body())
                .contains("My places at events", "Bread for beginners", "Number 1 in line", "Before", "The kitchen");
        assertThat(pages.get("/commitments").body()).contains("Where you take part", "/participations/" + place);
        assertThat(pages.get("/").body()).contains("Where you take part", "/participations/" + place);
        assertThat(pages.get("/o/" + here + "/participations/" + place).body())
                .contains("from 19:00 to 20:30", "Put it in my calendar", "All my places");
        assertThat(pages.get("/o/" + here + "/events").body()).contains("Take part · Free · All places are taken");
    }

    @Test
    void whatSomebodyTookForAManagedMemberStandsInTheirList() {
        offer(5, 0, 1, "");
        var rosa = rosa();
        takenFor(rosa, workshop);

        maya.api().get("/api/v1/me/participations").then().body("coming[0].person.name", equalTo("Rosa"));
        assertThat(maya.pages().get("/participations").body()).contains("For Rosa");
        assertThat(calendar(maya)).doesNotContain("VEVENT");
    }

    @Test
    void whoeverIsNoStewardAnyMoreHasNoPlacesOfManagedMembers() {
        offer(5, 0, 1, "");
        var rosa = rosa();
        var place = takenFor(rosa, workshop);
        var full = Workshop.of(here, maya, 1, 0);
        full.taken(ana);
        maya.api()
                .queryParam("for", rosa)
                .put(full.path() + "/place-line")
                .then()
                .statusCode(200);
        maya.api()
                .get("/api/v1/me/participations")
                .then()
                .body("coming.id", equalTo(List.of(place)))
                .body("waiting.event", equalTo(List.of(full.id())));
        Town.sql("update identity.seat set until_at = now() where person_id = '" + maya.id() + "'");

        maya.api()
                .get("/api/v1/me/participations")
                .then()
                .body("coming", empty())
                .body("waiting", empty());
        maya.api()
                .get("/api/v1/organisations/" + here + "/participations/" + place)
                .then()
                .statusCode(404);
        workshop.withdraw(maya, place).statusCode(404);
        workshop.withdraw(town.steward(here, "Zoe"), place).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    private UUID rosa() {
        return tenants.call(new OrganisationId(here), maya.id(), () -> managed.add("Rosa", "Agreed on paper.")
                .value());
    }

    private String takenFor(UUID person, Workshop at) {
        return maya.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"for\": \"" + person + "\"}")
                .post(at.path() + "/participations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void standsInTheCalendarAtTheTimesOfThoseWhoTakePart() {
        offer(5, 0, 1, "");
        var place = workshop.taken(ana);
        assertThat(Biweekly.parse(calendar(ana))
                        .first()
                        .getEvents()
                        .get(0)
                        .getDateEnd()
                        .getValue())
                .as("as long as the shifts")
                .isEqualTo(at(Workshop.DAY, 20, 0));
        offer(5, 0, 1, ", \"starts\": \"18:30\", \"ends\": \"19:45\"");

        var mine = Biweekly.parse(calendar(ana)).first().getEvents();
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).getSummary().getValue()).isEqualTo("Bread for beginners");
        assertThat(mine.get(0).getDateStart().getValue()).isEqualTo(at(Workshop.DAY, 18, 30));
        assertThat(mine.get(0).getDateEnd().getValue()).isEqualTo(at(Workshop.DAY, 19, 45));
        assertThat(mine.get(0).getUrl().getValue()).endsWith("/o/" + here + "/participations/" + place);
        var pages = ana.pages();
        pages.get(workshop.page());
        var file = Biweekly.parse(given().header("Cookie", pages.cookies())
                        .get(workshop.page() + "/event.ics")
                        .asString())
                .first()
                .getEvents()
                .get(0);
        assertThat(file.getDateStart().getValue()).isEqualTo(at(Workshop.DAY, 18, 30));
        var open = Biweekly.parse(given().get(workshop.page() + "/event.ics").asString())
                .first()
                .getEvents()
                .get(0);
        assertThat(open.getDateStart().getValue()).isEqualTo(at(Workshop.DAY, 18, 0));

        workshop.withdraw(ana, place).statusCode(200);
        assertThat(calendar(ana)).doesNotContain("VEVENT");
    }

    @Test
    void remindsOnceOnTheDayBeforeAndBeforeItIsTooLateToGiveItBack() {
        var eve = rich("Eve");
        var rich = rich("Rich");
        offer(5, 2, 3, ", \"starts\": \"18:30\", \"ends\": \"19:45\"");
        workshop.taken(eve);
        var back = workshop.taken(rich);
        workshop.on(Workshop.TODAY.plusDays(4));
        remind();
        remind();
        assertThat(letters("place-until/")).isEqualTo(2);
        assertThat(body("place-until/")).contains("give it back until the end of tomorrow", "your 2 credits come back");
        assertThat(letters("place-tomorrow/")).isZero();

        workshop.on(Workshop.TODAY.plusDays(1));
        workshop.withdraw(maya, back).statusCode(200);
        remind();
        remind();

        assertThat(letters("place-tomorrow/"))
                .as("who gave it back is not expected")
                .isEqualTo(1);
        assertThat(body("place-tomorrow/")).contains("from 18:30 to 19:45", "The kitchen", "tell whoever organises it");
    }

    private Town.Person rich(String name) {
        var person = town.member(here, name);
        town.earn(here, person, maya, 2);
        return person;
    }

    private String calendar(Town.Person person) {
        return given().get(person.api().post("/api/v1/me/calendar/renewal").<String>path("path"))
                .asString();
    }

    private static Date at(LocalDate day, int hour, int minute) {
        return Date.from(
                day.atTime(LocalTime.of(hour, minute)).atZone(RepairCafe.ZONE).toInstant());
    }

    private long letters(String purpose) {
        return Town.count("select count(*) " + ofWorkshop(purpose));
    }

    private String body(String purpose) {
        return Town.text("select body " + ofWorkshop(purpose) + " limit 1");
    }

    private String ofWorkshop(String purpose) {
        return "from identity.letter l where l.purpose like '" + purpose
                + "%' and exists (select from pool.participation p where p.event_id = '" + workshop.id()
                + "' and l.purpose like '%' || p.id || '%')";
    }

    private void remind() {
        jobs.stream().filter(job -> job.name().equals("pool.remind-of-shifts")).forEach(job -> {
            try {
                job.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
