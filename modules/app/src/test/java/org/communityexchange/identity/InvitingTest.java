package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.identity.IdentityTown.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

/** Whoever signs in with an invited address is a member. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class InvitingTest {

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
    void refusesWhatIsNoAddressAndKeepsTheName() {
        var refused = inviteOnPage("nonsense", "Gus Grissom");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#email\"", "Gus Grissom");
    }

    @Test
    void refusesTheAddressOfWhoIsAMemberAlready() {
        as(ada).get("/api/v1/me").then().statusCode(200);

        invite(ada.email()).statusCode(409).body("type", equalTo("/problems/already-a-member"));
    }

    @Test
    void refusesToWithdrawWhatWasWithdrawn() {
        var withdrawn = here.api("/invitations/" + invited("wim." + here.id() + "@test.example"));

        as(ada).delete(withdrawn).then().statusCode(204);

        as(ada).delete(withdrawn).then().statusCode(409).body("type", equalTo("/problems/invitation-closed"));
    }

    @Test
    void doesNotTakeInWhomeverWasWithdrawn() {
        var gus = TestLogin.create("Gus");
        as(ada).delete(here.api("/invitations/" + invited(gus.email()))).then().statusCode(204);

        assertThat(gus.pages().get(here.page("/people")).status()).isEqualTo(404);
    }

    @Test
    void isOneInvitationHoweverOftenItIsSent() {
        var email = "wim." + here.id() + "@test.example";
        var id = invited(email);

        assertThat(invited(email)).isEqualTo(id);
        var again = ada.pages()
                .submit(here.page("/people/invite"), here.page("/people/invite/" + id + "/resend"), Map.of());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("The invitation will be sent again.");
        as(ada).get(here.api("/invitations")).then().statusCode(200).body("items.email", contains(email));
    }

    @Test
    void takesInWhoSignsInWithTheAddressHoweverItWasWritten() {
        var gus = TestLogin.create("Gus");

        var sent = inviteOnPage(gus.email().toUpperCase(Locale.ROOT), "Gus");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body()).contains("The invitation to Gus is on its way.", gus.email());

        assertThat(gus.pages().get(here.page("/people")).status()).isEqualTo(200);
        assertThat(gus.pages().get(here.page("/membership")).body()).contains(ada.name());
        as(ada).get(here.api("/invitations")).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void takesInWhoIsSignedInAlreadyWithTheirNextRequest() {
        var kay = TestLogin.create("Kay");
        assertThat(kay.pages().get(here.page("/people")).status()).isEqualTo(404);

        invited(kay.email());

        assertThat(kay.pages().get(here.page("/people")).status()).isEqualTo(200);
    }

    private PageClient.Page inviteOnPage(String email, String name) {
        return ada.pages()
                .submit(
                        here.page("/people/invite"),
                        here.page("/people/invite"),
                        Map.of("displayName", name, "email", email));
    }

    private String invited(String email) {
        return invite(email).statusCode(201).extract().path("id");
    }

    private ValidatableResponse invite(String email) {
        return as(ada).body(Map.of("email", email, "displayName", "Somebody"))
                .post(here.api("/invitations"))
                .then();
    }
}
