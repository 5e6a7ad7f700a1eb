package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.kernel.time.ExchangeClock;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.treasury.Council;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Stewards see what is written to them, and get one letter on a working day while something waits that they can decide. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class WhatWaitsForStewardsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    @Inject
    Town town;

    @Inject
    Council council;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<RecurringJob> jobs;

    private String here;
    private Town.Person ana;
    private Town.Person maya;
    private Town.Person zoe;

    @BeforeEach
    void aMemberAndTwoStewards() {
        here = town.organisation("Morning");
        ana = town.member(here, "Ana");
        maya = town.steward(here, "Maya");
        zoe = town.steward(here, "Zoe");
    }

    /** Others on the council would find it otherwise. */
    @AfterEach
    void nothingIsAskedAnyMore() {
        Town.sql("update pool.pot_ask set state = 'WITHDRAWN' where through = '" + here + "'");
    }

    @Test
    void showsStewardsWhatIsWrittenToThemUntilOneOfThemLooks() {
        var work = town.fulfilled(here, ana, maya, 60);
        write(ana, work, "The key is under the mat.");
        write(ana, work, "And the lamp is broken.");

        for (var steward : List.of(maya, zoe)) {
            unread(steward).body("unread", contains(2)).body("toStewards", contains(true));
            steward.api()
                    .get("/api/v1/organisations/" + here + "/queue/today")
                    .then()
                    .body("items[0].unread", equalTo(2))
                    .body("written", equalTo(1));
            assertThat(steward.pages().get("/o/" + here + "/queue").body())
                    .contains("1 promise has new messages to the stewards", "2 new messages");
            assertThat(steward.pages()
                            .get("/o/" + here + "/commitments/" + work)
                            .body())
                    .contains("(2 new messages)");
        }
        unread(ana).body("", empty());
        unread(town.steward(town.organisation("There"), "Kim")).body("", empty());

        maya.api().get(Town.at(here, work, "messages")).then().statusCode(200);
        unread(zoe).body("", empty());
        assertThat(zoe.pages().get("/o/" + here + "/queue").body()).doesNotContain("messages to the stewards");

        write(ana, work, "One more thing.");
        unread(maya).body("unread", contains(1));
        write(zoe, work, "Thank you!");
        unread(maya).body("", empty());
        unread(ana).body("toStewards", contains(false));
    }

    @Test
    void keepsWhatTwoWriteToEachOtherFromTheStewards() {
        String need = town.member(here, "Ben")
                .api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        String help = ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
        write(ana, help, "Could you come at 3?");

        unread(maya).body("", empty());
    }

    @Test
    void writesOnceOnAWorkingDayOfWhatEachCanDecide() {
        town.fulfilled(here, ana, maya, 60);
        town.offered(here, ana, "Raking", 60);
        town.offered(here, maya, "Baking", 60);
        var open = town.offered(here, ana, "Sweeping", 60);
        write(ana, open, "Which broom?");
        Town.sql("update pool.commitment set state_since = now() - interval '3 days' where id = '" + open + "'");
        var monday = LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

        on(monday.minusDays(1));
        assertThat(letters(maya)).isZero();
        on(monday);
        on(monday);

        assertThat(letters(maya)).isEqualTo(1);
        assertThat(letters(zoe)).isEqualTo(1);
        assertThat(letters(ana)).isZero();
        assertThat(letter(maya, monday, "subject"))
                .isEqualTo((4 + elsewhere(maya)) + " things wait for you at Morning");
        assertThat(letter(zoe, monday, "subject")).isEqualTo((5 + elsewhere(zoe)) + " things wait for you at Morning");
        var body = letter(zoe, monday, "body");
        assertThat(body)
                .contains("– 3 offers of help to accept, the first since ")
                .contains("– 1 promise to confirm, since ", "– messages about 1 promise, since ")
                .doesNotContain("Raking", "broom", "Ana");
        assertThat(body.indexOf("offers of help")).isLessThan(body.indexOf("promise to confirm"));
        assertThat(letter(maya, monday, "path")).isEqualTo("/o/" + here + "/queue");

        on(monday.plusDays(1));
        assertThat(letters(maya)).isEqualTo(2);
    }

    @Test
    void leavesOutWhatAnotherDecidesAndWhatIsPutAside() {
        town.fulfilled(here, zoe, maya, 60);
        var aside = town.fulfilled(here, ana, maya, 60);
        var monday = LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Town.sql("insert into pool.queue_mark (organisation_id, commitment_id, snoozed_by, snoozed_until) values ('"
                + here + "', '" + aside + "', '" + maya.id() + "', '" + monday.plusDays(1) + "')");

        on(monday);

        // The work of a steward waits at other organisations, and not for stewards here.
        assertThat(letters(maya)).isEqualTo(elsewhere(maya) > 0 ? 1 : 0);
        assertThat(Town.count("select count(*) from identity.letter where purpose like 'steward-day/" + here
                        + "/%' and body ~ '– [0-9]+ promises? to confirm'"))
                .isZero();
        var kim = town.steward(town.organisation("There"), "Kim");
        on(monday.plusDays(1));
        assertThat(Town.text("select path || body from identity.letter where person_id = '" + kim.id()
                        + "' and purpose like 'steward-day/%/" + monday.plusDays(1) + "'"))
                .startsWith("/relief")
                .containsPattern("the work of 1 steward|times the work of stewards");
        on(monday.plusDays(1));
        assertThat(letters(maya)).isEqualTo(elsewhere(maya) > 0 ? 2 : 1);
        assertThat(letter(maya, monday.plusDays(1), "body")).contains("– 1 promise to confirm, since ");
    }

    @Test
    void tellsAStewardOfTwoOrganisationsOnceWhatWaitsElsewhere() {
        var there = town.organisation("There");
        var kim = town.steward(there, "Kim");
        var yonder = town.organisation("Yonder");
        town.join(yonder, kim);
        town.seat(yonder, kim, SeatKind.STEWARD, Instant.now(), Instant.now().plusSeconds(864000));
        town.fulfilled(here, zoe, maya, 60);
        var monday = LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

        on(monday);

        assertThat(letters(kim)).isEqualTo(1);
    }

    @Test
    void tellsTheCouncilOfRequestsThatWentUpToIt() {
        var nia = council.member("Nia");
        var monday = LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        on(monday);
        assertThat(letters(nia)).isEqualTo(elsewhere(nia) > 0 ? 1 : 0);
        Town.sql(
                "insert into pool.pot_ask (id, person_id, entered_by, through, credits, words, state, asked_at, state_since,"
                        + " raised_at) values (gen_random_uuid(), '" + ana.id() + "', '" + ana.id() + "', '" + here
                        + "', 2, 'Meals', 'RAISED', now(), now(), now())");

        on(monday.plusDays(1));
        on(monday.plusDays(1));

        var where = " from identity.letter where person_id = '" + nia.id() + "' and purpose = 'council-day/"
                + monday.plusDays(1) + "'";
        assertThat(Town.count("select count(*)" + where)).isEqualTo(1);
        assertThat(Town.text("select path || '|' || body" + where))
                .startsWith("/pot/requests|")
                .containsPattern("quiet requests? to the pot")
                .doesNotContain("Meals", "Ana");
    }

    private void on(LocalDate day) {
        var morning = day.atTime(LocalTime.of(8, 30)).atZone(ZONE);
        QuarkusMock.installMockForType(new ExchangeClock(Clock.fixed(morning.toInstant(), ZONE)), ExchangeClock.class);
        jobs.stream().filter(job -> job.name().equals("pool.tell-what-waits")).forEach(job -> {
            try {
                job.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        QuarkusMock.installMockForType(new ExchangeClock(Clock.systemUTC()), ExchangeClock.class);
    }

    /** What other organisations of other tests left for this person. */
    private long elsewhere(Town.Person person) {
        return tenants.call(null, person.id(), () -> ((Number)
                        entities.createNativeQuery("""
                                select (select count(*) from pool.relief_work) + (select count(*) from pool.pot_request)
                                     + (select count(*) from pool.relief_dispute) + (select count(*) from pool.pot_ask_to_decide)""").getSingleResult())
                .longValue());
    }

    private static ValidatableResponse unread(Town.Person who) {
        return who.api().get("/api/v1/me/unread-messages").then().statusCode(200);
    }

    private void write(Town.Person who, String promise, String text) {
        who.api()
                .body("{\"text\": \"" + text + "\"}")
                .post(Town.at(here, promise, "messages"))
                .then()
                .statusCode(200);
    }

    private static long letters(Town.Person to) {
        return Town.count("select count(*) from identity.letter where person_id = '" + to.id()
                + "' and purpose similar to '(steward|council)-day/%'");
    }

    private String letter(Town.Person to, LocalDate day, String column) {
        return Town.text("select " + column + " from identity.letter where person_id = '" + to.id()
                + "' and purpose = 'steward-day/" + here + "/" + day + "'");
    }
}
