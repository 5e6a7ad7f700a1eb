package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** What stands behind the credits of an event is said when it is planned, and on its page while they are still to come. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EventBackingTest {

    @Inject
    Town town;

    private BackedTown at;
    private String events;

    @BeforeEach
    void build() {
        at = BackedTown.of(town);
        events = "/o/" + at.here() + "/events";
    }

    @Test
    void saysThatNothingStandsBehindThem() {
        assertThat(at.maya().pages().get(events + "/new").body()).doesNotContain("is set aside for each");
        assertThat(publish()).contains("The event is published. Its credits are not backed with money");
    }

    @Test
    void saysWhatIsSetAsideAndWhatIsThere() {
        at.backs(50, "LIST");
        at.deposited(50_000);

        assertThat(at.maya().pages().get(events + "/new").body())
                .contains("$500.00 is set aside for each 100 credits.");
        var published = publish();
        assertThat(published)
                .contains(
                        "The event is published. 140 credits: $700.00 to set aside, $500.00 there.",
                        "$200.00 is missing in the funding. The credits are issued all the same");
        var event = event();
        assertThat(at.leo().pages().get(event + "?money=show").body())
                .contains("140 credits: $700.00 to set aside, $500.00 there.", "/o/" + at.here() + "/treasury\">Look");
        assertThat(at.maya().pages().get(event).body()).contains("What stands behind them?");
        assertThat(at.ana().pages().get(event + "?money=show").body()).doesNotContain("to set aside");

        at.deposited(20_000);
        assertThat(at.leo().pages().get(event + "?money=show").body())
                .contains("140 credits: $700.00 to set aside, $700.00 there.")
                .doesNotContain("is missing in the funding");
    }

    @Test
    void saysThatNothingIsConfirmedBeforeADepositWhereTheOrganisationStops() {
        at.backs(50, "STOP");

        assertThat(publish())
                .contains("$700.00 to set aside, $0.00 there.", "its treasurer records a deposit before this work");
    }

    private String publish() {
        return at.maya()
                .pages()
                .submit(
                        events + "/new",
                        events,
                        Map.of(
                                "command", UUID.randomUUID().toString(),
                                "title", "Repair Café",
                                "heldOn",
                                        LocalDate.now(ZoneId.of("America/Toronto"))
                                                .toString(),
                                "audience", "PUBLIC",
                                "creditBudget", "140",
                                "shifts.0.role", "Fixing",
                                "shifts.0.starts", "10:00",
                                "shifts.0.ends", "12:00",
                                "shifts.0.capacity", "30"))
                .body();
    }

    private String event() {
        return events + "/"
                + at.maya()
                        .api()
                        .get("/api/v1/organisations/" + at.here() + "/events")
                        .path("items[0].id");
    }
}
