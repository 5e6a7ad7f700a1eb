package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.treasury.MoneyTown.contributions;
import static org.communityexchange.treasury.MoneyTown.gift;
import static org.communityexchange.treasury.MoneyTown.purchase;
import static org.communityexchange.treasury.MoneyTown.record;
import static org.communityexchange.treasury.MoneyTown.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Money counts from the day it came, in the journal as in statements, month closes and the cash book. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class MoneyOnItsDayTest {

    @Inject
    Town town;

    private String home;
    private Town.Person yara;

    @BeforeEach
    void anOrganisationWithATreasurer() {
        home = town.organisation("Till");
        yara = town.seated(home, "Yara", SeatKind.TREASURER);
    }

    private String recordedOnDayOf(String body, int daysAgo) {
        return record(
                        home,
                        yara,
                        body.replace(
                                today().toString(), today().minusDays(daysAgo).toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String effectiveDay(String contribution) {
        return Town.text("select (effective_at at time zone 'America/Toronto')::date::text from ledger.transfer"
                + " where subject = '" + contribution + "'");
    }

    @Test
    void whatCameEarlierCountsFromThatDay() {
        var ana = town.member(home, "Ana");

        var gift = recordedOnDayOf(gift(1_000), 40);
        var bought = recordedOnDayOf(purchase(ana.id(), 3_000, true), 2);

        assertThat(effectiveDay(gift)).isEqualTo(today().minusDays(40).toString());
        assertThat(effectiveDay(bought)).isEqualTo(today().minusDays(2).toString());
        assertThat(ana.balance()).isEqualTo(3);
    }

    @Test
    void whatCameTodayCountsFromNow() {
        var gift = recordedOnDayOf(gift(1_000), 0);

        assertThat(Town.count("select count(*) from ledger.transfer where subject = '" + gift
                        + "' and effective_at = recorded_at"))
                .isEqualTo(1);
    }

    @Test
    void takingItBackCountsFromTheDayItIsTakenBack() {
        var gift = recordedOnDayOf(gift(1_000), 3);

        MoneyTown.reverse(home, yara, gift, "Entered twice").statusCode(200);

        assertThat(Town.count("select count(*) from ledger.transfer r join ledger.transfer t on t.id = r.reverses"
                        + " where t.subject = '" + gift + "' and r.effective_at = r.recorded_at"))
                .isEqualTo(1);
    }

    @Test
    void aFormWhoseKeyWasLostOrGarbledRecordsNothing() {
        var list = "/o/" + home + "/treasury/contributions";
        var typed = Map.of(
                "kind", "GIFT",
                "payer", "ANONYMOUS",
                "method", "CASH",
                "receivedOn", today().toString(),
                "cents", "20.00",
                "reference", "kept as typed");
        var garbled = new java.util.HashMap<>(typed);
        garbled.put("key", "not-" + UUID.randomUUID());

        for (var sent : java.util.List.of(typed, garbled)) {
            var refused = yara.pages().submit(list + "/new", list, sent);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("Open the form again", "kept as typed");
        }

        yara.api().get(contributions(home)).then().body("count", org.hamcrest.Matchers.equalTo(0));
    }
}
