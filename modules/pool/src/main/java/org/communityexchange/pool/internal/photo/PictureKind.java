package org.communityexchange.pool.internal.photo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What a file is by its first bytes. Its name and what its sender calls it say nothing. */
enum PictureKind {
    JPEG,
    PNG,
    WEBP;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    static Optional<PictureKind> of(byte[] file) {
        if (starts(file, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(file, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        var isWebp = starts(file, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && starts(file, 8, "WEBP".getBytes(StandardCharsets.US_ASCII));
        return isWebp ? Optional.of(WEBP) : Optional.empty();
    }

    /** A reader of this kind and no other, so that nothing reads what it was not chosen for. */
    ImageReader reader() throws IOException {
        return switch (this) {
            case JPEG, PNG ->
                ImageIO.getImageReadersByFormatName(name().toLowerCase(java.util.Locale.ROOT))
                        .next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static boolean starts(byte[] file, int at, byte[] start) {
        return file.length >= at + start.length && Arrays.equals(file, at, at + start.length, start, 0, start.length);
    }
}
