package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.OnePicture;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Photos of what was done: who adds them when, and who sees them where. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PromisePhotosTest {

    @Inject
    Town town;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    private PhotographedWork at;
    private String here;
    private Town.Person ana;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        at = PhotographedWork.at(town);
        here = at.here();
        ana = at.ana();
        maya = at.maya();
    }

    @Test
    void refusesWhatIsNoPhotoOrTooLargeOrNotDescribed() {
        var work = at.accepted();

        at.add(ana, work, "GIF89a".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/image"));
        at.add(ana, work, new byte[5 * 1024 * 1024 + 1])
                .statusCode(422)
                .body("errors[0].detail", containsString("at most 5 MB"));
        ana.api()
                .body("{\"alt\": \"\", \"image\": \"iVBORw0KGgo=\"}")
                .post(Town.at(here, work, "photos"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/alt"));
        assertThat(PhotographedWork.kept(work)).isZero();
    }

    @Test
    void refusesEverybodyButWhoPromised() {
        var ben = town.member(here, "Ben");
        var work = at.answering(ben);
        var eve = town.steward(town.organisation("Elsewhere"), "Eve");

        at.add(ben, work, OnePicture.png()).statusCode(403);
        at.add(maya, work, OnePicture.png()).statusCode(403);
        at.add(town.member(here, "Lou"), work, OnePicture.png()).statusCode(404);
        at.add(eve, work, OnePicture.png()).statusCode(404);
        var photo = at.added(work);
        at.remove(ben, work, photo).statusCode(403);
        at.remove(maya, work, photo).statusCode(403);
        at.remove(eve, work, photo).statusCode(404);
        at.remove(ana, at.accepted(), photo).statusCode(404);
        given().delete(Town.at(here, work, "photos/" + photo)).then().statusCode(401);
        assertThat(PhotographedWork.kept(work)).isEqualTo(1);
    }

    @Test
    void refusesBeforeItWasTakenUpAndOnceItWasConfirmed() {
        var offered = town.offered(here, ana, "Raking", 60);
        at.add(ana, offered, OnePicture.png()).statusCode(409).body("type", equalTo("/problems/not-in-this-state"));
        var work = at.fulfilled();
        var photo = at.added(work);
        town.confirm(here, maya, work).statusCode(200);

        at.add(ana, work, OnePicture.png()).statusCode(409).body("state", equalTo("CONFIRMED"));
        at.remove(ana, work, photo).statusCode(409).body("state", equalTo("CONFIRMED"));
        assertThatThrownBy(() -> inTheDatabase("delete from pool.promise_photo where id = '" + photo + "'"))
                .hasMessageContaining("photos stay with what was confirmed");
        assertThatThrownBy(() -> inTheDatabase(copyOf(photo, 2))).hasMessageContaining("until it is confirmed");
        assertThat(PhotographedWork.kept(work)).isEqualTo(1);
    }

    @Test
    void keepsThemWhileItIsInQuestion() {
        var work = at.fulfilled();
        var photo = at.added(work);
        at.question(maya, work);

        at.remove(ana, work, photo).statusCode(409).body("state", equalTo("DISPUTED"));
        at.add(ana, work, OnePicture.png()).statusCode(409);
    }

    @Test
    void keepsThreeAtMostAlsoWhenSentAtOnce() {
        var work = at.accepted();
        ana.login().bearer();
        Callable<Integer> one =
                () -> at.add(ana, work, OnePicture.png()).extract().statusCode();

        var answers = Town.atOnce(Collections.nCopies(5, one));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(2);
        String some = Town.text("select id from pool.promise_photo where commitment_id = '" + work + "' limit 1");
        assertThatThrownBy(() -> inTheDatabase(copyOf(some, 4))).hasMessageContaining("ck_promise_photo_position");
    }

    @Test
    void isSeenByThoseItIsForAndKeptByNobodyOnTheWay() {
        var ben = town.member(here, "Ben");
        var work = at.answering(ben);
        String href = at.add(ana, work, PhotosTest.turnedJpeg())
                .statusCode(201)
                .body("width", equalTo(100))
                .body("height", equalTo(200))
                .extract()
                .path("href");

        assertThat(given().redirects().follow(false).get(href).statusCode()).isNotEqualTo(200);
        given().get(PhotographedWork.api(href)).then().statusCode(401);
        for (var stranger : List.of(
                town.member(here, "Lou"),
                town.steward(town.organisation("Elsewhere"), "Eve"),
                town.admin(here, "Nia"))) {
            assertThat(stranger.pages().get(href).status()).isEqualTo(404);
            assertThat(stranger.pages().get(href + "/small").status()).isEqualTo(404);
            stranger.api().get(PhotographedWork.api(href)).then().statusCode(404);
        }
        for (var person : List.of(ana, ben, maya)) {
            var seen = person.pages().get(href);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.headers().get("cache-control")).isEqualTo("private, no-store");
            assertThat(seen.headers().get("content-type")).isEqualTo("image/jpeg");
            assertThat(seen.headers().get("x-content-type-options")).isEqualTo("nosniff");
            assertThat(seen.body()).doesNotContain("GPS-SECRET", "Exif");
            at.look(person, work).body("photos[0].href", equalTo(href));
            person.api()
                    .accept("application/json")
                    .get(PhotographedWork.api(href) + "?small=true")
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", "private, no-store");
        }
        var other = at.accepted();
        assertThat(ana.pages().get(href.replace(work, other)).status()).isEqualTo(404);
    }

    @Test
    void isShownToAStewardOfAnotherOrganisationAsLongAsTheWorkIs() {
        var zoe = town.steward(here, "Zoe");
        var work = town.fulfilled(here, zoe, maya, 60);
        var kim = town.steward(town.organisation("There"), "Kim");
        String href =
                at.add(zoe, work, OnePicture.png()).statusCode(201).extract().path("href");

        kim.api()
                .get("/api/v1/relief/steward-work")
                .then()
                .body("find { it.id == '" + work + "' }.photos[0].href", equalTo(href));
        assertThat(kim.pages().get("/relief").body()).contains(href + "/small");
        assertThat(kim.pages().get(href).status()).isEqualTo(200);
        assertThat(town.member(town.organisation("Beyond"), "Lou")
                        .pages()
                        .get(href)
                        .status())
                .isEqualTo(404);
        kim.api()
                .body("{}")
                .put(Town.at(here, work, "outside-confirmation"))
                .then()
                .statusCode(204);
        assertThat(kim.pages().get(href).status()).isEqualTo(404);
    }

    @Test
    void isShownToWhoeverListensToADisputeWhileItIsOpen() {
        var ben = town.member(here, "Ben");
        var work = at.answering(ben);
        at.report(ana, work, 60);
        String href =
                at.add(ana, work, OnePicture.png()).statusCode(201).extract().path("href");
        at.question(ben, work);
        var dispute = Town.text("select id::text from pool.dispute where commitment_id = '" + work + "'");
        var address = "/api/v1/organisations/" + here + "/disputes/" + dispute;
        Town.sql("update pool.dispute set opened_at = opened_at - interval '15 days',"
                + " goes_up_at = goes_up_at - interval '15 days' where id = '" + dispute + "'");
        var kim = town.steward(town.organisation("There"), "Kim");
        var zed = town.steward(town.organisation("Beyond"), "Zed");
        sees(kim, href, 404);

        kim.api().put(address + "/handling").then().statusCode(200).body("photos.href", equalTo(List.of(href)));

        sees(kim, href, 200);
        sees(zed, href, 404);
        assertThat(kim.pages().get("/o/" + here + "/disputes/" + dispute).body())
                .contains("Photos of what was done", "src=\"" + href + "/small\"");
        at.look(kim, work).statusCode(404);
        at.add(kim, work, OnePicture.png()).statusCode(404);
        kim.api()
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"I heard both.\"}")
                .put(address + "/decision")
                .then()
                .statusCode(200)
                .body("photos", equalTo(List.of()));
        sees(kim, href, 404);
        sees(maya, href, 200);
    }

    private static void sees(Town.Person who, String href, int status) {
        assertThat(who.pages().getOnly(href).status()).isEqualTo(status);
        who.api().get(PhotographedWork.api(href)).then().statusCode(status);
    }

    @Test
    void isAddedOnThePageOfThePromiseAndShownSmallInTheQueue() {
        var work = at.accepted();
        var page = "/o/" + here + "/commitments/" + work;
        var refused =
                ana.pages().upload(page, page + "/photos", Map.of("alt", "A receipt"), "image", new byte[] {1, 2, 3});
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"A receipt\"", "no photo the exchange can read", "href=\"#image\"");

        var added = ana.pages().upload(page, page + "/photos", Map.of("alt", "A receipt"), "image", OnePicture.png());

        assertThat(added.path()).isEqualTo(page);
        assertThat(added.body()).contains("The photo is added.", "alt=\"A receipt\"");
        town.fulfil(here, ana, work, 60).statusCode(200);
        String small = at.look(ana, work).extract().path("photos[0].smallHref");
        for (var queue : List.of("/o/" + here + "/queue", "/o/" + here + "/queue/next")) {
            assertThat(maya.pages().get(queue).body())
                    .contains("src=\"" + small + "\"", "href=\"" + small.replace("/small", "") + "\"");
        }
        assertThat(ana.pages().get(page + "/photos").body()).contains("180 days after it was confirmed");
        var removed = ana.pages().submit(page + "/photos", small.replace("/small", "/removal"), Map.of());
        assertThat(removed.body()).contains("The photo is removed.").doesNotContain("alt=\"A receipt\"");
    }

    private static String copyOf(String photo, int position) {
        return "insert into pool.promise_photo select organisation_id, gen_random_uuid(), commitment_id, " + position
                + ", alt, width, height, picture, small, added_by, added_at from pool.promise_photo where id = '"
                + photo
                + "'";
    }

    /** As the application would, for Ana. */
    private void inTheDatabase(String statement) {
        tenants.runAs(new OrganisationId(here), ana.id(), () -> entities.createNativeQuery(statement)
                .executeUpdate());
    }
}
