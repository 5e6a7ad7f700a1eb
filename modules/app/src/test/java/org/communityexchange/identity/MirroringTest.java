package org.communityexchange.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.identity.IdentityTown.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.communityexchange.local.LocalKeycloak;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import jakarta.inject.Inject;

/** Keycloak knows our organisations and members, and writes to whom we invite. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class MirroringTest {

    @Inject
    IdentityTown town;

    private IdentityTown.Place here;
    private TestLogin ada;

    @BeforeEach
    void anAdminWhoHasSignedIn() {
        here = town.organisation();
        ada = town.member(here, "Ada", SeatKind.ADMIN);
        as(ada).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void disablesAndShutsASuspendedOrganisation() throws Exception {
        town.runJobs(here);

        town.suspend(here);

        assertThat(ada.pages().get(here.page("/people")).status()).isEqualTo(404);
        town.runJobs(here);
        keycloak()
                .get(theirs(""))
                .then()
                .statusCode(200)
                .body("alias", equalTo(here.id().value()))
                .body("enabled", equalTo(false));
    }

    @Test
    void keepsOrganisationsAndTheirMembers() throws Exception {
        var mia = town.member(here, "Mia");
        as(mia).get("/api/v1/me").then().statusCode(200);
        town.runJobs(here);
        town.runJobs(here);

        keycloak()
                .get(theirs(""))
                .then()
                .statusCode(200)
                .body("name", equalTo("Town " + here.id()))
                .body("redirectUrl", equalTo(ExchangeResource.publicUrl() + "/sign-in?return=" + here.page("")))
                .body("enabled", equalTo(true));
        keycloak()
                .get(theirs("/members"))
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("email", hasItem(ada.email()))
                .body("email", hasItem(mia.email()));

        mia.pages().submit(here.page("/membership"), here.page("/membership/leave"), Map.of());
        town.runJobs(here);

        keycloak().get(theirs("/members")).then().statusCode(200).body("email", not(hasItem(mia.email())));
    }

    @Test
    void writesOnceToWhoIsNewAndToWhoIsKnown() throws Exception {
        var fresh = "fresh." + here.id() + "@test.example";
        var kim = TestLogin.create("Kim");
        var invitation = invited(fresh);
        invited(kim.email());
        as(ada).get(here.api("/invitations/" + invitation)).then().body("sentAt", nullValue());

        town.runJobs(here);
        town.runJobs(here);

        assertThat(ExchangeResource.mail().awaitMessageTo(fresh).links()).isNotEmpty();
        assertThat(ExchangeResource.mail().awaitMessageTo(kim.email()).links()).isNotEmpty();
        assertThat(letters(fresh)).isEqualTo(1);
        assertThat(letters(kim.email())).isEqualTo(1);
        as(ada).get(here.api("/invitations/" + invitation)).then().body("sentAt", notNullValue());
    }

    @Test
    void writesAgainWhenAskedTo() throws Exception {
        var fresh = "fresh." + here.id() + "@test.example";
        var invitation = invited(fresh);
        town.runJobs(here);

        assertThat(ada.pages()
                        .submit(
                                here.page("/people/invite"),
                                here.page("/people/invite/" + invitation + "/resend"),
                                Map.of())
                        .status())
                .isEqualTo(200);
        town.runJobs(here);

        assertThat(letters(fresh)).isEqualTo(2);
    }

    @Test
    void takesBackWhatWasWithdrawn() throws Exception {
        var fresh = "fresh." + here.id() + "@test.example";
        var invitation = invited(fresh);
        town.runJobs(here);
        keycloak().get(theirs("/invitations")).then().statusCode(200).body("email", hasItem(fresh));

        as(ada).delete(here.api("/invitations/" + invitation)).then().statusCode(204);
        town.runJobs(here);

        keycloak().get(theirs("/invitations")).then().statusCode(200).body("email", not(hasItem(fresh)));
    }

    private String invited(String email) {
        return as(ada).body(Map.of("email", email, "displayName", "Somebody"))
                .post(here.api("/invitations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static long letters(String to) {
        return ExchangeResource.mail().messages().stream()
                .filter(letter -> letter.to().equalsIgnoreCase(to))
                .count();
    }

    /** Something of the organisation as Keycloak keeps it. */
    private String theirs(String part) {
        var organisations = ExchangeResource.keycloak().adminUrl() + "/organizations";
        var id = keycloak()
                .queryParam("q", "exchange-organisation:" + here.id())
                .get(organisations)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .extract()
                .<String>path("[0].id");
        return organisations + "/" + id + part;
    }

    /** As the administrator of Keycloak, whose token is too short-lived to keep. */
    private static RequestSpecification keycloak() {
        var token = given().formParams(Map.of(
                        "client_id",
                        "admin-cli",
                        "grant_type",
                        "password",
                        "username",
                        LocalKeycloak.ADMIN,
                        "password",
                        LocalKeycloak.ADMIN_PASSWORD))
                .post(ExchangeResource.keycloak().baseUrl() + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("access_token");
        return given().auth().oauth2(token);
    }
}
