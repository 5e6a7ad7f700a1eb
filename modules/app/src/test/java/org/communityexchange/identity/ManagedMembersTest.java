package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.communityexchange.identity.IdentityTown.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** Stewards act for members without e-mail, until these sign in. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ManagedMembersTest {

    @Inject
    IdentityTown town;

    @Inject
    People people;

    private IdentityTown.Place here;
    private TestLogin stew;

    @BeforeEach
    void aSteward() {
        here = town.organisation();
        stew = town.member(here, "Stew", SeatKind.STEWARD);
    }

    @Test
    void refusesAnAdminWhoIsNotASteward() {
        var ada = town.member(here, "Ada", SeatKind.ADMIN);

        assertThat(ada.pages().get(here.page("/people/managed")).status()).isEqualTo(403);
    }

    @Test
    void refusesSomebodyWhoseConsentIsNotWrittenDown() {
        var refused = add("Mo Farrow", " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#consentNote\"", "Mo Farrow");
        assertThat(town.inside(here, people::managedHere)).isEmpty();
    }

    @Test
    void refusesToHandOverToTheAddressOfSomebodyElse() {
        var mo = added();

        var refused = handOver(mo, stew.email());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("href=\"#email\"", stew.email());
        assertThat(town.inside(here, () -> people.require(mo)).isManaged()).isTrue();
    }

    @Test
    void refusesToHandOverWhomNobodyActsFor() {
        assertThat(stew.pages()
                        .get(here.page("/people/managed/" + UUID.randomUUID() + "/hand-over"))
                        .status())
                .isEqualTo(404);
        assertThat(stew.pages()
                        .get(here.page("/people/managed/" + town.id(stew) + "/hand-over"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsHowTheyAgreed() {
        var page = add("Mo Farrow", "Told Stew at the Repair Café");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Mo Farrow is a member now; stewards act for them.", "Told Stew at the Repair Café");
        assertThat(town.inside(here, people::managedHere))
                .extracting(PersonView::displayName, PersonView::managedBy)
                .containsExactly(tuple("Mo Farrow", here.id().value()));
    }

    @Test
    void actForThemselvesFromTheirFirstSignInOn() {
        var mo = added();
        var login = TestLogin.create("Mo");

        var handed = handOver(mo, login.email());
        assertThat(handed.status()).isEqualTo(200);
        assertThat(handed.body()).contains("Mo Farrow was invited to take over.");
        assertThat(town.inside(here, () -> people.require(mo)).isManaged()).isTrue();

        as(login).get("/api/v1/me").then().statusCode(200).body("id", equalTo(mo.toString()));
        assertThat(town.inside(here, () -> people.require(mo)).isManaged()).isFalse();
        assertThat(login.pages().get("/me/trail").body())
                .contains("Was added without a sign-in; stewards act for them.", stew.name())
                .contains("Signed in for the first time and acts for themselves from now on.");
    }

    private PersonId added() {
        add("Mo Farrow", "Told Stew at the Repair Café");
        return town.inside(here, people::managedHere).get(0).id();
    }

    private PageClient.Page add(String name, String consent) {
        return stew.pages()
                .submit(
                        here.page("/people/managed"),
                        here.page("/people/managed"),
                        Map.of("displayName", name, "consentNote", consent));
    }

    private PageClient.Page handOver(PersonId person, String email) {
        var page = here.page("/people/managed/" + person + "/hand-over");
        return stew.pages().submit(page, page, Map.of("email", email));
    }
}
