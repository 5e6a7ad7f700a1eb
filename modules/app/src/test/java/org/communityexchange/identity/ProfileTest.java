package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.identity.IdentityTown.as;
import static org.communityexchange.identity.IdentityTown.hidden;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** What people say of themselves, and who sees it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ProfileTest {

    @Inject
    IdentityTown town;

    private IdentityTown.Place here;
    private TestLogin ada;

    @BeforeEach
    void aMember() {
        here = town.organisation();
        ada = town.member(here, "Ada");
    }

    @Test
    void refusesANameThatIsTooLongAndKeepsTheRest() {
        var refused = save(Map.of("displayName", "x".repeat(10_000)), version());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("This can be at most 80 characters.", "Writes engines");
    }

    @Test
    void refusesEyesThatAreNoneOfTheChoices() {
        var refused = save(Map.of("phoneSeenBy", "EVERYBODY"), version());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Say who sees this");
    }

    @Test
    void refusesAFormThatIsStaleAndKeepsWhatWasTyped() {
        var version = version();
        assertThat(save(Map.of(), version).status()).isEqualTo(200);

        var stale = save(Map.of("about", "Also plays whist"), version);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Your profile was changed elsewhere", "Also plays whist");
        assertThat(save(Map.of("about", "Also plays whist"), hidden(stale, "version"))
                        .body())
                .contains("Your profile is saved.");
    }

    @Test
    void refusesThePageOfWhoIsNotAMember() {
        assertThat(ada.pages().get(here.page("/people/" + UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(ada.pages()
                        .get(here.page("/people/" + town.id(TestLogin.create("Nell"))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsEachThingToThoseItIsMeantFor() {
        assertThat(save(Map.of(), version()).body()).contains("Your profile is saved.");

        var page = here.page("/people/" + town.id(ada));
        assertThat(town.member(here, "Mia").pages().get(page).body())
                .contains("Ada Lovelace", "she/her")
                .doesNotContain("Writes engines", "555 0199", ada.email());
        assertThat(town.member(here, "Stew", SeatKind.STEWARD).pages().get(page).body())
                .contains("Ada Lovelace", "she/her", "Writes engines")
                .doesNotContain("555 0199", ada.email());
    }

    @Test
    void tellsProgramsWhoIsAskingAndWhereTheyBelong() {
        as(ada).get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(town.id(ada).toString()))
                .body("email", equalTo(ada.email()))
                .body("displayName", equalTo(ada.name()));
        as(ada).get("/api/v1/me/memberships")
                .then()
                .statusCode(200)
                .body("items.organisation.id", contains(here.id().value()));
    }

    private PageClient.Page save(Map<String, String> changes, String version) {
        var fields = new HashMap<>(Map.of(
                "displayName", "Ada Lovelace",
                "phone", "555 0199",
                "about", "Writes engines",
                "pronouns", "she/her",
                "emailSeenBy", "ONLY_ME",
                "pronounsSeenBy", "MEMBERS",
                "aboutSeenBy", "STEWARDS",
                "neighbourhoodSeenBy", "MEMBERS",
                "phoneSeenBy", "ONLY_ME",
                "version", version));
        fields.putAll(changes);
        return ada.pages().submit("/me", "/me", fields);
    }

    private String version() {
        return hidden(ada.pages().get("/me"), "version");
    }
}
