package org.communityexchange.pool.internal.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The code of a card or a ticket in what a camera sees. */
public final class SeenCode {

    /** More than a camera's picture of this size ever has; what is larger is not looked at. */
    public static final int MOST_BYTES = 400_000;
    /** Wide and high, in dots; a square of dots that fills a third of it is read. */
    private static final int MOST_SIDE = 1280;

    private SeenCode() {}

    /**
     * @param jpeg one picture; anything else is a picture in which nothing is seen
     * @return empty when there is no code in it, or it is none of ours
     */
    public static Optional<PaperCode> in(byte[] jpeg) {
        if (jpeg.length == 0 || jpeg.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return PaperCode.read(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(dots(jpeg))))
                    .getText());
        } catch (ReaderException | IOException | IllegalArgumentException nothingSeen) {
            return Optional.empty();
        }
    }

    private static RGBLuminanceSource dots(byte[] jpeg) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            // Looked at before a dot is unpacked: a small file can unfold into more than the machine has.
            if (width > MOST_SIDE || height > MOST_SIDE) {
                throw new IOException("Larger than a camera's picture is made here.");
            }
            var picture = reader.read(0);
            return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        } finally {
            reader.dispose();
        }
    }
}
