package org.communityexchange.pool.internal.photo;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Cameras keep how they were held beside the picture instead of turning it (Exif, tag 274). */
final class UpperSide {

    private static final int NORMAL = 1;
    private static final int SIDEWAYS_FROM = 5;

    private UpperSide() {}

    /** How the camera was held, 1 to 8; 1 when it does not say. */
    static int of(byte[] file, PictureKind kind) {
        try {
            var exif =
                    switch (kind) {
                        case JPEG -> jpegExif(file);
                        case WEBP -> webpExif(file);
                        case PNG -> new byte[0];
                    };
            if (exif.length == 0) {
                return NORMAL;
            }
            var entry = new TIFFReader()
                    .read(new MemoryCacheImageInputStream(new ByteArrayInputStream(exif)))
                    .getEntryById(TIFF.TAG_ORIENTATION);
            var side = entry != null && entry.getValue() instanceof Number number ? number.intValue() : NORMAL;
            return side < NORMAL || side > 8 ? NORMAL : side;
        } catch (IOException | RuntimeException unreadable) {
            // A picture whose side notes are broken is still a picture.
            return NORMAL;
        }
    }

    /** Whether width and height change places. */
    static boolean isSideways(int side) {
        return side >= SIDEWAYS_FROM;
    }

    /** The turn that puts a picture of this size the right way up. */
    static AffineTransform turn(BufferedImage picture, int side) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        return switch (side) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpegExif(byte[] file) throws IOException {
        var segments = JPEGSegmentUtil.readSegments(
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), JPEG.APP1, "Exif");
        if (segments.isEmpty()) {
            return new byte[0];
        }
        var data = segments.get(0).data().readAllBytes();
        // One byte of padding stands before it.
        return Arrays.copyOfRange(data, 1, data.length);
    }

    private static byte[] webpExif(byte[] file) {
        var chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(12);
        while (chunks.remaining() >= 8) {
            var name = new byte[4];
            chunks.get(name);
            var length = chunks.getInt();
            if (length < 0 || length > chunks.remaining()) {
                return new byte[0];
            }
            if (new String(name, StandardCharsets.US_ASCII).equals("EXIF")) {
                return Arrays.copyOfRange(file, chunks.position(), chunks.position() + length);
            }
            // Chunks of an odd length are followed by a byte that means nothing.
            chunks.position(Math.min(chunks.limit(), chunks.position() + length + (length & 1)));
        }
        return new byte[0];
    }
}
