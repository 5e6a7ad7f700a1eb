package org.communityexchange.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.identity.IdentityTown.as;
import static org.communityexchange.identity.IdentityTown.hidden;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** How an organisation speaks of itself. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SettingsTest {

    @Inject
    IdentityTown town;

    private IdentityTown.Place here;
    private TestLogin ada;

    @BeforeEach
    void anAdmin() {
        here = town.organisation();
        ada = town.member(here, "Ada", SeatKind.ADMIN);
    }

    @Test
    void refusesWhoIsNotAnAdmin() {
        var stew = town.member(here, "Stew", SeatKind.STEWARD);

        assertThat(stew.pages().get(here.page("/settings")).status()).isEqualTo(403);
    }

    @Test
    void refusesAMemberTheAuditTrail() {
        as(town.member(here, "Mia"))
                .get(here.api("/audit"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
    }

    @Test
    void refusesAnEmptyNameAndKeepsTheRest() {
        var refused = save(Map.of("name", " ", "tagline", "We mend lamps", "version", version()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("An organisation needs a name.", "We mend lamps");
    }

    @Test
    void refusesAFormThatIsStaleAndKeepsWhatWasTyped() {
        var version = version();
        assertThat(save(Map.of("name", "Lamp Library", "version", version)).status())
                .isEqualTo(200);

        var stale = save(Map.of("name", "Chair Library", "version", version));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody changed these settings while you were writing", "Chair Library");
        given().get(here.api("")).then().body("name", equalTo("Lamp Library"));
    }

    @Test
    void saysTheNewWordsAndWritesDownThatTheyAreNew() {
        var saved = save(Map.of("name", "Lamp Library", "joinQuestions", "One?\n\n Two? ", "version", version()));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("The settings are saved.");
        given().get(here.api(""))
                .then()
                .body("name", equalTo("Lamp Library"))
                .body("joinQuestions", contains("One?", "Two?"));
        assertThat(ada.pages().get(here.page("/audit")).body())
                .contains("The organisation&#39;s words were changed.", ada.name());
        as(ada).get(here.api("/audit"))
                .then()
                .statusCode(200)
                .body("items.summary", hasItem("The organisation's words were changed."));
    }

    private PageClient.Page save(Map<String, String> fields) {
        return ada.pages().submit(here.page("/settings"), here.page("/settings"), fields);
    }

    private String version() {
        return hidden(ada.pages().get(here.page("/settings")), "version");
    }
}
