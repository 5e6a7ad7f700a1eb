package org.communityexchange.pool.internal.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The code on a card or a ticket: nine random signs of Crockford's base 32 (45 bits) and his check sign (modulo 37), written
 * {@code 7K3M9-XQD2F}. Only codes whose check sign is a letter or a digit are drawn, because people type them.
 *
 * @param signs the ten of them, in capitals and without the hyphen
 */
public record PaperCode(String signs) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = ALPHABET + "*~$=U";
    private static final int RANDOM_SIGNS = 9;
    private static final int BITS = 5 * RANDOM_SIGNS;
    private static final int HALF = 5;
    /** Makes each guess at a stolen table slow; one look at the counter takes a few thousandths of a second. */
    private static final int ROUNDS = 5_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one that nobody can guess. */
    public static PaperCode draw() {
        while (true) {
            var number = RANDOM.nextLong(1L << BITS);
            var check = CHECKS.charAt((int) (number % CHECKS.length()));
            if (Character.isLetterOrDigit(check)) {
                return new PaperCode(written(number) + check);
            }
        }
    }

    /**
     * What was typed or scanned, with or without hyphen and spaces, in any case; O is read as 0, I and L as 1. Empty when it is
     * no code, or a sign of it is wrong.
     */
    public static Optional<PaperCode> read(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (signs.length() != RANDOM_SIGNS + 1) {
            return Optional.empty();
        }
        var number = 0L;
        for (var i = 0; i < RANDOM_SIGNS; i++) {
            var value = ALPHABET.indexOf(signs.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            number = number << 5 | value;
        }
        return CHECKS.charAt((int) (number % CHECKS.length())) == signs.charAt(RANDOM_SIGNS)
                ? Optional.of(new PaperCode(signs))
                : Optional.empty();
    }

    /** As people read it: in two halves. */
    public String shown() {
        return signs.substring(0, HALF) + "-" + signs.substring(HALF);
    }

    /** What is kept of it: the same code in another organisation is another hash. */
    public String hash(String organisation) {
        try {
            var salt = ("paper-code/" + organisation).getBytes(StandardCharsets.UTF_8);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(signs.toCharArray(), salt, ROUNDS, 256));
            return HexFormat.of().formatHex(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        }
    }

    private static String written(long number) {
        var signs = new StringBuilder();
        for (var shift = BITS - 5; shift >= 0; shift -= 5) {
            signs.append(ALPHABET.charAt((int) (number >> shift & 31)));
        }
        return signs.toString();
    }
}
