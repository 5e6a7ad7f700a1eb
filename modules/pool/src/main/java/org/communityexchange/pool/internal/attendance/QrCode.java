package org.communityexchange.pool.internal.attendance;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * An address as a square of dots for a telephone's camera, to be drawn as SVG.
 *
 * @param size of the square in dots, with the quiet edge of four on each side that cameras need
 * @param path of the dark dots, as SVG writes paths
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** Survives a smudge on a seventh of it. */
    static QrCode of(String address) {
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
            return new QrCode(dots.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a square of dots: " + address, tooLong);
        }
    }
}
