package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.treasury.MoneyTown.contributions;
import static org.communityexchange.treasury.MoneyTown.gift;
import static org.communityexchange.treasury.MoneyTown.purchase;
import static org.communityexchange.treasury.MoneyTown.record;
import static org.communityexchange.treasury.MoneyTown.reverse;
import static org.communityexchange.treasury.MoneyTown.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** The treasurer's pages of money that came in: what they start with, keep, sum and save. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ContributionPagesTest {

    @Inject
    Town town;

    private String home;
    private Town.Person yara;
    private Town.Person ana;

    @BeforeEach
    void anOrganisationWithATreasurer() {
        home = town.organisation("Till");
        yara = town.seated(home, "Yara", SeatKind.TREASURER);
        ana = town.member(home, "Ana");
    }

    @Test
    void listFileAndSumAgreeAndTheFilterStaysInTheAddress() {
        record(home, yara, gift(1_050)).statusCode(201);
        record(home, yara, purchase(ana.id(), 2_000, true)).statusCode(201);
        String wrong = record(home, yara, gift(9_999)).extract().path("id");
        reverse(home, yara, wrong, "Typed twice").statusCode(200);

        yara.api()
                .get(contributions(home))
                .then()
                .body("count", equalTo(3))
                .body("cents", equalTo(3_050))
                .body("items.cents", equalTo(List.of(9_999, 2_000, 1_050)));
        yara.api().get(contributions(home) + "?kind=PURCHASE").then().body("items", hasSize(1));
        yara.api()
                .get(contributions(home) + "?kind=COIN")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
        var list = "/o/" + home + "/treasury/contributions";
        assertThat(yara.pages().get(list).body()).contains("$30.50");
        assertThat(yara.pages().get(list + "?kind=GIFT&state=STANDING").body())
                .contains("$10.50", list + "/csv?kind=GIFT&amp;state=STANDING")
                .doesNotContain("$20.00");
        assertThat(yara.pages().get(list + "/csv").body()).contains("total,,,,,,30.50", "10.50", "Typed twice");
    }

    @Test
    void startsWithWhatTheBankSays() {
        var form = "/o/" + home + "/treasury/contributions/new";

        assertThat(yara.pages()
                        .get(form + "?date=2026-11-03&amount=10.50&reference=R%2F1%22")
                        .body())
                .contains("value=\"2026-11-03\"", "value=\"10.50\"", "value=\"R/1&quot;\"");
        assertThat(yara.pages().get(form).body()).contains("value=\"" + today() + "\"");
    }

    @Test
    void aFormKeepsWhatWasTypedAndRecordsOnceHoweverOftenItIsSent() {
        var list = "/o/" + home + "/treasury/contributions";
        var fields = new java.util.HashMap<>(java.util.Map.of(
                "key", UUID.randomUUID().toString(),
                "kind", "PURCHASE",
                "payer", "PERSON",
                "person", ana.id().toString(),
                "method", "CASH",
                "receivedOn", today().toString(),
                "cents", "25",
                "reference", "kept as typed"));

        var refused = yara.pages().submit(list + "/new", list, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("kept as typed", "no multiple of $10.00", "cannot bounce");
        fields.put("cents", "20.00");
        fields.put("settled", "yes");
        var first = yara.pages().submit(list + "/new", list, fields);
        var second = yara.pages().submit(list + "/new", list, fields);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.path()).isEqualTo(second.path());
        assertThat(ana.balance()).isEqualTo(2);
    }
}
