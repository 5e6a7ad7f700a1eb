package org.communityexchange.web.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The module's pages as a browser meets them. */
@QuarkusTest
class PagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @Test
    void refuseAFormWithoutItsTokenAndSayWhatToDo() {
        given().header("Accept", "text/html,*/*;q=0.8")
                .formParam("title", "x")
                .post("/style-guide/form")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("This form could not be accepted"));
    }

    @Test
    void refuseABodyThatIsNoForm() {
        given().contentType("text/plain").body("title=x").post("/theme").then().statusCode(415);
    }

    @Test
    void refuseAFormFieldByFieldAndKeepWhatWasTyped() {
        var page = given().get("/style-guide/form");

        send(page, Map.of("title", "<b>Mending</b>", "credits", "1.5"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"&lt;b&gt;Mending&lt;/b&gt;\""))
                .body(containsString("<a href=\"#credits\">Credits are whole numbers"))
                .body(containsString("id=\"credits-error\""))
                .body(not(containsString("<b>Mending")));
    }

    @Test
    void stayUsableInTwoTabs() {
        var first = given().get("/style-guide/form");
        given().cookies(first.cookies()).get("/style-guide/form");

        send(first, Map.of()).then().statusCode(422);
    }

    @Test
    void sayOnceWhatWasDone() {
        var sent = send(
                given().get("/style-guide/form"),
                Map.of(
                        "title",
                        "Mending",
                        "kind",
                        "WORK",
                        "credits",
                        "4",
                        "minutes",
                        "120",
                        "starts",
                        tomorrow(),
                        "contact",
                        "ana@example.org",
                        "agree",
                        "yes"));
        sent.then().statusCode(303);
        var flash = sent.detailedCookie("exchange-flash");
        assertThat(flash.isHttpOnly()).isTrue();

        var shown = given().cookie(FlashCookie.NAME, flash.getValue()).get("/style-guide/form");

        shown.then().body(containsString("“Mending” would be published now.")).cookie(FlashCookie.NAME, equalTo(""));
        given().cookie(FlashCookie.NAME, "success:forged.x")
                .get("/words")
                .then()
                .statusCode(200)
                .body(not(containsString("forged")));
    }

    @Test
    void showAVisitorTheDoorAndNothingOfAnybody() {
        given().get("/words?x=1")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/sign-in?return=%2Fwords%3Fx%3D1\""))
                .body(not(containsString("/wallet")))
                .body(not(containsString("organisation-menu")));
    }

    @Test
    void showAMemberTheirOrganisationsAndTheWorkThatWaits() {
        given().cookie("pretend", "ana")
                .get("/words")
                .then()
                .body(containsString("steward, treasurer"))
                .body(containsString("href=\"/o/hive\""))
                .body(containsString("To confirm <span class=\"count\">3"))
                .body(containsString("action=\"/sign-out\""));
    }

    @Test
    void rememberAThemeAndReturnOnlyToOurselves() {
        var page = given().get("/words");
        var chosen = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("csrf-token", token(page))
                .formParam("theme", "dark")
                .formParam("return", "//evil.example")
                .post("/theme");

        chosen.then().statusCode(303).header("Location", not(containsString("evil")));
        given().cookie(Shell.THEME, chosen.cookie(Shell.THEME))
                .get("/words")
                .then()
                .body(containsString("data-theme=\"dark\""));
        given().cookie(Shell.THEME, "\"><script>").get("/words").then().body(containsString("data-theme=\"auto\""));
    }

    @Test
    void carrySecurityHeadersOnPagesFilesAndRefusals() {
        for (var path : new String[] {"/words", "/assets/exchange.css", Assets.HTMX, "/nowhere"}) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("Content-Security-Policy", containsString("form-action 'self' https://sign-in.example"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Strict-Transport-Security", nullValue());
        }
    }

    @Test
    void letFilesBeKeptForGoodAndPagesNever() {
        var page = given().get("/words").asString();
        var sheet = page.replaceAll("(?s).*href=\"(/assets/exchange\\.css\\?v=[^\"]+)\".*", "$1");

        given().get(sheet).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        given().get("/words").then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void showEveryComponent() {
        given().get("/style-guide")
                .then()
                .statusCode(200)
                .body(containsString("−2 credits"))
                .body(containsString("2 h 30"))
                .body(containsString("“Minutes” is at most 1,440; you wrote 10000."))
                .body(containsString("popover"));
    }

    @Test
    void explainOurWords() {
        given().get("/words").then().statusCode(200).body(containsString("30 minutes of meaningful work"));
    }

    private static Response send(Response page, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("csrf-token", token(page));
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParams(all)
                .post("/style-guide/form");
    }

    private static String token(Response page) {
        var found = TOKEN.matcher(page.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1).toString();
    }
}
