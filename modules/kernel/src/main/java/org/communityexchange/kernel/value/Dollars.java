package org.communityexchange.kernel.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Canadian dollars as people write them, from and to whole cents. Nothing is ever rounded. */
public final class Dollars {

    private static final int CENTS = 2;

    /** "1250", "1,250.5", "1 250,50", "$1,250.50"; at most twelve digits before the cents. */
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{0,2})?");

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,12}|\\d{1,3}( \\d{3}){1,3})(,\\d{0,2})?");

    private Dollars() {}

    /**
     * Reads an amount of zero or more, with or without the dollar sign, in the English or the French way. A comma before
     * exactly three digits separates thousands; before one or two, cents.
     *
     * @return cents, or empty when it is no amount of dollars or has parts of a cent
     */
    public static OptionalLong parse(String typed) {
        var text = typed.strip()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceFirst("^\\$\\s*", "")
                .replaceFirst("\\s*\\$$", "");
        String plain;
        if (ENGLISH.matcher(text).matches()) {
            plain = text.replace(",", "");
        } else if (FRENCH.matcher(text).matches()) {
            plain = text.replace(" ", "").replace(',', '.');
        } else {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                new BigDecimal(plain).movePointRight(CENTS).setScale(0).longValueExact());
    }

    /** "$1,250.50"; below zero "−$6.00". */
    public static String words(long cents) {
        var figure = BigDecimal.valueOf(cents, CENTS).abs();
        return (cents < 0 ? "−$" : "$") + String.format(Locale.ENGLISH, "%,.2f", figure);
    }

    /** "1250.50" or "-6.00": for form fields, CSV and other programs. */
    public static String plain(long cents) {
        return BigDecimal.valueOf(cents, CENTS).toPlainString();
    }
}
