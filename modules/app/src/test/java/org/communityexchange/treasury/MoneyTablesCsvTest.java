package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** What a page shows of money, its file and the API say alike. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class MoneyTablesCsvTest {

    @Inject
    Town town;

    private BackedTown backed;

    @BeforeEach
    void aTownThatBacks() {
        backed = BackedTown.of(town);
        backed.backs(100, "LIST");
    }

    private String file(String address) {
        var file = backed.grace().pages().getOnly(backed.page(address));
        assertThat(file.status()).isEqualTo(200);
        return file.body();
    }

    @Test
    void membersAreRefused() {
        for (var address : new String[] {"/funding/movements/csv", "/funding/shortfalls/csv", "/budgets/csv"}) {
            assertThat(backed.ana().pages().getOnly(backed.page(address)).status())
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void movementsOnThePageInTheFileAndInTheApi() {
        backed.deposited(123_450);
        backed.withdraw(10_000, "=Too much").statusCode(201);

        var api = backed.grace().api().get(backed.at("/funding/movements")).then();
        assertThat(api.extract().jsonPath().getList("items.cents", Long.class)).containsExactly(10_000L, 123_450L);
        assertThat(file("/funding")).contains("$1,234.50", "$100.00", "/funding/movements/csv");
        var lines = file("/funding/movements/csv").lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("2026-01-15,WITHDRAWAL,E_TRANSFER,R1,100.00,'=Too much,Grace");
        assertThat(lines.get(2)).startsWith("2026-01-15,DEPOSIT,E_TRANSFER,R1,1234.50,,Grace");
    }

    @Test
    void shortfallsOnThePageInTheFileAndInTheApi() {
        backed.deposited(500);
        backed.confirm(backed.work(60)).statusCode(200);

        var missing = backed.funding().extract().jsonPath().getList("shortfalls.shortfallCents", Long.class);
        assertThat(missing).containsExactly(1_500L);
        assertThat(file("/funding")).contains("$15.00", "/funding/shortfalls/csv");
        var lines = file("/funding/shortfalls/csv").lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("Z,2,20.00,5.00,15.00,15.00");
    }

    @Test
    void budgetsOnThePageInTheFileAndInTheApi() {
        backed.budget(5);
        backed.confirm(backed.work(60)).statusCode(200);

        backed.grace().api().get(backed.at("/budgets")).then().body("items.used", org.hamcrest.Matchers.hasItem(2));
        assertThat(file("/budgets")).contains("/budgets/csv");
        assertThat(file("/budgets/csv").lines().toList().get(1))
                .contains(",MONTH,")
                .endsWith(",5,2,3");
    }
}
