package org.communityexchange.pool.internal.code;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * An address as a square of dots for a telephone's camera: as SVG for the screen, as a picture for paper.
 *
 * @param size of the square in dots, with the quiet edge of four on each side that cameras need
 * @param path of the dark dots, as SVG writes paths
 * @param picture the same as the address of a PNG that brings itself along
 */
public record QrCode(int size, String path, String picture) {

    /** Pixels to a dot, so that a printer draws sharp edges. */
    private static final int PIXELS = 8;

    private static final int QUIET = 4;

    /** Survives a smudge on a seventh of it. */
    public static QrCode of(String address) {
        try {
            var dots = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < dots.getHeight(); y++) {
                for (var x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y) == 1) {
                        path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(dots.getWidth() + 2 * QUIET, path.toString(), picture(dots));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a square of dots: " + address, tooLong);
        }
    }

    private static String picture(ByteMatrix dots) {
        var side = (dots.getWidth() + 2 * QUIET) * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                var column = x / PIXELS - QUIET;
                var row = y / PIXELS - QUIET;
                var isInside = column >= 0 && row >= 0 && column < dots.getWidth() && row < dots.getHeight();
                image.setRGB(
                        x, y, isInside && dots.get(column, row) == 1 ? Color.BLACK.getRGB() : Color.WHITE.getRGB());
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file.toByteArray());
    }
}
