package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.pool.CounterTown.look;
import static org.communityexchange.pool.CounterTown.serve;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Meals paid in advance on paper: set aside, served once, or back. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class MealTicketsTest {

    @Inject
    Town town;

    @Inject
    CounterTown counters;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    private String earning;
    private String kitchen;
    private Town.Person ana;
    private Town.Person kofi;
    private String meal;

    @BeforeEach
    void aKitchenAndSomebodyWithSixCredits() {
        earning = town.organisation("Earning");
        kitchen = town.organisation("Kitchen");
        ana = town.member(earning, "Ana");
        kofi = town.steward(kitchen, "Kofi");
        meal = town.meal(kitchen, kofi, 2, 20);
        town.earn(earning, ana, town.steward(earning, "Maya"), 6);
    }

    private int held() {
        return ana.api()
                .get("/api/v1/me/wallet")
                .then()
                .statusCode(200)
                .extract()
                .path("held");
    }

    @Test
    void printsNothingThatIsNotPaid() {
        assertThatThrownBy(() -> counters.tickets(kitchen, ana, meal, 4, null)).isInstanceOf(NotEnoughCredits.class);
        assertThatThrownBy(() -> counters.tickets(kitchen, ana, meal, 1, earning))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> counters.tickets(earning, ana, meal, 1, null)).isInstanceOf(NotFound.class);

        assertThat(ana.balance()).isEqualTo(6);
        assertThat(Town.count("select count(*) from pool.meal_ticket where organisation_id = '" + kitchen + "'"))
                .isZero();
    }

    @Test
    void setsCreditsAsideAndPassesEachShareOnOnce() {
        var sheet = counters.tickets(kitchen, ana, meal, 3, null);
        assertThat(ana.balance()).isZero();
        assertThat(held()).isEqualTo(6);
        var tablet = counters.tablet(kitchen, kofi);
        var code = sheet.tickets().getFirst().code();
        assertThat(look(tablet, kitchen, code).body())
                .contains("A ticket, paid in advance")
                .contains("A warm meal");

        assertThat(serve(tablet, kitchen, code, meal, UUID.randomUUID()).body()).contains("19 meals left this month");
        assertThat(serve(tablet, kitchen, code, meal, UUID.randomUUID()).body()).contains("We could not use this code");

        assertThat(held()).isEqualTo(4);
        assertThat(Town.count("select count(*) from pool.spend where organisation_id = '" + kitchen
                        + "' and ticket_id is not null and credits = 2"))
                .isEqualTo(1);
        assertThatThrownBy(
                        () -> Town.sql("update pool.meal_ticket set state = 'PRINTED', spend_id = null, ended_at = null"
                                + " where organisation_id = '" + kitchen + "' and state = 'USED'"))
                .hasMessageContaining("a ticket ends once");
    }

    @Test
    void servesTheSameTicketOnceAtTwoCountersAtOnce() {
        var code = counters.tickets(kitchen, ana, meal, 1, null)
                .tickets()
                .getFirst()
                .code();
        var tablets = List.of(counters.tablet(kitchen, kofi), counters.tablet(kitchen, kofi));

        var answers = Town.atOnce(tablets.stream()
                .map(tablet -> (Callable<PageClient.Page>) () -> serve(tablet, kitchen, code, meal, UUID.randomUUID()))
                .toList());

        assertThat(answers).extracting(PageClient.Page::status).containsExactlyInAnyOrder(200, 422);
        assertThat(Town.count("select count(*) from pool.spend where organisation_id = '" + kitchen + "'"))
                .isEqualTo(1);
        assertThat(ana.balance()).isEqualTo(4);
        assertThat(held()).isZero();
    }

    @Test
    void isUnknownAtAnotherOrganisationAndKeepsTheTicketWhenNoneAreLeft() {
        var bakery = town.organisation("Bakery");
        var noor = town.steward(bakery, "Noor");
        var last = town.meal(kitchen, kofi, 1, 1);
        var codes = counters.tickets(kitchen, ana, last, 2, null).tickets();
        assertThat(look(counters.tablet(bakery, noor), bakery, codes.get(0).code())
                        .status())
                .isEqualTo(422);
        var tablet = counters.tablet(kitchen, kofi);
        assertThat(serve(tablet, kitchen, codes.get(0).code(), last, UUID.randomUUID())
                        .status())
                .isEqualTo(200);

        assertThat(serve(tablet, kitchen, codes.get(1).code(), last, UUID.randomUUID())
                        .status())
                .isEqualTo(409);

        assertThat(held()).isEqualTo(1);
    }

    @Test
    void givesCreditsBackWhenVoidedSinglyOrByTheSheet() {
        var sheet = counters.tickets(kitchen, ana, meal, 3, null);
        var first = counters.onSheet(kitchen, ana, sheet.sheet()).getFirst();
        var omar = town.member(kitchen, "Omar");
        var at = "/o/" + kitchen;
        assertThat(omar.pages()
                        .submit(at + "/card", at + "/tickets/" + first.id() + "/void", Map.of())
                        .status())
                .isEqualTo(404);

        var pages = ana.pages();
        pages.submit(at + "/ticket-sheets/" + sheet.sheet(), at + "/tickets/" + first.id() + "/void", Map.of());
        assertThat(ana.balance()).isEqualTo(2);
        pages.submit(at + "/ticket-sheets/" + sheet.sheet(), at + "/tickets/" + first.id() + "/void", Map.of());
        assertThat(ana.balance()).isEqualTo(2);
        kofi.pages()
                .submit(
                        at + "/ticket-sheets/" + sheet.sheet(),
                        at + "/ticket-sheets/" + sheet.sheet() + "/void",
                        Map.of());

        assertThat(ana.balance()).isEqualTo(6);
        assertThat(held()).isZero();
        assertThat(ana.pages().get("/wallet").body()).contains("Came back from a ticket");
        assertThat(look(
                                counters.tablet(kitchen, kofi),
                                kitchen,
                                sheet.tickets().getFirst().code())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void givesCreditsBackTheNightAfterTheLastDay() throws Exception {
        var sheet = counters.tickets(kitchen, ana, meal, 2, null);
        Town.sql("update pool.meal_ticket set printed_at = now() - interval '9 days', expires_at = now() - interval '1"
                + " hour' where sheet_id = '" + sheet.sheet() + "'");
        assertThat(look(
                                counters.tablet(kitchen, kofi),
                                kitchen,
                                sheet.tickets().getFirst().code())
                        .status())
                .isEqualTo(422);
        assertThat(held()).isEqualTo(4);

        expire();
        expire();

        assertThat(ana.balance()).isEqualTo(6);
        assertThat(counters.onSheet(kitchen, ana, sheet.sheet()))
                .extracting(TicketSheet.Ticket::state)
                .containsOnly(TicketState.EXPIRED);
    }

    @Test
    void givesCreditsBackWhereTheOrganisationIsSuspended() throws Exception {
        var sheet = counters.tickets(kitchen, ana, meal, 2, null);
        Town.sql("update pool.meal_ticket set printed_at = now() - interval '9 days', expires_at = now() - interval '1"
                + " hour' where sheet_id = '" + sheet.sheet() + "'");
        Town.sql("update identity.organisation set suspended_at = now() where id = '" + kitchen + "'");

        expire();
        expire();

        assertThat(ana.balance()).isEqualTo(6);
        assertThat(Town.count("select count(*) from pool.meal_ticket where state = 'EXPIRED' and sheet_id = '"
                        + sheet.sheet() + "'"))
                .isEqualTo(2);
    }

    private void expire() throws Exception {
        for (var job : jobs) {
            if (job.name().equals("pool.tickets-that-expire")) {
                job.run();
            }
        }
    }

    @Test
    void letsAnotherOrganisationPay() {
        var tablet = counters.tablet(kitchen, kofi);
        serve(tablet, kitchen, counters.card(kitchen, ana), meal, UUID.randomUUID());
        var bakery = town.organisation("Bakery");
        var noor = town.steward(bakery, "Noor");
        var bread = town.meal(bakery, noor, 1, 20);
        var tess = town.seated(kitchen, "Tess", SeatKind.TREASURER);

        var sheet = counters.tickets(bakery, tess, bread, 2, kitchen);
        var served = serve(
                counters.tablet(bakery, noor),
                bakery,
                sheet.tickets().getFirst().code(),
                bread,
                UUID.randomUUID());

        assertThat(served.status()).isEqualTo(200);
        assertThat(tess.balance()).isZero();
        tess.api()
                .get("/api/v1/organisations/" + kitchen + "/wallet")
                .then()
                .statusCode(200)
                .body("balance", equalTo(0));
        noor.pages()
                .submit(
                        "/o/" + bakery + "/counter-seats",
                        "/o/" + bakery + "/ticket-sheets/" + sheet.sheet() + "/void",
                        Map.of());
        tess.api().get("/api/v1/organisations/" + kitchen + "/wallet").then().body("balance", equalTo(1));
    }

    @Test
    void givesWhatAnotherOrganisationPaidBackToItWhenItIsInQuestion() {
        serve(counters.tablet(kitchen, kofi), kitchen, counters.card(kitchen, ana), meal, UUID.randomUUID());
        var bakery = town.organisation("Bakery");
        var noor = town.steward(bakery, "Noor");
        var omar = town.steward(bakery, "Omar");
        var bread = town.meal(bakery, noor, 2, 20);
        var tess = town.seated(kitchen, "Tess", SeatKind.TREASURER);
        var code = counters.tickets(bakery, tess, bread, 1, kitchen)
                .tickets()
                .getFirst()
                .code();
        serve(counters.tablet(bakery, noor), bakery, code, bread, UUID.randomUUID());
        var spend = Town.text("select id from pool.spend where organisation_id = '" + bakery + "'");
        var freezes = "/api/v1/organisations/" + bakery + "/freezes";

        String frozen = omar.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"spend\": \"" + spend + "\", \"reason\": \"It was stale.\"}")
                .post(freezes)
                .then()
                .statusCode(201)
                .body("credits", equalTo(2))
                .extract()
                .path("id");
        omar.api()
                .body("{\"reason\": \"Both agreed.\"}")
                .put(freezes + "/" + frozen + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("GIVEN_BACK"));

        assertThat(tess.balance()).isZero();
        tess.api().get("/api/v1/organisations/" + kitchen + "/wallet").then().body("balance", equalTo(2));
    }

    @Test
    void printsPaperWithCodesAndShowsThemNowhereElse() {
        var at = "/o/" + kitchen + "/offers/" + meal + "/tickets";
        var key = UUID.randomUUID().toString();
        var fields = Map.of(
                "count",
                "2",
                "payer",
                "OWN",
                "lastDay",
                LocalDate.now().plusDays(5).toString(),
                "command",
                key);

        var paper = ana.pages().submit(at, at, fields);
        var again = ana.pages().submit(at, at, fields);

        assertThat(paper.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(paper.headers().get("cache-control")).contains("no-store");
        assertThat(again.body()).contains("These were printed a moment ago");
        assertThat(held()).isEqualTo(4);
    }
}
