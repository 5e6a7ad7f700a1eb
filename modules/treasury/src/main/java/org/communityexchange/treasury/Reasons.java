package org.communityexchange.treasury;

import java.util.Locale;

/** The ledger's codes of why, in words. */
public final class Reasons {

    private Reasons() {}

    /** {@code FULFILMENT_CONFIRMED} is "Fulfilment confirmed". */
    public static String say(String code) {
        var words = code.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
