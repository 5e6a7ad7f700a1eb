package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads what somebody sent and draws it anew. Only dots are taken over, so nothing else that was in the file comes along. The
 * size is looked at before a single dot is unpacked, because a small file can unfold into more than the machine has.
 */
@ApplicationScoped
public class DrawingDesk {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    /** As much as the best telephones take. */
    static final long MOST_DOTS = 40_000_000;
    /** Of a WebP every dot is unpacked, whatever is needed of it; two of these have to fit into a small machine. */
    static final long MOST_DOTS_WEBP = 16_000_000;

    private static final int LARGE = 1600;
    private static final int SMALL = 400;
    /** Of a hundred. */
    private static final int QUALITY = 85;

    private static final String FIELD = "image";

    /** Unpacked photos are large; two at a time are enough for a town. */
    private final Semaphore places = new Semaphore(2);

    /**
     * @param file as it was sent; null for none
     * @throws InvalidInput naming {@code image} when it cannot be used
     */
    public Drawing draw(byte @Nullable [] file) {
        if (file == null || file.length == 0) {
            throw refuse("Choose a photo.");
        }
        if (file.length > MOST_BYTES) {
            throw refuse("A photo can have at most 5 MB; this has %d.%d MB. Save it smaller and try again."
                    .formatted(file.length / 1_048_576, file.length % 1_048_576 * 10 / 1_048_576));
        }
        var kind = PictureKind.of(file)
                .orElseThrow(() -> refuse("This is no photo the exchange can read. Send a JPEG, PNG or WebP file."));
        places.acquireUninterruptibly();
        try {
            // Made smaller before it is turned, so that no second copy of all its dots is needed.
            var large = upright(fitting(read(file, kind), LARGE), UpperSide.of(file, kind));
            return new Drawing(jpeg(large), jpeg(fitting(large, SMALL)), large.getWidth(), large.getHeight());
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof InvalidInput refusal) {
                throw refusal;
            }
            throw refuse("This photo cannot be read; the file may be damaged. Save it again and try once more.");
        } finally {
            places.release();
        }
    }

    private static BufferedImage read(byte[] file, PictureKind kind) throws IOException {
        var reader = kind.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            var most = kind == PictureKind.WEBP ? MOST_DOTS_WEBP : MOST_DOTS;
            if ((long) width * height > most) {
                throw refuse(
                        "A photo can have at most %d million dots; this is %,d × %,d. Save it smaller and try again."
                                .formatted(most / 1_000_000, width, height));
            }
            return read(reader, kind, Math.max(width, height));
        } finally {
            reader.dispose();
        }
    }

    /** Of a photo far larger than needed only every second, third … dot is unpacked. */
    private static BufferedImage read(ImageReader reader, PictureKind kind, int longest) throws IOException {
        var param = reader.getDefaultReadParam();
        // At most twice as wide and high as is kept, so that no more than ten million dots are ever unpacked.
        var step = (longest + 2 * LARGE - 1) / (2 * LARGE);
        if (kind != PictureKind.WEBP && step > 1) {
            param.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, param);
    }

    /** On white, because JPEG knows nothing of what shines through. */
    private static BufferedImage upright(BufferedImage picture, int side) {
        var isSideways = UpperSide.isSideways(side);
        return paint(
                picture,
                UpperSide.turn(picture, side),
                isSideways ? picture.getHeight() : picture.getWidth(),
                isSideways ? picture.getWidth() : picture.getHeight());
    }

    private static BufferedImage fitting(BufferedImage picture, int most) {
        var now = picture;
        // Halved as often as possible, so that no dot is passed over.
        while (Math.max(now.getWidth(), now.getHeight()) >= 2 * most) {
            now = scaled(now, Math.max(1, now.getWidth() / 2), Math.max(1, now.getHeight() / 2));
        }
        var longest = Math.max(now.getWidth(), now.getHeight());
        return longest <= most
                ? now
                : scaled(
                        now,
                        Math.max(1, now.getWidth() * most / longest),
                        Math.max(1, now.getHeight() * most / longest));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var scale = AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight());
        return paint(picture, scale, width, height);
    }

    private static BufferedImage paint(BufferedImage picture, AffineTransform how, int width, int height) {
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = canvas.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, width, height);
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(picture, how, null);
        } finally {
            brush.dispose();
        }
        return canvas;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY / 100f);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static InvalidInput refuse(String words) {
        return new InvalidInput(FIELD, words);
    }
}
