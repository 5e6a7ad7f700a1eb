package org.communityexchange.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.Test;

import java.util.Map;

@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SignInTest {

    @Test
    void refusesAnUnknownAddressWithAPageForPeople() {
        given().accept("text/html")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is nothing here"));
    }

    @Test
    void refusesAnUnknownAddressWithAProblemForPrograms() {
        given().get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void showsVisitorsTheFrontDoor() {
        given().get("/").then().statusCode(200).body(containsString("Everyone brings something"));
    }

    @Test
    void signsInThroughKeycloakAndComesBackToThePage() {
        var ana = TestLogin.demo("Ana");

        var about = ana.pages().get("/sign-in?return=/about");

        assertThat(about.status()).isEqualTo(200);
        assertThat(about.path()).isEqualTo("/about");
    }

    @Test
    void sendsAVisitorToTheSignInOfKeycloak() {
        var page = new PageClient(ExchangeResource.publicUrl()).get("/sign-in?return=/about");

        assertThat(page.address().toString())
                .startsWith(ExchangeResource.keycloak().issuerUrl());
        assertThat(page.body()).contains("kc-form-login");
    }

    @Test
    void signsOutHereAndAtKeycloak() {
        var leaving = TestLogin.create("Leaving");
        var pages = leaving.pages();
        assertThat(pages.get("/wallet").path()).isEqualTo("/wallet");

        var after = pages.submit("/style-guide", "/sign-out", Map.of());

        assertThat(after.path()).isEqualTo("/");
        assertThat(after.body()).contains("Everyone brings something");
        var wallet = pages.get("/wallet");
        assertThat(wallet.address().toString())
                .startsWith(ExchangeResource.keycloak().issuerUrl());
        assertThat(wallet.body()).contains("kc-form-login");
    }

    @Test
    void letsInWhoeverWasGivenAnAddressThatSomebodyElseHadBefore() {
        var login = TestLogin.create("Moved");
        Town.sql(
                "insert into identity.person (id, subject, email, display_name, created_at) values (gen_random_uuid(), 'gone-"
                        + login.email() + "', '" + login.email() + "', 'Before', now())");

        given().auth()
                .oauth2(login.bearer())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo(login.name()));

        assertThat(Town.count("select count(*) from identity.person where display_name = 'Before' and email = '"
                        + login.email() + "'"))
                .isZero();
    }
}
