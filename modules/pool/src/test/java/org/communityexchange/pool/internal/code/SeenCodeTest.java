package org.communityexchange.pool.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

class SeenCodeTest {

    private static final PaperCode CODE = PaperCode.draw();

    @Test
    void seesNothingInWhatIsNoPicture() throws IOException {
        assertThat(SeenCode.in(new byte[0])).isEmpty();
        assertThat(SeenCode.in("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(SeenCode.in(new byte[SeenCode.MOST_BYTES + 1])).isEmpty();
        var jpeg = jpeg(table(dots(CODE.signs()), 0.2, 640, 480));
        assertThat(SeenCode.in(java.util.Arrays.copyOf(jpeg, 300))).isEmpty();
    }

    @Test
    void seesNothingWhereThereIsNoCodeOfOurs() throws IOException {
        assertThat(SeenCode.in(jpeg(table(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), 0, 640, 480))))
                .isEmpty();
        assertThat(SeenCode.in(jpeg(table(dots("https://example.org/elsewhere"), 0, 640, 480))))
                .isEmpty();
    }

    /** A small file can unfold into more than the machine has. */
    @Test
    void looksAtNoPictureLargerThanACameraOfThePageMakes() throws IOException {
        assertThat(SeenCode.in(jpeg(table(dots(CODE.signs()), 0, 1300, 600)))).isEmpty();
    }

    @Test
    void readsACardThatIsHeldAskewOnATable() throws IOException {
        for (var turn : new double[] {0, 0.2, -0.5, Math.PI}) {
            assertThat(SeenCode.in(jpeg(table(dots(CODE.signs()), turn, 640, 480))))
                    .as("turned by %s", turn)
                    .contains(CODE);
        }
    }

    private static BufferedImage dots(String text) throws IOException {
        var address = QrCode.of(text).picture();
        return ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
    }

    /** What a camera sees of a square on a grey table, as large as a third of its picture. */
    private static BufferedImage table(BufferedImage square, double turn, int width, int height) {
        var seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = seen.createGraphics();
        brush.setColor(new Color(150, 145, 135));
        brush.fillRect(0, 0, width, height);
        var place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        place.rotate(turn);
        var scale = height * 0.4 / square.getHeight();
        place.scale(scale, scale);
        place.translate(-square.getWidth() / 2.0, -square.getHeight() / 2.0);
        brush.drawImage(square, place, null);
        brush.dispose();
        return seen;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        return file.toByteArray();
    }
}
