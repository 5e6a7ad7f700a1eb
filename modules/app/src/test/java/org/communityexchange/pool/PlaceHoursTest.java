package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** A place is taken until the event is over, given back until it begins, and settled from its beginning on. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PlaceHoursTest {

    private static final String EVERYBODY = "{\"restCame\": true}";

    @Inject
    Town town;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private Workshop workshop;

    @BeforeEach
    void aWorkshopThatIsGivenBackUntilItBegins() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        var elsewhere = town.organisation("Elsewhere");
        ana = town.member(elsewhere, "Ana");
        town.earn(elsewhere, ana, town.steward(elsewhere, "Far"), 5);
        workshop = Workshop.of(here, maya, 5, 2, 0);
    }

    @Test
    void isGivenBackOnTheDayUntilItBegins() {
        var place = workshop.taken(ana);
        workshop.today(1, 3);
        assertThat(ana.pages().get("/o/" + here + "/participations/" + place).body())
                .contains("It can be given back until it begins", "Give the place back");
        assertThat(ana.pages().get(workshop.page()).body()).contains("A place can be given back until it begins");

        workshop.withdraw(ana, place).statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertThat(ana.balance()).isEqualTo(5);
    }

    @Test
    void isNotGivenBackOnceItBegan() {
        var place = workshop.taken(ana);
        workshop.today(-1, 1);

        workshop.withdraw(ana, place)
                .statusCode(409)
                .body("type", equalTo("/problems/too-late-to-cancel"))
                .body("detail", containsString("until the event began"));
        ana.api()
                .get("/api/v1/organisations/" + here + "/participations/" + place)
                .then()
                .body("mayCancel", equalTo(false))
                .body("cancelUntil", equalTo(Workshop.TODAY.toString()));
        workshop.today(-3, -1);
        workshop.withdraw(ana, place).statusCode(409).body("type", equalTo("/problems/too-late-to-cancel"));
        assertThat(ana.balance()).isEqualTo(3);
        workshop.withdraw(maya, place).statusCode(200);
        assertThat(ana.balance()).isEqualTo(5);
    }

    @Test
    void isTakenUntilTheEventIsOver() {
        workshop.today(-1, 1);
        ana.api()
                .get(workshop.path() + "/places")
                .then()
                .body("open", equalTo(true))
                .body("late", equalTo(true));
        workshop.taken(ana);
        var ben = town.member(here, "Ben");
        town.earn(here, ben, maya, 5);
        workshop.today(-3, -1);

        workshop.take(ben, UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/closed"));

        ben.api().get(workshop.path() + "/places").then().body("open", equalTo(false));
        assertThat(ben.pages().get(workshop.page()).body()).doesNotContain(workshop.page() + "/place\"");
        assertThat(ben.balance()).isEqualTo(5);
    }

    @Test
    void isSettledFromItsBeginningOn() {
        workshop.taken(ana);
        workshop.today(1, 3);
        maya.api().get(workshop.path() + "/participations").then().body("participants[0].maySettle", equalTo(false));

        workshop.settle(maya, EVERYBODY).statusCode(409).body("type", equalTo("/problems/event-not-yet"));
        assertThat(ana.balance()).isEqualTo(3);
        workshop.today(-1, 1);

        workshop.settle(maya, EVERYBODY)
                .statusCode(200)
                .body("came", equalTo(1))
                .body("creditsTaken", equalTo(2));
    }

    @Test
    void whoeverIsThereEarlyIsWelcomed() {
        var place = workshop.taken(ana);
        var isHere = "{\"outcomes\": [{\"participation\": \"" + place + "\", \"came\": true}]}";
        workshop.today(1, 3);
        workshop.settle(maya, isHere).statusCode(409).body("type", equalTo("/problems/event-not-yet"));
        Town.sql("update pool.event_shift set starts_at = now() + interval '20 minutes' where event_id = '"
                + workshop.id() + "'");
        workshop.settle(maya, EVERYBODY).statusCode(409).body("type", equalTo("/problems/event-not-yet"));
        workshop.settle(maya, isHere.replace("true", "false"))
                .statusCode(409)
                .body("type", equalTo("/problems/event-not-yet"));
        assertThat(maya.pages().get(workshop.page() + "/participants").body())
                .contains("Is here")
                .doesNotContain("everybody else took part");

        workshop.settle(maya, isHere)
                .statusCode(200)
                .body("came", equalTo(1))
                .body("creditsTaken", equalTo(2))
                .body("begun", equalTo(false));
    }

    @Test
    void theHoursOfThoseWhoTakePartCountBeforeThoseOfTheShifts() {
        workshop.taken(ana);
        workshop.on(Workshop.TODAY.plusDays(1));
        Town.sql(
                "update pool.event_shift set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour'"
                        + " where event_id = '" + workshop.id() + "'");
        Town.sql("update pool.event_places set starts = '18:00', ends = '20:00' where event_id = '" + workshop.id()
                + "'");

        workshop.settle(maya, EVERYBODY).statusCode(409).body("type", equalTo("/problems/event-not-yet"));
        Town.sql("update pool.event set held_on = held_on - 2 where id = '" + workshop.id() + "'");
        workshop.take(maya, UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/closed"));
        workshop.settle(maya, EVERYBODY).statusCode(200).body("came", equalTo(1));
    }

    @Test
    void creditsOfASuspendedOrganisationGoBackAllTheSame() throws Exception {
        var place = workshop.taken(ana);
        workshop.on(Workshop.TODAY.minusDays(29));
        Town.sql("update identity.organisation set suspended_at = now() where id = '" + here + "'");
        var job = jobs.stream()
                .filter(each -> each.name().equals("pool.places-nobody-settled"))
                .findFirst()
                .orElseThrow();

        job.run();
        job.run();

        assertThat(ana.balance()).isEqualTo(5);
        assertThat(Town.text("select state from pool.participation where id = '" + place + "'"))
                .isEqualTo("LAPSED");
        assertThat(Town.count("select count(*) from ledger.transfer where reason = 'SPEND_RELEASED' and subject = '"
                        + place + "'"))
                .isEqualTo(1);
    }
}
