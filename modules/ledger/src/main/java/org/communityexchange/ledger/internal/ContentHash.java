package org.communityexchange.ledger.internal;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells a retry from another command under the same id. Kept with the transfer for ever, so what goes into it, and in
 * which order, never changes: a new field of a command is added at the end, and only when it is not its default.
 */
final class ContentHash {

    private ContentHash() {}

    /** SHA-256 over the parts, each with its length, so that no two lists of parts run together. */
    static byte[] of(@Nullable Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                if (part == null) {
                    digest.update(ByteBuffer.allocate(4).putInt(-1).array());
                } else {
                    var text = part.toString().getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(4).putInt(text.length).array());
                    digest.update(text);
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
