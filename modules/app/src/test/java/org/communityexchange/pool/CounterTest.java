package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.CounterTown.look;
import static org.communityexchange.pool.CounterTown.next;
import static org.communityexchange.pool.CounterTown.serve;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/** A tablet serves people by the code of their card, in the name of whoever opened it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class CounterTest {

    private static final String SAME_WORDS = "We could not use this code";

    @Inject
    Town town;

    @Inject
    CounterTown counters;

    private String kitchen;
    private Town.Person ana;
    private Town.Person kofi;
    private String meal;

    @BeforeEach
    void aKitchenAndSomebodyWithFourCredits() {
        var earning = town.organisation("Earning");
        kitchen = town.organisation("Kitchen");
        ana = town.member(earning, "Ana");
        kofi = town.steward(kitchen, "Kofi");
        meal = town.meal(kitchen, kofi, 2, 20);
        town.earn(earning, ana, town.steward(earning, "Maya"), 4);
    }

    private long served() {
        return Town.count("select count(*) from pool.spend where organisation_id = '" + kitchen
                + "' and state = 'CAPTURED' and counter_id is not null");
    }

    @Test
    void servesNobodyWithoutASeat() {
        var stranger = new PageClient(ExchangeResource.publicUrl());

        var page = stranger.submit(
                "/o/" + kitchen + "/counter",
                next(kitchen) + "/served",
                Map.of(
                        "code",
                        counters.card(kitchen, ana),
                        "offer",
                        meal,
                        "quantity",
                        "1",
                        "command",
                        UUID.randomUUID().toString()));

        assertThat(page.path()).isEqualTo("/o/" + kitchen + "/counter");
        assertThat(kofi.pages().get(next(kitchen)).path()).isEqualTo("/o/" + kitchen + "/counter");
        assertThat(served()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "123456789", "12a4", "", "7777"})
    void refusesPinsThatAreNone(String pin) {
        var address = "/o/" + kitchen + "/counter-seats";

        var page = kofi.pages()
                .submit(
                        address,
                        address,
                        Map.of(
                                "name",
                                "Tablet",
                                "pin",
                                pin,
                                "lastDay",
                                LocalDate.now().plusDays(2).toString(),
                                "command",
                                UUID.randomUUID().toString()));

        assertThat(page.status()).isEqualTo(422);
        assertThat(Town.count("select count(*) from pool.counter_seat where organisation_id = '" + kitchen + "'"))
                .isZero();
    }

    @Test
    void saysTheSameOfEveryCodeThatCannotBeUsed() {
        var tablet = counters.tablet(kitchen, kofi);
        var voided = counters.card(kitchen, ana);
        counters.card(kitchen, ana);
        var elsewhere = counters.card(town.organisation("Bakery"), ana);

        for (var code : List.of("", "nonsense", "00000-00011", voided, elsewhere, "' or 1=1 --")) {
            var page = look(tablet, kitchen, code);
            assertThat(page.status()).as(code).isEqualTo(422);
            assertThat(page.body()).as(code).contains(SAME_WORDS).doesNotContain("Ana");
        }
        assertThat(serve(tablet, kitchen, voided, meal, UUID.randomUUID()).body())
                .contains(SAME_WORDS);
        assertThat(served()).isZero();
    }

    @Test
    void servesOnceHoweverOftenItIsSent() {
        var tablet = counters.tablet(kitchen, kofi);
        var code = counters.card(kitchen, ana);
        var hello = look(tablet, kitchen, code.toLowerCase().replace("-", " "));
        assertThat(hello.headers().get("cache-control")).isEqualTo("no-store");
        assertThat(hello.body()).contains("Hello Ana").contains("A warm meal").contains("20 left this month");
        var key = UUID.randomUUID();

        var done = serve(tablet, kitchen, code, meal, key);
        var again = serve(tablet, kitchen, code, meal, key);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("1 × A warm meal").contains("19 meals left this month");
        assertThat(again.address()).isEqualTo(done.address());
        assertThat(served()).isEqualTo(1);
        assertThat(ana.balance()).isEqualTo(2);
        ana.api().get("/api/v1/me/wallet").then().statusCode(200);
        assertThat(Town.text("select a.summary || ' ' || (a.actor_id = '" + kofi.id() + "') from kernel.audit_act a"
                        + " where a.action = 'pool.spend-served' and a.about_person_id = '" + ana.id() + "'"))
                .isEqualTo("2 credits were passed on at counter 1, by a card. true");
    }

    @Test
    void takesNothingWhenCreditsAreMissing() {
        var tablet = counters.tablet(kitchen, kofi);
        var code = counters.card(kitchen, ana);
        var dear = town.meal(kitchen, kofi, 5, 20);

        assertThat(look(tablet, kitchen, code).body()).contains("not enough credits for it today");
        var refused = serve(tablet, kitchen, code, dear, UUID.randomUUID());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("There are not enough credits for this today");
        assertThat(ana.balance()).isEqualTo(4);
        assertThat(served()).isZero();
    }

    @Test
    void servesNobodyAtTheCounterTheyOpened() {
        var earning = town.organisation("Earning too");
        town.join(earning, kofi);
        town.earn(earning, kofi, town.steward(earning, "Noor"), 2);
        var tablet = counters.tablet(kitchen, kofi);

        var refused = serve(tablet, kitchen, counters.card(kitchen, kofi), meal, UUID.randomUUID());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("so that nobody serves themselves");
        assertThat(kofi.balance()).isEqualTo(2);
    }

    @Test
    void givesTheLastMealToOneOfTwoCounters() {
        var last = town.meal(kitchen, kofi, 1, 1);
        var code = counters.card(kitchen, ana);
        var tablets = List.of(counters.tablet(kitchen, kofi), counters.tablet(kitchen, kofi));

        var answers = Town.atOnce(tablets.stream()
                .map(tablet -> (Callable<PageClient.Page>) () -> serve(tablet, kitchen, code, last, UUID.randomUUID()))
                .toList());

        assertThat(answers).extracting(PageClient.Page::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).filteredOn(page -> page.status() == 409).allSatisfy(page -> assertThat(page.body())
                .contains("None of these are left this month."));
        assertThat(served()).isEqualTo(1);
        assertThat(ana.balance()).isEqualTo(3);
    }

    @Test
    void endsWithTheSeatWithWhoeverOpenedItAndOnlyServesItsOwnOrganisation() {
        var bakery = town.organisation("Bakery");
        var noor = town.admin(bakery, "Noor");
        var tablet = counters.tablet(kitchen, kofi);
        var other = counters.tablet(bakery, noor);
        assertThat(tablet.get(next(bakery)).path()).isEqualTo("/o/" + bakery + "/counter");
        assertThat(tablet.get(next(kitchen)).path()).isEqualTo(next(kitchen));

        var seat = Town.text("select id::text from pool.counter_seat where organisation_id = '" + kitchen + "'");
        assertThat(noor.pages()
                        .submit(
                                "/o/" + bakery + "/counter-seats",
                                "/o/" + bakery + "/counter-seats/" + seat + "/close",
                                Map.of())
                        .status())
                .isEqualTo(404);
        kofi.pages()
                .submit(
                        "/o/" + kitchen + "/counter-seats",
                        "/o/" + kitchen + "/counter-seats/" + seat + "/close",
                        Map.of());
        Town.sql("update identity.seat set from_at = now() - interval '1 hour',"
                + " until_at = now() - interval '1 second' where organisation_id = '" + bakery
                + "'");

        assertThat(tablet.get(next(kitchen)).path()).isEqualTo("/o/" + kitchen + "/counter");
        assertThat(other.get(next(bakery)).path()).isEqualTo("/o/" + bakery + "/counter");
    }

    @Test
    void showsWhatSomebodyAsksToKnowWithTheirCardAndNowhereElse() {
        var code = counters.card(kitchen, ana);
        ana.pages().submit("/me/counter-words", "/me/counter-words", Map.of("words", "No peanuts <b>please</b>"));
        var tablet = counters.tablet(kitchen, kofi);

        assertThat(look(tablet, kitchen, code).body()).contains("No peanuts &lt;b&gt;please");
        assertThat(kofi.pages().get("/o/" + kitchen + "/cards").body()).doesNotContain("peanuts");
        ana.pages().submit("/me/counter-words", "/me/counter-words", Map.of("words", " "));
        assertThat(look(tablet, kitchen, code).body()).doesNotContain("peanuts");
    }

    @Test
    void letsOnlyTheHolderAndThoseWhoRunCountersVoidACard() {
        var code = counters.card(kitchen, ana);
        var card = Town.text("select id::text from pool.member_card where organisation_id = '" + kitchen + "'");
        var stranger = town.member(kitchen, "Omar");

        assertThat(stranger.pages()
                        .submit("/o/" + kitchen + "/card", "/o/" + kitchen + "/cards/" + card + "/void", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(look(counters.tablet(kitchen, kofi), kitchen, code).status()).isEqualTo(200);
        ana.pages().submit("/o/" + kitchen + "/card", "/o/" + kitchen + "/card/void", Map.of());

        assertThat(look(counters.tablet(kitchen, kofi), kitchen, code).body()).contains(SAME_WORDS);
        assertThat(Town.text("select code_hash from pool.member_card where organisation_id = '" + kitchen + "'"))
                .hasSize(64)
                .doesNotContain(code.substring(0, 5));
    }

    @Test
    void listsWhatCreditsCanDoTheCommonsFirst() {
        var bread = ana.api();
        town.meal(kitchen, kofi, 9, 20);

        bread.get("/api/v1/me/ways-to-spend")
                .then()
                .statusCode(200)
                .body("balance", equalTo(4))
                .body("now[0].kind", equalTo("COMMONS"))
                .body("now.find { it.organisation == '" + kitchen + "' }.price", equalTo(2))
                .body("now.find { it.organisation == '" + kitchen + "' }.left", equalTo(20))
                .body("later.find { it.organisation == '" + kitchen + "' }.missing", equalTo(5));
        assertThat(ana.pages().get("/spend").body())
                .contains("5 credits are missing")
                .contains("A warm meal");
    }

    @Test
    void isLinkedFromTheWalletOfThoseWhoBelongWhereThereAreCounters() {
        var place = town.organisation("Kitchen");
        var member = town.member(place, "Mia");
        var link = "/o/" + place + "/card";
        assertThat(member.pages().get("/wallet").body()).doesNotContain(link);

        counters.open(place, town.steward(place, "Sol"));

        assertThat(member.pages().get("/wallet").body()).contains(link, "Your card at Kitchen");
        assertThat(town.person("Visitor").pages().get("/wallet").body()).doesNotContain(link);
        Town.sql(
                "update pool.counter_seat set opened_at = opened_at - interval '90 days', ends_at = ends_at - interval '90 days'"
                        + " where organisation_id = '" + place + "'");
        assertThat(member.pages().get("/wallet").body()).doesNotContain(link);
    }
}
