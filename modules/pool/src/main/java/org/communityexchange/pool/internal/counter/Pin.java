package org.communityexchange.pool.internal.counter;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A PIN as it is kept: a slow hash with a salt of its own, {@code rounds:salt:hash}. */
final class Pin {

    private static final int ROUNDS = 120_000;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pin() {}

    static String hash(String pin) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ROUNDS + ":" + HexFormat.of().formatHex(salt) + ":"
                + HexFormat.of().formatHex(derived(pin, salt, ROUNDS));
    }

    static boolean matches(String pin, String kept) {
        var parts = kept.split(":");
        var salt = HexFormat.of().parseHex(parts[1]);
        return MessageDigest.isEqual(
                derived(pin, salt, Integer.parseInt(parts[0])), HexFormat.of().parseHex(parts[2]));
    }

    private static byte[] derived(String pin, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, rounds, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        }
    }
}
