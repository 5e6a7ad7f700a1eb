package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.OnePicture;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import jakarta.inject.Inject;

/** Photos: what is accepted, what is left of it, and who sees it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PhotosTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person ben;

    @BeforeEach
    void twoMembers() {
        here = town.organisation("Pictured");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
    }

    private String offer(String audience) {
        return ana.api()
                .body("{\"title\": \"Pottery\", \"category\": \"CRAFT\", \"audience\": \"" + audience
                        + "\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse add(Town.Person who, String offer, byte[] image) {
        return who.api()
                .body(Map.of("alt", "A bowl", "image", Base64.getEncoder().encodeToString(image)))
                .post("/api/v1/organisations/" + here + "/offers/" + offer + "/photos")
                .then();
    }

    /** As a telephone held upright writes it: lying on its side, with a note to turn it, and where it was taken. */
    static byte[] turnedJpeg() {
        var jpeg = OnePicture.of("jpeg", 200, 100);
        var tiff = new ByteArrayOutputStream();
        tiff.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        tiff.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0});
        tiff.writeBytes("GPS-SECRET-42.98N".getBytes(StandardCharsets.US_ASCII));
        var turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        var length = tiff.size() + 2;
        turned.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        turned.writeBytes(tiff.toByteArray());
        turned.write(jpeg, 2, jpeg.length - 2);
        return turned.toByteArray();
    }

    @Test
    void refusesWhatIsNoPhotoWhateverItIsCalled() {
        var offer = offer("PUBLIC");
        var script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for (var file : List.of(
                script.getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2},
                "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII),
                new byte[0])) {
            add(ana, offer, file).statusCode(422).body("errors[0].pointer", equalTo("/image"));
        }
        add(ana, offer, new byte[5 * 1024 * 1024 + 1])
                .statusCode(422)
                .body("errors[0].detail", containsString("at most 5 MB"));
        ana.api()
                .body("{\"alt\": \"\", \"image\": \"iVBORw0KGgo=\"}")
                .post("/api/v1/organisations/" + here + "/offers/" + offer + "/photos")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/alt"));
    }

    @Test
    void refusesASmallFileThatUnfoldsIntoMoreThanTheMachineHas() {
        var bomb = OnePicture.of("png", 10, 10);
        // The size a PNG says it has, without the dots.
        for (var at : List.of(16, 20)) {
            bomb[at + 1] = 0;
            bomb[at + 2] = (byte) 0xC0;
        }

        add(ana, offer("PUBLIC"), bomb).statusCode(422).body("errors[0].detail", containsString("40 million dots"));
        // The same of a WebP: 16,384 dots each way in the head of an extended file.
        var webp = new byte[64];
        System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, webp, 0, 4);
        webp[4] = 56;
        System.arraycopy("WEBPVP8X".getBytes(StandardCharsets.US_ASCII), 0, webp, 8, 8);
        webp[16] = 10;
        for (var at : List.of(24, 27)) {
            webp[at] = (byte) 0xFF;
            webp[at + 1] = 0x3F;
        }
        add(ana, offer("PUBLIC"), webp).statusCode(422).body("errors[0].detail", containsString("16 million dots"));
    }

    @Test
    void turnsItTheRightWayUpAndForgetsWhereItWasTaken() throws IOException {
        var offer = offer("PUBLIC");
        String href = add(ana, offer, turnedJpeg())
                .statusCode(201)
                .body("width", equalTo(100))
                .body("height", equalTo(200))
                .extract()
                .path("href");

        var answer = given().get(href).then().statusCode(200);

        answer.header("Content-Type", "image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Cache-Control", "public, max-age=3600");
        var bytes = answer.extract().asByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS-SECRET", "Exif");
        var kept = ImageIO.read(new ByteArrayInputStream(bytes));
        // Left was red; held upright, what was left is on top.
        assertThat(new Color(kept.getRGB(50, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(kept.getRGB(50, 180)).getBlue()).isGreaterThan(200);
    }

    @Test
    void makesLargePhotosSmaller() throws IOException {
        var offer = offer("PUBLIC");
        String href = add(ana, offer, OnePicture.of("png", 5000, 2500))
                .statusCode(201)
                .body("width", equalTo(1600))
                .body("height", equalTo(800))
                .extract()
                .path("smallHref");

        var small = ImageIO.read(new ByteArrayInputStream(
                given().get(href).then().statusCode(200).extract().asByteArray()));

        assertThat(small.getWidth()).isEqualTo(400);
        given().get("/api/v1/offers?organisation=" + here).then().body("items[0].photos[0].alt", equalTo("A bowl"));
    }

    @Test
    void keepsFourAtMostAlsoWhenSentAtOnce() {
        var offer = offer("PUBLIC");
        ana.login().bearer();
        List<Callable<Integer>> six = IntStream.range(0, 6)
                .mapToObj(each -> (Callable<Integer>)
                        () -> add(ana, offer, OnePicture.png()).extract().statusCode())
                .toList();

        var answers = Town.atOnce(six);

        assertThat(answers).filteredOn(status -> status == 201).hasSize(4);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(2);
    }

    @Test
    void isForThoseWhatItBelongsToIsFor() {
        var offer = offer("ORGANISATION");
        add(ben, offer, OnePicture.png()).statusCode(403);
        String href =
                add(ana, offer, OnePicture.png()).statusCode(201).extract().path("href");

        given().get(href).then().statusCode(404);
        given().get(href + "/small").then().statusCode(404);
        assertThat(town.member(town.organisation("Elsewhere"), "Eve")
                        .pages()
                        .get(href)
                        .status())
                .isEqualTo(404);
        var seen = ben.pages().get(href);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers().get("cache-control")).isEqualTo("private, max-age=3600");
        assertThat(seen.headers().get("content-type")).isEqualTo("image/jpeg");
        assertThat(seen.headers().get("x-content-type-options")).isEqualTo("nosniff");
        given().get("/o/" + here + "/photos/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void staysBehindTheVeilOfSomethingSensitive() {
        String need = ana.api()
                .body("{\"title\": \"Two children\", \"category\": \"CHILDCARE\", \"urgency\": \"THIS_WEEK\","
                        + " \"audience\": \"PUBLIC\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .then()
                .extract()
                .path("id");
        String href = ana.api()
                .body(Map.of("alt", "Us", "image", Base64.getEncoder().encodeToString(OnePicture.png())))
                .post("/api/v1/organisations/" + here + "/needs/" + need + "/photos")
                .then()
                .statusCode(201)
                .extract()
                .path("href");

        given().get(href).then().statusCode(404);
        assertThat(ben.pages().get(href).status()).isEqualTo(404);
        ben.api().get("/api/v1/organisations/" + here + "/needs/" + need).then().body("photos", hasSize(0));
        given().get("/api/v1/needs?organisation=" + here).then().body("items[0].photos", hasSize(0));
        assertThat(ana.pages().get(href).status()).isEqualTo(200);
    }

    @Test
    void isAddedAndRemovedOnAPageThatKeepsWhatWasTyped() {
        var offer = offer("PUBLIC");
        var page = "/o/" + here + "/offers/" + offer + "/photos";
        var refused = ana.pages()
                .upload(page, page, Map.of("alt", "A blue bowl"), "image", "no photo".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("A blue bowl", "no photo the exchange can read", "href=\"#image\"");

        var added = ana.pages().upload(page, page, Map.of("alt", "A blue bowl"), "image", OnePicture.png());

        assertThat(added.body()).contains("The photo is added.", "alt=\"A blue bowl\"");
        assertThat(ben.pages().get(page).status()).isEqualTo(403);
        assertThat(ben.pages().get("/o/" + here + "/offers/" + offer).body()).contains("alt=\"A blue bowl\"");
        var at = added.body().indexOf(page + "/");
        var removal = added.body().substring(at, added.body().indexOf('"', at));
        var removed = ana.pages().submit(page, removal, Map.of());
        assertThat(removed.body()).contains("The photo is removed.").doesNotContain("alt=\"A blue bowl\"");
    }
}
