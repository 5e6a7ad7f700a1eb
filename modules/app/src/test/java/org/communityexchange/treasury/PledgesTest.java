package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.treasury.MoneyTown.donation;
import static org.communityexchange.treasury.MoneyTown.pledged;
import static org.communityexchange.treasury.MoneyTown.pledges;
import static org.communityexchange.treasury.MoneyTown.record;
import static org.communityexchange.treasury.MoneyTown.reverse;
import static org.communityexchange.treasury.MoneyTown.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Pledges: made, paid oldest first, lapsing by date, stopped without a reason. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PledgesTest {

    @Inject
    Town town;

    @All
    @Inject
    List<RecurringJob> jobs;

    private String home;
    private Town.Person yara;
    private Town.Person ana;

    @BeforeEach
    void anOrganisationWithATreasurer() {
        home = town.organisation("Table");
        yara = town.seated(home, "Yara", SeatKind.TREASURER);
        ana = town.member(home, "Ana");
    }

    private String at(String pledge) {
        return pledges(home) + "/" + pledge;
    }

    @Test
    void refusesStrangersAndPledgesForOthersAndNamesWhatIsMissing() {
        var stranger = town.person("Otto");
        stranger.api().body("{}").post(pledges(home)).then().statusCode(404);
        ana.api()
                .body("{}")
                .post(pledges(home))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/cents", "/rhythm", "/startsOn"));
        var forYara = "{\"for\": \"" + yara.id() + "\", \"cents\": 2000, \"rhythm\": \"MONTHLY\", \"startsOn\": \""
                + today() + "\"}";
        ana.api().body(forYara).post(pledges(home)).then().statusCode(403);
        yara.api()
                .body(forYara.replace(yara.id().toString(), stranger.id().toString()))
                .post(pledges(home))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/for"));
        ana.api().get(pledges(home)).then().statusCode(403);
    }

    @Test
    void onlyThePledgerAndTheTreasuryFindIt() {
        var pledge = pledged(home, ana, 2_000, today());
        var ben = town.member(home, "Ben");

        ben.api().get(at(pledge)).then().statusCode(404);
        ben.api().put(at(pledge) + "/ending").then().statusCode(404);
        assertThat(ben.pages().get("/o/" + home + "/pledges/" + pledge).status())
                .isEqualTo(404);
        ana.api()
                .get(at(pledge))
                .then()
                .statusCode(200)
                .body("mine", equalTo(true))
                .body("state", equalTo("ACTIVE"));
        yara.api().get(at(pledge)).then().statusCode(200).body("mine", equalTo(false));
        ana.api().get("/api/v1/me/giving").then().body("pledges.id", equalTo(List.of(pledge)));
    }

    @Test
    void aDonationNeedsItsPledge() {
        record(home, yara, donation(UUID.randomUUID().toString(), 2_000))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/pledge"));
    }

    @Test
    void paysTheOldestInstalmentFirstInPartAndInAdvance() {
        var first = today().minusMonths(1);
        var pledge = pledged(home, ana, 2_000, first);

        record(home, yara, donation(pledge, 1_500))
                .statusCode(201)
                .body("kind", equalTo("DONATION"))
                .body("payerName", equalTo(ana.login().name()))
                .body("instalments[0].dueOn", equalTo(first.toString()))
                .body("instalments[0].cents", equalTo(1_500));
        ana.api()
                .get(at(pledge))
                .then()
                .body("instalments[0].receivedCents", equalTo(1_500))
                .body("instalments[0].late", equalTo(true))
                .body("lateCents", equalTo(500));

        String much = record(home, yara, donation(pledge, 3_500))
                .body("instalments.cents", equalTo(List.of(500, 2_000, 1_000)))
                .extract()
                .path("id");
        ana.api().get(at(pledge)).then().body("lateCents", equalTo(0)).body("receivedCents", equalTo(5_000));

        reverse(home, yara, much, "Bounced").statusCode(200);
        ana.api().get(at(pledge)).then().body("receivedCents", equalTo(1_500)).body("lateCents", equalTo(500));
    }

    @Test
    void theMonthShowsExpectedAgainstReceivedAndWhatIsLate() {
        var first = today().minusMonths(1);
        var pledge = pledged(home, ana, 2_000, first);
        record(home, yara, donation(pledge, 1_500)).statusCode(201);

        yara.api()
                .get(pledges(home) + "/month?month=" + first.toString().substring(0, 7))
                .then()
                .statusCode(200)
                .body("due", hasSize(1))
                .body("due[0].expectedCents", equalTo(2_000))
                .body("due[0].receivedCents", equalTo(1_500))
                .body("late[0].receivedCents", equalTo(1_500));
        yara.api().get(pledges(home) + "/month?month=soon").then().statusCode(422);
        var book = "/o/" + home + "/treasury/pledges";
        assertThat(yara.pages().get(book).body()).contains(ana.login().name(), "$5.00", "$20.00");
        assertThat(yara.pages()
                        .get(book + "/csv?month=" + first.toString().substring(0, 7))
                        .body())
                .contains("total,,20.00,15.00,");
        assertThat(yara.pages().get("/o/" + home + "/treasury").body())
                .contains("Money in", "Pledges", "One instalment is late.");
        assertThat(ana.pages().get(book).status()).isEqualTo(403);
    }

    @Test
    void lapsesByDateAloneAndGoesOnForgiven() {
        var pledge = pledged(home, ana, 2_000, today().minusMonths(4));

        ana.api()
                .get(at(pledge))
                .then()
                .body("state", equalTo("LAPSED"))
                .body("nextDue", nullValue())
                .body("lateCents", equalTo(0));
        ana.api().put(at(pledge) + "/resumption").then().statusCode(200).body("state", equalTo("ACTIVE"));
        ana.api().get(at(pledge)).then().body("lateCents", equalTo(0)).body("nextDue", equalTo(today().toString()));
    }

    @Test
    void pausesChangesAndEndsWithoutAReason() {
        var pledge = pledged(home, ana, 2_000, today().plusDays(3));

        ana.api()
                .body("{\"until\": \"" + today() + "\"}")
                .put(at(pledge) + "/pause")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
        ana.api()
                .body("{\"until\": \"" + today().plusDays(10) + "\"}")
                .put(at(pledge) + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
        ana.api().put(at(pledge) + "/resumption").then().statusCode(200).body("state", equalTo("ACTIVE"));
        ana.api()
                .body("{\"cents\": 2550, \"endsOn\": null, \"reminders\": false}")
                .put(at(pledge))
                .then()
                .statusCode(200)
                .body("cents", equalTo(2_550))
                .body("reminders", equalTo(false));
        ana.api().put(at(pledge) + "/ending").then().statusCode(200).body("state", equalTo("ENDED"));
        ana.api().put(at(pledge) + "/ending").then().statusCode(200);
        ana.api()
                .body("{\"cents\": 100}")
                .put(at(pledge))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pledge-is-over"));
    }

    @Test
    void remindsOnceAndTheLinkStopsWithoutSigningIn() throws Exception {
        var pledge = pledged(home, ana, 2_000, today().plusDays(2));
        pledged(home, ana, 3_000, today().plusDays(20));
        var quiet = pledged(home, ana, 4_000, today().plusDays(2));
        ana.api()
                .body("{\"cents\": 4000, \"reminders\": false}")
                .put(at(quiet))
                .then()
                .statusCode(200);
        var job = jobs.stream()
                .filter(one -> one.name().equals("treasury.remind-of-pledges"))
                .findFirst()
                .orElseThrow();

        job.run();
        job.run();

        var letters = "select count(*) from identity.letter where person_id = '" + ana.id() + "'";
        assertThat(Town.count(letters)).isEqualTo(1);
        assertThat(Town.count(letters + " and purpose = 'pledge/before/" + pledge + "/" + today().plusDays(2)
                        + "' and body like '%$20.00%' and path like '%/pledges/" + pledge + "/stop?key=%'"))
                .isEqualTo(1);
        var key = keyOf(pledge);
        var nobody = new PageClient(ExchangeResource.publicUrl());
        var stop = "/o/" + home + "/pledges/" + pledge + "/stop";
        assertThat(nobody.get(stop + "?key=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(nobody.get(stop).status()).isEqualTo(404);
        assertThat(nobody.get(stop + "?key=" + key).body())
                .contains("Stop this pledge")
                .doesNotContain(ana.login().name());
        ana.api().get(at(pledge)).then().body("state", equalTo("ACTIVE"));
        nobody.submit(stop + "?key=" + key, stop, Map.of("key", key, "stop", "PLEDGE"));
        ana.api().get(at(pledge)).then().body("state", equalTo("ENDED"));
    }

    @Test
    void aMemberDoesItAllOnPages() {
        var start = "/o/" + home + "/pledges/new";
        var fields = new java.util.HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "cents", "12,5x",
                "rhythm", "MONTHLY",
                "startsOn", today().plusDays(1).toString(),
                "reminders", "yes"));

        var refused = ana.pages().submit(start, "/o/" + home + "/pledges", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("12,5x", "amount of dollars");
        fields.put("cents", "12.50");
        var made = ana.pages().submit(start, "/o/" + home + "/pledges", fields);
        assertThat(made.body()).contains("Thank you. Your pledge is noted.", "$12.50");
        assertThat(ana.pages().get("/me/giving").body()).contains("$12.50 every month");
        var ended = ana.pages().submit(made.path(), made.path() + "/ending", Map.of());
        assertThat(ended.body()).contains("The pledge has ended. Thank you for all of it.");
    }

    private static String keyOf(String pledge) {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var rows = connection
                        .createStatement()
                        .executeQuery("select stop_key::text from treasury.pledge where id = '" + pledge + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
