package org.communityexchange.pool.internal.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;

/** What hangs at the door is read by a telephone's camera as the address it was made of. */
class QrCodeTest {

    private static final String ADDRESS =
            "https://exchange.example/o/east-side/events/01936d2a-7c1e-7b3a-9f00-1a2b3c4d5e6f/here";

    @Test
    void isReadAsTheAddressItWasMadeOf() throws Exception {
        var code = QrCode.of(ADDRESS);
        var picture = code.picture();
        assertThat(picture).startsWith("data:image/png;base64,");
        var image = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1))));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

        var read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));

        assertThat(read.getText()).isEqualTo(ADDRESS);
        assertThat(code.path()).startsWith("M4 4h1v1h-1z");
    }
}
